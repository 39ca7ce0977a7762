//! Results on the desk.

use maud::{Markup, html};

use crate::domain::asking::search::{RESULTS_PAGE, Results, SearchRequest};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::contents::{Turning, turning};
use crate::web::parts::layout::layout;
use crate::web::parts::results::results;
use crate::web::parts::search_box;

/// The page.
#[must_use]
pub fn search(page: &Page, request: &SearchRequest, found: Option<&Results>) -> Markup {
    let words = request.words.as_str();
    let total = found.map_or(0, |found| found.total);
    let heading = match (words, total) {
        ("", _) => page.t("search"),
        (_, 0) => page.with("no-results", &[("words", words)]),
        _ => page.words.count_with("results-heading", total as u64, &[("words", words)]),
    };
    let title = format!("{heading} – {}", page.t("desk"));
    let head = Head::new(title, "page results", Current::DeskSearch);
    let at = |number: usize| format!("{}&page={number}", urls::desk_search(words));
    let body = html! {
        (search_box::again(page, urls::DESK_SEARCH, words))
        h1 { (heading) }
        @if let Some(found) = found {
            @if let Some(correction) = &found.correction {
                p.spelling role="status" {
                    (page.t("showing-results-for")) " " strong { bdi { (correction.shown) } } " "
                    a href={ (urls::desk_search(words)) "&as=typed" } {
                        (page.t("search-instead-for")) " " bdi { (correction.original) } }
                }
            }
            (results(page, &found.results, (found.page - 1) * RESULTS_PAGE + 1))
            (turning(page, &Turning {
                before: (found.page > 1).then(|| at(found.page - 1)),
                after: (found.page < found.pages).then(|| at(found.page + 1)),
                place: Some((found.page, found.pages)),
            }))
        }
    };
    layout(page, &head, &body)
}
