//! Accounts of the team: who there is, inviting, switching off.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;
use serde::Deserialize;

use super::people_view::{self, Shown};
use crate::domain::ids::{PersonId, Secret};
use crate::domain::people::Person;
use crate::domain::people::invite::{InviteError, invite, open, withdraw};
use crate::domain::people::manage::{AccountState, ManageError, list, set_state};
use crate::domain::people::reset;
use crate::domain::permissions::Role;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{AdminVisitor, Visitor};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
}

/// `GET /admin/people`
///
/// # Errors
/// When the store fails.
pub async fn show(
    site: web::Data<Site>,
    AdminVisitor(visitor, admin): AdminVisitor,
    asked: web::Query<Asked>,
) -> Answer {
    let outcome = Outcome { done: asked.into_inner().done, ..Outcome::default() };
    draw(&site, &visitor, admin, outcome).await
}

/// `POST /admin/people/invitations`: ends an invitation.
///
/// # Errors
/// When the form is not of this session, or the store fails.
pub async fn withdraw_invite(
    site: web::Data<Site>,
    AdminVisitor(visitor, admin): AdminVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let (desk, name) = (site.desk.clone(), form.text("invitation").to_owned());
    match web::block(move || withdraw(&desk, &admin, &name)).await? {
        // It may have been used or have ended meanwhile: the page shows how it stands.
        Err(ManageError::NotFound) => Ok(see_other(urls::PEOPLE)),
        Ok(()) => Ok(see_other(&urls::done(urls::PEOPLE, people_view::WITHDRAWN))),
        Err(error) => Err(error.into()),
    }
}

/// What came of an invitation.
#[derive(Default)]
struct Outcome {
    invited: Option<(String, Secret)>,
    errors: Vec<FieldError>,
    done: String,
}

async fn draw(site: &Site, visitor: &Visitor, admin: Arc<Person>, outcome: Outcome) -> Answer {
    let desk = site.desk.clone();
    let lang = visitor.lang;
    let read = web::block(move || {
        let requests = reset::requests(&desk, &admin)?;
        Ok::<_, ManageError>((list(&desk, &admin, lang)?, requests, open(&desk, &admin)?))
    });
    let (people, requests, open) = read.await??;
    let page = Page::new(site, visitor);
    let status = match outcome.errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let Outcome { invited, errors, done } = outcome;
    let shown = Shown { people, requests, open, now: site.desk.clock.now(), invited, done, errors };
    Ok(respond::page_with(status, people_view::people(&page, &shown)))
}

/// `POST /admin/people`: makes an invitation and shows its link, once.
///
/// # Errors
/// When the form is not of this session, or the store fails.
pub async fn send_invite(
    site: web::Data<Site>,
    AdminVisitor(visitor, admin): AdminVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let roles: Vec<Role> = form.all("role").filter_map(Role::from_name).collect();
    let name = form.text("name").to_owned();
    let (desk, by, invited) = (site.desk.clone(), Arc::clone(&admin), name.clone());
    let page = Page::new(&site, &visitor);
    let outcome = match web::block(move || invite(&desk, &by, &invited, &roles)).await? {
        Ok(secret) => Outcome { invited: Some((name, secret)), ..Outcome::default() },
        Err(InviteError::Name) => wrong("name", page.t("error-name")),
        Err(InviteError::NoRole) => wrong("roles", page.t("error-no-role")),
        Err(error) => return Err(error.into()),
    };
    draw(&site, &visitor, admin, outcome).await
}

fn wrong(field: &'static str, message: String) -> Outcome {
    Outcome { errors: vec![(field, message)], ..Outcome::default() }
}

/// `POST /admin/people/{id}/state`: switches an account on or off.
///
/// # Errors
/// When there is no such account, it is the last admin's, or the form is not of this session.
pub async fn send_state(
    site: web::Data<Site>,
    AdminVisitor(visitor, admin): AdminVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = PersonId::parse(&id).ok_or(WebError::NotFound)?;
    let state = match form.text("state") {
        "on" => AccountState::On,
        _ => AccountState::Off,
    };
    let (desk, by) = (site.desk.clone(), Arc::clone(&admin));
    match web::block(move || set_state(&desk, &by, &id, state)).await? {
        Ok(()) => Ok(see_other(urls::PEOPLE)),
        Err(ManageError::LastAdmin) => {
            let page = Page::new(&site, &visitor);
            draw(&site, &visitor, admin, wrong("people", page.t("error-last-admin"))).await
        }
        Err(error) => Err(error.into()),
    }
}
