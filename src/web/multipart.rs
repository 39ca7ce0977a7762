//! Reading a form that brings files: its texts as any form's, its files to disk as they come.

use std::net::IpAddr;
use std::time::{Duration, Instant};

use actix_multipart::{Field, Multipart};
use actix_web::dev::ServiceRequest;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap};
use actix_web::{FromRequest, HttpMessage, web};
use futures_util::StreamExt;

use super::forms::{Arrived, FIELDS_MAX, OTHER_FIELDS_BYTES, Received, SentForm};
use super::limits::{Costly, TooOften};
use super::site::Site;
use super::visitor::{Visitor, address};
use crate::files::{Arriving, FilesError};
use crate::urls;

/// A form may take this long before any of it has come …
const BEGINS_WITHIN: Duration = Duration::from_secs(20);
/// … and then a second for each so many bytes: a quarter of what a phone on a bad line sends.
const BYTES_PER_SECOND_MIN: u64 = 16 * 1024;
/// The most bytes of a character in UTF-8.
const BYTES_PER_CHAR: usize = 4;
/// What comes is written in pieces of this size.
const WRITTEN_AT_ONCE: usize = 256 * 1024;
/// Of files that are not taken so much is read and thrown away, in multiples of what is: a
/// browser shows an answer only after it has sent everything.
const DRAINED_TIMES: u64 = 2;

/// A file that came with a form.
#[derive(Debug)]
pub struct SentFile {
    /// What the sender calls it.
    pub name: String,
    /// What has come of it.
    pub arrival: Arrival,
}

/// What has come of a file.
#[derive(Debug)]
pub enum Arrival {
    /// All of it; gone when this is dropped.
    Whole(Arriving),
    /// It is larger than is taken.
    TooLarge,
    /// There were enough files without it.
    TooMany,
    /// Too many files were sent from there.
    TooOften(TooOften),
    /// The disk did not take it.
    NotKept(FilesError),
    /// The work was cut off.
    Lost,
}

/// Whether files of a form are wanted at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Files {
    Wanted,
    Unwanted,
}

/// Whether a form is written in parts (RFC 7578), as those with files are.
pub(super) fn is_in_parts(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("multipart/form-data")
}

/// The name of a file before a browser wrote it into a header (HTML, 4.10.21.8).
fn as_it_was(name: &str) -> String {
    name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n")
}

/// Reads a form that is written in parts. Only forms that may bring files may be.
pub(super) async fn receive(site: &Site, request: &mut ServiceRequest, files: Files) -> Received {
    let path = request.path().to_owned();
    let is_desk = path.starts_with(&format!("{}/tickets/", urls::DESK));
    let is_customers = path.starts_with("/t/")
        || path == urls::ASK
        || path.strip_prefix(urls::WIDGET) == Some("/ask")
        || path.strip_prefix(urls::EMBED).is_some_and(|rest| rest.starts_with('/'))
        || path.strip_prefix(urls::ASK).is_some_and(|rest| rest.starts_with('/'));
    if !is_desk && !is_customers {
        let (form, arrived) = (SentForm::default(), Arrived::Unreadable);
        return Received { form, is_cut: false, arrived };
    }
    let visitor = Visitor::extract(request.request()).await;
    let is_known = visitor.is_ok_and(|visitor| visitor.person.is_some());
    let limits = site.desk.limits;
    let mut reading = Reading {
        site,
        files: if is_desk && !is_known { Files::Unwanted } else { files },
        counted: (!is_known).then(|| address(request.request(), site)),
        begun: Instant::now(),
        came: 0,
        text_room: limits.text_chars_max * BYTES_PER_CHAR + OTHER_FIELDS_BYTES,
        fields: Vec::new(),
        sent: Vec::new(),
    };
    let payload = request.take_payload();
    let arrived = match reading.all(Multipart::new(request.headers(), payload)).await {
        Ok(()) => Arrived::Whole,
        Err(arrived) => arrived,
    };
    let form = SentForm::from_fields(reading.fields.into_iter()).with_files(reading.sent);
    Received { form, is_cut: arrived != Arrived::Whole, arrived }
}

struct Reading<'a> {
    site: &'a Site,
    files: Files,
    /// Whose files are counted; nobody's who is signed in.
    counted: Option<IpAddr>,
    begun: Instant,
    /// How many bytes of parts have come.
    came: u64,
    text_room: usize,
    fields: Vec<(String, String)>,
    sent: Vec<SentFile>,
}

impl Reading<'_> {
    async fn all(&mut self, mut parts: Multipart) -> Result<(), Arrived> {
        while let Some(part) = self.in_time(parts.next()).await? {
            let part = part.map_err(|error| {
                tracing::debug!(%error, "a form cannot be read");
                Arrived::Unreadable
            })?;
            let name = part.name().unwrap_or_default().to_owned();
            let file = part.content_disposition().and_then(|found| found.get_filename());
            match file.map(as_it_was) {
                None => self.text(name, part).await?,
                Some(file) => self.file(file, part).await?,
            }
            if self.is_too_much() {
                break;
            }
        }
        Ok(())
    }

    async fn text(&mut self, name: String, mut part: Field) -> Result<(), Arrived> {
        let mut bytes = Vec::new();
        let mut result = Ok(());
        while let Some(chunk) = self.chunk(&mut part).await? {
            let room = self.text_room.min(chunk.len());
            self.text_room -= room;
            bytes.extend_from_slice(chunk.get(..room).unwrap_or_default());
            if room < chunk.len() {
                result = Err(Arrived::TooLarge);
                break;
            }
        }
        if self.fields.len() < FIELDS_MAX {
            self.fields.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
        result
    }

    /// Reads a file to its end, to disk if it is taken.
    async fn file(&mut self, name: String, mut part: Field) -> Result<(), Arrived> {
        let limits = self.site.desk.limits.files;
        let mut writing = None;
        let mut length = 0;
        while let Some(chunk) = self.chunk(&mut part).await? {
            length += chunk.len() as u64;
            let begun = match writing {
                None => self.begin().await,
                Some(begun) => begun,
            };
            writing = Some(if length > limits.bytes_max || self.is_too_much() {
                begun.give_up(Arrival::TooLarge)
            } else {
                begun.add(&chunk).await
            });
            if self.is_too_much() {
                break;
            }
        }
        // A field in which no file was chosen comes without a name.
        let is_chosen = !name.is_empty() || length > 0;
        if is_chosen && self.files == Files::Wanted && self.sent.len() <= limits.per_message {
            let begun = match writing {
                None => self.begin().await,
                Some(begun) => begun,
            };
            self.sent.push(SentFile { name, arrival: begun.end().await });
        }
        Ok(())
    }

    async fn begin(&self) -> Writing {
        if self.files == Files::Unwanted {
            return Writing::Not(Arrival::Lost);
        }
        if self.sent.len() >= self.site.desk.limits.files.per_message {
            return Writing::Not(Arrival::TooMany);
        }
        let counted =
            self.counted.map_or(Ok(()), |from| self.site.limits.check(Costly::File, from));
        if let Err(too_often) = counted {
            return Writing::Not(Arrival::TooOften(too_often));
        }
        let folder = self.site.desk.files.clone();
        match web::block(move || folder.begin()).await {
            Ok(Ok(file)) => Writing::Goes { file, waiting: Vec::new() },
            Ok(Err(error)) => Writing::Not(Arrival::NotKept(error)),
            Err(_cut_off) => Writing::Not(Arrival::Lost),
        }
    }

    /// The next bytes of a part; none at its end.
    async fn chunk(&mut self, part: &mut Field) -> Result<Option<web::Bytes>, Arrived> {
        match self.in_time(part.next()).await? {
            None => Ok(None),
            Some(Ok(chunk)) => {
                self.came += chunk.len() as u64;
                Ok(Some(chunk))
            }
            Some(Err(error)) => {
                tracing::debug!(%error, "a form broke off");
                Err(Arrived::TooSlow)
            }
        }
    }

    /// Waits for more, as long as it comes quickly enough on the whole.
    async fn in_time<T>(&self, next: impl Future<Output = T>) -> Result<T, Arrived> {
        let allowed = BEGINS_WITHIN + Duration::from_secs(self.came / BYTES_PER_SECOND_MIN);
        let left = allowed.saturating_sub(self.begun.elapsed());
        tokio::time::timeout(left, next).await.map_err(|_elapsed| Arrived::TooSlow)
    }

    /// Whether so much came that the rest is not waited for: it is known already that the form
    /// cannot be taken as it is.
    fn is_too_much(&self) -> bool {
        let limits = self.site.desk.limits.files;
        self.came > limits.bytes_max * limits.per_message as u64 * DRAINED_TIMES
    }
}

/// A file that is written as it comes.
enum Writing {
    Goes {
        file: Arriving,
        waiting: Vec<u8>,
    },
    /// It is not written, and what comes is thrown away.
    Not(Arrival),
}

impl Writing {
    async fn add(self, chunk: &[u8]) -> Writing {
        match self {
            Writing::Goes { file, mut waiting } => {
                waiting.extend_from_slice(chunk);
                let next = Writing::Goes { file, waiting };
                if next.waits() >= WRITTEN_AT_ONCE { next.write().await } else { next }
            }
            Writing::Not(why) => Writing::Not(why),
        }
    }

    fn waits(&self) -> usize {
        match self {
            Writing::Goes { waiting, .. } => waiting.len(),
            Writing::Not(_) => 0,
        }
    }

    /// Writes what waits, off the workers.
    async fn write(self) -> Writing {
        let Writing::Goes { mut file, waiting } = self else { return self };
        match web::block(move || file.write(&waiting).map(|()| file)).await {
            Ok(Ok(file)) => Writing::Goes { file, waiting: Vec::new() },
            Ok(Err(error)) => Writing::Not(Arrival::NotKept(error)),
            Err(_cut_off) => Writing::Not(Arrival::Lost),
        }
    }

    fn give_up(self, why: Arrival) -> Writing {
        match self {
            Writing::Goes { .. } => Writing::Not(why),
            Writing::Not(first) => Writing::Not(first),
        }
    }

    async fn end(self) -> Arrival {
        match self.write().await {
            Writing::Goes { file, .. } => Arrival::Whole(file),
            Writing::Not(why) => why,
        }
    }
}
