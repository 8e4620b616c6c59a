//! A figure is called what it counts: dossiers are not procedures, and what was carried over was not received.

use crate::check::declared::statement::{Stated, Statement};
use crate::check::declared::told;
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::quantity::{Meaning, ResultLine, Term};

/// Things that are counted, each with the words for it.
const COUNTED: [(&str, &[&str]); 5] =
    [("thủ tục", &["thủ tục", "tthc"]), ("hồ sơ", &["hồ sơ"]), ("lĩnh vực", &["lĩnh vực"]), ("quầy", &["quầy"]), ("phiếu", &["phiếu"])];

pub(super) fn check(statement: &Statement<'_>, diagnostics: &mut Diagnostics) {
    for stated in &statement.figures {
        let label = stated.figure.label.to_lowercase();
        let message = match (counted(&label), stated.figure.unit.as_deref().and_then(unit)) {
            (Some(named), Some(unit)) if named != unit => told("finding-declared-noun", stated).with("named", named).with("unit", unit),
            _ if says_received_only(&label) && holds_carried_over(stated) => told("finding-declared-received", stated),
            _ => continue,
        };
        diagnostics
            .warning(Rule::DeclaredLabel, stated.at.key("label"), message)
            .about(&stated.figure.id)
            .help(Message::new("help-declared-label").with("place", &stated.figure.id));
    }
}

/// What a label says that it counts: the noun right after “số”.
fn counted(label: &str) -> Option<&'static str> {
    let (_, after) = label.split_once("số ").filter(|(before, _)| before.is_empty() || before.ends_with([' ', '(']))?;
    COUNTED.iter().find(|(_, words)| words.iter().any(|word| after.starts_with(word))).map(|(noun, _)| *noun)
}

fn unit(unit: &str) -> Option<&'static str> {
    let unit = unit.trim().to_lowercase();
    COUNTED.iter().find(|(_, words)| words.contains(&unit.as_str())).map(|(noun, _)| *noun)
}

/// Whether a label speaks of what was received, and of nothing that was there before.
fn says_received_only(label: &str) -> bool {
    const BEFORE: [&str; 4] = ["kỳ trước", "chuyển", "tồn", "phải giải quyết"];
    label.contains("tiếp nhận") && !BEFORE.iter().any(|word| label.contains(word))
}

/// Whether a figure adds what was carried over to what was received.
fn holds_carried_over(stated: &Stated<'_>) -> bool {
    let Some(Meaning::Sum(terms)) = stated.figure.quantity.as_ref().map(|quantity| &quantity.meaning) else { return false };
    let has = |line: ResultLine| terms.contains(&(false, Term::Results(line)));
    has(ResultLine::CarriedOver) && has(ResultLine::ReceivedDirect)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_names_what_it_counts_right_after_the_word_number() {
        assert_eq!(counted("tổng số tthc đã tiếp nhận"), Some("thủ tục"));
        assert_eq!(counted("số hồ sơ tthc đã tiếp nhận"), Some("hồ sơ"));
        assert_eq!(counted("hồ sơ làm mẫu số của tỷ lệ"), None);
        assert_eq!(counted("tỷ lệ hồ sơ"), None);
        assert!(says_received_only("tổng số hồ sơ đã tiếp nhận") && !says_received_only("hồ sơ tiếp nhận và kỳ trước chuyển sang"));
        assert_eq!((unit("Hồ sơ"), unit("%")), (Some("hồ sơ"), None));
    }
}
