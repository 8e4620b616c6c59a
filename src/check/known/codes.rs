//! National codes with the names that the national portal gave them: `code`, `name`, one a line, in order of the codes.
//!
//! The table is searched as text; nothing is built when the program starts. Long names are cut and end in `…`.

const TABLE: &str = include_str!("codes.tsv");

/// The name that a code has on the national portal, where it is known.
pub(in crate::check) fn name(code: &str) -> Option<&'static str> {
    let mut rest = TABLE;
    while !rest.is_empty() {
        // Line ends are single bytes, so each of these lies between two letters.
        let (before, after) = rest.as_bytes().split_at(rest.len() / 2);
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let end = after.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| before.len() + at + 1);
        let (found, name) = cells(rest[start..end].trim_end())?;
        match code.cmp(found) {
            std::cmp::Ordering::Equal => return Some(name),
            std::cmp::Ordering::Less => rest = &rest[..start],
            std::cmp::Ordering::Greater => rest = &rest[end..],
        }
    }
    None
}

/// Every code with its name.
pub(in crate::check) fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().filter_map(cells)
}

fn cells(line: &'static str) -> Option<(&'static str, &'static str)> {
    line.split_once('\t')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::code::ProcedureCode;

    #[test]
    fn every_code_is_found_and_stands_once_in_order() {
        assert!(all().count() > 1_000);
        assert!(all().zip(all().skip(1)).all(|((first, _), (second, _))| first < second));
        for (code, known) in all() {
            assert!(ProcedureCode::parse(code).is_some() && !known.is_empty(), "{code}");
            assert_eq!(name(code), Some(known), "{code}");
        }
        for unknown in ["0.000000", "1.000006", "9.999999", ""] {
            assert_eq!(name(unknown), None, "{unknown}");
        }
    }
}
