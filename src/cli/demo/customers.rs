//! Customers of the demo: some have used a link and see all their questions, one record was only
//! written down, and somebody asks for a link.

use crate::domain::Desk;
use crate::domain::customers::edit::{Edit, NewTier, add_address, begin};
use crate::domain::customers::link::{LinkFor, ask, make};
use crate::domain::names::TierName;
use crate::domain::people::{Device, EmailAddress, Person};
use crate::domain::tickets::arrive::{Arrival, arrive};
use crate::domain::tickets::customer_work::edit_customer;
use crate::i18n::Lang;

/// Somebody who has used a link.
struct Known {
    name: &'static str,
    email: &'static str,
    lang: Lang,
    tier: Option<&'static str>,
    notes: &'static str,
}

const KNOWN: [Known; 4] = [
    Known {
        name: "Olga Demo",
        email: "olga@example.com",
        lang: Lang::EN,
        tier: Some("partner"),
        notes: "Writes for the legal department. Prefers one long reply to three short ones.",
    },
    Known {
        name: "Laleh Demo",
        email: "laleh@example.com",
        lang: Lang::FA,
        tier: Some("team-plan"),
        notes: "",
    },
    Known {
        name: "Bella Demo",
        email: "bella@example.com",
        lang: Lang::EN,
        tier: Some("team-plan"),
        notes: "Has no access to the server: send steps that work in the browser.",
    },
    Known { name: "Selma Demo", email: "selma@example.com", lang: Lang::EN, tier: None, notes: "" },
];

/// Makes them. Tiers that the policies do not have are left out.
///
/// # Errors
/// When the store fails.
pub(super) fn fill(desk: &Desk, lead: &Person) -> anyhow::Result<()> {
    for known in &KNOWN {
        let wanted = LinkFor { email: address(known.email)?, customer: None, lang: known.lang };
        let link = make(desk, lead, &wanted)?;
        let arrival = Arrival { name: known.name.to_owned(), device: Device::default() };
        let (customer, _session) = arrive(desk, &link, &arrival)?;
        let tier = known.tier.map(TierName::parse).transpose()?;
        let tier = tier.filter(|tier| desk.policies().tier(tier).is_some());
        let edit = Edit {
            name: known.name.to_owned(),
            lang: known.lang,
            tier: NewTier::Is(tier),
            notes: known.notes.to_owned(),
        };
        edit_customer(desk, lead, &customer.id, &edit)?;
    }
    let written = begin(desk, lead, ("Lena Demo", "lena@example.com"), Lang::EN)?;
    add_address(desk, lead, &written.id, "lena.work@example.com")?;
    ask(desk, address("lena@example.com")?, Lang::EN)?;
    Ok(())
}

fn address(text: &str) -> anyhow::Result<EmailAddress> {
    EmailAddress::parse(text).ok_or_else(|| anyhow::anyhow!("{text}"))
}
