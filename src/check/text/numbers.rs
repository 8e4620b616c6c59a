//! Long numbers of a line, with their groups, and which of them belong to a person: identity, telephone, bank account.
//!
//! Money is in groups of three with dots and never begins with 0; what begins with 0 and has the length and the first digits
//! of a personal number is one, unless the words before say what else it counts.

use crate::check::text::{MOST_IN_A_LINE, near};

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A citizen's number (căn cước), twelve digits.
    Citizen,
    /// The number of an old identity card (CMND), nine digits.
    Card,
    /// A mobile telephone.
    Mobile,
    /// A bank account.
    Account,
}

/// A number that belongs to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// What it is.
    pub(super) kind: Kind,
    /// Its first byte in the line.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
    /// Its digits alone.
    pub(super) digits: String,
}

impl Found {
    /// Its digits without those in the middle: enough to know it again, too few to use it.
    pub(super) fn masked(&self) -> String {
        let (head, tail) = if self.digits.len() > 8 { (3, 3) } else { (1, 2) };
        let hidden = "x".repeat(self.digits.len() - head - tail);
        format!("{}{hidden}{}", &self.digits[..head], &self.digits[self.digits.len() - tail..])
    }
}

/// A run of digit groups, each joined to the next by one space, dot or hyphen.
struct Run<'a> {
    line: &'a str,
    before: &'a str,
    after: &'a str,
    /// Whether the words around may name an account.
    accounts: bool,
    groups: Vec<(usize, usize)>,
}

/// The numbers of `line` that belong to a person; the lines before and after it may name them.
pub(super) fn find(line: &str, before: &str, after: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let bytes = line.as_bytes();
    let mut at = 0;
    let mut speaks_of_accounts = None;
    while at < bytes.len() && found.len() < MOST_IN_A_LINE {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let begin = at;
        let (mut digits, mut end) = (0, at);
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'0'..=b'9' => (digits, end) = (digits + 1, at + 1),
                b' ' | b'.' | b'-' if end == at && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => {}
                _ => break,
            }
            at += 1;
        }
        if digits >= 6 {
            let accounts = *speaks_of_accounts.get_or_insert_with(|| [before, line].iter().any(|line| may_name_account(line)));
            Run { line, before, after, accounts, groups: groups(line, begin, end) }.judge(&mut found);
        }
    }
    found
}

/// A quick look that passes over nearly every line.
fn may_name_account(line: &str) -> bool {
    ["khoản", "KHOẢN", "TK", "tk", "Tk"].iter().any(|cue| line.contains(cue))
}

/// The groups of digits between two bytes.
fn groups(line: &str, begin: usize, end: usize) -> Vec<(usize, usize)> {
    let mut groups: Vec<(usize, usize)> = Vec::new();
    for at in begin..end {
        if !line.as_bytes()[at].is_ascii_digit() {
            continue;
        }
        match groups.last_mut() {
            Some(last) if last.1 == at => last.1 = at + 1,
            _ => groups.push((at, at + 1)),
        }
    }
    groups
}

impl Run<'_> {
    fn judge(&self, found: &mut Vec<Found>) {
        if self.accounts
            && let Some(account) = self.account(&self.said_before())
        {
            found.push(account);
            return;
        }
        let mut first = 0;
        while first < self.groups.len() {
            let last = (first..self.groups.len()).rev().find_map(|last| Some((last, self.window(first, last)?)));
            first = match last {
                Some((last, number)) => {
                    found.push(number);
                    last + 1
                }
                None => first + 1,
            };
        }
    }

    /// What stands before the number, in lower case: as much as can name it.
    fn said_before(&self) -> String {
        let start = self.groups[0].0;
        let head = &self.line[near(self.line, start, start).start..start];
        let text = if head.trim_start_matches([' ', '-', '"', '\'']).len() < 24 {
            format!("{} {head}", &self.before[near(self.before, self.before.len(), self.before.len())])
        } else {
            head.to_owned()
        };
        let from = text.char_indices().rev().nth(47).map_or(0, |(at, _)| at);
        text[from..].to_lowercase()
    }

    fn digits(&self, first: usize, last: usize) -> String {
        self.groups[first..=last].iter().map(|(start, end)| &self.line[*start..*end]).collect()
    }

    /// The signs between the groups of a window, where they are all the same.
    fn joint(&self, first: usize, last: usize) -> Option<u8> {
        let mut signs = self.groups[first..=last].windows(2).map(|pair| self.line.as_bytes()[pair[0].1]);
        let sign = signs.next().unwrap_or(b' ');
        signs.all(|other| other == sign).then_some(sign)
    }

    /// Whether a window is a number of its own, not a piece of a code, an address or a longer number.
    fn stands_alone(&self, first: usize, last: usize) -> bool {
        let bytes = self.line.as_bytes();
        let (start, end) = (self.groups[first].0, self.groups[last].1);
        let before = start.checked_sub(1).map(|at| bytes[at]);
        let opens = match before {
            None => true,
            Some(b'/') => self.line[..start].ends_with("zalo.me/"),
            Some(b'-') => start < 2 || bytes[start - 2] == b' ',
            Some(byte) => byte.is_ascii() && !byte.is_ascii_alphanumeric() && !b"._=@#&?%,".contains(&byte),
        };
        let closes = match bytes.get(end) {
            None | Some(b' ' | b'.' | b',') => last + 1 == self.groups.len() || bytes[end] == b' ',
            Some(byte) => !byte.is_ascii_alphanumeric() && !b"/_@%-=&".contains(byte),
        };
        let decimal = bytes.get(end) == Some(&b',') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        // Letters of Vietnamese on either side make it a part of a word.
        opens && closes && !decimal && bytes.get(end).is_none_or(|byte| !matches!(byte, 0xc3..=0xc6 | 0xe1))
    }

    fn window(&self, first: usize, last: usize) -> Option<Found> {
        let count: usize = self.groups[first..=last].iter().map(|(start, end)| end - start).sum();
        if !matches!(count, 9..=12) || !self.stands_alone(first, last) {
            return None;
        }
        self.joint(first, last)?;
        let digits = self.digits(first, last);
        let sizes: Vec<usize> = self.groups[first..=last].iter().map(|(start, end)| end - start).collect();
        // What was said before the first number of a row does not explain the next.
        let head = if first == 0 { self.said_before() } else { String::new() };
        let citizen_cue = ["cccd", "căn cước", "định danh", "cmnd", "chứng minh"].iter().any(|cue| head.contains(cue));
        let explained = EXPLAINED.iter().any(|word| head.contains(word));
        let kind = match count {
            12 if matches!(sizes[..], [12] | [3, 3, 3, 3] | [4, 4, 4] | [3, 3, 6] | [6, 6])
                && (citizen_cue || !explained)
                && is_citizen(&digits, citizen_cue) =>
            {
                Kind::Citizen
            }
            9 if matches!(sizes[..], [9] | [3, 3, 3])
                && (citizen_cue || (sizes.len() == 1 && !explained && is_card(&digits) && !self.is_counted(last))) =>
            {
                Kind::Card
            }
            9 if head.trim_end().ends_with("+84)") || head.trim_end().ends_with("(84)") => Kind::Mobile,
            10 if !explained && !is_of_the_office(&head) && sizes.iter().all(|size| *size >= 2) && is_mobile(&digits) => Kind::Mobile,
            11 if digits.starts_with("84") && head.ends_with('+') && is_mobile(&format!("0{}", &digits[2..])) => Kind::Mobile,
            _ => return None,
        };
        // The country's number stands for the 0.
        let digits = match (kind, count) {
            (Kind::Mobile, 11) => format!("0{}", &digits[2..]),
            (Kind::Mobile, 9) => format!("0{digits}"),
            _ => digits,
        };
        Some(Found { kind, start: self.groups[first].0, end: self.groups[last].1, digits })
    }

    /// Whether what follows says that it counts money or things.
    fn is_counted(&self, last: usize) -> bool {
        let tail = self.line[self.groups[last].1..].trim_start_matches(['"', '\'', ' ']).to_lowercase();
        ["đồng", "đ", "vnđ", "vnd", "nghìn", "triệu", "tỷ", "người", "bản", "m2", "m²", "%"].iter().any(|unit| tail.starts_with(unit))
    }

    /// The whole run, where the words before it say that it is an account. The State Treasury's accounts are public.
    fn account(&self, head: &str) -> Option<Found> {
        let last = self.groups.len() - 1;
        let digits = self.digits(0, last);
        let plain = ["stk", "số tài khoản", "tài khoản số", "số tk", "tk số", "tk:"]
            .iter()
            .filter_map(|cue| Some(head.rfind(cue)? + cue.len()))
            .max();
        let loose = head.rfind("tài khoản").map(|at| at + "tài khoản".len());
        let after_cue = &head[plain.max(loose)?..];
        if !(6..=20).contains(&digits.len())
            || after_cue.chars().count() > 30
            || after_cue.contains(|sign: char| sign.is_ascii_digit() || ".;!?\n".contains(sign))
        {
            return None;
        }
        let sizes: Vec<usize> = self.groups.iter().map(|(start, end)| end - start).collect();
        let date = matches!(sizes[..], [1 | 2, 1 | 2, 4] | [4, 1 | 2, 1 | 2]);
        let money = sizes.len() > 1 && sizes[0] <= 3 && sizes[1..].iter().all(|size| *size == 3) && !digits.starts_with('0');
        let code = matches!(sizes[..], [1, 6]);
        let (start, end) = (self.groups[0].0, self.groups[last].1);
        let cut = |line: &'_ str| line[near(line, 0, 0)].to_lowercase();
        let here = self.line[near(self.line, start, end)].to_lowercase();
        let public = [here, cut(self.before), cut(self.after)].iter().any(|line| line.contains("kho bạc") || line.contains("kbnn"));
        let slash = self.line[self.groups[last].1..].starts_with(['/', '%']) || self.line[..self.groups[0].0].ends_with('/');
        if date || code || slash || public || (money && (plain.is_none() || self.joint(0, last) == Some(b'.'))) || self.is_counted(last) {
            return None;
        }
        Some(Found { kind: Kind::Account, start: self.groups[0].0, end: self.groups[last].1, digits })
    }
}

/// Words before a number that say it is not a person's.
const EXPLAINED: &[&str] = &[
    "mã số thuế",
    "mst",
    "mã số",
    "mã hồ sơ",
    "số hồ sơ",
    "biên lai",
    "hóa đơn",
    "vận đơn",
    "bưu",
    "seri",
    "sê-ri",
    "mã vạch",
    "bảo hiểm",
    "bhxh",
    "bhyt",
    "số tiền",
    "tổng số",
    "kinh phí",
    "dự toán",
    "hotline",
    "mã ",
];

/// Words by which an office announces its own telephone.
const OFFICE: &[&str] = &["đường dây nóng", "điện thoại cơ quan", "điện thoại của cơ quan", "máy cơ quan", "máy trực"];

/// Whether what stands before a telephone says that it is the office's, and names nobody.
fn is_of_the_office(head: &str) -> bool {
    let cue = OFFICE.iter().filter_map(|cue| Some(head.rfind(cue)? + cue.len())).max();
    let between = cue.map(|end| head[end..].trim_matches(|sign: char| !sign.is_alphanumeric()));
    between.is_some_and(|said| matches!(said, "" | "là" | "số" | "xã" | "của xã" | "ubnd xã" | "ủy ban nhân dân xã"))
}

/// A citizen's number: the province 001–096 (abroad up to three more hundreds), century and sex, year of birth.
fn is_citizen(digits: &str, named: bool) -> bool {
    let province: u32 = digits[..3].parse().unwrap_or(0);
    let century = digits.as_bytes()[3];
    named || ((1..=96).contains(&province) && (matches!(century, b'0' | b'1') || (matches!(century, b'2' | b'3') && digits[4..6] < *"50")))
}

/// An old identity card begins with the number of its province, 01–38.
fn is_card(digits: &str) -> bool {
    digits[..2].parse::<u32>().is_ok_and(|province| (1..=38).contains(&province))
}

/// A mobile telephone begins with the numbers of one of the networks.
fn is_mobile(digits: &str) -> bool {
    let second = digits.as_bytes()[2];
    match &digits[..2] {
        "03" => second >= b'2',
        "05" => matches!(second, b'2' | b'5' | b'6' | b'8' | b'9'),
        "07" => matches!(second, b'0' | b'6'..=b'9'),
        "08" => second >= b'1',
        "09" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(line: &str) -> Vec<(Kind, String)> {
        find(line, "", "").into_iter().map(|found| (found.kind, line[found.start..found.end].to_owned())).collect()
    }

    #[test]
    fn numbers_of_persons_are_found_however_they_are_grouped() {
        for (line, kind, number) in [
            ("CCCD số 036089001234 cấp", Kind::Citizen, "036089001234"),
            ("bà A, 036 089 001 234.", Kind::Citizen, "036 089 001 234"),
            ("số 0360 8900 1234", Kind::Citizen, "0360 8900 1234"),
            ("căn cước 036.089.001.234", Kind::Citizen, "036.089.001.234"),
            ("CMND: 141234567", Kind::Card, "141234567"),
            ("chứng minh nhân dân số 142 234 567", Kind::Card, "142 234 567"),
            ("ông B (141234567)", Kind::Card, "141234567"),
            ("gọi 0912 345 678", Kind::Mobile, "0912 345 678"),
            ("gọi 0912.345.678, gặp A", Kind::Mobile, "0912.345.678"),
            ("gọi 098-765-4321", Kind::Mobile, "098-765-4321"),
            ("Zalo: +84 912 345 678", Kind::Mobile, "84 912 345 678"),
            ("[gọi](tel:0912345678)", Kind::Mobile, "0912345678"),
            ("https://zalo.me/0912345678", Kind::Mobile, "0912345678"),
            ("quầy 1 0912 345 678", Kind::Mobile, "0912 345 678"),
            ("số tài khoản: 2500 2051 23456 Agribank", Kind::Account, "2500 2051 23456"),
            ("STK 19001234567890", Kind::Account, "19001234567890"),
            ("TK: 0912345678 (MB)", Kind::Account, "0912345678"),
        ] {
            assert_eq!(kinds(line), [(kind, number.to_owned())], "{line}");
        }
    }

    #[test]
    fn what_counts_or_names_something_else_is_let_be() {
        for line in [
            "mã 1.010833, 2.001234",
            "10.379.376.539 đồng và 141234567 đồng",
            "amount: \"141.234.567\"",
            "ngày 01.02.2023, 2024-01-31 và 05 02 2023",
            "số 123/2015/NĐ-CP, 108/QĐ-LĐTBXH, 0912345678/QĐ-UBND",
            "hồ sơ H23.19-231211-0003 và 000.00.19.H23-091211-0003",
            "sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "https://xa.example/tin/0912345678?id=036089001234",
            "đường dây nóng: 0912 345 678",
            "Điện thoại cơ quan 0912.345.678",
            "hotline 1900 1234, 18001234, (0220) 3812 345, 0220.3812.345",
            "mã số thuế 0901234567",
            "tài khoản 3511.0.1234567 tại Kho bạc Nhà nước",
            "số dư tài khoản 12.345.678 đồng",
            "mở tài khoản ngày 12.03.2024 theo mẫu 123456/KB",
            "tài khoản định danh mức 2",
            "2019 2020 2021 2022",
            "01 02 03 04 05",
        ] {
            assert_eq!(kinds(line), [], "{line}");
        }
    }

    #[test]
    fn a_masked_number_is_too_short_to_use() {
        let found = find("CCCD 036089001234", "", "").remove(0);
        assert_eq!(found.masked(), "036xxxxxx234");
    }
}
