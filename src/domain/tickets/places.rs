//! Where a ticket stands: in which view of the queue, at which place, and among whose.

use jiff::Timestamp;

use super::sla;
use super::snooze::Reminder;
use super::status::{Status, View};
use super::ticket::{Outcome, Ticket};
use super::urgency::{Due, Pressing, Urgency, sortable};
use crate::domain::ids::PersonId;
use crate::domain::policies::DepartmentName;
use crate::store::IndexKey;

impl Ticket {
    /// What the entries of an agent's view begin with, in [`Ticket::BY_ASSIGNEE`].
    #[must_use]
    pub fn of_assignee(id: &PersonId, view: View) -> String {
        format!("{id}/{}/", view.name())
    }

    /// What the entries of a department's view begin with, in [`Ticket::BY_DEPARTMENT`].
    #[must_use]
    pub fn of_department(name: &DepartmentName, view: View) -> String {
        format!("{name}/{}/", view.name())
    }

    /// Whether its requester waits, and nobody has begun to count: it came from elsewhere.
    pub(super) fn waits_uncounted(&self) -> bool {
        self.status.waits_for_us() && self.merged_into.is_none() && self.sla.is_empty()
    }

    /// The part of the queue that it is in.
    #[must_use]
    pub fn view(&self) -> View {
        match &self.snoozed {
            Some(_) if !self.status.is_resolved() => View::Snoozed,
            _ => View::of(&self.status),
        }
    }

    /// Its place among waiting tickets.
    #[must_use]
    pub fn urgency(&self) -> Urgency {
        Urgency::of(Pressing {
            due: self.sla.next_due().map_or(Due::Never, |(_, due)| Due::At(due)),
            priority: self.priority,
            tier: self.tier_rank,
            asker: self.asker,
            waiting_since: self.queue_time(),
            number: self.number,
        })
    }

    /// The time that is shown with it in its view of the queue.
    #[must_use]
    pub fn queue_time(&self) -> Timestamp {
        self.waiting_since.unwrap_or(self.updated_at)
    }

    /// The entries by which it stands in the views of the queue, and is found by time.
    pub(super) fn put_into_views(&self, keys: &mut Vec<IndexKey>) {
        let (view, place) = (self.view(), self.queue_key());
        self.put_into_view(keys, view, &place);
        if self.is_for_leads() {
            self.put_into_view(keys, View::Escalated, &self.urgency().key());
        }
        if self.assignee.is_none() && view == View::Waiting {
            keys.push(IndexKey::new(Ticket::FREE, format!("{}/{place}", self.department)));
        }
        if let Some(pressing) = self.sla.pressing() {
            let view = match pressing {
                sla::Pressing::Overdue => View::Overdue,
                sla::Pressing::Soon => View::DueSoon,
            };
            self.put_into_view(keys, view, &self.urgency().key());
        }
        if let Some(at) = self.sla.looked_at() {
            keys.push(IndexKey::new(Ticket::WATCHED, sortable(at)));
        }
        if self.sla.is_running() {
            keys.push(IndexKey::new(Ticket::RECKONED, format!("{:08}", self.sla.version)));
        } else if self.waits_uncounted() {
            // Before all versions.
            keys.push(IndexKey::new(Ticket::RECKONED, "-"));
        }
        if let Some(offer) = &self.hand_over {
            let place = format!("{}/{}", offer.to.key(), sortable(offer.at));
            keys.push(IndexKey::new(Ticket::OFFERED, place));
        }
        if let Status::Solved { at, .. } = &self.status {
            keys.push(IndexKey::new(Ticket::SOLVED, sortable(*at)));
        }
        if let Some(snooze) = &self.snoozed {
            keys.push(IndexKey::new(Ticket::SNOOZED, sortable(snooze.until)));
        }
        if let Some(Reminder { whose, at, .. }) = &self.reminder {
            keys.push(IndexKey::new(Ticket::REMINDED, format!("{whose}/{}", sortable(*at))));
        }
        let outcome = self.resolution.as_ref().map(|resolution| resolution.outcome);
        if self.status.is_resolved() && outcome == Some(Outcome::NeedsArticle) {
            keys.push(IndexKey::new(Ticket::NEEDS_ARTICLE, sortable(self.queue_time())));
        }
    }

    /// The entries of one view: everybody's, its department's, its agent's.
    fn put_into_view(&self, keys: &mut Vec<IndexKey>, view: View, place: &str) {
        let in_view = format!("{}/{place}", view.name());
        keys.push(IndexKey::new(Ticket::QUEUE, in_view.clone()));
        keys.push(IndexKey::new(Ticket::BY_DEPARTMENT, format!("{}/{in_view}", self.department)));
        if let Some(id) = &self.assignee {
            keys.push(IndexKey::new(Ticket::BY_ASSIGNEE, format!("{id}/{in_view}")));
        }
    }

    /// Its place in its view of the queue.
    fn queue_key(&self) -> String {
        match (self.view(), &self.snoozed) {
            (View::Waiting, _) => self.urgency().key(),
            (View::Snoozed, Some(snooze)) => sortable(snooze.until),
            _ => sortable(self.queue_time()),
        }
    }
}
