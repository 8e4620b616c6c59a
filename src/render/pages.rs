//! Every page of the plan, rendered in parallel and handed over one by one.

use rayon::prelude::*;

use crate::failure::Failure;
use crate::output::{Output, Sink};
use crate::plan::Route;
use crate::render::data::Made;
use crate::render::theme::Theme;
use crate::render::view::frame::Views;

pub(super) fn write(views: &Views<'_>, theme: &Theme, data: &Made, sink: &dyn Sink) -> Result<(), Failure> {
    let plan = views.plan;
    plan.entries
        .par_iter()
        .enumerate()
        .try_for_each(|(index, entry)| sink.take(theme.render("procedure.html", entry.route.file(), &views.procedure(index))?))?;
    let groups: Vec<_> =
        plan.fields.iter().chain(&plan.levels).chain(&plan.counters).chain(&plan.online).chain(&plan.events).chain(&plan.quick).collect();
    groups.par_iter().try_for_each(|group| sink.take(theme.render("group.html", group.route.file(), &views.group(group))?))?;
    plan.quarters.par_iter().try_for_each(|quarter| match views.quarter(quarter) {
        Some(page) => sink.take(theme.render("quarter.html", quarter.route.file(), &page)?),
        None => Ok(()),
    })?;
    plan.pages.par_iter().try_for_each(|(page, route)| sink.take(theme.render("page.html", route.file(), &views.free(page, route))?))?;
    let top = |part: &str| Route::of(&[part]).file();
    let directories = [
        ("fields", "linh-vuc", &plan.fields),
        ("levels", "cap", &plan.levels),
        ("counters", "quay", &plan.counters),
        ("online", "truc-tuyen", &plan.online),
        ("events", "su-kien", &plan.events),
    ];
    let directories = directories.into_iter().filter(|(_, part, groups)| *part != "su-kien" || !groups.is_empty());
    for (word, part, groups) in directories {
        sink.take(theme.render("directory.html", top(part), &views.directory(word, part, groups))?)?;
    }
    sink.take(theme.render("home.html", Route::of(&[]).file(), &views.home())?)?;
    sink.take(theme.render("list.html", top("thu-tuc"), &views.all())?)?;
    for (route, page) in views.changes() {
        sink.take(theme.render("changes.html", route.file(), &page)?)?;
    }
    sink.take(theme.render("budget.html", top("ngan-sach"), &views.budget())?)?;
    let reconciliation = views.reconciliation();
    let mut json = serde_json::to_vec_pretty(&reconciliation.reconciliation).expect("plain data");
    json.push(b'\n');
    sink.take(Output { path: format!("{}index.json", Route::of(&["doi-chieu"]).folder()), bytes: json })?;
    sink.take(theme.render("reconciliation.html", top("doi-chieu"), &reconciliation)?)?;
    sink.take(theme.render("statistics.html", top("thong-ke"), &views.statistics())?)?;
    let mut dossiers = serde_json::to_vec_pretty(&views.results_data()).expect("plain data");
    dossiers.push(b'\n');
    sink.take(Output { path: format!("{}index.json", Route::of(&["ket-qua"]).folder()), bytes: dossiers })?;
    sink.take(theme.render("results.html", top("ket-qua"), &views.results_page())?)?;
    sink.take(theme.render("search.html", top("tim-kiem"), &views.search())?)?;
    sink.take(theme.render("kiosk.html", top("kiosk"), &views.kiosk())?)?;
    sink.take(theme.render("data.html", top("du-lieu"), &views.data(data))?)?;
    sink.take(theme.render("404.html", String::from("404.html"), &views.lost())?)
}
