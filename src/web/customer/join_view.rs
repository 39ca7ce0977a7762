//! The page behind a single-use link.

use maud::{Markup, html};

use crate::web::page::{Current, Head, Page};
use crate::web::parts::form::{FieldError, Need, TextField, error_summary, text_field, title};
use crate::web::parts::layout::layout;
use crate::web::parts::password::new_password;

/// What stands in the form.
pub struct JoinForm {
    /// The name.
    pub name: String,
    /// The address, as it was typed.
    pub email: String,
}

/// The page.
#[must_use]
#[expect(clippy::fn_params_excessive_bools, reason = "the one fact that the page depends on")]
pub fn join(page: &Page, form: &JoinForm, is_first_admin: bool, errors: &[FieldError]) -> Markup {
    let heading = page.t(if is_first_admin { "setup-title" } else { "join-title" });
    let hint = page.t(if is_first_admin { "setup-hint" } else { "join-hint" });
    let head = Head::new(title(page, heading.clone(), errors), "page narrow", Current::None);
    let name = TextField {
        name: "name",
        kind: "text",
        label: page.t("your-name"),
        hint: Some(page.t("your-name-hint")),
        autocomplete: "name",
        value: &form.name,
        need: Need::Required,
    };
    let email = TextField {
        name: "email",
        kind: "email",
        label: page.t("email"),
        hint: None,
        autocomplete: "username",
        value: &form.email,
        need: Need::Required,
    };
    let body = html! {
        (error_summary(page, errors))
        h1 { (heading) }
        p { (hint) }
        form method="post" novalidate {
            (text_field(page, &name, errors))
            (text_field(page, &email, errors))
            (new_password(page, "password", page.t("new-password"), errors))
            p.actions { button { (page.t("make-account")) } }
        }
    };
    layout(page, &head, &body)
}
