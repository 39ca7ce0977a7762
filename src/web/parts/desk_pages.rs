//! The pages of the desk: the menu and the command bar both lead to them.

use crate::domain::permissions::Action;
use crate::urls;
use crate::web::page::{Current, Page};

/// A page of the desk.
pub(super) struct DeskPage {
    /// The message that names it.
    pub(super) label: &'static str,
    /// Where it is.
    pub(super) address: &'static str,
    /// What a person must be allowed to open it; none for everyone at the desk.
    needs: Option<Action>,
    /// The key that leads to it.
    pub(super) key: Option<&'static str>,
    /// Its place in the menu; none for pages that only the command bar lists.
    pub(super) menu: Option<Current>,
}

const PAGES: &[DeskPage] = &[
    DeskPage {
        label: "queue",
        address: urls::DESK,
        needs: None,
        key: Some("g q"),
        menu: Some(Current::Queue),
    },
    // Every page of the desk has the search field on top.
    DeskPage { label: "search", address: urls::DESK_SEARCH, needs: None, key: None, menu: None },
    // The queue leads to it.
    DeskPage {
        label: "saved-views",
        address: urls::DESK_VIEWS,
        needs: Some(Action::WorkOnTickets),
        key: Some("g v"),
        menu: None,
    },
    DeskPage {
        label: "customers",
        address: urls::CUSTOMERS,
        needs: Some(Action::WorkOnTickets),
        key: Some("g c"),
        menu: Some(Current::Customers),
    },
    // Tickets lead to it.
    DeskPage {
        label: "feedback",
        address: urls::DESK_FEEDBACK,
        needs: Some(Action::WorkOnTickets),
        key: None,
        menu: None,
    },
    DeskPage {
        label: "write",
        address: urls::WRITE,
        needs: Some(Action::SeeContentProblems),
        key: Some("g w"),
        menu: Some(Current::Write),
    },
    DeskPage {
        label: "team",
        address: urls::DESK_TEAM,
        needs: Some(Action::LeadTickets),
        key: None,
        menu: Some(Current::Team),
    },
    DeskPage {
        label: "reports",
        address: urls::DESK_REPORTS,
        needs: Some(Action::SeeReports),
        key: Some("g r"),
        menu: Some(Current::Reports),
    },
    // Whoever sees the reports finds it there.
    DeskPage {
        label: "own-work",
        address: urls::DESK_OWN_WORK,
        needs: Some(Action::WorkOnTickets),
        key: None,
        menu: Some(Current::OwnWork),
    },
    // The page of articles leads to it.
    DeskPage {
        label: "incident",
        address: urls::INCIDENT,
        needs: Some(Action::SetIncident),
        key: None,
        menu: None,
    },
    DeskPage {
        label: "policies",
        address: urls::POLICIES,
        needs: Some(Action::ManagePolicies),
        key: None,
        menu: Some(Current::Policies),
    },
    // The page before leads to it.
    DeskPage {
        label: "policies-try",
        address: urls::POLICIES_TRY,
        needs: Some(Action::ManagePolicies),
        key: None,
        menu: None,
    },
    DeskPage {
        label: "people",
        address: urls::PEOPLE,
        needs: Some(Action::ManagePeople),
        key: None,
        menu: Some(Current::People),
    },
    DeskPage {
        label: "widget-title",
        address: urls::WIDGET_PAGE,
        needs: Some(Action::ManagePeople),
        key: None,
        menu: Some(Current::Widget),
    },
    DeskPage {
        label: "your-account",
        address: urls::ACCOUNT,
        needs: None,
        key: None,
        menu: Some(Current::Account),
    },
    DeskPage {
        label: "keys",
        address: urls::DESK_KEYS,
        needs: None,
        key: Some("?"),
        menu: Some(Current::Keys),
    },
];

/// Those that this person may open.
pub(super) fn desk_pages(page: &Page) -> impl Iterator<Item = &'static DeskPage> {
    let is_within =
        |one: &&DeskPage| one.menu == Some(Current::OwnWork) && page.may(Action::SeeReports);
    let may = |one: &&DeskPage| one.needs.is_none_or(|action| page.may(action));
    PAGES.iter().filter(may).filter(move |one| !is_within(one))
}
