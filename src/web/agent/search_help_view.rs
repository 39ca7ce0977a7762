//! What stands beside the box of the desk's search: how to filter, and what was not understood.

use maud::{Markup, html};

use crate::domain::tickets::search_dates::BadDate;
use crate::domain::tickets::search_language::{FilterName, ProblemKind, Read, SearchProblem};
use crate::domain::tickets::search_values::Unfit;
use crate::urls;
use crate::web::page::Page;
use crate::web::parts::message::{Tone, message};

/// Examples of the language, with the messages that explain them.
const EXAMPLES: [(&str, &str); 14] = [
    ("status:solved", "filter-help-status"),
    ("tag:\"late delivery\"", "filter-help-tag"),
    ("customer:ann@example.com", "filter-help-customer"),
    ("solved:>2026-01-01", "filter-help-solved"),
    ("solved:30d", "filter-help-days"),
    ("article:en/start/install", "filter-help-article"),
    ("assignee:me", "filter-help-assignee"),
    ("is:waiting", "filter-help-is"),
    ("department:billing", "filter-help-department"),
    ("follower:me", "filter-help-follower"),
    ("sort:urgency", "filter-help-sort"),
    ("is:ticket lang:en channel:web", "filter-help-others"),
    ("\"exact phrase\"", "filter-help-phrase"),
    ("-word  -tag:billing", "filter-help-without"),
];

/// How to filter.
#[must_use]
pub fn help(page: &Page) -> Markup {
    html! {
        details.filter-help {
            summary { (page.t("filter-help")) }
            dl {
                @for (example, meaning) in EXAMPLES {
                    div { dt { code { (example) } } dd { (page.t(meaning)) } }
                }
            }
        }
    }
}

/// What could not be meant as it was written, and what was done instead.
#[must_use]
pub fn problems(page: &Page, text: &str, read: &Read) -> Markup {
    html! {
        @if !read.problems.is_empty() {
            (message(Tone::Warning, &html! {
                ul { @for problem in &read.problems { li {
                    (explained(page, problem))
                    @if let Some(instead) = &problem.instead {
                        " " (page.t("did-you-mean")) " "
                        a href=(urls::desk_search(&put_right(text, read, problem, instead))) {
                            bdi { code { (instead) } } }
                    }
                } } }
            }))
        }
    }
}

/// The text with what may be meant in the place of what was written.
fn put_right(text: &str, read: &Read, problem: &SearchProblem, instead: &str) -> String {
    let before = text.get(..problem.range.start).unwrap_or_default();
    let after = text.get(problem.range.end..).unwrap_or_default();
    if problem.range.is_empty() {
        return format!("{} {instead}", read.expression);
    }
    format!("{before}{instead}{after}")
}

/// What could not be meant, in words.
#[must_use]
pub fn explained(page: &Page, problem: &SearchProblem) -> String {
    let written = problem.written.as_str();
    match &problem.kind {
        ProblemKind::UnknownFilter => {
            let name = written.split(':').next().unwrap_or_default().trim_start_matches('-');
            page.with("filter-unknown", &[("filter", &format!("{name}:"))])
        }
        ProblemKind::UnclosedQuote => page.with("filter-unclosed", &[("written", written)]),
        ProblemKind::Unfit { filter, value, why } => unfit(page, *filter, value, why),
    }
}

fn unfit(page: &Page, filter: FilterName, value: &str, why: &Unfit) -> String {
    let name = format!("{}:", filter.name());
    let example = match filter {
        FilterName::Sort => "sort:urgency",
        FilterName::Solved if *why == Unfit::NotExcludable => "solved:<2026-01-01",
        FilterName::Solved => {
            "2026-03-31, 2026-03, >2026-01-01, 2026-01-01..2026-02-01, today, 30d"
        }
        FilterName::Article => "en/start/install",
        _ => "en, el, fa, te",
    };
    let texts = [("filter", name.as_str()), ("value", value), ("example", example)];
    match why {
        Unfit::Missing => page.with("filter-value-missing", &texts),
        Unfit::Unknown { choices, .. } if choices.is_empty() => match filter {
            FilterName::Lang => page.with("filter-lang-unknown", &texts),
            FilterName::Tier => page.with("filter-tier-unknown", &texts),
            _ => page.with("filter-nobody-called", &texts),
        },
        Unfit::Unknown { choices, .. } => {
            let choices = choices.join(&page.t("list-comma"));
            let [filter, value, _] = texts;
            page.with("filter-value-unknown", &[filter, value, ("choices", &choices)])
        }
        Unfit::Date(BadDate::Unreadable) => page.with("filter-date-unreadable", &texts),
        Unfit::Date(BadDate::Backward) => page.with("filter-date-backward", &texts),
        Unfit::Article => page.with("filter-article-unreadable", &texts),
        Unfit::NotExcludable => page.with("filter-not-excludable", &texts),
    }
}
