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
    /// What whoever asked is called.
    pub asker: &'a dyn Fn(&Message) -> String,
    /// The id of a message on the page.
    pub anchor: &'a dyn Fn(&Message) -> String,
    /// What stands beside who wrote a message.
    pub beside: &'a dyn Fn(&Message) -> Markup,
    /// What stands below a message.
    pub below: &'a dyn Fn(&Message) -> Markup,
}

/// The id of a message where all are of one ticket.
#[must_use]
pub fn place(message: &Message) -> String {
    format!("m-{}", message.place)
}

/// Nothing beside or below a message.
#[must_use]
pub fn nothing(_: &Message) -> Markup {
    html! {}
}

/// The thread.
#[must_use]
pub fn thread(page: &Page, thread: &Thread<'_>) -> Markup {
    html! {
        ol.thread {
            @for message in thread.messages {
                @let files = thread.of(message);
                li class=(class(message.kind)) id=((thread.anchor)(message)) {
                    p.byline {
                        strong { bdi { (author(page, message, thread.asker)) } } " "
                        (moment(page, message.at))
                        ((thread.beside)(message))
                    }
                    @if message.kind == MessageKind::Note {
                        p.note-label { (page.t("note-label")) }
                    }
                    div.prose dir="auto" { (paragraphs(&message.text)) }
                    (attached(page, &files, thread.address))
                    ((thread.below)(message))
                }
            }
        }
    }
}

impl Thread<'_> {
    /// The files of a message.
    fn of(&self, message: &Message) -> Vec<&Attachment> {
        let is_of =
            |file: &&Attachment| file.ticket == message.ticket && file.id.place == message.place;
        self.files.iter().filter(is_of).collect()
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

fn author(page: &Page, message: &Message, asker: &dyn Fn(&Message) -> String) -> String {
    match &message.author {
        Author::Requester => asker(message),
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
