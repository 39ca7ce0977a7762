//! The team: who works on what, how much waits for each, and what each is to work on.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;

use super::team_view::{self, Shown};
use crate::domain::ids::PersonId;
use crate::domain::names::{DepartmentName, SkillName};
use crate::domain::people::Person;
use crate::domain::people::manage::ManageError;
use crate::domain::people::work::{CAPACITY_MAX, Work, set_work};
use crate::domain::tickets::team::{member, team};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{LeadVisitor, Visitor};

/// What was typed into the form and not taken.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Skills.
    pub skills: String,
    /// How many at once.
    pub capacity: String,
    /// What was wrong.
    pub errors: Vec<FieldError>,
}

/// `GET /desk/team`
///
/// # Errors
/// When the store fails.
pub async fn show(site: web::Data<Site>, LeadVisitor(visitor, lead): LeadVisitor) -> Answer {
    let desk = site.desk.clone();
    let members = web::block(move || team(&desk, &lead)).await??;
    let page = Page::new(&site, &visitor);
    let policies = site.desk.policies();
    Ok(respond::page(team_view::team(&page, &policies, &members)))
}

/// `GET /desk/team/{id}`
///
/// # Errors
/// When there is no such account that can answer tickets.
pub async fn show_member(
    site: web::Data<Site>,
    LeadVisitor(visitor, lead): LeadVisitor,
    id: web::Path<String>,
) -> Answer {
    let id = PersonId::parse(&id).ok_or(WebError::NotFound)?;
    draw(&site, &visitor, (lead, id), None).await
}

async fn draw(
    site: &Site,
    visitor: &Visitor,
    (lead, id): (Arc<Person>, PersonId),
    typed: Option<Typed>,
) -> Answer {
    let desk = site.desk.clone();
    let member = web::block(move || member(&desk, &lead, &id)).await??;
    let page = Page::new(site, visitor);
    let status = match &typed {
        None => StatusCode::OK,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let typed = typed.unwrap_or_else(|| Typed {
        skills: member.person.skills.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        capacity: member.person.capacity.map(|most| most.to_string()).unwrap_or_default(),
        errors: Vec::new(),
    });
    let policies = site.desk.policies();
    let shown = Shown { member: &member, policies: &policies, typed: &typed };
    Ok(respond::page_with(status, team_view::member(&page, &shown)))
}

/// `POST /desk/team/{id}`: what somebody is to work on.
///
/// # Errors
/// When there is no such account, or the form is not of this session.
pub async fn send_work(
    site: web::Data<Site>,
    LeadVisitor(visitor, lead): LeadVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = PersonId::parse(&id).ok_or(WebError::NotFound)?;
    let typed = Typed {
        skills: form.text("skills").to_owned(),
        capacity: form.text("capacity").trim().to_owned(),
        errors: Vec::new(),
    };
    let field = match work(&form, &typed) {
        Ok(work) => {
            let (desk, by, of) = (site.desk.clone(), Arc::clone(&lead), id.clone());
            match web::block(move || set_work(&desk, &by, &of, &work)).await? {
                Ok(()) => return Ok(see_other(urls::DESK_TEAM)),
                Err(ManageError::Work) => "capacity",
                Err(error) => return Err(error.into()),
            }
        }
        Err(field) => field,
    };
    let page = Page::new(&site, &visitor);
    let message = match field {
        "capacity" => {
            let most = page.number(usize::from(CAPACITY_MAX));
            page.with("error-capacity", &[("most", &most)])
        }
        _ => page.t("error-skills"),
    };
    let typed = Typed { errors: vec![(field, message)], ..typed };
    draw(&site, &visitor, (lead, id), Some(typed)).await
}

/// What the form says, or the field that cannot be read.
fn work(form: &SentForm, typed: &Typed) -> Result<Work, &'static str> {
    let departments =
        form.all("department").filter_map(|name| DepartmentName::parse(name).ok()).collect();
    let named = typed.skills.split([',', '،', ';']).map(str::trim).filter(|name| !name.is_empty());
    let skills: Result<Vec<SkillName>, _> =
        named.map(|name| SkillName::parse(&name.to_lowercase())).collect();
    let skills = skills.map_err(|_not_a_name| "skills")?;
    let capacity = match typed.capacity.as_str() {
        "" => None,
        digits => Some(digits.parse().map_err(|_not_a_number| "capacity")?),
    };
    Ok(Work { departments, skills, capacity })
}
