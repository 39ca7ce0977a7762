//! One account of the team, for admins: its roles, where it is signed in, what was done with it.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;
use serde::Deserialize;

use super::person_view::{self, ROLES, SECOND_FACTOR_OFF, SESSIONS, Shown};
use crate::domain::ids::{PersonId, Secret};
use crate::domain::people::Person;
use crate::domain::people::manage::{ManageError, find, set_roles};
use crate::domain::people::{history, reset, second_factor, sessions};
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

/// What came of something that was sent.
#[derive(Default)]
struct Outcome {
    done: String,
    link: Option<Secret>,
    errors: Vec<FieldError>,
}

/// `GET /admin/people/{id}`
///
/// # Errors
/// When there is no such account.
pub async fn show(
    site: web::Data<Site>,
    AdminVisitor(visitor, admin): AdminVisitor,
    id: web::Path<String>,
    asked: web::Query<Asked>,
) -> Answer {
    let id = PersonId::parse(&id).ok_or(WebError::NotFound)?;
    let outcome = Outcome { done: asked.into_inner().done, ..Outcome::default() };
    draw(&site, (&visitor, admin), id, outcome).await
}

async fn draw(
    site: &Site,
    (visitor, admin): (&Visitor, Arc<Person>),
    id: PersonId,
    outcome: Outcome,
) -> Answer {
    let desk = site.desk.clone();
    let read = web::block(move || {
        let person = find(&desk, &admin, &id)?;
        let sessions = sessions::list(&desk, &admin, &id)?;
        let history = history::of_account(&desk, &admin, &id)?;
        Ok::<_, ManageError>((person, sessions, history))
    });
    let (person, sessions, history) = read.await??;
    let status = match outcome.errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let shown = Shown {
        person: &person,
        sessions: &sessions,
        history: &history,
        now: site.desk.clock.now(),
        done: &outcome.done,
        link: outcome.link.as_ref(),
        errors: &outcome.errors,
    };
    let page = Page::new(site, visitor);
    Ok(respond::page_with(status, person_view::person(&page, &shown)))
}

/// `POST /admin/people/{id}/roles`
///
/// # Errors
/// When there is no such account, or the form is not of this session.
pub async fn send_roles(
    site: web::Data<Site>,
    AdminVisitor(visitor, admin): AdminVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = PersonId::parse(&id).ok_or(WebError::NotFound)?;
    let roles: Vec<Role> = form.all("role").filter_map(Role::from_name).collect();
    let (desk, by, of) = (site.desk.clone(), Arc::clone(&admin), id.clone());
    let changed = web::block(move || set_roles(&desk, &by, &of, &roles)).await?;
    let page = Page::new(&site, &visitor);
    let error = match changed {
        Ok(()) => {
            return Ok(see_other(&urls::done(&urls::person(&id), ROLES)));
        }
        Err(ManageError::NoRole) => ("roles", page.t("error-no-role")),
        Err(ManageError::LastAdmin) => ("roles", page.t("error-last-admin")),
        Err(error) => return Err(error.into()),
    };
    let outcome = Outcome { errors: vec![error], ..Outcome::default() };
    draw(&site, (&visitor, admin), id, outcome).await
}

/// `POST /admin/people/{id}/sessions`: ends one session, or all.
///
/// # Errors
/// When there is no such session, or the form is not of this session.
pub async fn send_sessions(
    site: web::Data<Site>,
    AdminVisitor(visitor, admin): AdminVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = PersonId::parse(&id).ok_or(WebError::NotFound)?;
    let (desk, meant, of) = (site.desk.clone(), form.text("session").to_owned(), id.clone());
    web::block(move || match meant.as_str() {
        person_view::ALL => sessions::end_all(&desk, &admin, &of).map(|_ended| ()),
        name => sessions::end_one(&desk, &admin, &of, name),
    })
    .await??;
    Ok(see_other(&urls::done(&urls::person(&id), SESSIONS)))
}

/// `POST /admin/people/{id}/reset`: makes a link for a new password and shows it, once.
///
/// # Errors
/// When there is no such account or it is switched off, or the form is not of this session.
pub async fn send_reset(
    site: web::Data<Site>,
    AdminVisitor(visitor, admin): AdminVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = PersonId::parse(&id).ok_or(WebError::NotFound)?;
    let (desk, by, of) = (site.desk.clone(), Arc::clone(&admin), id.clone());
    let secret = web::block(move || reset::make_link(&desk, &by, &of)).await??;
    let outcome = Outcome { link: Some(secret), ..Outcome::default() };
    draw(&site, (&visitor, admin), id, outcome).await
}

/// `POST /admin/people/{id}/second-factor`: turns the second step of somebody off.
///
/// # Errors
/// When there is no such account or it has none, or the form is not of this session.
pub async fn send_second_factor(
    site: web::Data<Site>,
    AdminVisitor(visitor, admin): AdminVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = PersonId::parse(&id).ok_or(WebError::NotFound)?;
    let (desk, of) = (site.desk.clone(), id.clone());
    web::block(move || second_factor::remove_for(&desk, &admin, &of)).await??;
    Ok(see_other(&urls::done(&urls::person(&id), SECOND_FACTOR_OFF)))
}
