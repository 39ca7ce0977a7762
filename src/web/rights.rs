//! Who may use which address: one row for each route of `routes.rs`. The extractors of the
//! handlers hold it; a test finds routes without a row and tries every row as everybody.

use self::Asked::{Look, Post};
use self::Right::{Action, Anyone, HalfWay, Link, SignedIn};
use crate::domain::permissions::Action::{
    LeadTickets, ManagePeople, ManagePolicies, SeeContentProblems, SeeReports, SetIncident,
    WorkOnTickets,
};
use crate::urls;

/// What opens an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Nothing: it shows only what is public.
    Anyone,
    /// The unguessable part of the address, whoever has it.
    Link,
    /// A sign-in that was begun in this browser, with its password or at the provider, and
    /// nothing of the desk before it is whole.
    HalfWay,
    /// An account.
    SignedIn,
    /// An account that may do this.
    Action(crate::domain::permissions::Action),
}

/// How an address is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It is looked at (GET, HEAD).
    Look,
    /// Something is sent to it (POST).
    Post,
}

/// A row of the table: how it is asked, the pattern of its route, what opens it.
pub type Row = (Asked, &'static str, Right);

/// The table, in the order of the routes.
pub const RIGHTS: &[Row] = &[
    // What everyone sees.
    (Look, "/{lang:[a-z]{2}}/{path:.*}", Anyone),
    (Look, "/{lang:[a-z]{2}}", Anyone),
    (Look, urls::LIVE, Anyone),
    (Look, urls::READY, Anyone),
    // Open to the machines that the settings name, whoever is signed in.
    (Look, urls::METRICS, Anyone),
    (Look, "/theme/{id}/{file:.*}", Anyone),
    (Look, "/pictures/{file:.*}", Anyone),
    (Look, "/favicon.ico", Anyone),
    (Look, urls::ROBOTS, Anyone),
    (Look, urls::SITEMAP, Anyone),
    (Look, "/sitemap-{number}.xml", Anyone),
    (Look, "/", Anyone),
    (Look, urls::SEARCH, Anyone),
    (Look, urls::SUGGEST, Anyone),
    (Look, urls::ASK, Anyone),
    (Post, urls::ASK, Anyone),
    (Post, urls::ASK_ANSWERS, Anyone),
    (Post, urls::ASK_EVENTS, Anyone),
    (Post, "/ask/solved", Anyone),
    (Post, "/ask/rejected", Anyone),
    (Look, urls::QUESTIONS, Anyone),
    (Post, urls::QUESTIONS_FORGET, Anyone),
    (Post, urls::QUESTIONS_LINKS, Anyone),
    (Look, "/questions/links/{secret}", Link),
    (Post, "/questions/links/{secret}", Link),
    // Only what the browser's own cookie opens.
    (Post, urls::QUESTIONS_SIGN_OUT, Anyone),
    (Post, urls::QUESTIONS_SESSIONS, Anyone),
    (Look, urls::STANDARDS, Anyone),
    (Post, "/rate/{lang}/{path:.*}", Anyone),
    (Look, "/{old:.*}", Anyone),
    #[cfg(debug_assertions)]
    (Look, urls::PIECES, Anyone),
    // A requester's ticket.
    (Look, "/t/{token}", Link),
    (Look, "/t/{token}/files/{id}/{name}", Link),
    (Post, "/t/{token}/replies", Link),
    (Post, "/t/{token}/accept", Link),
    (Post, "/t/{token}/reopen", Link),
    (Look, "/t/{token}/survey", Link),
    (Post, "/t/{token}/survey", Link),
    (Post, "/t/{token}/survey/comment", Link),
    // What stands in pages of other products. The border decides which products.
    (Look, urls::WIDGET_SCRIPT, Anyone),
    (Look, "/widget/start", Anyone),
    (Look, "/widget/suggest", Anyone),
    (Look, "/widget/answer", Anyone),
    (Post, "/widget/rate", Anyone),
    (Post, "/widget/answers", Anyone),
    (Post, "/widget/events", Anyone),
    (Post, "/widget/ask", Anyone),
    (Look, "/embed", Anyone),
    (Post, "/embed/ask", Anyone),
    // The way in and out.
    (Look, urls::SIGN_IN, Anyone),
    (Post, urls::SIGN_IN, Anyone),
    (Look, urls::SIGN_IN_ELSEWHERE, Anyone),
    (Look, urls::SIGN_IN_RETURN, HalfWay),
    (Post, urls::SIGN_IN_PASSKEY_QUESTION, Anyone),
    (Post, urls::SIGN_IN_PASSKEY, HalfWay),
    (Post, urls::SIGN_OUT, SignedIn),
    (Look, "/setup/{secret}", Link),
    (Post, "/setup/{secret}", Link),
    (Look, "/join/{secret}", Link),
    (Post, "/join/{secret}", Link),
    (Look, urls::SIGN_IN_CODE, HalfWay),
    (Post, urls::SIGN_IN_CODE, HalfWay),
    (Look, urls::FORGOT, Anyone),
    (Post, urls::FORGOT, Anyone),
    (Look, "/reset/{secret}", Link),
    (Post, "/reset/{secret}", Link),
    // One's own account.
    (Look, urls::ACCOUNT, SignedIn),
    (Post, urls::ACCOUNT_PASSWORD, SignedIn),
    (Look, urls::PASSKEYS, SignedIn),
    (Post, urls::PASSKEYS, SignedIn),
    (Post, urls::PASSKEYS_BEGIN, SignedIn),
    (Post, urls::PASSKEYS_REMOVE, SignedIn),
    (Look, urls::DETAILS, SignedIn),
    (Post, urls::DETAILS, SignedIn),
    (Post, urls::ACCOUNT_ADDRESS, SignedIn),
    (Post, urls::ACCOUNT_SESSIONS, SignedIn),
    (Look, urls::SECOND_FACTOR, SignedIn),
    (Post, urls::SECOND_FACTOR, SignedIn),
    (Post, urls::SECOND_FACTOR_BEGIN, SignedIn),
    (Post, urls::SECOND_FACTOR_CHANGE, SignedIn),
    // The desk.
    (Look, urls::DESK, Action(WorkOnTickets)),
    (Look, urls::DESK_SEARCH, Action(WorkOnTickets)),
    (Look, urls::DESK_COMMANDS, Action(WorkOnTickets)),
    (Look, urls::DESK_KEYS, Action(WorkOnTickets)),
    (Post, urls::DESK_BULK, Action(WorkOnTickets)),
    (Look, urls::DESK_LIVE, Action(WorkOnTickets)),
    // What is everybody's or a department's, only leads change.
    (Look, urls::DESK_VIEWS, Action(WorkOnTickets)),
    (Post, urls::DESK_VIEWS, Action(WorkOnTickets)),
    (Look, "/desk/views/{id}", Action(WorkOnTickets)),
    (Post, "/desk/views/{id}/edit", Action(WorkOnTickets)),
    (Post, "/desk/views/{id}/move", Action(WorkOnTickets)),
    (Post, "/desk/views/{id}/remove", Action(WorkOnTickets)),
    (Look, urls::DESK_TEAM, Action(LeadTickets)),
    (Look, "/desk/team/{id}", Action(LeadTickets)),
    (Post, "/desk/team/{id}", Action(LeadTickets)),
    (Look, urls::DESK_REPORTS, Action(SeeReports)),
    (Look, urls::DESK_OWN_WORK, Action(WorkOnTickets)),
    (Look, "/desk/reports/own/csv", Action(WorkOnTickets)),
    (Look, "/desk/reports/{subject}", Action(SeeReports)),
    (Look, "/desk/reports/csv/{sheet}", Action(SeeReports)),
    (Post, urls::DESK_NEXT, Action(WorkOnTickets)),
    (Look, "/desk/tickets/{number}", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/replies", Action(WorkOnTickets)),
    (Look, "/desk/tickets/{number}/files/{id}/{name}", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/notes", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/resolution", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/reopen", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/handling", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/edit", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/snooze", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/presence", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/unsent", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/links", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/unlink", Action(WorkOnTickets)),
    (Look, "/desk/tickets/{number}/merge", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/merge", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/unmerge", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/split", Action(WorkOnTickets)),
    (Look, "/desk/tickets/{number}/hand-over", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/hand-over", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/offer", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/assignment", Action(LeadTickets)),
    (Post, "/desk/tickets/{number}/feedback", Action(WorkOnTickets)),
    (Look, urls::DESK_FEEDBACK, Action(WorkOnTickets)),
    (Post, "/desk/feedback/{number}/seen", Action(WorkOnTickets)),
    (Post, "/desk/feedback/{number}/answer", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/escalation", Action(WorkOnTickets)),
    (Post, "/desk/tickets/{number}/escalation/take", Action(LeadTickets)),
    (Post, "/desk/tickets/{number}/escalation/end", Action(LeadTickets)),
    (Post, "/desk/tickets/{number}/customer", Action(WorkOnTickets)),
    (Look, urls::CUSTOMERS, Action(WorkOnTickets)),
    (Post, urls::CUSTOMERS, Action(WorkOnTickets)),
    (Post, urls::CUSTOMERS_LINKS, Action(WorkOnTickets)),
    (Look, "/desk/customers/{id}", Action(WorkOnTickets)),
    (Post, "/desk/customers/{id}/edit", Action(WorkOnTickets)),
    (Post, "/desk/customers/{id}/addresses", Action(WorkOnTickets)),
    (Post, "/desk/customers/{id}/links", Action(WorkOnTickets)),
    (Look, "/desk/customers/{id}/merge", Action(WorkOnTickets)),
    (Post, "/desk/customers/{id}/merge", Action(WorkOnTickets)),
    // Editors.
    (Look, urls::WRITE, Action(SeeContentProblems)),
    (Look, urls::INCIDENT, Action(SetIncident)),
    (Post, urls::INCIDENT, Action(SetIncident)),
    (Post, urls::INCIDENT_END, Action(SetIncident)),
    // Leads and admins.
    // Admins.
    (Look, urls::WIDGET_PAGE, Action(ManagePeople)),
    (Look, urls::POLICIES, Action(ManagePolicies)),
    (Look, urls::POLICIES_FILE, Action(ManagePolicies)),
    (Post, urls::POLICIES_FILE, Action(ManagePolicies)),
    (Look, urls::POLICIES_TRY, Action(ManagePolicies)),
    (Post, urls::POLICIES_TRY, Action(ManagePolicies)),
    (Post, urls::POLICIES_TAGS, Action(ManagePolicies)),
    (Post, urls::POLICIES_RULES, Action(ManagePolicies)),
    (Look, urls::PEOPLE, Action(ManagePeople)),
    (Post, urls::PEOPLE, Action(ManagePeople)),
    (Post, urls::INVITATIONS, Action(ManagePeople)),
    (Look, "/admin/people/{id}", Action(ManagePeople)),
    (Post, "/admin/people/{id}/state", Action(ManagePeople)),
    (Post, "/admin/people/{id}/roles", Action(ManagePeople)),
    (Post, "/admin/people/{id}/sessions", Action(ManagePeople)),
    (Post, "/admin/people/{id}/reset", Action(ManagePeople)),
    (Post, "/admin/people/{id}/second-factor", Action(ManagePeople)),
];
