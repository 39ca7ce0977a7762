//! The text of the file of policies: looked at, checked, saved.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::web;

use super::policies::why_not;
use super::policies_file_view::{self, Shown};
use super::policies_view::SAVED;
use crate::domain::policies::edit::{self, EditError, FileNow};
use crate::urls;
use crate::web::forms::SentForm;
use crate::web::page::Page;
use crate::web::respond::{self, Answer, see_other};
use crate::web::site::Site;
use crate::web::visitor::PolicyVisitor;

/// `GET /admin/policies/file`
///
/// # Errors
/// When the file cannot be read.
pub async fn show(site: web::Data<Site>, PolicyVisitor(visitor, person): PolicyVisitor) -> Answer {
    let desk = site.desk.clone();
    let looked = web::block(move || {
        let now = edit::look(&desk, &person)?;
        let draft = edit::preview(&desk, &person, &now.text)?;
        Ok::<_, EditError>((now, draft))
    });
    let page = Page::new(&site, &visitor);
    let mut shown = Shown::default();
    match looked.await? {
        Ok((now, draft)) => {
            shown.is_writable = now.is_writable;
            // A file that is not there is no file with an error.
            shown.problems = if now.text.is_empty() { Vec::new() } else { draft.parsed.problems };
            (shown.text, shown.seen) = (now.text, now.print);
        }
        Err(error) => shown.errors = vec![("text", why_not(&page, error)?)],
    }
    Ok(respond::page(policies_file_view::file(&page, &shown)))
}

/// `POST /admin/policies/file`: checks the text, or saves it.
///
/// # Errors
/// When the form is not of this session, or the log cannot be written.
pub async fn send(
    site: web::Data<Site>,
    PolicyVisitor(visitor, person): PolicyVisitor,
    form: SentForm,
) -> Answer {
    form.require_token(&visitor)?;
    let page = Page::new(&site, &visitor);
    let text = form.text("text").replace("\r\n", "\n");
    let mut shown =
        Shown { seen: form.text("seen").to_owned(), text: text.clone(), ..Shown::default() };
    let (desk, by, sent) = (site.desk.clone(), Arc::clone(&person), text.clone());
    match web::block(move || edit::preview(&desk, &by, &sent)).await? {
        Ok(draft) => {
            let is_right = !draft.parsed.has_error();
            shown.problems = draft.parsed.problems;
            shown.differences = is_right.then_some(draft.differences);
            if !is_right {
                let count = shown.problems.len();
                shown.errors = vec![("text", page.count("error-policies-problems", count))];
            }
        }
        Err(error) => shown.errors = vec![("text", why_not(&page, error)?)],
    }
    let is_to_be_saved = form.text("do") == "save" && shown.errors.is_empty();
    if is_to_be_saved {
        let (desk, seen) = (site.desk.clone(), shown.seen.clone());
        match web::block(move || edit::save(&desk, &person, &text, &seen)).await? {
            Ok(()) => return Ok(see_other(&urls::done(urls::POLICIES, SAVED))),
            Err(EditError::ChangedMeanwhile(FileNow { text, print, .. })) => {
                shown.errors = vec![("text", page.t("error-policies-changed"))];
                (shown.theirs, shown.seen) = (Some(text), print);
            }
            Err(error) => shown.errors = vec![("text", why_not(&page, error)?)],
        }
    }
    let status = match (shown.errors.is_empty(), shown.theirs.is_some()) {
        (true, _) => StatusCode::OK,
        (false, true) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(respond::page_with(status, policies_file_view::file(&page, &shown)))
}
