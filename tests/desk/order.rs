//! The order of the queue: one rule, the same for everybody.

use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::policies::Priority;
use answerdesk::domain::tickets::urgency::{Asker, Due, Pressing, Urgency};
use jiff::Timestamp;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::{prop_assert_eq, proptest};

use crate::harness::{TestSite, act, ask};

/// The first moment that a rank can tell: the beginning of 2020.
const FIRST: i64 = 1_577_836_800;
/// The last one: 25 bits of minutes later, in 2083.
const LAST: i64 = FIRST + ((1 << 25) - 2) * 60;

fn second(seconds: u32) -> Timestamp {
    Timestamp::from_second(i64::from(seconds)).expect("a time")
}

fn pressing() -> impl Strategy<Value = Pressing> {
    let due = prop_oneof![Just(Due::Never), any::<u32>().prop_map(|at| Due::At(second(at)))];
    let priority = proptest::sample::select(&Priority::ALL);
    let asker = prop_oneof![Just(Asker::New), Just(Asker::Known)];
    // Few values, so that many are alike and the next rule decides.
    let few = (0_u32..3, 0_u8..3, 1_000_u64..1_004);
    (due, priority, asker, few).prop_map(|(due, priority, asker, (waiting, tier, number))| {
        Pressing {
            due,
            priority,
            tier,
            asker,
            waiting_since: second(waiting),
            number: TicketNumber(number),
        }
    })
}

proptest! {
    /// The index sorts by keys, rules compare values: they must never differ.
    #[test]
    fn keys_sort_as_tickets_are_taken(one in pressing(), other in pressing()) {
        let (one, other) = (Urgency::of(one), Urgency::of(other));
        prop_assert_eq!(one.cmp(&other), one.key().cmp(&other.key()));
    }

    /// What the search is sorted by is the same to the minute.
    #[test]
    fn ranks_sort_as_tickets_are_taken(one in pressing(), other in pressing()) {
        let whole = |pressing: Pressing| {
            let minute = |at: Timestamp| {
                let since = at.as_second().clamp(FIRST, LAST) - FIRST;
                Timestamp::from_second(FIRST + since / 60 * 60).expect("a time")
            };
            let due = match pressing.due {
                Due::At(at) => Due::At(minute(at)),
                Due::Never => Due::Never,
            };
            let waiting_since = minute(pressing.waiting_since);
            Urgency::of(Pressing { due, waiting_since, number: TicketNumber(1), ..pressing })
        };
        let (one, other) = (whole(one), whole(other));
        prop_assert_eq!(one.cmp(&other), one.rank().cmp(&other.rank()));
    }

    #[test]
    fn each_rule_decides_before_the_next(one in pressing(), other in pressing()) {
        let rules = |p: &Pressing| {
            let due = match p.due {
                Due::At(at) => (0, at.as_second()),
                Due::Never => (1, 0),
            };
            let priority = 3 - Priority::ALL.iter().position(|it| *it == p.priority).expect("one");
            let known = p.asker == Asker::Known;
            (due, priority, p.tier, known, p.waiting_since.as_second(), p.number.0)
        };
        let expected = rules(&one).cmp(&rules(&other));
        prop_assert_eq!(Urgency::of(one).cmp(&Urgency::of(other)), expected);
    }
}

#[test]
fn what_presses_more_is_shown_before_who_waited_longer() {
    let site = TestSite::small();
    let mut customer = site.browser();
    for question in ["The first question", "The second question", "The third question"] {
        ask(&mut customer, question);
    }
    let mut agent = site.admin();
    let edit = [
        ("subject", "The second question"),
        ("department", "support"),
        ("priority", "urgent"),
        ("edit-tags", ""),
    ];
    assert_eq!(act(&mut agent, 1002, "edit", &edit), 303);
    let queue = agent.get("/desk").text();
    let place = |words: &str| queue.find(words);
    assert!(place("The second question") < place("The first question"), "{queue}");
    assert!(place("The first question") < place("The third question"), "{queue}");
    assert!(queue.contains("Urgent"));
}

#[test]
fn a_first_question_comes_before_the_next_of_somebody_who_asked_before() {
    let site = TestSite::small();
    let mut often = site.browser();
    ask(&mut often, "The first of one person");
    ask(&mut often, "The second of one person");
    let mut new = site.browser();
    let form = new.get("/ask?lang=en");
    let fields = [
        ("ask", form.ask()),
        ("question", "The first of another".to_owned()),
        ("email", "eleni@example.com".to_owned()),
        ("seen", "1".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(new.post("/ask?lang=en", &fields).status, 303);
    let queue = site.admin().get("/desk").text();
    let place = |words: &str| queue.find(words);
    assert!(place("The first of one person") < place("The first of another"), "{queue}");
    assert!(place("The first of another") < place("The second of one person"), "{queue}");
}
