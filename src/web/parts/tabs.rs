//! Views of the same thing beside each other: links, so that each has an address.

use maud::{Markup, html};

/// A view.
pub struct Tab {
    /// Where it is.
    pub address: String,
    /// What it is called.
    pub title: String,
    /// How much there is in it, as people read it.
    pub count: Option<String>,
    /// Whether it is the one that is shown.
    pub is_current: bool,
}

/// The row of views; `label` is what they are views of.
#[must_use]
pub fn tabs(label: &str, tabs: &[Tab]) -> Markup {
    html! {
        nav.tabs aria-label=(label) { ul {
            @for tab in tabs { li {
                a href=(tab.address) aria-current=[tab.is_current.then_some("page")] { (tab.title)
                    @if let Some(count) = &tab.count { " " span.count { (count) } } }
            } }
        } }
    }
}
