//! The law of customers: a ticket is somebody's only by proof or by an agent's word.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use answerdesk::domain::Desk;
use answerdesk::domain::asking::Trail;
use answerdesk::domain::asking::send::{Place, Question, send};
use answerdesk::domain::customers::customer::standing;
use answerdesk::domain::customers::link::{LinkFor, make};
use answerdesk::domain::customers::{Customer, edit};
use answerdesk::domain::ids::{AskId, CustomerId, TicketNumber};
use answerdesk::domain::people::{Device, EmailAddress, Person};
use answerdesk::domain::tickets::Ticket;
use answerdesk::domain::tickets::arrive::{Arrival, arrive};
use answerdesk::domain::tickets::customer_work::merge;
use answerdesk::domain::tickets::whose::{of_customer, set_customer};
use answerdesk::i18n::Lang;
use answerdesk::store::Page;
use proptest::prelude::*;

use crate::harness::TestSite;

/// How many addresses there are.
const ADDRESSES: usize = 4;

/// Something that happens.
#[derive(Clone, Debug)]
enum Deed {
    /// Somebody types an address.
    Ask(usize),
    /// The holder of an address asks while they are signed in, if they are known.
    AskSignedIn(usize),
    /// The holder of an address uses a link.
    Prove(usize),
    /// An agent says that a ticket is of whoever has proved an address, if anybody has.
    Link(usize, usize),
    /// An agent says that a ticket is nobody's.
    Unlink(usize),
    /// An agent joins the records of two addresses.
    Merge(usize, usize),
    /// An agent writes an address down at a new record.
    WriteDown(usize),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let address = || 0..ADDRESSES;
    let deed = prop_oneof![
        4 => address().prop_map(Deed::Ask),
        2 => address().prop_map(Deed::AskSignedIn),
        3 => address().prop_map(Deed::Prove),
        1 => (0..12_usize, address()).prop_map(|(ticket, of)| Deed::Link(ticket, of)),
        1 => (0..12_usize).prop_map(Deed::Unlink),
        1 => (address(), address()).prop_map(|(from, into)| Deed::Merge(from, into)),
        1 => address().prop_map(Deed::WriteDown),
    ];
    proptest::collection::vec(deed, 1..25)
}

/// What should be so: which record of a customer has proved what, and whose a ticket is.
#[derive(Default)]
struct Model {
    /// By address: the number of the person who has proved it.
    proved: BTreeMap<usize, usize>,
    /// The tickets: the address that was given, and whose it is.
    tickets: Vec<(TicketNumber, usize, Option<usize>)>,
    unlinked: BTreeSet<TicketNumber>,
    people: usize,
}

struct World<'a> {
    desk: &'a Desk,
    agent: Person,
    case: String,
    model: Model,
    ids: BTreeMap<usize, CustomerId>,
}

impl World<'_> {
    fn email(&self, address: usize) -> EmailAddress {
        EmailAddress::parse(&format!("{}-{address}@example.com", self.case)).expect("an address")
    }

    fn ask(&mut self, address: usize, customer: Option<usize>) {
        let question = Question {
            ask: AskId::random().expect("an id"),
            text: "Why?".to_owned(),
            name: String::new(),
            email: self.email(address).to_string(),
            lang: Lang::EN,
            trail: Trail::default(),
            place: Place::Site,
            customer: customer.map(|person| self.ids[&person].clone()),
            household: None,
            files: Vec::new(),
        };
        let ticket = send(self.desk, &question).expect("it is sent");
        // Whoever is signed in gives the first address that they have proved.
        let given =
            (0..ADDRESSES).find(|one| ticket.requester.email.as_ref() == Some(&self.email(*one)));
        self.model.tickets.push((ticket.number, given.expect("an address"), customer));
    }

    fn does(&mut self, deed: &Deed) {
        match *deed {
            Deed::Ask(address) => self.ask(address, None),
            Deed::AskSignedIn(address) => {
                if let Some(person) = self.model.proved.get(&address).copied() {
                    self.ask(address, Some(person));
                }
            }
            Deed::Prove(address) => self.prove(address),
            Deed::Link(ticket, address) => {
                let person = self.model.proved.get(&address).copied();
                if let (Some(person), Some(known)) = (person, self.model.tickets.get_mut(ticket)) {
                    let id = &self.ids[&person];
                    set_customer(self.desk, &self.agent, known.0, Some(id)).expect("linked");
                    known.2 = Some(person);
                }
            }
            Deed::Unlink(ticket) => {
                if let Some(known) = self.model.tickets.get_mut(ticket) {
                    set_customer(self.desk, &self.agent, known.0, None).expect("unlinked");
                    if known.2.take().is_some() {
                        self.model.unlinked.insert(known.0);
                    }
                }
            }
            Deed::Merge(from, into) => self.merge(from, into),
            Deed::WriteDown(address) => {
                let email = self.email(address).to_string();
                let begun = edit::begin(self.desk, &self.agent, ("", &email), Lang::EN);
                assert_eq!(begun.is_err(), self.model.proved.contains_key(&address));
            }
        }
    }

    fn prove(&mut self, address: usize) {
        let wanted = LinkFor { email: self.email(address), customer: None, lang: Lang::EN };
        let link = make(self.desk, &self.agent, &wanted).expect("a link");
        let arrival = Arrival { name: String::new(), device: Device::default() };
        let (customer, _session) = arrive(self.desk, &link, &arrival).expect("it works");
        let next = self.model.people;
        let person = *self.model.proved.entry(address).or_insert(next);
        if person == next {
            self.model.people += 1;
            self.ids.insert(person, customer.id.clone());
        }
        assert_eq!(self.ids[&person], customer.id);
        for (number, given, owner) in &mut self.model.tickets {
            if *given == address && owner.is_none() && !self.model.unlinked.contains(number) {
                *owner = Some(person);
            }
        }
    }

    fn merge(&mut self, from: usize, into: usize) {
        let both = (self.model.proved.get(&from).copied(), self.model.proved.get(&into).copied());
        let (Some(from), Some(into)) = both else { return };
        let merged = merge(self.desk, &self.agent, &self.ids[&from], &self.ids[&into]);
        assert_eq!(merged.is_err(), from == into);
        for person in self.model.proved.values_mut() {
            *person = if *person == from { into } else { *person };
        }
        for (_, _, owner) in &mut self.model.tickets {
            *owner = if *owner == Some(from) { Some(into) } else { *owner };
        }
    }

    /// The store says what the model says.
    fn holds(&self) {
        let stored = |number: TicketNumber| {
            self.desk.store.get::<Ticket>(&number.key()).expect("read").expect("a ticket")
        };
        let mut of: BTreeMap<usize, BTreeSet<TicketNumber>> = BTreeMap::new();
        for (number, _, owner) in &self.model.tickets {
            let wanted = owner.map(|person| &self.ids[&person]);
            assert_eq!(stored(*number).customer.as_ref(), wanted, "whose {number} is");
            of.entry(owner.unwrap_or(usize::MAX)).or_default().insert(*number);
        }
        for person in self.model.proved.values() {
            let id = &self.ids[person];
            let list = of_customer(self.desk, &self.agent, id, 100).expect("a list");
            let list: BTreeSet<TicketNumber> = list.into_iter().map(|one| one.number).collect();
            assert_eq!(list, of.get(person).cloned().unwrap_or_default());
            let customer = standing(&self.desk.store, id).expect("read").expect("a customer");
            for address in 0..ADDRESSES {
                let is_theirs = self.model.proved.get(&address) == Some(person);
                assert_eq!(customer.has_proved(&self.email(address)), is_theirs);
            }
        }
        for address in 0..ADDRESSES {
            let page = Page::prefix(format!("{}/", self.email(address)));
            let proved = self.desk.store.by_index::<Customer>(Customer::BY_PROVED, &page);
            assert!(proved.expect("read").len() <= 1, "an address is one customer's");
        }
    }
}

#[test]
fn a_ticket_is_somebodys_only_by_proof_or_by_an_agents_word() {
    let site = TestSite::small();
    drop(site.admin());
    let agent = site.desk.store.scan::<Person>(&Page::all()).expect("people").remove(0);
    let case = Cell::new(0);
    let config = ProptestConfig { cases: 40, failure_persistence: None, ..Default::default() };
    proptest!(config, |(deeds in deeds())| {
        case.set(case.get() + 1);
        let mut world = World {
            desk: &site.desk,
            agent: agent.clone(),
            case: format!("case{}", case.get()),
            model: Model::default(),
            ids: BTreeMap::new(),
        };
        for deed in &deeds {
            world.does(deed);
        }
        world.holds();
    });
}
