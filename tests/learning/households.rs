//! Households are told apart and never found out.

use std::collections::HashMap;
use std::net::IpAddr;

use answerdesk::config;
use answerdesk::domain::people::Household;
use answerdesk::web::limits::RateLimits;

pub(super) fn limits() -> RateLimits {
    let loaded = config::load(None, std::iter::empty(), &HashMap::new()).expect("settings");
    RateLimits::new(&loaded.settings)
}

fn household(limits: &RateLimits, address: &str) -> Household {
    let address: IpAddr = address.parse().expect("an address");
    limits.household(address).expect("randomness")
}

#[test]
fn a_household_is_one_and_others_are_others() {
    let limits = limits();
    let home = household(&limits, "2001:db8:1:2::1");
    assert_eq!(home, household(&limits, "2001:db8:1:2:3:4:5:6"), "it has 2^64 addresses");
    assert_ne!(home, household(&limits, "2001:db8:1:3::1"));
    assert_eq!(
        household(&limits, "203.0.113.7"),
        household(&limits, "::ffff:203.0.113.7"),
        "however it is written"
    );
}

#[test]
fn after_a_start_nobody_is_recognised() {
    let (before, after) = (limits(), limits());
    let address = "203.0.113.7";
    assert_ne!(household(&before, address).key, household(&after, address).key);
    assert_ne!(household(&before, address).number, household(&after, address).number);
}
