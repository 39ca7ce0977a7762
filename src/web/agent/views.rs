//! Keeping saved views: the page that lists them, and what its forms send.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;

use super::views_view::{self, Shown};
use crate::domain::ids::ViewId;
use crate::domain::people::Person;
use crate::domain::policies::DepartmentName;
use crate::domain::views::keep::{Step, Typed, change, move_view, remove, save, views};
use crate::domain::views::view::{NAME_CHARS_MAX, VIEWS_MAX, WORDS_CHARS_MAX};
use crate::domain::views::{ViewError, Whose};
use crate::urls;
use crate::web::errors::WebError;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::parts::form::FieldError;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::{AgentVisitor, Visitor};

/// The field of who sees a view.
pub(super) const WHOSE: &str = "whose";
/// The value for the whole team.
pub(super) const EVERYBODY: &str = "everybody";
/// What the value for a department begins with.
pub(super) const DEPARTMENT: &str = "department/";

/// What was typed and not taken.
#[derive(Clone, Debug, Default)]
pub struct Refused {
    /// The view that it was typed for; none: for a new one.
    pub view: Option<ViewId>,
    /// Name and search.
    pub typed: Typed,
    /// Who was to see it.
    pub whose: String,
    /// What was wrong.
    pub errors: Vec<FieldError>,
}

/// `GET /desk/views`
///
/// # Errors
/// When the store fails.
pub async fn show(site: web::Data<Site>, AgentVisitor(visitor, agent): AgentVisitor) -> Answer {
    draw(&site, &visitor, agent, Refused::default()).await
}

async fn draw(site: &Site, visitor: &Visitor, agent: Arc<Person>, refused: Refused) -> Answer {
    let desk = site.desk.clone();
    let all = web::block(move || views(&desk, &agent)).await??;
    let page = Page::new(site, visitor);
    let status = match refused.errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let shown = Shown { views: &all, policies: &site.desk.policies(), refused: &refused };
    Ok(respond::page_with(status, views_view::views(&page, &shown)))
}

/// `POST /desk/views`: saves a search as a view.
///
/// # Errors
/// When the person may not do it, the form is not of this session, or the store fails.
pub async fn send_new(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let (typed, whose) = (typed(&form), form.text(WHOSE).to_owned());
    let for_whom = match whose.split_once('/') {
        _ if whose == EVERYBODY => Whose::Everybody,
        Some(("department", name)) => {
            Whose::Department { name: DepartmentName::parse(name).ok().ok_or(WebError::NotFound)? }
        }
        _ => Whose::Own { id: agent.id.clone() },
    };
    let (desk, by, wanted) = (site.desk.clone(), Arc::clone(&agent), typed.clone());
    match web::block(move || save(&desk, &by, &wanted, &for_whom)).await? {
        Ok(view) => Ok(see_other(&urls::saved_view(&view.id))),
        Err(error) => {
            let errors = vec![problem(&Page::new(&site, &visitor), error)?];
            draw(&site, &visitor, agent, Refused { view: None, typed, whose, errors }).await
        }
    }
}

/// `POST /desk/views/{id}/edit`
///
/// # Errors
/// When there is no such view, the person may not change it, or the form is not of this session.
pub async fn send_edit(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = ViewId::parse(&id).ok_or(WebError::NotFound)?;
    let typed = typed(&form);
    let (desk, by, wanted) = (site.desk.clone(), Arc::clone(&agent), typed.clone());
    let changed = id.clone();
    match web::block(move || change(&desk, &by, &changed, &wanted)).await? {
        Ok(()) => Ok(see_other(&views_view::row_address(&id))),
        Err(error) => {
            let errors = vec![problem(&Page::new(&site, &visitor), error)?];
            let refused = Refused { view: Some(id), typed, whose: String::new(), errors };
            draw(&site, &visitor, agent, refused).await
        }
    }
}

/// `POST /desk/views/{id}/move`
///
/// # Errors
/// As when editing.
pub async fn send_move(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = ViewId::parse(&id).ok_or(WebError::NotFound)?;
    let step = Step::from_name(form.text("step")).ok_or(WebError::NotFound)?;
    let (desk, moved) = (site.desk.clone(), id.clone());
    web::block(move || move_view(&desk, &agent, &moved, step)).await??;
    Ok(see_other(&views_view::row_address(&id)))
}

/// `POST /desk/views/{id}/remove`
///
/// # Errors
/// As when editing.
pub async fn send_remove(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    id: web::Path<String>,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let id = ViewId::parse(&id).ok_or(WebError::NotFound)?;
    let desk = site.desk.clone();
    web::block(move || remove(&desk, &agent, &id)).await??;
    Ok(see_other(urls::DESK_VIEWS))
}

fn typed(form: &SentForm) -> Typed {
    Typed { name: form.text("name").to_owned(), words: form.text("words").to_owned() }
}

/// What is wrong with what was typed, beside its field.
fn problem(page: &Page, error: ViewError) -> Result<FieldError, WebError> {
    Ok(match error {
        ViewError::Name => ("name", page.count("error-view-name", NAME_CHARS_MAX)),
        ViewError::Words => ("words", page.count("error-view-words", WORDS_CHARS_MAX)),
        ViewError::TooMany => ("name", page.count("error-many-views", VIEWS_MAX)),
        other => return Err(other.into()),
    })
}
