//! Where a customer is signed in: signing out here, and ending it elsewhere.

use actix_web::{HttpRequest, web};

use super::own_questions_view::OTHERS;
use crate::domain::customers::session::{self, Ending};
use crate::urls;
use crate::web::forms::SentForm;
use crate::web::known_customer::{self, KnownCustomer};
use crate::web::respond::{Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::Visitor;

/// `POST /questions/sign-out`
///
/// # Errors
/// When the form is not from this site, or the store fails.
pub async fn sign_out(
    site: web::Data<Site>,
    request: HttpRequest,
    visitor: Visitor,
    form: SentForm,
) -> Answer {
    drop(form);
    if let Some(secret) = known_customer::secret(&request) {
        let desk = site.desk.clone();
        web::block(move || session::end(&desk, &secret)).await??;
    }
    let mut answer = see_other(&urls::questions(visitor.lang));
    known_customer::forget(&site, &mut answer);
    Ok(answer)
}

/// `POST /questions/sessions`: ends one session, or all but this one.
///
/// # Errors
/// When the form is not from this site, or the store fails.
pub async fn end(
    site: web::Data<Site>,
    request: HttpRequest,
    visitor: Visitor,
    KnownCustomer(customer): KnownCustomer,
    form: SentForm,
) -> Answer {
    if let (Some(customer), Some(used)) = (customer, known_customer::secret(&request)) {
        let ending = match form.text("session") {
            OTHERS => Ending::Others(used),
            name => Ending::Named(name.to_owned()),
        };
        let desk = site.desk.clone();
        web::block(move || session::end_some(&desk, &customer.id, &ending)).await??;
    }
    Ok(see_other(&urls::questions(visitor.lang)))
}
