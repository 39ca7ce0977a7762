//! A part of a page under its own heading: beside a ticket, and on pages of reports and people.

use maud::{Markup, html};

/// A part of the page; `id` is that of its heading.
#[must_use]
pub fn panel(id: &str, heading: &str, body: &Markup) -> Markup {
    html! {
        section.side-panel aria-labelledby=(id) {
            h2 id=(id) { (heading) }
            (body)
        }
    }
}

/// The same, folded on a phone: what is less often needed must not stand in the way there.
/// A script folds it, so that nothing is hidden without one.
#[must_use]
pub fn folding_panel(class: &str, id: &str, heading: &str, body: &Markup) -> Markup {
    html! {
        section.side-panel.(class) aria-labelledby=(id) {
            details data-fold open {
                summary { h2 id=(id) { (heading) } }
                (body)
            }
        }
    }
}

/// A short word about a thing: a tag, a channel.
#[must_use]
pub fn tag(words: &str) -> Markup {
    html! { span.tag { bdi { (words) } } }
}

/// A window over the page; a script opens it, and a way without script stands elsewhere.
#[must_use]
pub fn dialog(id: &str, heading: &str, body: &Markup) -> Markup {
    let title = format!("{id}-title");
    html! {
        dialog id=(id) aria-labelledby=(title) {
            h2 id=(title) { (heading) }
            (body)
        }
    }
}
