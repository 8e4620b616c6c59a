//! Every page of the plan, rendered in parallel and handed over one by one.
//!
//! A thread that has nothing left takes the next page from another: the pages of lists and figures are each as long as
//! those of many procedures, and no thread waits for another's.

use rayon::prelude::*;
use serde::Serialize;

use crate::failure::Failure;
use crate::model::site::FreePage;
use crate::output::{Output, Sink};
use crate::plan::{Group, Route};
use crate::render::broadcast::Speaker;
use crate::render::data::Made;
use crate::render::theme::Theme;
use crate::render::view::frame::Views;

/// Makes one page, with what stands beside it.
type Work<'w> = Box<dyn Fn() -> Result<(), Failure> + Send + Sync + 'w>;

pub(super) fn write(views: &Views<'_>, theme: &Theme, data: &Made, sink: &dyn Sink) -> Result<(), Failure> {
    let (single, many) = rayon::join(
        || single(views, theme, data, sink).par_iter().with_max_len(1).try_for_each(|work| work()),
        || many(views, theme, sink),
    );
    many.and(single)
}

/// The pages of which there are many.
fn many(views: &Views<'_>, theme: &Theme, sink: &dyn Sink) -> Result<(), Failure> {
    let plan = views.plan;
    let speaker = Speaker::of(views);
    plan.entries.par_iter().with_max_len(1).enumerate().try_for_each(|(index, entry)| {
        speaker.procedure(entry).map_or(Ok(()), |script| sink.take(script))?;
        sink.take(theme.render("procedure.html", entry.route.file(), &views.procedure(index))?)
    })?;
    let groups: Vec<_> =
        plan.fields.iter().chain(&plan.levels).chain(&plan.counters).chain(&plan.online).chain(&plan.events).chain(&plan.quick).collect();
    let group = |group: &&Group<'_>| sink.take(theme.render("group.html", group.route.file(), &views.group(group))?);
    groups.par_iter().with_max_len(1).try_for_each(group)?;
    plan.quarters.par_iter().with_max_len(1).try_for_each(|quarter| {
        if let Some(route) = quarter.brief() {
            sink.take(theme.render("brief.html", route.file(), &views.brief(quarter, &route))?)?;
        }
        views.quarter_script(quarter).map_or(Ok(()), |script| sink.take(script))?;
        sink.take(theme.render("quarter.html", quarter.route.file(), &views.quarter(quarter))?)
    })?;
    plan.budget_years
        .par_iter()
        .with_max_len(1)
        .try_for_each(|year| sink.take(theme.render("budget-year.html", year.route.file(), &views.budget_year(year))?))?;
    let free = |(page, route): &(&FreePage, Route)| sink.take(theme.render("page.html", route.file(), &views.free(page, route))?);
    plan.pages.par_iter().with_max_len(1).try_for_each(free)
}

/// The pages of which there is one each, the longest work first.
fn single<'w>(views: &'w Views<'_>, theme: &'w Theme, data: &'w Made, sink: &'w dyn Sink) -> Vec<Work<'w>> {
    let plan = views.plan;
    let top = |part: &str| Route::of(&[part]).file();
    let mut work: Vec<Work<'w>> = vec![
        Box::new(move || {
            let page = views.reconciliation();
            sink.take(json("doi-chieu", &page.reconciliation))?;
            sink.take(theme.render("reconciliation.html", top("doi-chieu"), &page)?)
        }),
        Box::new(move || {
            views.changes().into_iter().try_for_each(|(route, page)| sink.take(theme.render("changes.html", route.file(), &page)?))
        }),
        Box::new(move || sink.take(theme.render("home.html", Route::of(&[]).file(), &views.home())?)),
        Box::new(move || sink.take(theme.render("list.html", top("thu-tuc"), &views.all())?)),
        Box::new(move || sink.take(theme.render("search.html", top("tim-kiem"), &views.search())?)),
        Box::new(move || sink.take(theme.render("statistics.html", top("thong-ke"), &views.statistics())?)),
        Box::new(move || {
            sink.take(json("ket-qua", &views.results_data()))?;
            sink.take(theme.render("results.html", top("ket-qua"), &views.results_page())?)
        }),
        Box::new(move || sink.take(theme.render("data.html", top("du-lieu"), &views.data(data))?)),
        Box::new(move || sink.take(theme.render("kiosk.html", top("kiosk"), &views.kiosk())?)),
        Box::new(move || sink.take(theme.render("budget.html", top("ngan-sach"), &views.budget())?)),
        Box::new(move || sink.take(theme.render("404.html", String::from("404.html"), &views.lost())?)),
    ];
    let directories = [
        ("fields", "linh-vuc", &plan.fields),
        ("levels", "cap", &plan.levels),
        ("counters", "quay", &plan.counters),
        ("online", "truc-tuyen", &plan.online),
        ("events", "su-kien", &plan.events),
    ];
    let directories = directories.into_iter().filter(|(_, part, groups)| *part != "su-kien" || !groups.is_empty());
    work.extend(directories.map(|(word, part, groups)| -> Work<'w> {
        Box::new(move || sink.take(theme.render("directory.html", top(part), &views.directory(word, part, groups))?))
    }));
    work
}

/// What stands on a page, for programs.
fn json(part: &str, value: &impl Serialize) -> Output {
    let mut bytes = serde_json::to_vec_pretty(value).expect("plain data");
    bytes.push(b'\n');
    Output { path: format!("{}index.json", Route::of(&[part]).folder()), bytes }
}
