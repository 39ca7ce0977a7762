//! The policies in words, and the small changes of their file: a tag more, a rule higher or lower.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;
use serde::Deserialize;

use super::policies_view::{self, NewTag, SAVED, Shown};
use crate::domain::people::Person;
use crate::domain::policies::edit::{self, EditError};
use crate::domain::policies::edit_text::Direction;
use crate::domain::policies::gaps;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{PolicyVisitor, Visitor};

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// What was just done.
    done: String,
}

/// `GET /admin/policies`
///
/// # Errors
/// When the store fails.
pub async fn show(
    site: web::Data<Site>,
    PolicyVisitor(visitor, person): PolicyVisitor,
    asked: web::Query<Asked>,
) -> Answer {
    let outcome = Outcome { done: asked.into_inner().done, ..Outcome::default() };
    Ok(respond::page(draw(&site, &visitor, person, &outcome).await?))
}

/// What came of a change.
#[derive(Default)]
struct Outcome {
    done: String,
    tag: NewTag,
    errors: Vec<FieldError>,
}

async fn draw(
    site: &Site,
    visitor: &Visitor,
    person: Arc<Person>,
    outcome: &Outcome,
) -> Result<maud::Markup, WebError> {
    let desk = site.desk.clone();
    let gaps = web::block(move || gaps::find(&desk, &person)).await??;
    let file = site.desk.policies_file();
    let Outcome { done, tag, errors } = outcome;
    let shown = Shown { file: &file, gaps: &gaps, now: site.desk.clock.now(), done, tag, errors };
    Ok(policies_view::policies(&Page::new(site, visitor), &shown))
}

/// `POST /admin/policies/tags`: adds a tag to the vocabulary.
///
/// # Errors
/// When the form is not of this session, or the log cannot be written.
pub async fn add_tag(
    site: web::Data<Site>,
    PolicyVisitor(visitor, person): PolicyVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let tag = NewTag { name: form.text("name").to_owned(), title: form.text("title").to_owned() };
    let (desk, by, new) = (site.desk.clone(), Arc::clone(&person), tag.clone());
    let added = web::block(move || edit::add_tag(&desk, &by, &new.name, &new.title)).await?;
    let page = Page::new(&site, &visitor);
    let wrong = match added {
        Ok(_) => return Ok(see_other(&urls::done(urls::POLICIES, SAVED))),
        Err(EditError::Name(_)) => ("name", page.t("error-tag-name")),
        Err(EditError::TagExists) => ("name", page.t("error-tag-exists")),
        Err(error) => ("name", why_not(&page, error)?),
    };
    let outcome = Outcome { done: String::new(), tag, errors: vec![wrong] };
    let view = draw(&site, &visitor, person, &outcome).await?;
    Ok(respond::page_with(StatusCode::UNPROCESSABLE_ENTITY, view))
}

/// `POST /admin/policies/rules`: moves a rule up or down.
///
/// # Errors
/// When the form is not of this session, or the log cannot be written.
pub async fn move_rule(
    site: web::Data<Site>,
    PolicyVisitor(visitor, person): PolicyVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let direction = match form.text("move") {
        "up" => Direction::Up,
        _ => Direction::Down,
    };
    let (desk, by) = (site.desk.clone(), Arc::clone(&person));
    let name = form.text("rule").to_owned();
    let moved = web::block(move || edit::move_rule(&desk, &by, &name, direction)).await?;
    let page = Page::new(&site, &visitor);
    let wrong = match moved {
        Ok(()) => return Ok(see_other(&urls::done(urls::POLICIES, SAVED))),
        Err(error) => ("rules", why_not(&page, error)?),
    };
    let outcome = Outcome { errors: vec![wrong], ..Outcome::default() };
    let view = draw(&site, &visitor, person, &outcome).await?;
    Ok(respond::page_with(StatusCode::UNPROCESSABLE_ENTITY, view))
}

/// Why the file was not changed, in words; what is not about the file goes on as an error.
pub(super) fn why_not(page: &Page, error: EditError) -> Result<String, WebError> {
    Ok(match error {
        EditError::NotWritable(error) => {
            tracing::error!(%error, "the file of policies cannot be written");
            page.t("error-policies-not-writable")
        }
        EditError::Unreadable(why) => {
            tracing::error!(why, "the file of policies cannot be read");
            page.t("error-policies-unreadable")
        }
        EditError::Problems(problems) => page.count("error-policies-problems", problems.len()),
        EditError::TooLong => page.t("error-policies-too-long"),
        EditError::NoSuchRule => page.t("error-policies-no-rule"),
        EditError::ByHand(_) => page.t("error-policies-by-hand"),
        other => return Err(other.into()),
    })
}
