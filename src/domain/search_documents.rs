//! From articles and tickets to the documents of the index, and from hits back to them.

use super::articles::{Article, ArticlePath};
use super::ids::TicketNumber;
use super::tickets::{Message, MessageKind, Ticket};
use crate::markdown::document;
use crate::markdown::front_matter::Audience;
use crate::search::{Document, Scope};

/// The kind of an article's documents.
pub const ARTICLE: &str = "article";
/// The kind of a ticket's document.
pub const TICKET: &str = "ticket";

/// What a group of documents is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// An article.
    Article(ArticlePath),
    /// A resolved ticket.
    Ticket(TicketNumber),
}

/// The group of an article's documents.
#[must_use]
pub fn article_group(at: &ArticlePath) -> String {
    format!("{ARTICLE}/{at}")
}

/// The group of a ticket's document.
#[must_use]
pub fn ticket_group(number: TicketNumber) -> String {
    format!("{TICKET}/{number}")
}

/// What a group is; `None` for one that this program did not make.
#[must_use]
pub fn found(group: &str) -> Option<Found> {
    match group.split_once('/')? {
        (ARTICLE, at) => ArticlePath::parse(at).map(Found::Article),
        (TICKET, number) => number.parse().ok().map(|number| Found::Ticket(TicketNumber(number))),
        _ => None,
    }
}

/// The anchor in the key of an article's document; empty for the top of the article.
#[must_use]
pub fn anchor_of(key: &str) -> String {
    key.split_once('#').map(|(_, anchor)| anchor.to_owned()).unwrap_or_default()
}

/// The documents of an article: one for each heading, and one for what stands above the first.
#[must_use]
pub fn of_article(article: &Article) -> Vec<Document> {
    let source = &article.source;
    let document = document::parse(&source.text(), source.first_line);
    let group = article_group(&article.at);
    let scope = match article.audience {
        Audience::Public => Scope::Public,
        Audience::Agents => Scope::Agents,
    };
    let words = format!("{}\n{}", article.also_asked.join("\n"), article.tags.join(" "));
    let mut documents = Vec::new();
    for (place, section) in document.sections.iter().enumerate() {
        let heading = section.heading.and_then(|place| document.headings.get(place));
        // The title is a field of every document already.
        let heading = heading.filter(|heading| heading.text != article.title);
        if place > 0 && section.text.trim().is_empty() && heading.is_none() {
            continue;
        }
        let anchor = heading.map(|heading| heading.anchor.as_str()).unwrap_or_default();
        documents.push(Document {
            key: format!("{group}#{anchor}"),
            group: group.clone(),
            kind: ARTICLE.to_owned(),
            scope,
            lang: article.at.lang,
            title: article.title.clone(),
            heading: heading.map(|heading| heading.text.clone()),
            body: section.text.clone(),
            words: if place == 0 { words.clone() } else { String::new() },
            payload: String::new(),
            facets: Vec::new(),
            at: None,
        });
    }
    documents
}

/// The document of a resolved ticket: question, resolution, tags. Notes are left out: they may
/// say what even other agents need not find.
#[must_use]
pub fn of_ticket(ticket: &Ticket, thread: &[Message]) -> Document {
    let said = |kind: MessageKind| {
        let texts = thread.iter().filter(move |message| message.kind == kind);
        texts.map(|message| message.text.as_str()).collect::<Vec<_>>().join("\n\n")
    };
    let resolution = ticket.resolution.as_ref().map(|r| r.text.clone()).unwrap_or_default();
    let replies = said(MessageKind::Reply);
    let mut parts = vec![said(MessageKind::Question)];
    if !replies.contains(&resolution) {
        parts.push(resolution);
    }
    parts.push(replies);
    let group = ticket_group(ticket.number);
    Document {
        key: group.clone(),
        group,
        kind: TICKET.to_owned(),
        scope: Scope::Agents,
        lang: ticket.lang,
        title: ticket.subject.clone(),
        heading: None,
        body: parts.join("\n\n"),
        words: ticket.tags.join(" "),
        payload: String::new(),
        facets: Vec::new(),
        at: None,
    }
}
