//! What becomes of the files of a form: they are held until the message is stored, so that they
//! are not lost when anything else in the form is wrong.

use actix_web::http::StatusCode;
use actix_web::web;

use super::errors::WebError;
use super::forms::SentForm;
use super::multipart::{Arrival, SentFile};
use super::page::Page;
use super::parts::files::{HELD_FIELD, file_problem};
use super::parts::form::FieldError;
use super::site::Site;
use crate::domain::attachments::held::{held, hold};
use crate::domain::attachments::{AttachError, HeldFile};
use crate::domain::ids::HeldId;

/// The files of a form, and what is wrong with some.
#[derive(Debug)]
pub struct Chosen {
    /// Those that are held.
    pub files: Vec<HeldFile>,
    /// What is wrong with others.
    pub errors: Vec<FieldError>,
    /// The status that this is.
    pub status: StatusCode,
}

impl Chosen {
    /// What attaches the files.
    #[must_use]
    pub fn ids(&self) -> Vec<HeldId> {
        self.files.iter().map(|file| file.id.clone()).collect()
    }
}

/// Holds the files that came with a form, beside those that were held before and are still
/// wanted. `field` is the id of the field that errors belong to.
///
/// # Errors
/// When the store cannot be read.
pub async fn hold_files(
    site: &Site,
    page: &Page,
    form: &SentForm,
    field: &'static str,
) -> Result<Chosen, WebError> {
    let files_max = site.desk.limits.files.per_message;
    let mut ids: Vec<HeldId> = Vec::new();
    for id in form.all(HELD_FIELD).filter_map(HeldId::parse) {
        if !ids.contains(&id) && ids.len() < files_max {
            ids.push(id);
        }
    }
    let mut chosen =
        Chosen { files: Vec::new(), errors: Vec::new(), status: StatusCode::UNPROCESSABLE_ENTITY };
    if !ids.is_empty() {
        let (desk, wanted) = (site.desk.clone(), ids.clone());
        chosen.files = web::block(move || held(&desk, &wanted)).await??;
        if chosen.files.len() < ids.len() {
            chosen.errors.push((field, file_problem(page, "", &AttachError::Gone)));
        }
    }
    for (place, sent) in form.files().iter().enumerate() {
        let held = match place + ids.len() < files_max {
            true => hold_one(site, form, place).await,
            false => Err(NotHeld::Attach(AttachError::TooMany { files_max })),
        };
        match held {
            Ok(file) => chosen.files.push(file),
            Err(why) => chosen.refuse(page, field, (sent, &why)),
        }
    }
    Ok(chosen)
}

/// Why a file is not held.
enum NotHeld {
    Attach(AttachError),
    TooOften(u64),
    NoRoom,
}

impl Chosen {
    fn refuse(&mut self, page: &Page, field: &'static str, (sent, why): (&SentFile, &NotHeld)) {
        let words = match why {
            NotHeld::TooOften(minutes) => {
                self.status = StatusCode::TOO_MANY_REQUESTS;
                page.words.count("error-files-too-often", *minutes)
            }
            NotHeld::NoRoom => {
                self.status = StatusCode::SERVICE_UNAVAILABLE;
                page.t("error-file-no-room")
            }
            NotHeld::Attach(error) => file_problem(page, &sent.name, error),
        };
        // Five files too many are one mistake.
        if !self.errors.iter().any(|(_, known)| *known == words) {
            self.errors.push((field, words));
        }
    }
}

async fn hold_one(site: &Site, form: &SentForm, place: usize) -> Result<HeldFile, NotHeld> {
    let limits = site.desk.limits.files;
    match form.files().get(place).map(|sent| &sent.arrival) {
        Some(Arrival::Whole(_)) => {}
        Some(Arrival::TooLarge) => {
            return Err(NotHeld::Attach(AttachError::TooLarge { bytes_max: limits.bytes_max }));
        }
        Some(Arrival::TooMany) => {
            return Err(NotHeld::Attach(AttachError::TooMany { files_max: limits.per_message }));
        }
        Some(Arrival::TooOften(too_often)) => return Err(NotHeld::TooOften(too_often.minutes())),
        Some(Arrival::NotKept(error)) => {
            tracing::error!(error = %error, cause = ?std::error::Error::source(error), "a file could not be written");
            return Err(NotHeld::NoRoom);
        }
        Some(Arrival::Lost) | None => return Err(NotHeld::NoRoom),
    }
    let _turn = site.drawing.acquire().await.map_err(|_closed| NotHeld::NoRoom)?;
    let (desk, form) = (site.desk.clone(), form.clone());
    let work = move || match form.files().get(place) {
        Some(SentFile { name, arrival: Arrival::Whole(file) }) => hold(&desk, name, file.read()?),
        _ => Err(AttachError::Gone),
    };
    let held = web::block(work).await.map_err(|_cut_off| NotHeld::NoRoom)?;
    held.map_err(|error| match error {
        AttachError::Files(_) | AttachError::Store(_) | AttachError::Randomness(_) => {
            tracing::error!(error = %error, cause = ?std::error::Error::source(&error), "a file could not be held");
            NotHeld::NoRoom
        }
        other => NotHeld::Attach(other),
    })
}
