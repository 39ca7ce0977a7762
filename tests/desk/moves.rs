//! The table of moves, and that no move goes past it.

use answerdesk::domain::tickets::Status;
use answerdesk::domain::tickets::status::{MOVES, Move};
use jiff::Timestamp;

fn states() -> [Status; 6] {
    let at = Timestamp::UNIX_EPOCH;
    [
        Status::New,
        Status::Open,
        Status::Pending,
        Status::OnHold,
        Status::Solved { at, by: None },
        Status::Closed { at },
    ]
}

fn made(status: Status, wanted: Move) -> Option<Status> {
    let at = Timestamp::UNIX_EPOCH;
    match wanted {
        Move::Answer => status.answered().ok(),
        Move::AskAgain => Some(status.asked_again()),
        Move::KeepOpen => status.kept_open().ok(),
        Move::Hold => status.held().ok(),
        Move::Solve => status.solved(at, None).ok(),
        Move::Reopen => status.reopened().ok(),
        Move::Close => status.closed(at).ok(),
    }
}

#[test]
fn every_state_has_its_row_in_the_table() {
    let rows: Vec<&str> = MOVES.iter().map(|(from, _)| *from).collect();
    let names: Vec<&str> = states().iter().map(Status::name).collect();
    assert_eq!(rows, names);
}

#[test]
fn a_move_is_made_exactly_where_the_table_allows_it() {
    for state in states() {
        for wanted in Move::ALL {
            let after = made(state.clone(), wanted);
            assert_eq!(after.is_some(), state.allows(wanted), "{wanted:?} from {}", state.name());
        }
    }
}

#[test]
fn from_every_state_a_customer_comes_back_to_people() {
    for state in states() {
        assert!(state.allows(Move::AskAgain), "from {}", state.name());
        assert!(state.asked_again().waits_for_us());
    }
}

#[test]
fn a_solved_ticket_cannot_be_answered_past_its_solution() {
    for state in states().into_iter().filter(Status::is_resolved) {
        for wanted in [Move::Answer, Move::KeepOpen, Move::Hold, Move::Solve] {
            assert!(!state.allows(wanted), "{wanted:?} from {}", state.name());
        }
    }
}
