//! What another text of the file would change, thing by thing: to look at before it is saved.

use super::policy::Policies;

/// What something in the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A department.
    Department,
    /// A tier.
    Tier,
    /// A tag.
    Tag,
    /// A rule.
    Rule,
    /// Where feedback is sent on to.
    Feedback,
    /// The order of departments, tiers or rules.
    Order,
    /// What counts as frustration.
    Frustration,
    /// A setting at the top of the file.
    Setting,
}

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It comes.
    Added,
    /// It goes.
    Removed,
    /// It is another.
    Changed,
}

/// One thing that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is.
    pub thing: Thing,
    /// Its name in the file.
    pub name: String,
    /// What becomes of it.
    pub change: Change,
}

/// What lies between two texts of the file.
#[must_use]
pub fn differences(before: &Policies, after: &Policies) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut list = |thing, before: Vec<(String, String)>, after: Vec<(String, String)>| {
        compare(thing, &before, &after, &mut found);
    };
    let departments = |policies: &Policies| {
        let all = policies.departments.iter();
        all.map(|one| (one.name.to_string(), format!("{one:?}"))).collect()
    };
    list(Thing::Department, departments(before), departments(after));
    let tiers = |policies: &Policies| {
        let all = policies.tiers.iter();
        all.map(|one| (one.name.to_string(), format!("{:?}", one.titles))).collect()
    };
    list(Thing::Tier, tiers(before), tiers(after));
    let tags = |policies: &Policies| {
        policies.tags.iter().map(|one| (one.name.to_string(), format!("{one:?}"))).collect()
    };
    list(Thing::Tag, tags(before), tags(after));
    let rules = |policies: &Policies| {
        let told =
            |rule: &super::rule::Rule| format!("{:?}{:?}{}", rule.when, rule.then, rule.stop);
        policies.rules.iter().map(|rule| (rule.name.clone(), told(rule))).collect()
    };
    list(Thing::Rule, rules(before), rules(after));
    let feedback = |policies: &Policies| {
        policies.feedback.iter().map(|one| (one.name.to_string(), format!("{one:?}"))).collect()
    };
    list(Thing::Feedback, feedback(before), feedback(after));
    let mut single = |thing, name: &str, is_same: bool| {
        if !is_same {
            found.push(Difference { thing, name: name.to_owned(), change: Change::Changed });
        }
    };
    let is_same = before.frustration == after.frustration;
    single(Thing::Frustration, "frustration", is_same);
    single(Thing::Setting, "surveys", before.surveys == after.surveys);
    single(Thing::Setting, "time_zone", before.time_zone == after.time_zone);
    let is_same = before.close_solved_days == after.close_solved_days;
    single(Thing::Setting, "close_solved_days", is_same);
    single(Thing::Setting, "second_factor", before.second_factor == after.second_factor);
    found
}

/// Compares two lists of names with what they say. The order is one thing for all.
fn compare(
    thing: Thing,
    before: &[(String, String)],
    after: &[(String, String)],
    found: &mut Vec<Difference>,
) {
    let said = |list: &[(String, String)], name: &str| {
        list.iter().find(|(known, _)| known == name).map(|(_, said)| said.clone())
    };
    let mut tell = |name: &str, change| {
        found.push(Difference { thing, name: name.to_owned(), change });
    };
    for (name, now) in after {
        match said(before, name) {
            None => tell(name, Change::Added),
            Some(was) if was != *now => tell(name, Change::Changed),
            Some(_) => {}
        }
    }
    for (name, _) in before.iter().filter(|(name, _)| said(after, name).is_none()) {
        tell(name, Change::Removed);
    }
    let stay = |one: &[(String, String)], other: &[(String, String)]| -> Vec<String> {
        let stay = one.iter().filter(|(name, _)| said(other, name).is_some());
        stay.map(|(name, _)| name.clone()).collect()
    };
    if thing != Thing::Tag && stay(before, after) != stay(after, before) {
        let name = thing.key().to_owned();
        found.push(Difference { thing: Thing::Order, name, change: Change::Changed });
    }
}

impl Thing {
    /// The word of the file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Thing::Department => "department",
            Thing::Tier => "tier",
            Thing::Tag => "tag",
            Thing::Rule => "rule",
            Thing::Feedback => "feedback",
            Thing::Order => "order",
            Thing::Frustration => "frustration",
            Thing::Setting => "setting",
        }
    }
}
