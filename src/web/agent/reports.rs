//! The reports: what a lead reads each morning, as pages and as CSV.

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use jiff::civil::Date;
use serde::Deserialize;

use super::report_csv::csv;
use super::report_sheet_view::lines;
use super::report_sheets_view::{Named, Subject, sheet_named};
use super::reports_view::{self, Shown};
use crate::domain::ids::PersonId;
use crate::domain::people::Person;
use crate::domain::policies::DepartmentName;
use crate::domain::reports::follow::today;
use crate::domain::reports::names::{Values, people, values};
use crate::domain::reports::period::{Asked, Filter, Period, PeriodError};
use crate::domain::reports::report::{Report, ReportError, report};
use crate::web::errors::WebError;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::ReportsVisitor;

/// The days that are shown if nothing else is asked for.
const DEFAULT_DAYS: &str = "7";

/// What the address says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskedFor {
    /// `today`, `yesterday`, or how many days up to yesterday.
    pub days: String,
    /// The first day, if the days are chosen one by one.
    pub from: String,
    /// The last day.
    pub to: String,
    /// A department.
    pub department: String,
    /// How questions came.
    pub channel: String,
    /// A tag.
    pub tag: String,
}

/// What is wrong with the days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongDays {
    /// They cannot be read.
    Unreadable,
    /// They are no period.
    Period(PeriodError),
}

impl AskedFor {
    /// The days that are meant.
    pub(super) fn period(&self, today: Date) -> Result<Period, WrongDays> {
        if !self.from.is_empty() || !self.to.is_empty() {
            let day = |text: &str| text.parse::<Date>().map_err(|_not_a_day| WrongDays::Unreadable);
            return Period::new(day(&self.from)?, day(&self.to)?).map_err(WrongDays::Period);
        }
        Ok(match self.days.as_str() {
            "today" => Period { from: today, to: today },
            "yesterday" => Period::before(today, 1),
            "30" => Period::before(today, 30),
            _ => Period::before(today, 7),
        })
    }

    /// The name of the days, if they are not chosen one by one.
    #[must_use]
    pub fn named_days(&self) -> Option<&str> {
        if !self.from.is_empty() || !self.to.is_empty() {
            return None;
        }
        let known = ["today", "yesterday", DEFAULT_DAYS, "30"];
        Some(known.into_iter().find(|name| *name == self.days).unwrap_or(DEFAULT_DAYS))
    }

    fn filter(&self) -> Filter {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Filter {
            department: DepartmentName::parse(&self.department).ok(),
            channel: some(&self.channel),
            tag: some(&self.tag),
        }
    }

    /// What is asked for, as the end of an address.
    #[must_use]
    pub fn query(&self) -> String {
        let all = [
            ("days", &self.days),
            ("from", &self.from),
            ("to", &self.to),
            ("department", &self.department),
            ("channel", &self.channel),
            ("tag", &self.tag),
        ];
        let given = all.into_iter().filter(|(_, value)| !value.is_empty());
        form_urlencoded::Serializer::new(String::new()).extend_pairs(given).finish()
    }
}

/// What the domain knows.
struct Made {
    report: Arc<Report>,
    values: Values,
    people: HashMap<PersonId, String>,
}

async fn made(site: &Site, person: &Arc<Person>, asked: &Asked) -> Result<Made, WebError> {
    let (desk, person, asked) = (site.desk.clone(), Arc::clone(person), asked.clone());
    let made = web::block(move || {
        Ok::<_, ReportError>(Made {
            report: report(&desk, &person, &asked)?,
            values: values(&desk, &person, &asked)?,
            people: people(&desk)?,
        })
    });
    Ok(made.await??)
}

/// `GET /desk/reports`
///
/// # Errors
/// When the store fails.
pub async fn overview(
    site: web::Data<Site>,
    visitor: ReportsVisitor,
    asked: web::Query<AskedFor>,
) -> Answer {
    show(&site, visitor, (Subject::Overview, asked.into_inner())).await
}

/// `GET /desk/reports/{subject}`
///
/// # Errors
/// When there is no such page, or the store fails.
pub async fn subject(
    site: web::Data<Site>,
    visitor: ReportsVisitor,
    subject: web::Path<String>,
    asked: web::Query<AskedFor>,
) -> Answer {
    let subject = Subject::from_name(&subject).ok_or(WebError::NotFound)?;
    show(&site, visitor, (subject, asked.into_inner())).await
}

async fn show(
    site: &Site,
    ReportsVisitor(visitor, person): ReportsVisitor,
    (subject, asked_for): (Subject, AskedFor),
) -> Answer {
    let today = today(&site.desk);
    let (period, wrong) = match asked_for.period(today) {
        Ok(period) => (period, None),
        Err(wrong) => (Period::before(today, 7), Some(wrong)),
    };
    let asked = Asked { period, filter: asked_for.filter() };
    let made = made(site, &person, &asked).await?;
    let page = Page::new(site, &visitor);
    let policies = site.desk.policies();
    let shown = Shown {
        subject,
        named: Named { report: &made.report, policies: &policies, people: &made.people },
        values: &made.values,
        asked_for: &asked_for,
        wrong,
    };
    let status = match wrong {
        None => StatusCode::OK,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(respond::page_with(status, reports_view::reports(&page, &shown)))
}

/// `GET /desk/reports/csv/{sheet}`
///
/// # Errors
/// When there is no such sheet or no such days, or the store fails.
pub async fn sheet(
    site: web::Data<Site>,
    ReportsVisitor(visitor, person): ReportsVisitor,
    sheet: web::Path<String>,
    asked: web::Query<AskedFor>,
) -> Answer {
    let period = asked.period(today(&site.desk)).map_err(|_no_such_days| WebError::NotFound)?;
    let asked = Asked { period, filter: asked.filter() };
    let made = made(&site, &person, &asked).await?;
    let page = Page::new(&site, &visitor);
    let policies = site.desk.policies();
    let named = Named { report: &made.report, policies: &policies, people: &made.people };
    let found = sheet_named(&page, named, &sheet).ok_or(WebError::NotFound)?;
    as_csv((found.id, period), &lines(&page, &found))
}

/// Lines as a file that is named for what it tells.
///
/// # Errors
/// Never, as far as is known.
pub(super) fn as_csv((name, period): (&str, Period), lines: &[Vec<String>]) -> Answer {
    let name = format!("{name}-{}-{}.csv", period.from, period.to);
    let text = csv(lines).map_err(|error| {
        tracing::error!(%error, "a report cannot be written as CSV");
        WebError::Internal
    })?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(text))
}
