//! The editor of the file of policies: its text, what is wrong with it, what it would change.

use maud::{Markup, html};

use crate::domain::policies::difference::{Change, Difference, Thing};
use crate::markdown::problem::{Problem, Severity};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{FieldError, error_summary, title, token};
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, message};

/// The lines of the field: most of a screen.
const ROWS: u8 = 28;

/// What the page shows.
pub struct Shown {
    /// What stands in the field.
    pub text: String,
    /// The fingerprint of the file that it is to take the place of.
    pub seen: String,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// What it would change; none if it was not checked, or has errors.
    pub differences: Option<Vec<Difference>>,
    /// What somebody else has written into the file meanwhile.
    pub theirs: Option<String>,
    /// Whether the file can be written.
    pub is_writable: bool,
    /// Why it was not saved.
    pub errors: Vec<FieldError>,
}

impl Default for Shown {
    fn default() -> Shown {
        Shown {
            text: String::new(),
            seen: String::new(),
            problems: Vec::new(),
            differences: None,
            theirs: None,
            is_writable: true,
            errors: Vec::new(),
        }
    }
}

/// The page.
#[must_use]
pub fn file(page: &Page, shown: &Shown) -> Markup {
    let words = title(page, page.t("policies-file"), &shown.errors);
    let head = Head::new(words, "wide policies", Current::Policies);
    let body = html! {
        (error_summary(page, &shown.errors))
        p.hint { a href=(urls::POLICIES) { (page.t("policies")) } }
        h1 { (page.t("policies-file")) }
        @if !shown.is_writable {
            (message(Tone::Warning, &html! { p { (page.t("error-policies-not-writable")) } }))
        }
        (problems(page, shown))
        (differences(page, shown))
        form.file-form method="post" action=(urls::POLICIES_FILE) novalidate {
            (token(page))
            input type="hidden" name="seen" value=(shown.seen);
            (field(page, shown))
            p.actions {
                button name="do" value="check" .second { (page.t("policies-check")) } " "
                button name="do" value="save" { (page.t("policies-save")) }
            }
        }
        @if let Some(theirs) = &shown.theirs {
            section {
                h2 { (page.t("policies-theirs")) }
                pre.file-text tabindex="0" dir="ltr" { code { (theirs) } }
            }
        }
    };
    layout(page, &head, &body)
}

fn field(page: &Page, shown: &Shown) -> Markup {
    let error = shown.errors.first().map(|(_, message)| message);
    html! {
        div.field.field-error[error.is_some()] {
            label for="text" { (page.t("policies-text")) }
            p.hint #text-hint { (page.t("policies-text-hint")) }
            @if let Some(error) = error { p.error #text-error { (error) } }
            textarea.file-text #text name="text" rows=(ROWS) dir="ltr" spellcheck="false"
                autocapitalize="off" autocomplete="off" wrap="off" required
                aria-describedby=(if error.is_some() { "text-hint text-error" } else { "text-hint" })
                aria-invalid=[error.map(|_| "true")] {
                // The first line end after the tag is dropped by browsers.
                "\n" (shown.text)
            }
        }
    }
}

/// Each problem with the line that it is about.
fn problems(page: &Page, shown: &Shown) -> Markup {
    if shown.problems.is_empty() {
        return html! {};
    }
    html! {
        section {
            h2 { (page.t("policies-problems")) " "
                span.count { (page.number(shown.problems.len())) } }
            ol.file-problems { @for problem in &shown.problems { li {
                p {
                    strong { (page.with("line", &[("line", &page.number(problem.line as usize))])) }
                    " "
                    @if problem.severity == Severity::Error {
                        strong.bad { (page.t("severity-error")) }
                    } @else { strong.warn { (page.t("severity-warning")) } }
                }
                (marked_line(&shown.text, problem))
                p lang="en" dir="ltr" { (problem.message)
                    @if let Some(suggestion) = &problem.suggestion { ". " (suggestion) } }
            } } }
        }
    }
}

/// The line of a problem, marked from its column on.
fn marked_line(text: &str, problem: &Problem) -> Markup {
    let at = usize::try_from(problem.line.saturating_sub(1)).unwrap_or(0);
    let line = text.lines().nth(at).unwrap_or_default();
    let column = usize::try_from(problem.column.saturating_sub(1)).unwrap_or(0);
    let cut = line.char_indices().nth(column).map_or(line.len(), |(byte, _)| byte);
    let (before, after) = line.split_at_checked(cut).unwrap_or((line, ""));
    html! {
        @if !line.is_empty() {
            pre.file-text tabindex="0" dir="ltr" { code { (before) mark { (after) } } }
        }
    }
}

fn differences(page: &Page, shown: &Shown) -> Markup {
    let Some(differences) = &shown.differences else { return html! {} };
    html! {
        section {
            h2 { (page.t("policies-changes")) }
            @if differences.is_empty() { p role="status" { (page.t("policies-changes-none")) } }
            ul.listed { @for one in differences { li {
                (page.t(change_words(one.change))) " " (page.t(thing_words(one.thing))) " "
                code dir="auto" { (one.name) }
            } } }
        }
    }
}

fn change_words(change: Change) -> &'static str {
    match change {
        Change::Added => "change-added",
        Change::Removed => "change-removed",
        Change::Changed => "change-changed",
    }
}

fn thing_words(thing: Thing) -> &'static str {
    match thing {
        Thing::Department => "thing-department",
        Thing::Tier => "thing-tier",
        Thing::Tag => "thing-tag",
        Thing::Rule => "thing-rule",
        Thing::Feedback => "thing-feedback",
        Thing::Order => "thing-order",
        Thing::Frustration => "thing-frustration",
        Thing::Setting => "thing-setting",
    }
}
