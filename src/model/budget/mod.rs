//! Budget disclosures (công khai ngân sách): the forms as dated data, and one disclosure a period.
//!
//! Columns and rows are data, because the law that fixes them changed in 2026 (TT 343/2016/TT-BTC ceased on 25/3/2026).

pub mod disclosure;
pub mod figure;
pub mod form;
pub mod form_set;
pub mod period;

pub use disclosure::{Correction, Disclosure, FilledForm, Issued, MoneyUnit, Posting, Row};
pub use figure::{Decimal, Figure};
pub use form::{CellName, Column, ColumnKind, Form, FormRow, Formula, Role};
pub use form_set::{Deadline, FormSet, Layout, Start};
pub use period::Period;
