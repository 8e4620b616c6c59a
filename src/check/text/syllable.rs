//! What a Vietnamese syllable can be: an onset, a rime, and one tone in its place.
//!
//! A slip of the keyboard (`nghịêp`, `đuợc`, `thủtục`) looks nearly right on paper, and no search finds it. Stop finals
//! carry only two tones, so a tone that was never typed (`đươc`) shows too.

use unicode_normalization::UnicodeNormalization;

/// Onsets, the longer first where one begins another.
const ONSETS: &[&str] = &[
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s",
    "t", "v", "x", "",
];

/// Rimes without their tone, in the order of their bytes.
const RIMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "em", "en", "eng", "eo", "ep", "et", "i",
    "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai",
    "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oem", "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc",
    "oong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăt", "u", "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych",
    "uyn", "uynh", "uyp", "uyt", "uyu", "uyên", "uyêt", "uâc", "uân", "uâng", "uât", "uây", "uê", "uêch", "uên", "uênh", "uôc", "uôi",
    "uôm", "uôn", "uông", "uôt", "uơ", "y", "yêm", "yên", "yêng", "yêt", "yêu", "â", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "ê",
    "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ôông", "ă", "ăc", "ăm", "ăn", "ăng", "ăp",
    "ăt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ưt", "ưu", "ươ", "ươc", "ươi", "ươm", "ươn",
    "ương", "ươp", "ươt", "ươu",
];
/// Rimes that stand after `qu` only.
const AFTER_QU: &[&str] = &["ych", "yn", "ynh", "yp", "yt"];

/// Names of peoples and words from other languages that are written as they are.
const ALSO: &[&str] = &[
    "êđê",
    "xtiêng",
    "stiêng",
    "mnông",
    "cơho",
    "xêđăng",
    "bhnoong",
    "kông",
    "giơnevơ",
    "mátxcơva",
    "ôxtrâylia",
    "vốtka",
    "côngtenơ",
    "xăngtimét",
    "xentimét",
    "đêximét",
    "milimét",
    "kilômét",
    "kilôgam",
    "kilôoát",
    "mêgaoát",
    "hécta",
    "nitơ",
    "ôxy",
    "ôxi",
    "axít",
    "ôtô",
    "môtô",
    "phôtô",
    "rađa",
    "rađiô",
    "ximăng",
    "bêtông",
    "căngtin",
    "côngtơ",
    "vácxin",
    "vắcxin",
    "ápphích",
    "xíchlô",
    "glucôzơ",
];

/// The letters of a syllable with their quality, and its tones apart.
struct Spelt {
    letters: Vec<char>,
    /// Tones as combining marks, each with the letter that carries it.
    tones: Vec<(usize, char)>,
}

/// Whether a word in lower case can be one syllable of Vietnamese, or is one of the words known from elsewhere.
pub(in crate::check) fn is_possible(word: &str) -> bool {
    spelt(word).is_some_and(|spelt| parses(&spelt)) || ALSO.contains(&word)
}

/// Whether an ASCII word in lower case could be a syllable whose marks were never typed.
pub(in crate::check) fn is_bare(word: &str) -> bool {
    let plain = |letter| match letter {
        'ă' | 'â' => 'a',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        letter => letter,
    };
    let fits = |rest: &str| !rest.is_empty() && RIMES.iter().any(|rime| rime.chars().map(plain).eq(rest.chars()));
    ONSETS.iter().any(|onset| word.strip_prefix(onset).is_some_and(fits))
}

/// Whether a word is a name as the peoples of the highlands write theirs: `Đắk`, `Krông`, `Hrê`.
pub(super) fn is_highland(word: &str) -> bool {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    let cluster = match (letters.next(), letters.next()) {
        (Some(first), Some('r')) => first != 't',
        (_, second) => second == Some('l'),
    };
    let end = word.chars().next_back().is_some_and(|last| "krlbsvKRLBSV".contains(last));
    word.starts_with(char::is_uppercase) && (cluster || end)
}

/// What was most likely meant: the tone on another letter, `ươ` for `uơ`, two words that were joined, a letter typed twice,
/// two letters in the wrong order.
pub(super) fn meant(word: &str) -> Option<String> {
    let spelt = spelt(word)?;
    let tone = spelt.tones.first().map(|(_, mark)| *mark);
    let one = spelt.tones.len() < 2;
    let with_tone = |letters: &[char]| with_tone(letters, tone).filter(|_| one);
    with_tone(&spelt.letters)
        .or_else(|| {
            let text: String = spelt.letters.iter().collect();
            ["uơ", "ưo", "uo"].into_iter().find_map(|slip| with_tone(&text.replacen(slip, "ươ", 1).chars().collect::<Vec<_>>()))
        })
        .or_else(|| split(word))
        .or_else(|| {
            let doubled = spelt.letters.windows(2).position(|pair| pair[0] == pair[1])?;
            let at = word.char_indices().nth(doubled)?;
            let once = format!("{}{}", &word[..at.0], &word[at.0 + at.1.len_utf8()..]);
            if is_possible(&once) { Some(once) } else { split(&once) }
        })
        .or_else(|| {
            let mut letters = spelt.letters.clone();
            (1..letters.len()).find_map(|at| {
                letters.swap(at - 1, at);
                let found = with_tone(&letters);
                letters.swap(at - 1, at);
                found
            })
        })
}

/// A syllable that ends in c, ch, p or t and lacks its tone, with each of the two that it may carry.
pub(super) fn toned(word: &str) -> Option<[String; 2]> {
    let spelt = spelt(word).filter(|spelt| spelt.tones.is_empty())?;
    Some([with_tone(&spelt.letters, Some('\u{301}'))?, with_tone(&spelt.letters, Some('\u{323}'))?])
}

/// Two syllables that stand without a space between them.
fn split(word: &str) -> Option<String> {
    let cuts = word.char_indices().skip(2).map(|(at, _)| at);
    let cuts = cuts.filter(|cut| word[*cut..].chars().nth(1).is_some());
    cuts.map(|cut| word.split_at(cut))
        .find(|(head, tail)| is_possible(head) && is_possible(tail))
        .map(|(head, tail)| format!("{head} {tail}"))
}

/// The letters with this tone in the place where it belongs, where that makes a syllable.
fn with_tone(letters: &[char], tone: Option<char>) -> Option<String> {
    let possible = |at: Option<usize>| {
        let tones = at.zip(tone).into_iter().collect();
        parses(&Spelt { letters: letters.to_vec(), tones })
    };
    let Some(mark) = tone else { return possible(None).then(|| letters.iter().collect()) };
    let at = (0..letters.len()).find(|at| possible(Some(*at)))?;
    let marked = letters.iter().enumerate().flat_map(|(index, letter)| std::iter::once(*letter).chain((index == at).then_some(mark)));
    Some(marked.nfc().collect())
}

fn spelt(word: &str) -> Option<Spelt> {
    let mut spelt = Spelt { letters: Vec::with_capacity(word.len()), tones: Vec::new() };
    for sign in word.nfd() {
        let last = spelt.letters.len().checked_sub(1);
        match sign {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => spelt.tones.push((last?, sign)),
            '\u{302}' | '\u{306}' | '\u{31b}' => {
                let letter = &mut spelt.letters[last?];
                *letter = match (*letter, sign) {
                    ('a', '\u{302}') => 'â',
                    ('e', '\u{302}') => 'ê',
                    ('o', '\u{302}') => 'ô',
                    ('a', '\u{306}') => 'ă',
                    ('o', '\u{31b}') => 'ơ',
                    ('u', '\u{31b}') => 'ư',
                    _ => return None,
                };
            }
            'a'..='z' | 'đ' => spelt.letters.push(sign),
            _ => return None,
        }
    }
    Some(spelt)
}

fn parses(spelt: &Spelt) -> bool {
    let text: String = spelt.letters.iter().collect();
    ONSETS.iter().any(|onset| {
        let Some(rime) = text.strip_prefix(onset).filter(|rime| !rime.is_empty()) else { return false };
        let known = |list: &[&str]| list.binary_search(&rime).is_ok();
        (known(RIMES) || (*onset == "qu" && known(AFTER_QU))) && agree(onset, rime) && tone_fits(spelt, onset.chars().count(), rime, onset)
    })
}

/// Whether an onset is written so before this rime: `k` before e, ê, i, y, `c` elsewhere.
fn agree(onset: &str, rime: &str) -> bool {
    let front = rime.starts_with(['e', 'ê', 'i']);
    match onset {
        "k" => front || rime.starts_with('y'),
        "gh" | "ngh" => front,
        "c" | "ng" => !front && !rime.starts_with('y'),
        "g" if rime.starts_with('i') => matches!(rime, "i" | "in" | "iêc" | "iêng"),
        "g" => !front && !rime.starts_with('y'),
        "gi" => !rime.starts_with(['i', 'y']),
        "qu" => !rime.starts_with(['u', 'ư']) && !rime.starts_with("oa"),
        "" => !rime.starts_with("iê"),
        _ => !rime.starts_with("yê"),
    }
}

/// Whether there is at most one tone, on the letter that carries it, and one that the final allows.
fn tone_fits(spelt: &Spelt, begin: usize, rime: &str, onset: &str) -> bool {
    let stop = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
    let (at, mark) = match spelt.tones[..] {
        [] => return !stop,
        [(at, mark)] if at >= begin => (at - begin, mark),
        _ => return false,
    };
    if stop && !matches!(mark, '\u{301}' | '\u{323}') {
        return false;
    }
    let letters: Vec<char> = rime.chars().collect();
    if let Some(quality) = letters.iter().rposition(|letter| matches!(letter, 'ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư')) {
        return at == quality;
    }
    let vowels = letters.iter().take_while(|letter| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')).count();
    match (vowels, letters.len() > vowels) {
        (1, _) => at == 0,
        (2, true) => at == 1,
        (2, false) if matches!(rime, "oa" | "oe" | "uy") => onset != "qu" && at < 2,
        (2, false) => at == 0,
        _ => at == 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rimes_stand_in_order() {
        assert!(RIMES.is_sorted() && AFTER_QU.is_sorted());
    }

    #[test]
    fn syllables_are_known_and_slips_are_not() {
        for word in "nghiệp được thủ tục gì giữ giếng gìn giết quý quyển quốc quỳnh quýt khuya khuỷu hòa hoà thủy thuỷ thuyền ương yếu ý ủy ỷ \
            ngoằn ngoèo loắt huơ quở nguệch chuệch xoong khoác hoạch xoáy ngoái giữa giường giấy kẻ ghế nghĩ cuống rượu hươu mía múa mưa đặc"
            .split_whitespace()
        {
            assert!(is_possible(word), "{word}");
        }
        for word in
            "nghịêp đuợc thủttục hôị đươc tôc thừơng gía quả́ nghành cê gê kả tât điạ qủa đựơc tếp̉ phưong nươc thủtục".split_whitespace()
        {
            assert!(!is_possible(word), "{word}");
        }
    }

    #[test]
    fn what_was_meant_is_named_where_it_is_plain() {
        for (slip, right) in [
            ("nghịêp", "nghiệp"),
            ("đuợc", "được"),
            ("hôị", "hội"),
            ("qủa", "quả"),
            ("phưong", "phương"),
            ("thủtục", "thủ tục"),
            ("thủttục", "thủ tục"),
            ("thừơng", "thường"),
        ] {
            assert_eq!(meant(slip).as_deref(), Some(right));
        }
        assert_eq!((meant("đươc"), toned("đươc")), (None, Some(["đước", "được"].map(str::to_owned))));
    }

    #[test]
    fn names_of_the_highlands_are_let_be() {
        for name in ["Đắk", "Lắk", "Krông", "Hrê", "Plông", "Đrăng"] {
            assert!(is_possible(&name.to_lowercase()) || is_highland(name), "{name}");
        }
        assert!(!is_highland("Hôị") && !is_highland("Thủtục") && !is_highland("Nghịêp"));
    }
}
