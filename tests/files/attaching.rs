//! However files are attached, a ticket has no more of them than it may, and each goes once.

use std::collections::BTreeSet;

use answerdesk::domain::attachments::attach::{Receiver, attach};
use answerdesk::domain::attachments::attachment::of_ticket;
use answerdesk::domain::attachments::{AttachError, AttachmentLimits, HeldFile};
use answerdesk::domain::ids::{HeldId, TicketNumber};
use answerdesk::files::{FileHash, FileKind, FileName};
use answerdesk::store::Store;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

const LIMITS: AttachmentLimits =
    AttachmentLimits { bytes_max: 50, per_message: 3, per_ticket_bytes: 100 };

fn held(store: &Store, bytes: u64) -> HeldId {
    let id = HeldId::random().expect("an id");
    let file = HeldFile {
        id: id.clone(),
        name: FileName::clean("a file"),
        kind: FileKind::Other,
        bytes,
        file: FileHash::of(id.as_str().as_bytes()),
        at: Timestamp::UNIX_EPOCH,
    };
    store.transaction(|tx| tx.put(&file)).expect("held");
    id
}

fn attach_to(
    store: &Store,
    (ticket, place): (u64, u32),
    files: &[HeldId],
    minutes: i64,
) -> Result<usize, AttachError> {
    let at = Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes);
    let to = Receiver { ticket: TicketNumber(ticket), place, at };
    store.transaction(|tx| Ok(attach(tx, to, files, &LIMITS)?.len()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_ticket_has_no_more_than_it_may_and_each_file_goes_once(
        sizes in prop::collection::vec(1..=50_u64, 1..12),
        messages in prop::collection::vec(
            (0..2_u64, prop::collection::vec(any::<prop::sample::Index>(), 0..5), 0..90_i64), 1..12),
    ) {
        let store = Store::in_memory();
        let ids: Vec<HeldId> = sizes.iter().map(|bytes| held(&store, *bytes)).collect();
        let mut gone: BTreeSet<HeldId> = BTreeSet::new();
        let mut attached = [0, 0];
        for (place, (ticket, chosen, minutes)) in (0..).zip(&messages) {
            let files: Vec<HeldId> = chosen.iter().map(|at| at.get(&ids).clone()).collect();
            let before = of_ticket(&store, TicketNumber(*ticket)).expect("read");
            let once: BTreeSet<_> = files.iter().collect();
            match attach_to(&store, (*ticket, place), &files, *minutes) {
                Ok(count) => {
                    prop_assert!(count == files.len() && count <= LIMITS.per_message);
                    prop_assert!(once.len() == files.len() && files.iter().all(|id| !gone.contains(id)));
                    prop_assert!(files.is_empty() || *minutes < 60);
                    gone.extend(files);
                    attached[usize::from(*ticket == 1)] += count;
                }
                Err(_) => {
                    let after = of_ticket(&store, TicketNumber(*ticket)).expect("read");
                    prop_assert_eq!(before, after, "nothing of it was stored");
                }
            }
        }
        for (ticket, count) in (0..).zip(attached) {
            let files = of_ticket(&store, TicketNumber(ticket)).expect("read");
            prop_assert_eq!(files.len(), count);
            prop_assert!(files.iter().map(|file| file.bytes).sum::<u64>() <= LIMITS.per_ticket_bytes);
        }
    }
}

#[test]
fn two_messages_at_once_do_not_fill_a_ticket_over_its_limit() {
    let store = Store::in_memory();
    let ids: Vec<HeldId> = (0..8).map(|_| held(&store, 30)).collect();
    let taken: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..)
            .zip(&ids)
            .map(|(place, id)| {
                let store = &store;
                scope.spawn(move || attach_to(store, (1, place), std::slice::from_ref(id), 0))
            })
            .collect();
        threads.into_iter().filter_map(|one| one.join().expect("it ends").ok()).sum()
    });
    assert_eq!(taken, 3, "three of 30 bytes fit into 100");
    assert_eq!(of_ticket(&store, TicketNumber(1)).expect("read").len(), 3);
}
