//! A fee that the People's Council sets is not a fee of nothing.
//!
//! The national portal stores 0 beside "mức thu do Hội đồng nhân dân cấp tỉnh quyết định". Read as it stands, the page
//! would promise that nobody pays. A council that has decided on nothing is something else, and its words say so.

use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::channel::Channel;
use crate::model::fee::{Fee, FeeState};
use crate::model::money::Money;
use crate::model::site::Site;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for listed in &site.procedures {
        for (said, _, at) in listed.said() {
            for (index, channel) in said.channels.into_iter().flatten().enumerate() {
                for (number, fee) in channel.fees.iter().enumerate().filter(|(_, fee)| is_placeholder(fee, channel)) {
                    let key = if fee.state == FeeState::Free { "state" } else { "amount" };
                    let place = at.key("channels").index(index).key("fees").index(number).key(key);
                    if !diagnostics.cover(&place) {
                        let message = Message::new("finding-council-fee").with("state", key);
                        let found = diagnostics.error(Rule::CouncilFee, place, message).about(listed.code());
                        found.help(Message::new("help-council-fee"));
                    }
                }
            }
        }
    }
}

fn is_placeholder(fee: &Fee, channel: &Channel) -> bool {
    let nothing = |fee: &Fee| fee.state == FeeState::Free || fee.state == FeeState::Amount(Money::of(0));
    // A note of the channel may speak of another fee on it, one that is borne.
    let of_channel = channel.note.as_deref().filter(|note| channel.fees.iter().all(nothing) && note.to_lowercase().contains("phí"));
    let own = [fee.name.as_deref(), fee.note.as_deref()];
    nothing(fee) && own.into_iter().chain([of_channel]).flatten().any(set_by_council)
}

/// Whether a clause says that the council sets the amount, and does not say that it has set it to nothing.
fn set_by_council(text: &str) -> bool {
    const COUNCIL: [&str; 4] = ["hội đồng nhân dân", "hđnd", "nghị quyết của tỉnh", "nghị quyết của thành phố"];
    const SETS: [&str; 5] = ["mức", "quy định", "quyết định", "ban hành", "nghị quyết của"];
    const NOTHING: [&str; 8] = ["miễn", "không thu", "không phải nộp", "không mất", "bằng không", "không đồng", "giảm 100", "chưa"];
    text.to_lowercase().split(['.', ';', '\n']).any(|clause| {
        let holds = |words: &[&str]| words.iter().any(|word| clause.contains(word));
        holds(&COUNCIL) && holds(&SETS) && !holds(&NOTHING) && !holds_zero(clause)
    })
}

/// Whether a 0 stands there that is no part of a longer number.
fn holds_zero(clause: &str) -> bool {
    let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    clause.match_indices('0').any(|(at, _)| !digit(clause[..at].chars().next_back()) && !digit(clause[at + 1..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_council_that_sets_a_fee_is_told_from_one_that_has_set_it_to_nothing() {
        for text in [
            "Mức thu do Hội đồng nhân dân tỉnh quyết định",
            "Hộ nghèo được miễn. Mức lệ phí theo quy định của HĐND cấp tỉnh",
            "Theo Nghị quyết của HĐND thành phố",
            "Mức thu theo Nghị quyết 20/2016/NQ-HĐND",
        ] {
            assert!(set_by_council(text), "{text}");
        }
        for text in [
            "Miễn theo Nghị quyết 23/2026/NQ-HĐND",
            "Hội đồng nhân dân tỉnh quyết định mức thu 0 đồng khi nộp trực tuyến",
            "HĐND tỉnh quy định không thu với hồ sơ trực tuyến",
            "Nghị quyết 12/2024/NQ-HĐND",
            "HĐND tỉnh chưa quy định mức thu",
            "Khai sinh đúng hạn, trong 60 ngày",
            "Nộp trên Cổng dịch vụ công quốc gia hoặc VNeID từ ngày 08/8/2026",
        ] {
            assert!(!set_by_council(text), "{text}");
        }
    }
}
