//! What stands beside the queue: “Next”, whose tickets are looked at, the views with how much is in
//! each, and the saved ones.

use maud::{Markup, html};

use crate::domain::policies::Policies;
use crate::domain::tickets::queue::{COUNTED_MAX, Counts, Scope};
use crate::domain::tickets::status::View;
use crate::domain::views::SavedView;
use crate::urls;
use crate::web::page::Page;
use crate::web::parts::form::token;
use crate::web::parts::status::view_words;

/// So many saved views have a key of their own: those of the keyboard's digits.
const KEYS_MAX: usize = 9;

/// What is beside the queue.
pub struct Side<'a> {
    /// What is looked at.
    pub current: Looked<'a>,
    /// Whose tickets.
    pub scope: &'a Scope,
    /// How much stands where.
    pub counts: &'a Counts,
    /// The saved views, each with how much is in it.
    pub saved: &'a [(SavedView, usize)],
    /// The departments.
    pub policies: &'a Policies,
}

/// What is looked at.
#[derive(Clone, Copy)]
pub enum Looked<'a> {
    /// A view of the queue.
    View(View),
    /// A saved view.
    Saved(&'a SavedView),
}

/// Draws it.
#[must_use]
pub fn side(page: &Page, side: &Side<'_>) -> Markup {
    let shown = match side.current {
        Looked::View(view) => Some(view),
        Looked::Saved(_) => None,
    };
    html! {
        nav.views aria-label=(page.t("views")) data-live=(urls::DESK_LIVE) {
            (take_next(page))
            (scopes(page, side, shown))
            ol.contents {
                @for (view, count) in side.counts.views.iter().filter(|one| is_shown(side, one)) {
                    li { a href=(urls::desk_queue(view.name(), side.scope.name()))
                        aria-current=[(shown == Some(*view)).then_some("page")] {
                        span.title { (page.t(view_words(*view))) }
                        span.count { (counted(page, *count)) }
                    } }
                }
            }
            (saved(page, side))
        }
    }
}

/// Views of promises are shown where something is promised.
fn is_shown(side: &Side<'_>, (view, count): &(View, usize)) -> bool {
    let is_of_promises = matches!(view, View::Overdue | View::DueSoon);
    let is_promised = !side.policies.terms.promises.is_empty();
    let is_looked_at = matches!(side.current, Looked::View(shown) if shown == *view);
    !is_of_promises || is_promised || *count > 0 || is_looked_at
}

/// The button that gives the agent what presses most.
fn take_next(page: &Page) -> Markup {
    html! {
        form.next method="post" action=(urls::DESK_NEXT) {
            (token(page))
            button data-key="x" data-command { (page.t("next-question")) }
        }
    }
}

/// Whose tickets are looked at: everybody's, one's own, a department's.
fn scopes(page: &Page, side: &Side<'_>, shown: Option<View>) -> Markup {
    let departments = &side.policies.departments;
    let scopes = departments.iter().filter(|_| departments.len() > 1).map(|department| {
        let title = department.titles.in_lang(page.lang).to_owned();
        (Scope::Department(department.name.clone()), title, None)
    });
    let mine = (Scope::Mine, page.t("scope-mine"), Some(counted(page, side.counts.mine)));
    let all = (Scope::All, page.t("scope-all"), None);
    let view = shown.unwrap_or(View::Waiting);
    html! {
        ol.contents.scopes {
            @for (scope, title, count) in [all, mine].into_iter().chain(scopes) {
                li { a href=(urls::desk_queue(view.name(), scope.name()))
                    aria-current=[(shown.is_some() && scope == *side.scope).then_some("true")] {
                    span.title { bdi { (title) } }
                    @if let Some(count) = count { span.count { (count) } }
                } }
            }
        }
    }
}

/// The saved views, and the way to the page that puts them in order.
fn saved(page: &Page, side: &Side<'_>) -> Markup {
    html! {
        @if !side.saved.is_empty() {
            div.heading.saved { h2 #saved-views { (page.t("saved-views")) }
                a href=(urls::DESK_VIEWS) { (page.t("saved-views-order")) } }
            ol.contents aria-labelledby="saved-views" {
                @for ((view, count), place) in side.saved.iter().zip(1_usize..) {
                    @let is_shown = matches!(side.current, Looked::Saved(shown) if shown.id == view.id);
                    li { a href=(urls::saved_view(&view.id)) data-command
                        data-key=[(place <= KEYS_MAX).then(|| format!("g {place}"))]
                        aria-current=[is_shown.then_some("page")] {
                        span.title { bdi { (view.name) } }
                        span.count { (counted(page, *count)) }
                    } }
                }
            }
        }
    }
}

/// How many there are, or that there are more.
#[must_use]
pub fn counted(page: &Page, count: usize) -> String {
    let more = if count >= COUNTED_MAX { "+" } else { "" };
    format!("{}{more}", page.number(count.min(COUNTED_MAX)))
}
