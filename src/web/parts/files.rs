//! Files: the field that takes them, those that are held for the form, and those of a message.

use maud::{Markup, html};

use super::form::{FieldError, described_by};
use crate::domain::attachments::{AttachError, Attachment, HeldFile};
use crate::files::{FileKind, FileName, PictureError};
use crate::web::page::Page;

/// The field that carries the files that are held for a form.
pub const HELD_FIELD: &str = "held";
/// The field that takes files.
const FILES_FIELD: &str = "files";
/// A kilobyte and a megabyte, in bytes.
const KILOBYTE: u64 = 1024;
const MEGABYTE: u64 = 1024 * 1024;
/// The room that a picture takes in a thread at most, in pixels.
const SHOWN_WIDTH_MAX: u32 = 480;
const SHOWN_HEIGHT_MAX: u32 = 360;

/// How a form that takes files is sent.
pub const WITH_FILES: &str = "multipart/form-data";

/// Draws the field that takes files, and below it what is held already: taking the tick away
/// leaves a file out.
#[must_use]
pub fn file_field(
    page: &Page,
    id: &'static str,
    held: &[HeldFile],
    errors: &[FieldError],
) -> Markup {
    let wrong: Vec<&String> =
        errors.iter().filter(|(field, _)| *field == id).map(|(_, message)| message).collect();
    let limits = page.file_limits;
    let (bytes_max, files_max) = (limits.bytes_max, limits.per_message);
    let largest = size(page, bytes_max);
    let hint = limits_in_words(page);
    html! {
        // Folded while there is nothing in it: the button to send must stay in sight.
        details.field.files.field-error[!wrong.is_empty()] open[!wrong.is_empty() || !held.is_empty()] {
            summary { (page.t("attach")) " " span.optional { (page.t("optional")) } }
            label.vh for=(id) { (page.t("attach")) }
            p.hint id={ (id) "-hint" } { (hint) }
            @if !wrong.is_empty() {
                div id={ (id) "-error" } { @for message in &wrong { p.error { (message) } } }
            }
            @if !held.is_empty() {
                fieldset.held {
                    legend.hint { (page.t("attach-held")) }
                    @for file in held {
                        label.choice {
                            input type="checkbox" name=(HELD_FIELD) value=(file.id) checked;
                            " " span { bdi { (file.name) } " " span.meta { (size(page, file.bytes)) } }
                        }
                    }
                }
            }
            input id=(id) type="file" name=(FILES_FIELD) multiple
                data-files-max=(files_max) data-bytes-max=(bytes_max)
                data-too-many=(page.count("error-files-many", files_max))
                data-too-large=(page.with("error-file-large-any", &[("size", &largest)]))
                aria-describedby=[described_by(id, true, !wrong.is_empty())]
                aria-invalid=[(!wrong.is_empty()).then_some("true")];
        }
    }
}

/// How many files of which size a form takes.
#[must_use]
pub fn limits_in_words(page: &Page) -> String {
    let limits = page.file_limits;
    let largest = size(page, limits.bytes_max);
    page.words.count_with("attach-hint", limits.per_message as u64, &[("size", &largest)])
}

/// The files of a message: pictures in place, others by name.
#[must_use]
pub fn attached(
    page: &Page,
    files: &[&Attachment],
    address: &dyn Fn(&Attachment) -> String,
) -> Markup {
    html! {
        @if !files.is_empty() {
            ul.attached aria-label=(page.t("files")) {
                @for file in files {
                    li {
                        a href=(address(file)) download[!file.kind.is_picture()] {
                            @if let FileKind::Picture { width, height, .. } = file.kind {
                                @let (width, height) = shown_size(width, height);
                                img src=(address(file)) alt="" width=(width) height=(height)
                                    loading="lazy";
                            }
                            bdi { (file.name) } }
                        " " span.meta { (size(page, file.bytes)) }
                    }
                }
            }
        }
    }
}

/// What is wrong with a file, in words. Errors of the machine are told as such.
#[must_use]
pub fn file_problem(page: &Page, name: &str, error: &AttachError) -> String {
    let name = FileName::clean(name);
    let named = |id: &str| page.with(id, &[("name", name.as_str())]);
    match error {
        AttachError::TooLarge { bytes_max } => {
            let size = size(page, *bytes_max);
            page.with("error-file-large", &[("name", name.as_str()), ("size", &size)])
        }
        AttachError::Empty => named("error-file-empty"),
        AttachError::TooMany { files_max } => page.count("error-files-many", *files_max),
        AttachError::TicketFull { bytes_max } => {
            page.with("error-files-full", &[("size", &size(page, *bytes_max))])
        }
        AttachError::Gone => page.t("error-file-gone"),
        AttachError::TooManyHeld => page.t("error-file-no-room"),
        AttachError::Picture(PictureError::TooManyPixels { pixels_max }) => {
            let number = page.number(usize::try_from(*pixels_max / 1_000_000).unwrap_or_default());
            page.with("error-file-pixels", &[("name", name.as_str()), ("number", &number)])
        }
        AttachError::Picture(PictureError::Damaged { .. }) => named("error-file-damaged"),
        AttachError::Files(_) | AttachError::Randomness(_) | AttachError::Store(_) => {
            page.t("error-file-no-room")
        }
    }
}

/// A size as people read it.
fn size(page: &Page, bytes: u64) -> String {
    if bytes < MEGABYTE {
        let number = page.words.formats.number(bytes.div_ceil(KILOBYTE));
        return page.with("size-kb", &[("number", &number)]);
    }
    let number = match bytes % MEGABYTE {
        0 => page.words.formats.number(bytes / MEGABYTE),
        _ => page.words.formats.tenths(bytes as f32 / MEGABYTE as f32),
    };
    page.with("size-mb", &[("number", &number)])
}

/// The size that a picture is shown in: its own, or what fits.
fn shown_size(width: u32, height: u32) -> (u32, u32) {
    let (width, height) = (width.max(1), height.max(1));
    let by = |most: u32, is: u32| f64::from(most) / f64::from(is);
    let scale = by(SHOWN_WIDTH_MAX, width).min(by(SHOWN_HEIGHT_MAX, height)).min(1.0);
    let scaled = |length: u32| ((f64::from(length) * scale).round() as u32).max(1);
    (scaled(width), scaled(height))
}
