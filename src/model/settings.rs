//! `site.yaml`: the commune, its one-stop office, and where feedback goes.

use serde::Deserialize;

use crate::model::code::ProcedureCode;
use crate::model::date::Date;
use crate::model::id::Id;
use crate::model::part::Part;
use crate::model::provenance::Provenance;
use crate::model::web::WebAddress;

/// The theme inside the program.
pub const DEFAULT_THEME: &str = "default";

/// What holds for the whole site.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The name of the site.
    pub title: String,
    /// One sentence under it.
    #[serde(default)]
    pub description: Option<String>,
    /// Where the site will stand; printed in QR codes, sitemap and feeds. Ends in `/`.
    pub base_url: BaseUrl,
    /// The theme, a folder under `themes/`.
    #[serde(default)]
    pub theme: Option<Id>,
    /// The day a frozen record stands for; without it the site is a living one.
    #[serde(default)]
    pub snapshot: Option<Date>,
    /// What every page of a frozen record says.
    #[serde(default)]
    pub snapshot_note: Option<String>,
    /// What every page has to say on some days.
    #[serde(default)]
    pub notices: Vec<Notice>,
    /// The commune.
    pub commune: Commune,
    /// Its one-stop office.
    pub office: Office,
    /// Where feedback on administrative rules goes (NĐ 20/2008/NĐ-CP).
    pub feedback: Feedback,
    /// Whose signature stands under notices: the post, not the person.
    pub signatory: String,
    /// On which terms the data may be used again; none where nobody has said so.
    #[serde(default)]
    pub licence: Option<Licence>,
    /// The sources that provenance names.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// The procedures asked for most, at most eight, chosen by the office.
    #[serde(default)]
    pub top_tasks: Vec<ProcedureCode>,
    /// Where the statements of this file come from.
    pub provenance: Provenance,
}

/// The address of the site: `https://…/`, with its path.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Reads an address; `None` where it is not `http(s)://host/…/` without query and fragment.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let (host, _) = rest.split_once('/')?;
        let clean = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>?#\\".contains(&byte));
        (!host.is_empty() && text.ends_with('/') && clean).then(|| Self(text.to_owned()))
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its host, without a port: `tanviet.example`.
    pub fn host(&self) -> &str {
        let authority = self.0.split_once("://").and_then(|(_, rest)| rest.split('/').next()).unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or_default();
        let port = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        host.rsplit_once(':').filter(|(_, end)| port(end)).map_or(host, |(host, _)| host)
    }

    /// Its path, from the first `/` after the host.
    pub fn path(&self) -> &str {
        let host = self.0.find("://").map_or(0, |at| at + 3);
        self.0[host..].find('/').map_or("/", |at| &self.0[host + at..])
    }
}

impl TryFrom<String> for BaseUrl {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        Self::parse(&text).ok_or("base-url")
    }
}

/// The commune.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commune {
    /// `xã Tân Việt`.
    pub name: String,
    /// `Ủy ban nhân dân xã Tân Việt`.
    pub agency: String,
    /// `huyện Thanh Hà`; none in a two-level province.
    #[serde(default)]
    pub district: Option<String>,
    /// `tỉnh Hải Dương`.
    pub province: String,
    /// How many households it has, where that is known: money is shown per household too.
    #[serde(default)]
    pub households: Option<Households>,
}

/// How many households a commune has.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Households {
    /// How many.
    pub count: u32,
    /// Where the count comes from.
    pub provenance: Provenance,
}

/// The one-stop office (Bộ phận Một cửa).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its full name.
    pub name: String,
    /// Who is in charge: the post.
    #[serde(default)]
    pub in_charge: Option<String>,
    /// Floor space in square metres.
    #[serde(default)]
    pub area: Option<u32>,
    /// What it has.
    #[serde(default)]
    pub equipment: Vec<String>,
    /// Where it is.
    pub address: Part<String>,
    /// The office's telephone.
    pub phone: Part<String>,
    /// When it is open.
    pub hours: Part<String>,
}

/// Where feedback goes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// Who receives it.
    pub agency: Part<String>,
    /// Their address.
    pub address: Part<String>,
    /// Their telephone.
    pub phone: Part<String>,
    /// Their mail address.
    pub email: Part<String>,
    /// The feedback system on the web.
    pub web: Part<String>,
}

/// On which terms the data may be used again.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Its short name in the list of SPDX: `CC-BY-4.0`.
    pub name: String,
    /// What it is called.
    pub title: String,
    /// Where it can be read.
    pub url: WebAddress,
    /// Who gives it, and what else to know.
    #[serde(default)]
    pub note: Option<String>,
}

/// A source that provenance names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name in the inventory.
    pub id: Id,
    /// What it is.
    pub title: String,
    /// Its date.
    #[serde(default)]
    pub date: Option<Date>,
    /// What else to know.
    #[serde(default)]
    pub note: Option<String>,
}

/// A notice at the head of every page, on the days for which it is meant.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// What it says, in one or two sentences.
    pub text: String,
    /// The first day.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day.
    #[serde(default)]
    pub to: Option<Date>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_of_an_address_has_no_port() {
        let host = |text: &str| BaseUrl::parse(text).map(|url| url.host().to_owned());
        assert_eq!(host("https://xa.example/a/").as_deref(), Some("xa.example"));
        assert_eq!(host("http://127.0.0.1:8000/").as_deref(), Some("127.0.0.1"));
        assert_eq!(host("http://ten@xa.example:80/").as_deref(), Some("xa.example"));
    }

    #[test]
    fn the_path_of_an_address_starts_after_its_host() {
        let path = |text: &str| BaseUrl::parse(text).map(|url| url.path().to_owned());
        assert_eq!(path("https://xa.example/").as_deref(), Some("/"));
        assert_eq!(path("https://xa.example/cong-khai/").as_deref(), Some("/cong-khai/"));
        for wrong in ["xa.example/", "https://xa.example", "ftp://a/", "https:///", "https://a/?b/", "https://a/b c/"] {
            assert_eq!(path(wrong), None, "{wrong}");
        }
    }
}
