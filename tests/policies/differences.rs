//! What another text of the file would change.

use answerdesk::domain::policies::difference::{Difference, differences};
use answerdesk::domain::policies::parse;

#[track_caller]
fn told(before: &str, after: &str) -> Vec<String> {
    let (before, after) = (parse(before), parse(after));
    assert!(!before.has_error() && !after.has_error(), "{:?}", after.problems);
    let told = |one: &Difference| format!("{:?} {:?} {}", one.change, one.thing, one.name);
    differences(&before.policies, &after.policies).iter().map(told).collect()
}

#[test]
fn each_thing_that_changes_is_named_once() {
    let before = "[[department]]\nname = \"a\"\n[[department]]\nname = \"b\"\n[[tag]]\nname = \"x\"\n\
                  [[rule]]\nname = \"one\"\nthen.escalate = true\n";
    assert_eq!(told(before, before), Vec::<String>::new());
    assert_eq!(told(before, &format!("# a remark\n{before}")), Vec::<String>::new());
    let after = "close_solved_days = 3\n[[department]]\nname = \"b\"\n[[department]]\nname = \"a\"\ntitle = \"A!\"\n\
                 [[tag]]\nname = \"y\"\n[[rule]]\nname = \"one\"\nthen.priority = \"low\"\n\
                 [frustration]\nescalate_at = 3\n";
    assert_eq!(
        told(before, after),
        [
            "Changed Department a",
            "Changed Order department",
            "Added Tag y",
            "Removed Tag x",
            "Changed Rule one",
            "Changed Frustration frustration",
            "Changed Setting close_solved_days",
        ]
    );
}

#[test]
fn hours_holidays_and_promises_are_told() {
    let before = "hours = \"Mon-Fri\"\n[[department]]\nname = \"a\"\n[[sla]]\nname = \"all\"\nresolution = \"8h\"\n";
    let after = "hours = \"Mon-Sat\"\nholidays = \"12-25\"\n[[department]]\nname = \"a\"\nhours = \"Sun\"\n\
                 [[sla]]\nname = \"all\"\nresolution = \"9h\"\n";
    assert_eq!(
        told(before, after),
        [
            "Changed Department a",
            "Changed Promise all",
            "Changed Setting hours",
            "Changed Setting holidays"
        ]
    );
}
