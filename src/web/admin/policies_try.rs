//! What the rules would make of a ticket. Nothing is kept.

use std::sync::Arc;

use actix_web::web;
use jiff::Timestamp;
use jiff::civil::DateTime;

use super::policies_try_view::{self, Result, Shown, Typed};
use crate::domain::policies::{Contacts, Facts, Policies, Said, TierName, frustration, route};
use crate::i18n::Lang;
use crate::language::detect;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::PolicyVisitor;

/// How browsers write a moment without a zone, to the minute.
const MOMENT: &str = "%Y-%m-%dT%H:%M";

/// `GET /admin/policies/try`
///
/// # Errors
/// Only those of the extractors.
pub async fn show(site: web::Data<Site>, PolicyVisitor(visitor, _): PolicyVisitor) -> Answer {
    let policies = site.desk.policies();
    let page = Page::new(&site, &visitor);
    let now = policies.time_zone.to_datetime(site.desk.clock.now());
    let typed = Typed {
        lang: Some(visitor.lang),
        channel: "web".to_owned(),
        at: now.strftime(MOMENT).to_string(),
        ..Typed::default()
    };
    let shown = Shown { policies: &policies, typed: &typed, result: None };
    Ok(respond::page(policies_try_view::attempt(&page, &shown)))
}

/// `POST /admin/policies/try`
///
/// # Errors
/// When the form is not of this session.
pub async fn send(
    site: web::Data<Site>,
    PolicyVisitor(visitor, _): PolicyVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let policies = Arc::clone(&site.desk.policies());
    let typed = Typed {
        text: form.text("text").to_owned(),
        subject: form.text("subject").to_owned(),
        lang: Lang::from_code(form.text("ticket-lang")),
        page: form.text("page").trim().to_owned(),
        tier: TierName::parse(form.text("tier")).ok(),
        channel: form.text("channel").trim().to_owned(),
        at: form.text("at").to_owned(),
    };
    let (page, now) = (Page::new(&site, &visitor), site.desk.clock.now());
    // A long text and many rules take longer than other requests should wait.
    let drawn = web::block(move || {
        let result = Some(tried(&policies, &typed, (visitor.lang, now)));
        policies_try_view::attempt(&page, &Shown { policies: &policies, typed: &typed, result })
    });
    Ok(respond::page(drawn.await?))
}

/// What the rules make of it, told by who reads this language, at this moment if none was typed.
fn tried<'a>(policies: &'a Policies, typed: &Typed, (reads, now): (Lang, Timestamp)) -> Result<'a> {
    let lang = typed.lang.unwrap_or_else(|| detect(&typed.text, reads));
    let facts = Facts {
        text: &typed.text,
        subject: &typed.subject,
        lang,
        page: Some(typed.page.as_str()).filter(|page| !page.is_empty()),
        tier: typed.tier.as_ref(),
        channel: &typed.channel,
        at: moment(policies, &typed.at).unwrap_or(now),
    };
    let (routing, considered) = route::explain(policies, &facts);
    let said = [Said { text: &typed.text, lang }];
    let score = frustration(policies, &said, Contacts { unanswered: 1, ..Contacts::default() });
    Result { lang, routing, considered, at: facts.at, score }
}

/// The moment that was typed, in the time zone of the file.
fn moment(policies: &Policies, typed: &str) -> Option<Timestamp> {
    let local = DateTime::strptime(MOMENT, typed).ok()?;
    local.to_zoned(policies.time_zone.clone()).ok().map(|zoned| zoned.timestamp())
}
