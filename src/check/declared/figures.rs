//! A figure that the commune has declared agrees with what the inventory, the results and the budget come to.
//!
//! The printed digits decide how exactly: `168` agrees with 168,06 %. A figure that was cut off instead of rounded is a
//! warning; any other difference is an error, until the commune accepts it with a reason, which is then published.

use crate::check::tally::{self, Fraction};
use crate::diagnostic::{Diagnostics, Message, Rule};
use crate::model::declared::{Declaration, Figure};
use crate::model::money::{Money, grouped};
use crate::model::site::Site;
use crate::source::Place;

pub(in crate::check) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    if !site.whole {
        return; // Records are missing: the counts would be blamed for it.
    }
    for declaration in &site.declarations {
        let figures = declaration.at.key("figures");
        for compared in compared(site, &declaration.value) {
            report(&compared, &figures.index(compared.index), diagnostics);
        }
    }
}

/// A declared figure beside what it comes to.
pub struct Compared<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// What it comes to, in the unit and with the decimals that were printed.
    pub computed: String,
    /// Whether they agree.
    pub agreement: Agreement,
    /// Its place in the report's list, from 0.
    pub index: usize,
}

/// Whether a printed figure agrees with the computed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// It does.
    Equal,
    /// It was cut off instead of rounded.
    CutOff,
    /// It does not.
    Different,
    /// What is printed is not a number.
    NotANumber,
    /// There is nothing to compute it from.
    NothingThere,
}

/// Every figure of a report that claims a quantity, beside what the quantity comes to.
pub fn compared<'a>(site: &Site, declaration: &'a Declaration) -> impl Iterator<Item = Compared<'a>> {
    // A frozen record is compared as it was frozen, a living one as it was when the report was written: never by the clock.
    let day = site.settings.value.snapshot.unwrap_or(declaration.document.date);
    let results = tally::results_of(site, &declaration.document);
    let claims = declaration.figures.iter().enumerate().filter_map(|(index, figure)| Some((index, figure, figure.quantity.as_ref()?)));
    claims.map(move |(index, figure, quantity)| {
        let Some(computed) = tally::value(site, day, results, &quantity.meaning) else {
            return Compared { figure, computed: String::from("–"), agreement: Agreement::NothingThere, index };
        };
        let scaled = Fraction { under: computed.under * i128::from(scale(figure.unit.as_deref())), ..computed };
        let Some(printed) = Printed::parse(&figure.value) else {
            let computed = shown(computed, if computed.under == 1 { 0 } else { 2 });
            return Compared { figure, computed, agreement: Agreement::NotANumber, index };
        };
        let Some(agreement) = printed.agreement(scaled) else {
            return Compared { figure, computed: String::from("–"), agreement: Agreement::NothingThere, index };
        };
        let decimals = printed.decimals.max(if scaled.under == 1 { 0 } else { 2 });
        Compared { figure, computed: shown(scaled, decimals), agreement, index }
    })
}

fn report(compared: &Compared<'_>, at: &Place, diagnostics: &mut Diagnostics) {
    let figure = compared.figure;
    let about = |id: &'static str| {
        Message::new(id)
            .with("label", &figure.label)
            .with("value", &figure.value)
            .with("unit", figure.unit.as_deref().unwrap_or(""))
            .with("computed", &compared.computed)
            .with("line", figure.line)
    };
    let place = at.key("value");
    let found = match compared.agreement {
        Agreement::Equal => return,
        Agreement::CutOff => diagnostics.warning(Rule::DeclaredFigure, place, about("finding-declared-cut-off")),
        Agreement::Different => diagnostics.error(Rule::DeclaredFigure, place, about("finding-declared-figure")),
        Agreement::NotANumber => diagnostics.error(Rule::DeclaredNumber, place, about("finding-declared-number")),
        Agreement::NothingThere => {
            let quantity = figure.quantity.as_ref().map_or("", |quantity| &quantity.text);
            let message = Message::new("finding-quantity-without-value").with("quantity", quantity);
            diagnostics.error(Rule::UnknownReference, at.key("quantity"), message).about(&figure.id);
            return;
        }
    };
    found.about(&figure.id).help(Message::new("help-accept").with("place", &figure.id));
}

/// A printed number: its digits without the comma, and how many of them stand after it.
struct Printed {
    digits: i128,
    decimals: u32,
}

impl Printed {
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('%').trim_end();
        let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, decimals) = text.split_once(',').unwrap_or((text, ""));
        let whole = i128::from(Money::parse(whole)?.dong());
        let count = u32::try_from(decimals.len()).ok().filter(|count| *count <= 6)?;
        if !decimals.bytes().all(|byte| byte.is_ascii_digit()) || text.ends_with(',') || whole < 0 {
            return None;
        }
        let rest: i128 = if decimals.is_empty() { 0 } else { decimals.parse().ok()? };
        Some(Self { digits: sign * (whole * 10_i128.pow(count) + rest), decimals: count })
    }

    /// `None` where there is nothing to compare with: a percentage of nothing.
    fn agreement(&self, computed: Fraction) -> Option<Agreement> {
        let (rounded, cut) = (rounded(computed, self.decimals)?, cut(computed, self.decimals)?);
        Some(if rounded == self.digits {
            Agreement::Equal
        } else if cut == self.digits {
            Agreement::CutOff
        } else {
            Agreement::Different
        })
    }
}

fn rounded(value: Fraction, decimals: u32) -> Option<i128> {
    let over = value.over * 10_i128.pow(decimals) * 2 + value.under;
    (value.under > 0).then(|| over.div_euclid(value.under * 2))
}

fn cut(value: Fraction, decimals: u32) -> Option<i128> {
    (value.under > 0).then(|| (value.over * 10_i128.pow(decimals)) / value.under)
}

/// The number in Vietnamese form, half up.
fn shown(value: Fraction, decimals: u32) -> String {
    let Some(digits) = rounded(value, decimals) else { return String::from("–") };
    let power = 10_i128.pow(decimals);
    let sign = if digits < 0 { "-" } else { "" };
    let whole = grouped(digits.abs() / power);
    match decimals {
        0 => format!("{sign}{whole}"),
        count => format!("{sign}{whole},{:0width$}", digits.abs() % power, width = count as usize),
    }
}

/// How many đồng the printed unit stands for.
fn scale(unit: Option<&str>) -> i64 {
    match unit.unwrap_or_default().split_whitespace().next().map(str::to_lowercase).as_deref() {
        Some("tỷ") => 1_000_000_000,
        Some("triệu") => 1_000_000,
        Some("nghìn" | "ngàn") => 1_000,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_digits_decide_how_exactly_a_figure_must_agree() {
        let agreement = |text: &str, over, under| Printed::parse(text).and_then(|printed| printed.agreement(Fraction { over, under }));
        assert_eq!(agreement("168", 16806, 100), Some(Agreement::Equal));
        assert_eq!(agreement("99,8", 399_600, 4001), Some(Agreement::CutOff));
        assert_eq!(agreement("99,9", 399_600, 4001), Some(Agreement::Equal));
        assert_eq!(agreement("136", 122, 1), Some(Agreement::Different));
        assert_eq!(agreement("-33,33", -3333, 100), Some(Agreement::Equal));
        assert_eq!(agreement("-0,5", -1, 2), Some(Agreement::Equal));
        assert_eq!(agreement("100", 5, 0), None);
        assert_eq!((scale(Some("ngành")), scale(Some("Triệu đồng")), scale(Some("%"))), (1, 1_000_000, 1));
        assert_eq!(
            (shown(Fraction { over: -1, under: 2 }, 1), shown(Fraction { over: 7, under: 2 }, 0)),
            (String::from("-0,5"), String::from("4"))
        );
        for wrong in ["3.000.000.0000", "không có", "", "1,", ",5", "1,2,3"] {
            assert!(Printed::parse(wrong).is_none(), "{wrong}");
        }
    }
}
