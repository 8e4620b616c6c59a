//! A mailbox at a provider for private people belongs to a person, not to the office.
//!
//! What the office itself has published as its own, in `site.yaml` and at its counters, is not told.

/// Providers for private people.
const PRIVATE: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "yahoo.com",
    "yahoo.com.vn",
    "ymail.com",
    "hotmail.com",
    "outlook.com",
    "outlook.com.vn",
    "live.com",
    "msn.com",
    "icloud.com",
    "me.com",
    "aol.com",
    "proton.me",
    "protonmail.com",
];

/// The mailboxes of a line at a private provider, as byte ranges.
pub(super) fn find(line: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, _) in line.match_indices('@') {
        let name = |byte: &u8| byte.is_ascii_alphanumeric() || b"._-+".contains(byte);
        let start = at - line.as_bytes()[..at].iter().rev().take_while(|byte| name(byte)).count();
        let host = line.as_bytes()[at + 1..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')).count();
        let host = line[at + 1..at + 1 + host].trim_end_matches(['.', '-']);
        if start < at && PRIVATE.contains(&host.to_ascii_lowercase().as_str()) {
            found.push((start, at + 1 + host.len()));
        }
    }
    found
}

/// A mailbox with all but the first letter of its name hidden.
pub(super) fn masked(mailbox: &str) -> String {
    let (name, host) = mailbox.split_once('@').unwrap_or((mailbox, ""));
    format!("{}xxx@{host}", &name[..1.min(name.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_mailboxes_are_found_and_offices_are_not() {
        let line = "Gửi nguyen.a@gmail.com, B@Yahoo.com.vn. hoặc xa@haiduong.gov.vn, x@gmail.com.example";
        let texts: Vec<&str> = find(line).into_iter().map(|(start, end)| &line[start..end]).collect();
        assert_eq!(texts, ["nguyen.a@gmail.com", "B@Yahoo.com.vn"]);
        assert_eq!(masked("nguyen.a@gmail.com"), "nxxx@gmail.com");
    }
}
