//! What is different about a procedure from a day on, under the same code.
//!
//! Names, authority, fees and legal bases change while the code stays. A change says from when, what in words, and
//! gives the new value of every key that it touches; a procedure with all changes up to a day is its edition of that day.

use serde::Deserialize;

use crate::model::channel::Channel;
use crate::model::code::ProcedureCode;
use crate::model::date::Date;
use crate::model::document::DocumentsPart;
use crate::model::id::Id;
use crate::model::part::Part;
use crate::model::procedure::{Online, Procedure};
use crate::model::provenance::{Origin, Provenance};
use crate::model::step::Step;
use crate::model::web::WebAddress;

macro_rules! change {
    (plain { $($plain:ident: $kind:ty,)* } optional { $($optional:ident: $inner:ty,)* }) => {
        /// One change. Each key that it gives takes the place of the record's whole value from [`Change::from`] on.
        #[derive(Debug, Clone, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Change {
            /// The first day of the new state.
            pub from: Date,
            /// What changed, in words for a citizen.
            pub note: String,
            /// The acts that brought it, by id.
            #[serde(default)]
            pub legal: Vec<Id>,
            /// The level that decides from then on.
            #[serde(default)]
            pub level: Option<Id>,
            /// Where this change comes from.
            pub provenance: Provenance,
            $(#[doc = concat!("See [`Procedure::", stringify!($plain), "`].")] #[serde(default)] pub $plain: Option<$kind>,)*
            $(#[doc = concat!("See [`Procedure::", stringify!($optional), "`].")] #[serde(default)] pub $optional: Option<$inner>,)*
        }

        /// What a record says itself, or what one of its changes says: a key that neither gives is none.
        #[derive(Debug, Clone, Copy)]
        pub struct Said<'a> {
            $(#[doc = concat!("See [`Procedure::", stringify!($plain), "`].")] pub $plain: Option<&'a $kind>,)*
            $(#[doc = concat!("See [`Procedure::", stringify!($optional), "`].")] pub $optional: Option<&'a $inner>,)*
        }

        /// The keys that a change may touch, apart from `level`.
        pub const KEYS: &[&str] = &[$(stringify!($plain),)* $(stringify!($optional),)*];

        impl<'a> Said<'a> {
            /// With what `later` says in place of what was said before.
            pub fn then(self, later: Self) -> Self {
                Self { $($plain: later.$plain.or(self.$plain),)* $($optional: later.$optional.or(self.$optional),)* }
            }
        }

        impl<'a> From<&'a Procedure> for Said<'a> {
            fn from(procedure: &'a Procedure) -> Self {
                Self { $($plain: Some(&procedure.$plain),)* $($optional: procedure.$optional.as_ref(),)* }
            }
        }

        impl<'a> From<&'a Change> for Said<'a> {
            fn from(change: &'a Change) -> Self {
                Self { $($plain: change.$plain.as_ref(),)* $($optional: change.$optional.as_ref(),)* }
            }
        }

        impl Change {
            /// The keys of the record that it touches, `level` among them.
            pub fn keys(&self) -> Vec<&'static str> {
                let mut keys = Vec::new();
                if self.level.is_some() { keys.push("level"); }
                $(if self.$plain.is_some() { keys.push(stringify!($plain)); })*
                $(if self.$optional.is_some() { keys.push(stringify!($optional)); })*
                keys
            }

            /// Puts its values in place. Each comes from where the change comes from, unless it says otherwise.
            fn apply(&self, edition: &mut Edition) {
                let Edition { procedure, level } = edition;
                if let Some(new) = &self.level { level.clone_from(new); }
                $(if let Some(value) = &self.$plain { procedure.$plain.clone_from(value); })*
                $(if self.$optional.is_some() { procedure.$optional.clone_from(&self.$optional); })*
                let origins = self.keys().into_iter().map(|key| (key.to_owned(), Box::new(Origin::from(&self.provenance))));
                procedure.provenance.fields.extend(origins);
                procedure.provenance.fields.extend(self.provenance.fields.clone());
                // A reason for being only partly online ends with being only partly online.
                if self.partial_reason.is_none() && self.online.is_some_and(|online| online != Online::Partial) {
                    procedure.partial_reason = None;
                }
            }
        }
    };
}

change! {
    plain {
        name: String,
        keywords: Vec<String>,
        online: Online,
        online_payment: bool,
        interlinked: Vec<Id>,
        channels: Vec<Channel>,
        documents: DocumentsPart,
        steps: Part<Vec<Step>>,
        applicants: Part<Vec<String>>,
        agency: Part<String>,
        coordinating: Vec<String>,
        result: Part<Vec<String>>,
        requirements: Part<Vec<String>>,
        legal_basis: Part<Vec<Id>>,
        related: Vec<ProcedureCode>,
    }
    optional {
        common_name: String,
        summary: String,
        partial_reason: String,
        online_url: WebAddress,
        received_at: Id,
        authority: String,
        decision: Id,
        counter: u32,
    }
}

/// The changes that have come by `day`, of those in order.
pub fn past(changes: &[Change], day: Date) -> impl Iterator<Item = &Change> {
    changes.iter().take_while(move |change| change.from <= day)
}

/// A procedure as it stands on a day.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The procedure with all changes up to that day.
    pub procedure: Procedure,
    /// The level that decides.
    pub level: Id,
}

impl Edition {
    /// With these changes, in their order.
    pub fn with<'a>(&self, changes: impl Iterator<Item = &'a Change>) -> Self {
        let mut edition = self.clone();
        changes.for_each(|change| change.apply(&mut edition));
        edition
    }
}
