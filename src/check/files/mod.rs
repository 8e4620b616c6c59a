//! Rules about files and links: what a page names is there.

use crate::diagnostic::Diagnostics;
use crate::model::site::Site;
use crate::source::Sources;

/// Runs every rule of this room.
pub(super) fn check(_site: &Site, _sources: &Sources, _diagnostics: &mut Diagnostics) {}
