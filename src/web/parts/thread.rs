//! A thread: who wrote what, oldest first.

use maud::{Markup, html};

use super::files::attached;
use super::when::moment;
use crate::domain::attachments::Attachment;
use crate::domain::tickets::{Author, Message, MessageKind};
use crate::web::page::Page;

/// A thread with what is attached to it.
pub struct Thread<'a> {
    /// The messages, oldest first.
    pub messages: &'a [Message],
    /// The files of all of them.
    pub files: &'a [Attachment],
    /// Where a file is fetched.
    pub address: &'a dyn Fn(&Attachment) -> String,
}

/// The thread. `requester` is what the one who asked is called.
#[must_use]
pub fn thread(page: &Page, thread: &Thread<'_>, requester: &str) -> Markup {
    html! {
        ol.thread {
            @for message in thread.messages {
                @let files = thread.of(message);
                li class=(class(message.kind)) id={ "m-" (message.place) } {
                    p.byline {
                        strong { bdi { (author(page, &message.author, requester)) } } " "
                        (moment(page, message.at))
                    }
                    @if message.kind == MessageKind::Note {
                        p.note-label { (page.t("note-label")) }
                    }
                    div.prose dir="auto" { (paragraphs(&message.text)) }
                    (attached(page, &files, thread.address))
                }
            }
        }
    }
}

impl Thread<'_> {
    /// The files of a message.
    fn of(&self, message: &Message) -> Vec<&Attachment> {
        self.files.iter().filter(|file| file.id.place == message.place).collect()
    }
}

/// Plain text as paragraphs: an empty line ends one, a line end stays a line end.
#[must_use]
pub fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").map(str::trim).filter(|text| !text.is_empty()) {
            p {
                @for (place, line) in paragraph.lines().enumerate() {
                    @if place > 0 { br; }
                    (line)
                }
            }
        }
    }
}

fn author(page: &Page, author: &Author, requester: &str) -> String {
    match author {
        Author::Requester => requester.to_owned(),
        Author::Agent { name, .. } => name.clone(),
        Author::Former { name } if name.is_empty() => page.t("an-agent"),
        Author::Former { name } => name.clone(),
    }
}

fn class(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::Question => "message from-customer",
        MessageKind::Reply => "message from-agent",
        MessageKind::Note => "message note",
    }
}
