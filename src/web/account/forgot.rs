//! Asking for a new password.

use actix_web::web;
use serde::Deserialize;

use super::forgot_view::{self, Step};
use crate::domain::people::reset;
use crate::urls;
use crate::web::forms::SentForm;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
}

/// `GET /forgot`
///
/// # Errors
/// None of its own.
pub async fn form(site: web::Data<Site>, visitor: Visitor, asked: web::Query<Asked>) -> Answer {
    let step = if asked.done == SENT { Step::Asked } else { Step::Form };
    Ok(respond::page(forgot_view::forgot(&Page::new(&site, &visitor), step)))
}

/// What the address says once it was asked.
const SENT: &str = "sent";

/// `POST /forgot`: the answer is the same whether or not there is such an account.
///
/// # Errors
/// When it is tried too often, or the store fails.
pub async fn submit(site: web::Data<Site>, visitor: Visitor, form: SentForm) -> Answer {
    let email = form.text("email").to_owned();
    site.limits.check(Costly::Forgot, visitor.address)?;
    site.limits.check_forgotten(&email)?;
    let desk = site.desk.clone();
    web::block(move || reset::ask(&desk, &email)).await??;
    Ok(see_other(&urls::done(urls::FORGOT, SENT)))
}
