//! From articles and tickets to the documents of the index, and from hits back to them.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::articles::{Article, ArticlePath};
use super::ids::TicketNumber;
use super::tickets::search_values;
use super::tickets::sla::Pressing;
use super::tickets::status::View;
use super::tickets::{Message, MessageKind, Status, Ticket};
use crate::markdown::document;
use crate::markdown::front_matter::Audience;
use crate::search::{Document, Facet, Filter, Scope};

/// The kind of an article's documents.
pub const ARTICLE: &str = "article";
/// The kind of a ticket's document.
pub const TICKET: &str = "ticket";

/// The names of facets, by which documents are filtered and counted.
pub mod facet {
    /// `article` or `ticket`.
    pub const KIND: &str = "is";
    /// `solved` or `unsolved`, of tickets.
    pub const STATE: &str = "state";
    /// The status of a ticket.
    pub const STATUS: &str = "status";
    /// A tag.
    pub const TAG: &str = "tag";
    /// Who asked: the address, what follows its @, the name, each word of the name.
    pub const CUSTOMER: &str = "customer";
    /// The id of the agent who has the ticket; `none` if nobody has.
    pub const ASSIGNEE: &str = "assignee";
    /// An article that is linked to the ticket.
    pub const ARTICLE: &str = "article";
    /// The code of the language.
    pub const LANG: &str = "lang";
    /// How the ticket came.
    pub const CHANNEL: &str = "channel";
    /// The day on which the ticket was solved, in the time zone of the machine.
    pub const SOLVED: &str = "solved";
    /// The department that answers the ticket.
    pub const DEPARTMENT: &str = "department";
    /// How urgent the ticket is.
    pub const PRIORITY: &str = "priority";
    /// The tier of the customer.
    pub const TIER: &str = "tier";
    /// The id of somebody who follows the ticket.
    pub const FOLLOWER: &str = "follower";
    /// What can be said of a ticket after `is:`, beside its kind.
    pub const STANDS: &str = "stands";
}

/// A value of [`facet::STATE`].
pub const SOLVED: &str = "solved";
/// A value of [`facet::STATE`].
pub const UNSOLVED: &str = "unsolved";
/// The value of [`facet::ASSIGNEE`] when nobody has the ticket.
pub const NOBODY: &str = "none";

/// Leaves out tickets that are not solved: wherever answers are wanted.
#[must_use]
pub fn nothing_unsolved() -> Filter {
    Filter { excluded: vec![Facet::new(facet::STATE, UNSOLVED)], ..Filter::default() }
}

/// What a group of documents is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// An article.
    Article(ArticlePath),
    /// A ticket.
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
    let scope = match article.audience {
        Audience::Public => Scope::Public,
        Audience::Agents => Scope::Agents,
    };
    let group = article_group(&article.at);
    let mut facets =
        vec![Facet::new(facet::KIND, ARTICLE), Facet::new(facet::LANG, article.at.lang.code())];
    facets.extend(article.tags.iter().map(|tag| Facet::new(facet::TAG, tag)));
    let whole = Document {
        key: group.clone(),
        group,
        kind: ARTICLE.to_owned(),
        scope,
        lang: article.at.lang,
        title: article.title.clone(),
        heading: None,
        body: article.source.text(),
        words: format!("{}\n{}", article.also_asked.join("\n"), article.tags.join(" ")),
        facets,
        at: article.updated.and_then(beginning_of),
        presses: None,
    };
    of_markdown(whole, article.source.first_line)
}

/// The second that a day begins at, in UTC: days of articles are too coarse for time zones.
fn beginning_of(day: Date) -> Option<i64> {
    Some(day.to_zoned(TimeZone::UTC).ok()?.timestamp().as_second())
}

/// The documents of a text that is no file here: cut at its headings if it has any in Markdown,
/// as an article is, otherwise whole, as a ticket is.
#[must_use]
pub fn of_text(whole: Document) -> Vec<Document> {
    if has_headings(&whole.body) { of_markdown(whole, 1) } else { vec![whole] }
}

/// Whether a line outside of code begins with up to six `#` and a space.
fn has_headings(text: &str) -> bool {
    let mut in_code = false;
    text.lines().any(|line| {
        let start = line.trim_start_matches(' ');
        if start.starts_with("```") || start.starts_with("~~~") {
            in_code = !in_code;
        }
        let words = start.trim_start_matches('#');
        let (indent, level) = (line.len() - start.len(), start.len() - words.len());
        let is_heading = (1..=6).contains(&level) && words.starts_with([' ', '\t']);
        !in_code && indent < 4 && is_heading
    })
}

/// Cuts a document whose body is Markdown at its headings.
fn of_markdown(mut whole: Document, first_line: u32) -> Vec<Document> {
    let document = document::parse(&std::mem::take(&mut whole.body), first_line);
    let words = std::mem::take(&mut whole.words);
    let mut documents = Vec::new();
    for (place, section) in document.sections.iter().enumerate() {
        let heading = section.heading.and_then(|place| document.headings.get(place));
        // The title is a field of every document already.
        let heading = heading.filter(|heading| heading.text != whole.title);
        if place > 0 && section.text.trim().is_empty() && heading.is_none() {
            continue;
        }
        let anchor = heading.map(|heading| heading.anchor.as_str()).unwrap_or_default();
        documents.push(Document {
            key: format!("{}#{anchor}", whole.group),
            heading: heading.map(|heading| heading.text.clone()),
            body: section.text.clone(),
            words: if place == 0 { words.clone() } else { String::new() },
            ..whole.clone()
        });
    }
    documents
}

/// The document of a ticket: question, resolution, tags. Notes are left out: they may say what
/// even other agents need not find. Until it is solved it is also found by who asked.
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
    let mut words = ticket.tags.join(" ");
    if !ticket.status.is_resolved() {
        let requester = &ticket.requester;
        let address = requester.email.as_ref().map_or("", |email| email.as_str());
        words = format!("{words}\n{}\n{address}", requester.name);
    }
    Document {
        key: group.clone(),
        group,
        kind: TICKET.to_owned(),
        scope: Scope::Agents,
        lang: ticket.lang,
        title: ticket.subject.clone(),
        heading: None,
        body: parts.join("\n\n"),
        words,
        facets: ticket_facets(ticket),
        at: Some(time_of(ticket).as_second()),
        presses: (ticket.view() == View::Waiting).then(|| ticket.urgency().rank()),
    }
}

/// When it was solved, else when anything last happened to it.
fn time_of(ticket: &Ticket) -> Timestamp {
    match ticket.status {
        Status::Solved { at, .. } | Status::Closed { at } => at,
        _ => ticket.updated_at,
    }
}

fn ticket_facets(ticket: &Ticket) -> Vec<Facet> {
    let is_solved = ticket.status.is_resolved();
    let assignee = ticket.assignee.as_ref().map_or(NOBODY, |id| id.as_str());
    let mut facets = vec![
        Facet::new(facet::KIND, TICKET),
        Facet::new(facet::STATE, if is_solved { SOLVED } else { UNSOLVED }),
        Facet::new(facet::STATUS, ticket.status.name()),
        Facet::new(facet::LANG, ticket.lang.code()),
        Facet::new(facet::CHANNEL, &ticket.channel),
        Facet::new(facet::ASSIGNEE, assignee),
    ];
    facets.push(Facet::new(facet::DEPARTMENT, ticket.department.as_str()));
    facets.push(Facet::new(facet::PRIORITY, ticket.priority.as_str()));
    facets.extend(ticket.tier.iter().map(|tier| Facet::new(facet::TIER, tier.as_str())));
    facets.extend(ticket.followers.iter().map(|id| Facet::new(facet::FOLLOWER, id.as_str())));
    facets.extend(stands(ticket).into_iter().map(|state| Facet::new(facet::STANDS, state)));
    if is_solved {
        let day = time_of(ticket).to_zoned(TimeZone::system()).date();
        facets.push(Facet::new(facet::SOLVED, day.to_string()));
    }
    facets.extend(ticket.tags.iter().map(|tag| Facet::new(facet::TAG, tag)));
    facets.extend(ticket.articles.iter().map(|at| Facet::new(facet::ARTICLE, at.to_string())));
    facets.extend(customer_names(ticket).into_iter().map(|name| Facet::new(facet::CUSTOMER, name)));
    facets
}

/// What can be said of a ticket after `is:`. One that is solved waits for nobody; a lead may still
/// have to see it.
fn stands(ticket: &Ticket) -> Vec<&'static str> {
    let is_open = !ticket.status.is_resolved();
    let pressing = ticket.sla.pressing();
    let states = [
        (search_values::NEW, ticket.status == Status::New),
        (search_values::UNASSIGNED, is_open && ticket.assignee.is_none()),
        (search_values::WAITING, ticket.view() == View::Waiting),
        (search_values::SNOOZED, is_open && ticket.snoozed.is_some()),
        (search_values::ESCALATED, ticket.is_for_leads()),
        (search_values::OVERDUE, pressing == Some(Pressing::Overdue)),
        (search_values::DUE, pressing == Some(Pressing::Soon)),
    ];
    states.into_iter().filter(|(_, holds)| *holds).map(|(state, _)| state).collect()
}

/// What a customer can be found by, each once.
fn customer_names(ticket: &Ticket) -> Vec<String> {
    let requester = &ticket.requester;
    let mut names = vec![requester.name.clone()];
    names.extend(requester.name.split_whitespace().map(str::to_owned));
    if let Some(email) = &requester.email {
        names.push(email.to_string());
        names.extend(email.as_str().rsplit_once('@').map(|(_, domain)| format!("@{domain}")));
    }
    names.retain(|name| !name.trim().is_empty());
    names.sort();
    names.dedup();
    names
}
