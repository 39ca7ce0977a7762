//! Setting the incident banner, and taking it down.

use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;
use jiff::SignedDuration;

use super::incident_view::{self, Shown, Typed};
use crate::domain::articles::incident::{self, IncidentError, Level, NewIncident, TEXT_CHARS_MAX};
use crate::i18n::Lang;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{IncidentVisitor, Visitor};

/// `GET /write/incident`
///
/// # Errors
/// Only those of the extractor.
pub async fn show(site: web::Data<Site>, visitor: IncidentVisitor) -> Answer {
    let IncidentVisitor(visitor, _) = visitor;
    let now = site.desk.incident();
    let typed = match &now {
        None => Typed::default(),
        Some(now) => Typed {
            level: now.level,
            texts: now.texts.clone(),
            article: now.article.as_ref().map(ToString::to_string).unwrap_or_default(),
            ..Typed::default()
        },
    };
    Ok(respond::page(draw(&site, &visitor, &typed, &[])))
}

fn draw(site: &Site, visitor: &Visitor, typed: &Typed, errors: &[FieldError]) -> maud::Markup {
    let page = Page::new(site, visitor);
    let shown = Shown { now: site.desk.incident(), languages: languages(site), typed, errors };
    incident_view::incident(&page, &shown)
}

/// The languages that a banner can have a text in: those of the interface and of the content.
fn languages(site: &Site) -> Vec<Lang> {
    let mut all = site.catalog.languages();
    all.extend(site.desk.library().public_shelves().languages());
    all.sort();
    all.dedup();
    // First what most readers read.
    let first = site.desk.library().default_lang;
    all.sort_by_key(|lang| *lang != first);
    all
}

/// `POST /write/incident`
///
/// # Errors
/// When the form is not of this session, or the store fails.
pub async fn set(site: web::Data<Site>, visitor: IncidentVisitor, form: SentForm) -> Answer {
    let IncidentVisitor(visitor, person) = visitor;
    form.require_token(&visitor)?;
    let typed = typed(&site, &form);
    let new = NewIncident {
        level: typed.level,
        texts: typed.texts.clone(),
        article: typed.article.clone(),
        lasts: SignedDuration::try_from_hours(typed.hours).unwrap_or(SignedDuration::MAX),
    };
    let (desk, by) = (site.desk.clone(), Arc::clone(&person));
    let page = Page::new(&site, &visitor);
    let wrong: FieldError = match web::block(move || incident::set(&desk, &by, &new)).await? {
        Ok(_) => return Ok(see_other(urls::INCIDENT)),
        Err(IncidentError::NoText) => ("texts", page.t("error-incident-text")),
        Err(IncidentError::TextTooLong) => ("texts", page.count("error-text-long", TEXT_CHARS_MAX)),
        Err(IncidentError::NoSuchArticle) => ("article", page.t("error-incident-article")),
        Err(IncidentError::Lasts) => ("lasts", page.t("error-incident-lasts")),
        Err(error) => return Err(error.into()),
    };
    let view = draw(&site, &visitor, &typed, &[wrong]);
    Ok(respond::page_with(StatusCode::UNPROCESSABLE_ENTITY, view))
}

fn typed(site: &Site, form: &SentForm) -> Typed {
    let text = |lang: &Lang| form.text(&format!("text-{lang}")).to_owned();
    let texts: BTreeMap<Lang, String> =
        languages(site).into_iter().map(|lang| (lang, text(&lang))).collect();
    Typed {
        level: Level::from_name(form.text("level")).unwrap_or(Level::Notice),
        texts,
        article: form.text("article").to_owned(),
        hours: form.text("lasts").parse().unwrap_or(0),
    }
}

/// `POST /write/incident/end`
///
/// # Errors
/// When the form is not of this session, or the store fails.
pub async fn end(site: web::Data<Site>, visitor: IncidentVisitor, form: SentForm) -> Answer {
    let IncidentVisitor(visitor, person) = visitor;
    form.require_token(&visitor)?;
    let desk = site.desk.clone();
    web::block(move || incident::end(&desk, &person)).await?.map_err(WebError::from)?;
    Ok(see_other(urls::INCIDENT))
}
