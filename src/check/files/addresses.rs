//! What a link inside the site may lead to: the addresses that the site has on its day, and those that it has on another.
//!
//! The same addresses that `plan` decides; a test builds a site and links to every page of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use crate::check::tally;
use crate::model::id::Id;
use crate::model::procedure::Lifecycle;
use crate::model::site::{NAMELESS, Site, UNKNOWN_CODE};
use crate::source::Sources;

/// The files under `data/`.
const DATA: [&str; 8] = [
    "procedures.csv",
    "fees.csv",
    "documents.csv",
    "time-limits.csv",
    "procedures.json",
    "procedures.schema.json",
    "procedure.schema.json",
    "datapackage.json",
];

/// Folders end in `/`, files do not; none begins with `/`.
pub(super) struct Addresses {
    /// What is there.
    there: BTreeSet<String>,
    /// What is there on other days: the procedures are not in force yet, the level is no more, the report is not public.
    otherwise: BTreeSet<String>,
    /// Each address in lower case, with how it is written.
    folded: BTreeMap<String, String>,
    /// What could not be read: an address that names it is not to blame.
    lost: BTreeSet<String>,
}

/// What became of an address.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// It is there.
    There,
    /// It is there on another day.
    Otherwise,
    /// It is there in other capitals.
    Case(String),
    /// Nothing is there.
    Nothing,
}

impl Addresses {
    /// The addresses of a site.
    pub(super) fn of(site: &Site, sources: &Sources) -> Self {
        let day = site.as_of;
        let (mut there, mut otherwise) = (BTreeSet::new(), BTreeSet::new());
        let mut put = |is_there: bool, address: String| if is_there { there.insert(address) } else { otherwise.insert(address) };
        for page in [
            "",
            "thu-tuc/",
            "linh-vuc/",
            "cap/",
            "quay/",
            "truc-tuyen/",
            "ngan-sach/",
            "thong-ke/",
            "doi-chieu/",
            "ket-qua/",
            "kiosk/",
            "tim-kiem/",
            "du-lieu/",
        ] {
            put(true, page.to_owned());
        }
        for file in ["404.html", "doi-chieu/index.json", "ket-qua/index.json", "sitemap.xml", "robots.txt", "manifest.json"] {
            put(true, file.to_owned());
        }
        for page in ["thay-doi/", "loc/free/", "loc/same-day/", "loc/online/"] {
            put(true, page.to_owned());
        }
        for file in DATA {
            put(true, format!("data/{file}"));
        }
        for file in ["feed.atom", "data/catalog.jsonld", "data/cpsv.jsonld", "_headers"] {
            put(true, file.to_owned());
        }
        for file in [".well-known/security.txt", "may-chu/nginx.conf", "may-chu/apache.htaccess"] {
            put(true, file.to_owned());
        }
        for online in ["full", "partial", "information"] {
            put(true, format!("truc-tuyen/{online}/"));
        }
        let mut fields: BTreeSet<&Id> = BTreeSet::new();
        let mut standing: BTreeSet<&str> = BTreeSet::new();
        for listed in &site.procedures {
            put(true, format!("thu-tuc/{}/", listed.code()));
            put(true, format!("thu-tuc/{}/index.json", listed.code()));
            let state = tally::lifecycle(site, listed, day);
            // Nobody reads aloud what is no longer in force.
            put(state != Lifecycle::Repealed, format!("thu-tuc/{}/truyen-thanh.txt", listed.code()));
            if state == Lifecycle::Current {
                fields.insert(&listed.field);
                standing.insert(listed.code().as_str());
            }
        }
        for field in &site.fields {
            put(fields.contains(&field.value.id), format!("linh-vuc/{}/", field.value.id));
            put(fields.contains(&field.value.id), format!("linh-vuc/{}/feed.atom", field.value.id));
        }
        for level in &site.levels {
            put(level.value.validity().holds_on(day), format!("cap/{}/", level.value.id));
        }
        for counter in &site.counters {
            put(true, format!("quay/{}/", counter.value.number));
        }
        let replaced: BTreeMap<&str, &str> = site
            .procedures
            .iter()
            .filter_map(|listed| Some((listed.code().as_str(), listed.today().procedure.replaced_by.as_ref()?.as_str())))
            .collect();
        let stands = |code: &str| {
            let mut code = code;
            (0..=site.procedures.len()).any(|_| {
                let found = standing.contains(code);
                code = replaced.get(code).copied().unwrap_or(code);
                found
            })
        };
        let mut events = false;
        for event in &site.events {
            let codes = event.value.groups.iter().flat_map(|group| &group.procedures);
            let found =
                codes.map(|code| code.as_str()).any(|code| standing.contains(code) || (replaced.contains_key(code) && stands(code)));
            events |= found;
            put(found, format!("su-kien/{}/", event.value.id));
        }
        put(events, String::from("su-kien/"));
        // As `plan` has it: the years before the last two have pages of their own.
        let changed = site.procedures.iter().flat_map(|listed| {
            let changes = listed.changes.iter().map(|change| change.from);
            listed.first().procedure.effective.into_iter().chain(tally::end(site, listed)).chain(changes)
        });
        for date in changed.chain(site.disclosures.iter().map(|dated| dated.disclosure.published)) {
            let year = date.0.year();
            put(year < day.0.year() - 1, format!("thay-doi/{year}/"));
        }
        for dated in &site.disclosures {
            put(dated.disclosure.published <= day, format!("ngan-sach/{}/{}/", dated.year, dated.period.slug()));
            put(dated.disclosure.published <= day, format!("ngan-sach/{}/", dated.year));
            if dated.period.months().is_some() {
                put(dated.disclosure.published <= day, format!("ngan-sach/{}/{}/tom-tat/", dated.year, dated.period.slug()));
                let script = format!("ngan-sach/{}/{}/truyen-thanh.txt", dated.year, dated.period.slug());
                put(dated.disclosure.published <= day, script);
            }
        }
        // A page that could not be read will have its address once it is mended.
        for file in sources.texts.keys() {
            if let Some(slug) = file.strip_prefix("content/pages/").and_then(|path| path.strip_suffix(".md")) {
                put(true, format!("{slug}/"));
            }
        }
        for download in &site.downloads {
            put(true, format!("files/{}", download.path));
        }
        let folded = there.iter().map(|address| (address.to_lowercase(), address.clone())).collect();
        Self { there, otherwise, folded, lost: site.lost.clone() }
    }

    /// What is at an address, which begins without `/`.
    pub(super) fn find(&self, address: &str) -> Target {
        let folder = address.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/')).unwrap_or(address);
        if self.there.contains(folder) || self.is_lost(folder) {
            Target::There
        } else if self.otherwise.contains(folder) {
            Target::Otherwise
        } else if let Some(right) = self.folded.get(&folder.to_lowercase()) {
            Target::Case(right.clone())
        } else {
            Target::Nothing
        }
    }

    fn is_lost(&self, folder: &str) -> bool {
        let mut parts = folder.trim_end_matches('/').split('/');
        let (Some(first), Some(name)) = (parts.next(), parts.next()) else { return false };
        let unknown = if first == "thu-tuc" { UNKNOWN_CODE } else { NAMELESS };
        let named = matches!(first, "thu-tuc" | "linh-vuc" | "cap" | "quay" | "su-kien" | "ngan-sach");
        named && [name, unknown, NAMELESS].into_iter().any(|name| self.lost.contains(name))
    }

    /// The address most like it, in the same part of the site where that part is there.
    pub(super) fn nearest(&self, address: &str) -> Option<String> {
        let with_slash = format!("{address}/");
        if self.there.contains(&with_slash) {
            return Some(with_slash);
        }
        let first = address.split_once('/').map(|(first, _)| format!("{first}/"));
        let alike = |known: &&String| first.as_ref().is_none_or(|first| known.starts_with(first.as_str()));
        let long = address.chars().count();
        let near = |known: &String| {
            let distance = strsim::damerau_levenshtein(address, known);
            (distance <= 1 + long.min(known.chars().count()) / 6).then_some((distance, known.clone()))
        };
        let inside = self.there.iter().filter(alike).filter_map(near).min();
        inside.or_else(|| self.there.iter().filter_map(near).min()).map(|(_, known)| known)
    }
}
