//! The saved views, for putting them in order, changing and removing them; and the form for a new
//! one, which the desk's search shows as well.

use maud::{Markup, html};

use super::views::{DEPARTMENT, EVERYBODY, Refused, WHOSE};
use crate::domain::ids::ViewId;
use crate::domain::permissions::Action;
use crate::domain::policies::Policies;
use crate::domain::views::keep::Typed;
use crate::domain::views::{SavedView, Whose};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::choice::{Choice, Choices, select};
use crate::web::parts::form::{
    FieldError, Need, TextField, error_summary, text_field, title, token,
};
use crate::web::parts::layout::layout;
use crate::web::parts::message::empty;

/// What the page shows.
pub struct Shown<'a> {
    /// All that this person sees, in their order.
    pub views: &'a [SavedView],
    /// The departments.
    pub policies: &'a Policies,
    /// What was typed and not taken.
    pub refused: &'a Refused,
}

/// The page, at a view.
#[must_use]
pub fn row_address(id: &ViewId) -> String {
    format!("{}#view-{id}", urls::DESK_VIEWS)
}

/// The page.
#[must_use]
pub fn views(page: &Page, shown: &Shown<'_>) -> Markup {
    let errors = &shown.refused.errors;
    let head = Head::new(title(page, page.t("saved-views"), errors), "wide", Current::Desk);
    let groups = shown.views.chunk_by(|one, other| one.whose == other.whose);
    let new_errors: &[FieldError] = if shown.refused.view.is_none() { errors } else { &[] };
    let body = html! {
        (error_summary(page, errors))
        h1 { (page.t("saved-views")) }
        p { (page.t("saved-views-hint")) }
        @if shown.views.is_empty() {
            (empty(&page.t("saved-views-none"), &html! { p {
                a href=(urls::DESK_SEARCH) { (page.t("search")) } } }))
        }
        @for group in groups {
            section.panel {
                h2 { (whose_words(page, shown, group)) }
                ol.saved-list {
                    @for (view, place) in group.iter().zip(0_usize..) {
                        (row(page, shown, (view, place, group.len())))
                    }
                }
            }
        }
        section.panel {
            h2 { (page.t("saved-view-new")) }
            (form(page, &New { policies: shown.policies, refused: new_typed(shown), errors: new_errors }))
        }
    };
    layout(page, &head, &body)
}

/// What stands in the form for a new view.
fn new_typed<'a>(shown: &Shown<'a>) -> Option<&'a Refused> {
    Some(shown.refused).filter(|refused| refused.view.is_none())
}

fn whose_words(page: &Page, shown: &Shown<'_>, group: &[SavedView]) -> Markup {
    html! {
        @match group.first().map(|view| &view.whose) {
            Some(Whose::Department { name }) => {
                @let department = shown.policies.department(name);
                bdi { (department.map_or(name.as_str(), |one| one.titles.in_lang(page.lang))) }
            }
            Some(Whose::Own { .. }) => { (page.t("scope-mine")) }
            _ => { (page.t("scope-all")) }
        }
    }
}

fn row(page: &Page, shown: &Shown<'_>, (view, place, all): (&SavedView, usize, usize)) -> Markup {
    let may_change = matches!(view.whose, Whose::Own { .. }) || page.may(Action::LeadTickets);
    let refused = Some(shown.refused).filter(|refused| refused.view.as_ref() == Some(&view.id));
    html! {
        li id={ "view-" (view.id) } {
            p { a href=(urls::saved_view(&view.id)) { bdi { (view.name) } } " "
                code { bdi { (view.words) } } }
            @if may_change {
                div.actions {
                    form method="post" action=(urls::saved_view_action(&view.id, "move")) {
                        (token(page))
                        (step(page, view, ("up", "view-up"), place == 0))
                        (step(page, view, ("down", "view-down"), place + 1 == all))
                    }
                    (change(page, view, refused))
                    form method="post" action=(urls::saved_view_action(&view.id, "remove")) {
                        (token(page))
                        button.link aria-label=(named(page, "view-remove", view)) {
                            (page.t("view-remove")) }
                    }
                }
            }
        }
    }
}

fn named(page: &Page, words: &str, view: &SavedView) -> String {
    format!("{}: {}", page.t(words), view.name)
}

#[expect(clippy::fn_params_excessive_bools, reason = "whether a button can be pressed")]
fn step(page: &Page, view: &SavedView, (step, words): (&str, &str), is_end: bool) -> Markup {
    html! {
        button.link name="step" value=(step) disabled[is_end]
            aria-label=(named(page, words, view)) { (page.t(words)) }
    }
}

/// Name and search of a view, to be changed.
fn change(page: &Page, view: &SavedView, refused: Option<&Refused>) -> Markup {
    let own = Typed { name: view.name.clone(), words: view.words.clone() };
    let typed = refused.map_or(&own, |refused| &refused.typed);
    let errors = refused.map_or(&[][..], |refused| &refused.errors);
    let id = &view.id;
    let name_id = format!("name-{id}");
    let words_id = format!("words-{id}");
    html! {
        details open[refused.is_some()] {
            summary aria-label=(named(page, "view-change", view)) { (page.t("view-change")) }
            form method="post" action=(urls::saved_view_action(id, "edit")) {
                (token(page))
                @for error in errors { p.error { (error.1) } }
                div.field { label for=(name_id) { (page.t("column-name")) }
                    input type="text" id=(name_id) name="name" value=(typed.name) dir="auto"
                        maxlength="256" required autocomplete="off"; }
                div.field { label for=(words_id) { (page.t("view-words")) }
                    input type="text" id=(words_id) name="words" value=(typed.words) dir="auto"
                        maxlength="512" required autocomplete="off"; }
                p.actions { button.second { (page.t("save")) } }
            }
        }
    }
}

/// What the form for a new view begins with.
pub struct New<'a> {
    /// The departments.
    pub policies: &'a Policies,
    /// What was typed and not taken.
    pub refused: Option<&'a Refused>,
    /// What was wrong.
    pub errors: &'a [FieldError],
}

/// The form for a new view.
#[must_use]
pub fn form(page: &Page, new: &New<'_>) -> Markup {
    let typed = new.refused.map(|refused| refused.typed.clone()).unwrap_or_default();
    let words = TextField {
        hint: Some(page.t("view-words-hint")),
        ..field("words", page.t("view-words"), &typed.words)
    };
    html! {
        form method="post" action=(urls::DESK_VIEWS) {
            (token(page))
            (text_field(page, &field("name", page.t("column-name"), &typed.name), new.errors))
            (text_field(page, &words, new.errors))
            (who(page, new.policies, new.refused.map_or("", |refused| &refused.whose)))
            p.actions { button.second { (page.t("save")) } }
        }
    }
}

/// The form that saves a search from its page.
#[must_use]
pub fn save_search(page: &Page, policies: &Policies, words: &str) -> Markup {
    html! {
        details.save-view { summary data-key="v" data-command { (page.t("view-save")) }
            form method="post" action=(urls::DESK_VIEWS) {
                (token(page))
                input type="hidden" name="words" value=(words);
                (text_field(page, &field("name", page.t("column-name"), ""), &[]))
                (who(page, policies, ""))
                p.actions { button.second { (page.t("save")) } }
            }
        }
    }
}

fn field<'a>(name: &'static str, label: String, value: &'a str) -> TextField<'a> {
    let need = Need::Required;
    TextField { name, kind: "text", label, hint: None, autocomplete: "off", value, need }
}

/// Who sees it: leads choose, others keep it for themselves.
fn who(page: &Page, policies: &Policies, chosen: &str) -> Markup {
    let choice = |value: String, label: String| {
        let is_chosen = value == chosen;
        Choice { value, label, is_chosen }
    };
    let mut choices = vec![
        choice("own".to_owned(), page.t("view-for-me")),
        choice(EVERYBODY.to_owned(), page.t("view-for-all")),
    ];
    if policies.departments.len() > 1 {
        choices.extend(policies.departments.iter().map(|department| {
            let title = department.titles.in_lang(page.lang);
            choice(format!("{DEPARTMENT}{}", department.name), title.to_owned())
        }));
    }
    let field = Choices {
        id: WHOSE,
        name: WHOSE,
        label: page.t("view-whose"),
        hint: None,
        choices,
        need: Need::Required,
    };
    html! { @if page.may(Action::LeadTickets) { (select(page, &field, &[])) } }
}
