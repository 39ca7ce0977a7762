//! A link that was just made for a customer to sign in with: shown once, to be handed over.

use maud::{Markup, html};

use crate::domain::ids::Secret;
use crate::domain::people::EmailAddress;
use crate::urls;
use crate::web::page::{Page, plain};

/// A link that was just made.
#[derive(Clone, Debug)]
pub struct Made {
    /// For which address.
    pub email: EmailAddress,
    /// Its secret.
    pub secret: Secret,
}

/// The link, with what to do with it.
#[must_use]
pub fn made(page: &Page, made: &Made) -> Markup {
    let link = format!("{}{}", page.link_base, urls::questions_link(&made.secret));
    let subject = plain(&page.with("customer-mail-subject", &[("site", &page.site_name)]));
    let body = format!("{}\n\n{link}\n", plain(&page.t("customer-mail-body")));
    let mail = format!(
        "mailto:{}?subject={}&body={}",
        made.email,
        urls::value(&subject),
        urls::value(&body)
    );
    html! {
        section.receipt aria-labelledby="link-made" {
            h2 #link-made { (page.t("customer-link-made")) " " bdi dir="ltr" { (made.email) } }
            p { (page.t("customer-link-made-hint")) }
            p { code #link dir="ltr" { (link) } " "
                button.second.small type="button" data-copy="#link" hidden { (page.t("copy")) } }
            p { a href=(mail) { (page.t("customer-write-mail")) } }
        }
    }
}
