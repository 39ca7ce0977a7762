//! What happens: the events of the log. Followers (`jobs`) act on them, at least once.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::ids::{AskId, CustomerId, PersonId, TicketNumber};
use super::people::Household;
use super::people::history::AccountChange;
use super::tickets::sla::ClockKind;

/// What was searched for before an article was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Searched {
    /// The stems of its words, sorted.
    pub stems: Vec<String>,
    /// Where it came from, to count each household once.
    pub household: Option<Household>,
}

/// One event of the log. Events name things; what a thing is now is read from the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A requester sent a ticket.
    TicketOpened {
        /// The ticket.
        ticket: TicketNumber,
    },
    /// A past ticket was imported, or imported again with changes.
    TicketImported {
        /// The ticket.
        ticket: TicketNumber,
    },
    /// The requester wrote again.
    RequesterReplied {
        /// The ticket.
        ticket: TicketNumber,
    },
    /// An agent answered.
    AgentReplied {
        /// The ticket.
        ticket: TicketNumber,
        /// The agent.
        by: PersonId,
    },
    /// An agent wrote an internal note.
    NoteAdded {
        /// The ticket.
        ticket: TicketNumber,
        /// The agent.
        by: PersonId,
    },
    /// A ticket was taken, set aside, linked to an article or tagged.
    TicketChanged {
        /// The ticket.
        ticket: TicketNumber,
        /// The agent.
        by: PersonId,
    },
    /// Somebody who waits was told that it takes longer than they had been told.
    WaitGotWorse {
        /// The ticket.
        ticket: TicketNumber,
    },
    /// Time moved a ticket: it came back into sight, or was closed.
    TicketMoved {
        /// The ticket.
        ticket: TicketNumber,
    },
    /// So much of a promise is used that somebody should look at the ticket.
    PromiseAtRisk {
        /// The ticket.
        ticket: TicketNumber,
        /// Which promise.
        clock: ClockKind,
    },
    /// A promise to a requester was broken.
    PromiseBroken {
        /// The ticket.
        ticket: TicketNumber,
        /// Which promise.
        clock: ClockKind,
    },
    /// A ticket was merged into another.
    TicketMerged {
        /// The ticket.
        ticket: TicketNumber,
        /// The other one.
        into: TicketNumber,
        /// The agent.
        by: PersonId,
    },
    /// A merge was undone.
    TicketUnmerged {
        /// The ticket that is by itself again.
        ticket: TicketNumber,
        /// The agent.
        by: PersonId,
    },
    /// A ticket was solved.
    TicketSolved {
        /// The ticket.
        ticket: TicketNumber,
        /// The agent; none when the requester said so.
        by: Option<PersonId>,
    },
    /// A solved ticket was opened again.
    TicketReopened {
        /// The ticket.
        ticket: TicketNumber,
        /// The agent; none when the requester did.
        by: Option<PersonId>,
    },
    /// The requester of a solved ticket is asked how it went.
    SurveyAsked {
        /// The ticket.
        survey: TicketNumber,
    },
    /// A requester said how it went; once for each ticket.
    SurveyAnswered {
        /// The ticket.
        survey: TicketNumber,
    },
    /// A requester added a comment to what they had said.
    SurveyCommented {
        /// The ticket.
        survey: TicketNumber,
    },
    /// An ask ended: sent, solved by an answer, or abandoned.
    AskEnded {
        /// The ask.
        ask: AskId,
    },
    /// A reader said whether an article answered the question.
    ArticleRated {
        /// The article's address.
        article: String,
        /// Whether it did.
        helped: bool,
        /// Whether it counts for what is shown to others: each visitor's few times do.
        #[serde(default)]
        counts: bool,
        /// When.
        #[serde(default)]
        at: Option<Timestamp>,
        /// What they had searched for, if they had and it counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        searched: Option<Searched>,
    },
    /// An answer was opened from a page of results.
    AnswerOpened {
        /// The article's address.
        article: String,
        /// When.
        at: Timestamp,
        /// What was searched for.
        searched: Searched,
    },
    /// The incident banner was set.
    IncidentSet {
        /// Its number.
        incident: u64,
        /// Who set it.
        by: PersonId,
    },
    /// The incident banner was taken down before its time.
    IncidentEnded {
        /// Its number.
        incident: u64,
        /// Who took it down.
        by: PersonId,
    },
    /// The file of policies was changed from a page.
    PoliciesSaved {
        /// Who did it.
        by: PersonId,
    },
    /// A customer's record was made, changed or joined with another, or an address was proved.
    CustomerChanged {
        /// The customer.
        customer: CustomerId,
    },
    /// An account was made.
    PersonJoined {
        /// The person.
        person: PersonId,
    },
    /// An account was switched on or off, as it was told before changes were told one by one.
    PersonChanged {
        /// The person.
        person: PersonId,
    },
    /// Something was done with an account.
    AccountChanged {
        /// The account.
        person: PersonId,
        /// Who did it.
        by: PersonId,
        /// What was done.
        what: AccountChange,
    },
}

impl Event {
    /// The agent who did it to a ticket, if one did.
    #[must_use]
    pub fn agent(&self) -> Option<&PersonId> {
        match self {
            Event::AgentReplied { by, .. }
            | Event::NoteAdded { by, .. }
            | Event::TicketChanged { by, .. } => Some(by),
            Event::TicketSolved { by, .. } | Event::TicketReopened { by, .. } => by.as_ref(),
            _ => None,
        }
    }

    /// The ticket that the event is about, if it is about one.
    #[must_use]
    pub fn ticket(&self) -> Option<TicketNumber> {
        match self {
            Event::TicketOpened { ticket }
            | Event::TicketImported { ticket }
            | Event::RequesterReplied { ticket }
            | Event::AgentReplied { ticket, .. }
            | Event::NoteAdded { ticket, .. }
            | Event::TicketChanged { ticket, .. }
            | Event::TicketMoved { ticket }
            | Event::WaitGotWorse { ticket }
            | Event::PromiseAtRisk { ticket, .. }
            | Event::PromiseBroken { ticket, .. }
            | Event::TicketMerged { ticket, .. }
            | Event::TicketUnmerged { ticket, .. }
            | Event::TicketSolved { ticket, .. }
            | Event::TicketReopened { ticket, .. } => Some(*ticket),
            Event::SurveyAnswered { survey } | Event::SurveyCommented { survey } => Some(*survey),
            // That it is asked changes nothing that the team sees.
            Event::SurveyAsked { .. }
            | Event::AskEnded { .. }
            | Event::ArticleRated { .. }
            | Event::AnswerOpened { .. }
            | Event::IncidentSet { .. }
            | Event::IncidentEnded { .. }
            | Event::PoliciesSaved { .. }
            | Event::CustomerChanged { .. }
            | Event::PersonJoined { .. }
            | Event::PersonChanged { .. }
            | Event::AccountChanged { .. } => None,
        }
    }
}
