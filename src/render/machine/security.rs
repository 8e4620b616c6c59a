//! `.well-known/security.txt` (RFC 9116): whom to tell of a hole in the site.
//!
//! The ways are those by which the commune takes feedback. What it has not published is not made up: then the page that
//! speaks of feedback is named.

use chrono::Months;

use crate::render::days::iso;
use crate::render::listing::Listing;
use crate::render::machine::remark;
use crate::render::view::frame::Views;

pub(super) fn text(views: &Views<'_>, listing: &Listing<'_>) -> String {
    let plan = views.plan;
    let base = plan.base_url.as_str();
    let feedback = &plan.site.settings.value.feedback;
    let ways = [
        feedback.email.stated().and_then(|text| mail(text)),
        feedback.web.stated().filter(|web| web.starts_with("https://") && web.bytes().all(|byte| byte.is_ascii_graphic())).cloned(),
        feedback.phone.stated().and_then(|text| telephone(text)),
    ];
    let mut contacts: Vec<String> = ways.into_iter().flatten().collect();
    if contacts.is_empty() {
        let page = "phan-anh-kien-nghi/";
        let there = listing.has_page(&format!("{page}index.html"));
        contacts.push(format!("{base}{}", if there { page } else { "#phan-anh" }));
    }
    let contacts: String = contacts.iter().map(|contact| format!("Contact: {contact}\n")).collect();
    let as_of = plan.site.as_of;
    let expires = as_of.0.checked_add_months(Months::new(12)).map_or(as_of, crate::model::date::Date);
    let head = remark("#", &[views.words.get("security_lead"), &views.source(), &views.licence()]);
    format!(
        "{head}{contacts}Expires: {}T00:00:00+07:00\nPreferred-Languages: vi\nCanonical: {base}.well-known/security.txt\n",
        iso(expires)
    )
}

/// `mailto:…`; none where the text is not one address.
fn mail(text: &str) -> Option<String> {
    let (name, host) = text.split_once('@')?;
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte));
    (plain(name) && plain(host) && host.contains('.')).then(|| format!("mailto:{text}"))
}

/// `tel:+84…`, in the international form; none where the text is not one number of Vietnam.
fn telephone(text: &str) -> Option<String> {
    let known = text.chars().all(|letter| letter.is_ascii_digit() || " .-()+\u{a0}".contains(letter));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = match (text.trim_start().starts_with('+'), digits.strip_prefix("84"), digits.strip_prefix('0')) {
        (true, Some(rest), _) | (false, _, Some(rest)) => rest,
        // Short and toll-free numbers have no international form.
        (false, None | Some(_), None) if matches!(digits.len(), 3..=8) => return known.then(|| format!("tel:{digits};phone-context=+84")),
        _ => return None,
    };
    (known && matches!(national.len(), 8..=10)).then(|| format!("tel:+84{national}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_an_address_that_programs_know() {
        assert_eq!(mail("ubnd.xa@haiduong.gov.vn").as_deref(), Some("mailto:ubnd.xa@haiduong.gov.vn"));
        for wrong in ["", "ubnd", "a@b", "a b@c.vn", "a@b.vn, c@d.vn", "a@b@c.vn"] {
            assert_eq!(mail(wrong), None, "{wrong}");
        }
        assert_eq!(telephone("0220 3812 345").as_deref(), Some("tel:+842203812345"));
        assert_eq!(telephone("+84 (0220) 3812"), telephone("+84 02203812"));
        assert_eq!(telephone("18001096").as_deref(), Some("tel:18001096;phone-context=+84"));
        for wrong in ["", "12", "gọi 0220 3812 345", "0220 3812 345 hoặc 0220 3812 346", "+1 202 555 0100"] {
            assert_eq!(telephone(wrong), None, "{wrong}");
        }
    }
}
