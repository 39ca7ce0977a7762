//! What the rules make of a ticket: a pure function, and the same told rule by rule.

use jiff::Timestamp;

use super::phrase::{Heard, Phrase};
use super::policy::Policies;
use super::priority::Priority;
use super::rule::{Condition, Effects, Rule};
use crate::domain::names::{DepartmentName, SkillName, TagName, TierName};
use crate::domain::people::EmailAddress;
use crate::i18n::Lang;

/// What rules may know of a ticket.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// What the requester wrote.
    pub text: &'a str,
    /// The subject, if it is not just the text's first line.
    pub subject: &'a str,
    /// The language of the ticket.
    pub lang: Lang,
    /// The address of the page on which it was asked.
    pub page: Option<&'a str>,
    /// The tier of the customer, where it is known.
    pub tier: Option<&'a TierName>,
    /// How it came: `web`, `widget`, `email`, …
    pub channel: &'a str,
    /// When it came.
    pub at: Timestamp,
}

/// What the rules made of a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routing {
    /// Where it goes.
    pub department: DepartmentName,
    /// How much it presses.
    pub priority: Priority,
    /// Its tags, in the order in which rules gave them, each once.
    pub tags: Vec<TagName>,
    /// Who is to have it.
    pub assignee: Option<EmailAddress>,
    /// What its agent must know, each once.
    pub skills: Vec<SkillName>,
    /// Whether a lead is to see it at once.
    pub escalate: bool,
    /// The names of the rules that applied, in their order.
    pub applied: Vec<String>,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// One of its words must stand in the ticket.
    Words,
    /// All of its words must.
    AllWords,
    /// None of its words may.
    WithoutWords,
    /// The language.
    Lang,
    /// The page on which it was asked.
    Page,
    /// The tier of the customer.
    Tier,
    /// The channel.
    Channel,
    /// The time.
    Time,
    /// The department so far.
    Department,
}

/// One part of a condition, and whether it held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tested {
    /// What was looked at.
    pub aspect: Aspect,
    /// Whether it held.
    pub holds: bool,
    /// The words of the rule that the ticket has.
    pub found: Vec<String>,
}

/// What became of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It applied.
    Applied,
    /// Some part of its condition did not hold.
    Passed,
    /// A rule before it stopped.
    NotReached,
}

/// A rule, what became of it, and why.
#[derive(Clone, Debug)]
pub struct Considered<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// What became of it.
    pub verdict: Verdict,
    /// The parts of its condition; none if it applies to every ticket or was not reached.
    pub tested: Vec<Tested>,
}

/// What the rules make of a ticket.
#[must_use]
pub fn route(policies: &Policies, facts: &Facts<'_>) -> Routing {
    let mut routing = Routing::before(policies);
    let heard = facts.heard();
    for rule in &policies.rules {
        let seen = Seen { policies, facts, heard: &heard, department: &routing.department };
        if seen.fits(&rule.when) {
            routing.apply(rule);
            if rule.stop {
                break;
            }
        }
    }
    routing
}

/// What the rules make of a ticket, and what became of each rule on the way.
#[must_use]
pub fn explain<'a>(policies: &'a Policies, facts: &Facts<'_>) -> (Routing, Vec<Considered<'a>>) {
    let mut routing = Routing::before(policies);
    let heard = facts.heard();
    let mut considered = Vec::with_capacity(policies.rules.len());
    let mut has_stopped = false;
    for rule in &policies.rules {
        if has_stopped {
            let verdict = Verdict::NotReached;
            considered.push(Considered { rule, verdict, tested: Vec::new() });
            continue;
        }
        let seen = Seen { policies, facts, heard: &heard, department: &routing.department };
        let tested = seen.test(&rule.when);
        let verdict = match tested.iter().all(|one| one.holds) {
            true => Verdict::Applied,
            false => Verdict::Passed,
        };
        if verdict == Verdict::Applied {
            routing.apply(rule);
            has_stopped = rule.stop;
        }
        considered.push(Considered { rule, verdict, tested });
    }
    (routing, considered)
}

impl Facts<'_> {
    fn heard(&self) -> Heard {
        Heard::new(&[self.subject, self.text], self.lang)
    }
}

impl Routing {
    /// What becomes of a ticket that no rule is about.
    #[must_use]
    pub fn before(policies: &Policies) -> Routing {
        Routing {
            department: policies.first_department(),
            priority: Priority::default(),
            tags: Vec::new(),
            assignee: None,
            skills: Vec::new(),
            escalate: false,
            applied: Vec::new(),
        }
    }

    fn apply(&mut self, rule: &Rule) {
        let Effects { department, priority, tags, assignee, skills, escalate } = &rule.then;
        if let Some(department) = department {
            self.department = department.clone();
        }
        self.priority = priority.unwrap_or(self.priority);
        if let Some(assignee) = assignee {
            self.assignee = Some(assignee.clone());
        }
        for tag in tags {
            if !self.tags.contains(tag) {
                self.tags.push(tag.clone());
            }
        }
        for skill in skills {
            if !self.skills.contains(skill) {
                self.skills.push(skill.clone());
            }
        }
        self.escalate |= escalate;
        self.applied.push(rule.name.clone());
    }
}

/// A ticket on its way through the rules.
struct Seen<'a> {
    policies: &'a Policies,
    facts: &'a Facts<'a>,
    heard: &'a Heard,
    department: &'a DepartmentName,
}

impl Seen<'_> {
    fn fits(&self, when: &Condition) -> bool {
        self.holds_cheaply(when)
            && (when.words.is_empty() || when.words.iter().any(|one| self.heard.has(one)))
            && when.all_words.iter().all(|one| self.heard.has(one))
            && !when.without_words.iter().any(|one| self.heard.has(one))
    }

    /// All but the words.
    fn holds_cheaply(&self, when: &Condition) -> bool {
        ASPECTS.iter().all(|aspect| self.holds(when, *aspect).unwrap_or(true))
    }

    /// Whether a part of the condition that is not about words holds; none if it says nothing.
    fn holds(&self, when: &Condition, aspect: Aspect) -> Option<bool> {
        let facts = self.facts;
        let (is_said, holds) = match aspect {
            Aspect::Lang => (!when.langs.is_empty(), when.langs.contains(&facts.lang)),
            Aspect::Page => {
                let takes = |page: &str| when.pages.iter().any(|pattern| pattern.takes(page));
                (!when.pages.is_empty(), facts.page.is_some_and(takes))
            }
            Aspect::Tier => {
                let is_one = |tier: &TierName| when.tiers.contains(tier);
                (!when.tiers.is_empty(), facts.tier.is_some_and(is_one))
            }
            Aspect::Channel => {
                let is_it = |channel: &String| channel.eq_ignore_ascii_case(facts.channel);
                (!when.channels.is_empty(), when.channels.iter().any(is_it))
            }
            Aspect::Time => {
                let zone = self.policies.time_zone_of(self.department);
                let contain = when.hours.iter().any(|hours| hours.contain(facts.at, zone));
                (!when.hours.is_empty(), contain)
            }
            Aspect::Department => {
                (!when.departments.is_empty(), when.departments.contains(self.department))
            }
            Aspect::Words | Aspect::AllWords | Aspect::WithoutWords => (false, true),
        };
        is_said.then_some(holds)
    }

    fn test(&self, when: &Condition) -> Vec<Tested> {
        let found = |phrases: &[Phrase]| -> Vec<String> {
            let found = phrases.iter().filter(|one| self.heard.has(one));
            found.map(|one| one.as_str().to_owned()).collect()
        };
        let mut tested = Vec::new();
        if !when.words.is_empty() {
            let found = found(&when.words);
            tested.push(Tested { aspect: Aspect::Words, holds: !found.is_empty(), found });
        }
        if !when.all_words.is_empty() {
            let found = found(&when.all_words);
            let holds = found.len() == when.all_words.len();
            tested.push(Tested { aspect: Aspect::AllWords, holds, found });
        }
        if !when.without_words.is_empty() {
            let found = found(&when.without_words);
            tested.push(Tested { aspect: Aspect::WithoutWords, holds: found.is_empty(), found });
        }
        for aspect in ASPECTS {
            if let Some(holds) = self.holds(when, aspect) {
                tested.push(Tested { aspect, holds, found: Vec::new() });
            }
        }
        tested
    }
}

/// What rules look at beside words.
const ASPECTS: [Aspect; 6] =
    [Aspect::Lang, Aspect::Page, Aspect::Tier, Aspect::Channel, Aspect::Time, Aspect::Department];
