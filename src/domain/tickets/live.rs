//! Who is told at once of what happens to tickets. In memory only, and bounded: who reads too
//! slowly is let go and comes back.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::broadcast;

use crate::domain::ids::{PersonId, TicketNumber};

/// So much is kept for a listener who reads slowly.
const KEPT: usize = 256;
/// So many pages of one person listen at a time.
pub const LISTENING_MAX: usize = 8;

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Something happened to a ticket.
    Changed {
        /// Which.
        ticket: TicketNumber,
        /// Who did it; none when it was no agent.
        by: Option<PersonId>,
    },
    /// Somebody came to a ticket, left it, or began or ceased to write.
    Presence {
        /// Which.
        ticket: TicketNumber,
    },
    /// The server stops.
    Stop,
}

/// From whom listeners hear.
#[derive(Debug)]
pub struct Live {
    told: broadcast::Sender<Told>,
    listening: Arc<Mutex<HashMap<PersonId, usize>>>,
    stopped: AtomicBool,
}

impl Default for Live {
    fn default() -> Live {
        Live {
            told: broadcast::Sender::new(KEPT),
            listening: Arc::default(),
            stopped: AtomicBool::new(false),
        }
    }
}

/// Somebody who listens. They are counted until this is dropped.
#[derive(Debug)]
pub struct Listener {
    /// What is told, from now on.
    pub told: broadcast::Receiver<Told>,
    whose: PersonId,
    listening: Arc<Mutex<HashMap<PersonId, usize>>>,
}

impl Live {
    /// Tells everybody who listens.
    pub fn tell(&self, told: Told) {
        // Nobody listens: nothing is missed.
        drop(self.told.send(told));
    }

    /// Listens from now on; none if as many of the person's pages listen as may, or it stops.
    #[must_use]
    pub fn listen(&self, whose: &PersonId) -> Option<Listener> {
        let told = self.told.subscribe();
        if self.stopped.load(Ordering::SeqCst) {
            return None;
        }
        let mut listening = self.listening.lock().unwrap_or_else(PoisonError::into_inner);
        let own = listening.entry(whose.clone()).or_default();
        if *own >= LISTENING_MAX {
            return None;
        }
        *own += 1;
        Some(Listener { told, whose: whose.clone(), listening: Arc::clone(&self.listening) })
    }

    /// Lets everybody go, for good.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        self.tell(Told::Stop);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let mut listening = self.listening.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = listening.get_mut(&self.whose) {
            *own -= 1;
            if *own == 0 {
                listening.remove(&self.whose);
            }
        }
    }
}
