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
use crate::model::provenance::Provenance;
use crate::model::step::Step;
use crate::model::web::WebAddress;
use crate::source::Place;

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

        impl Change {
            /// The keys of the record that it touches, `level` among them.
            fn keys(&self) -> Vec<&'static str> {
                let mut keys = Vec::new();
                if self.level.is_some() { keys.push("level"); }
                $(if self.$plain.is_some() { keys.push(stringify!($plain)); })*
                $(if self.$optional.is_some() { keys.push(stringify!($optional)); })*
                keys
            }

            /// Puts its values in place. The whole is as uncertain as its least certain part.
            fn apply(&self, procedure: &mut Procedure) {
                $(if let Some(value) = &self.$plain { procedure.$plain = value.clone(); })*
                $(if self.$optional.is_some() { procedure.$optional = self.$optional.clone(); })*
                let provenance = &mut procedure.provenance;
                provenance.state = provenance.state.max(self.provenance.state);
                for key in self.keys() {
                    // What was said of the old value does not hold for the new one.
                    provenance.fields.remove(key);
                }
                provenance.fields.extend(self.provenance.fields.clone());
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

/// A procedure as it stands from a day on, until the next edition.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The first day, where a change brought it; the first edition has none.
    pub from: Option<Date>,
    /// The procedure with all changes up to that day.
    pub procedure: Procedure,
    /// The level that decides.
    pub level: Id,
    /// The keys that its change gave; empty for the first edition, which gave all.
    pub brought: Vec<&'static str>,
}

impl Edition {
    /// The first edition and one for each change, in the order of the file.
    pub fn all(procedure: Procedure, level: Id, changes: &[Change]) -> Vec<Self> {
        let mut editions = vec![Self { from: None, procedure, level, brought: Vec::new() }];
        for change in changes {
            let last = editions.last().expect("the first one is there");
            let mut procedure = last.procedure.clone();
            change.apply(&mut procedure);
            let level = change.level.as_ref().unwrap_or(&last.level).clone();
            editions.push(Self { from: Some(change.from), procedure, level, brought: change.keys() });
        }
        editions
    }

    /// Whether the value of `key` was given by this edition, not by an earlier one.
    pub fn brings(&self, key: &str) -> bool {
        self.from.is_none() || self.brought.contains(&key)
    }

    /// The acts of its legal basis with their places; `at` is that of the edition which brought them.
    pub fn basis<'a>(&'a self, at: &'a Place) -> impl Iterator<Item = (&'a Id, Place)> {
        let acts = self.procedure.legal_basis.stated().into_iter().flatten().enumerate();
        acts.map(|(index, act)| (act, at.key("legal_basis").index(index)))
    }

    /// The acts that set its fees, likewise.
    pub fn fee_acts<'a>(&'a self, at: &'a Place) -> impl Iterator<Item = (&'a Id, Place)> {
        let channels = self.procedure.channels.iter().enumerate();
        let fees = channels.flat_map(|(index, channel)| channel.fees.iter().enumerate().map(move |(number, fee)| (index, number, fee)));
        fees.flat_map(move |(index, number, fee)| {
            let at = at.key("channels").index(index).key("fees").index(number).key("legal");
            fee.legal.iter().enumerate().map(move |(number, act)| (act, at.index(number)))
        })
    }
}
