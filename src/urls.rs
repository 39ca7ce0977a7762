//! Every address of the site, by name. Nothing else writes one.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::domain::articles::ArticlePath;
use crate::domain::attachments::Attachment;
use crate::domain::feedback::FeedbackNumber;
use crate::domain::ids::{CustomerId, PersonId, Secret, TicketNumber, TicketToken, ViewId};
use crate::domain::names::DestinationName;
use crate::i18n::Lang;

/// Unreserved characters of RFC 3986 and the slash stay as they are.
const PATH: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Looks for articles (as a page).
pub const SEARCH: &str = "/search";
/// Suggests while a search is typed (JSON).
pub const SUGGEST: &str = "/suggest";
/// Asks a person.
pub const ASK: &str = "/ask";
/// Answers while a question is typed (a part of the ask page).
pub const ASK_ANSWERS: &str = "/ask/answers";
/// Tells that an answer was opened, or did not help.
pub const ASK_EVENTS: &str = "/ask/events";
/// The script that puts the widget into a page.
pub const WIDGET_SCRIPT: &str = "/widget.js";
/// What the widget asks for, below this.
pub const WIDGET: &str = "/widget";
/// The page that others frame.
pub const EMBED: &str = "/embed";
/// How the widget is put into a product, with a preview.
pub const WIDGET_PAGE: &str = "/admin/widget";
/// Signs in.
pub const SIGN_IN: &str = "/sign-in";
/// The second step of signing in.
pub const SIGN_IN_CODE: &str = "/sign-in/code";
/// Leads to the provider to sign in there.
pub const SIGN_IN_ELSEWHERE: &str = "/sign-in/openid";
/// Where the provider sends people back to.
pub const SIGN_IN_RETURN: &str = "/sign-in/openid/return";
/// Signs in with a passkey.
pub const SIGN_IN_PASSKEY: &str = "/sign-in/passkey";
/// What a browser is asked with to show a passkey.
pub const SIGN_IN_PASSKEY_QUESTION: &str = "/sign-in/passkey/question";
/// Signs out.
pub const SIGN_OUT: &str = "/sign-out";
/// Asks for a new password.
pub const FORGOT: &str = "/forgot";
/// Whoever is signed in: their own account.
pub const ACCOUNT: &str = "/account";
/// Changes one's own password.
pub const ACCOUNT_PASSWORD: &str = "/account/password";
/// One's own passkeys.
pub const PASSKEYS: &str = "/account/passkeys";
/// Begins to make one.
pub const PASSKEYS_BEGIN: &str = "/account/passkeys/begin";
/// Removes one.
pub const PASSKEYS_REMOVE: &str = "/account/passkeys/remove";
/// One's own name and address.
pub const DETAILS: &str = "/account/details";
/// Changes one's own address.
pub const ACCOUNT_ADDRESS: &str = "/account/address";
/// Ends one's own sessions.
pub const ACCOUNT_SESSIONS: &str = "/account/sessions";
/// The second step at sign-in: sets it up, takes it away.
pub const SECOND_FACTOR: &str = "/account/second-factor";
/// Makes the key of the second step.
pub const SECOND_FACTOR_BEGIN: &str = "/account/second-factor/begin";
/// Makes new recovery codes, or turns the second step off.
pub const SECOND_FACTOR_CHANGE: &str = "/account/second-factor/change";
/// The queue.
pub const DESK: &str = "/desk";
/// Searches articles and solved tickets.
pub const DESK_SEARCH: &str = "/desk/search";
/// What the command bar of the desk finds (JSON).
pub const DESK_COMMANDS: &str = "/desk/commands";
/// How the team's work goes.
pub const DESK_REPORTS: &str = "/desk/reports";
/// What one did oneself.
pub const DESK_OWN_WORK: &str = "/desk/reports/own";
/// Who works on what, for those who lead.
pub const DESK_TEAM: &str = "/desk/team";
/// Gives an agent the most urgent ticket that is theirs to take.
pub const DESK_NEXT: &str = "/desk/next";
/// Does the same with many tickets.
pub const DESK_BULK: &str = "/desk/bulk";
/// What happens at the desk, as it happens.
pub const DESK_LIVE: &str = "/desk/live";
/// What customers said and was sent on.
pub const DESK_FEEDBACK: &str = "/desk/feedback";
/// The views that were saved: puts them in order, renames and removes them.
pub const DESK_VIEWS: &str = "/desk/views";
/// The keys of the desk.
pub const DESK_KEYS: &str = "/desk/keys";
/// What editors have to do.
pub const WRITE: &str = "/write";
/// The incident banner.
pub const INCIDENT: &str = "/write/incident";
/// Takes the incident banner down.
pub const INCIDENT_END: &str = "/write/incident/end";
/// The questions that were asked on this device.
pub const QUESTIONS: &str = "/questions";
/// Makes this device forget them.
pub const QUESTIONS_FORGET: &str = "/questions/forget";

/// Asks for a link that opens all questions of an address.
pub const QUESTIONS_LINKS: &str = "/questions/links";
/// Signs a customer out.
pub const QUESTIONS_SIGN_OUT: &str = "/questions/sign-out";
/// Ends where a customer is signed in.
pub const QUESTIONS_SESSIONS: &str = "/questions/sessions";
/// The customers, for the team.
pub const CUSTOMERS: &str = "/desk/customers";
/// Makes links for customers to sign in with.
pub const CUSTOMERS_LINKS: &str = "/desk/customers/links";

/// A form for customers, which answers in a language.
#[must_use]
pub fn questions_form(action: &str, lang: Lang) -> String {
    format!("{action}?lang={lang}")
}

/// The page of a link that opens a customer's questions.
#[must_use]
pub fn questions_link(secret: &Secret) -> String {
    format!("{QUESTIONS_LINKS}/{secret}")
}

/// A customer's questions that are like this; `page` from 1.
#[must_use]
pub fn own_questions(lang: Lang, (state, words): (&str, &str), page: usize) -> String {
    let mut address = format!("{QUESTIONS}?lang={lang}&state={state}");
    if !words.is_empty() {
        address.push_str(&format!("&q={}", value(words)));
    }
    if page > 1 {
        address.push_str(&format!("&page={page}"));
    }
    address
}

/// What is in a saved view.
#[must_use]
pub fn saved_view(id: &ViewId) -> String {
    format!("{DESK_VIEWS}/{id}")
}

/// Something that is done with a saved view: `edit`, `move`, `remove`.
#[must_use]
pub fn saved_view_action(id: &ViewId, action: &str) -> String {
    format!("{DESK_VIEWS}/{id}/{action}")
}

/// A customer's page for the team.
#[must_use]
pub fn customer(id: &CustomerId) -> String {
    format!("{CUSTOMERS}/{id}")
}

/// Something that the team does with a customer: `edit`, `addresses`, `links`, `merge`.
#[must_use]
pub fn customer_action(id: &CustomerId, action: &str) -> String {
    format!("{CUSTOMERS}/{id}/{action}")
}

/// The page that says what joining a customer's record to another one does.
#[must_use]
pub fn customer_merge(from: &CustomerId, into: &CustomerId) -> String {
    format!("{CUSTOMERS}/{from}/merge?into={into}")
}

/// The customers that a search finds, to choose one for a ticket or to join a record with.
#[must_use]
pub fn customers_for(words: &str, (purpose, key): (&str, &str)) -> String {
    format!("{CUSTOMERS}?q={}&{purpose}={key}", value(words))
}

/// Forgets them, and answers in a language.
#[must_use]
pub fn questions_forget(lang: Lang) -> String {
    format!("{QUESTIONS_FORGET}?lang={lang}")
}

/// What the team promises, and how it went.
pub const STANDARDS: &str = "/standards";
/// Departments, tiers, tags and rules.
pub const POLICIES: &str = "/admin/policies";
/// The file that says them.
pub const POLICIES_FILE: &str = "/admin/policies/file";
/// What the rules would make of a ticket.
pub const POLICIES_TRY: &str = "/admin/policies/try";
/// The vocabulary of tags.
pub const POLICIES_TAGS: &str = "/admin/policies/tags";
/// The order of the rules.
pub const POLICIES_RULES: &str = "/admin/policies/rules";

/// Accounts of the team.
pub const PEOPLE: &str = "/admin/people";
/// Withdraws an invitation.
pub const INVITATIONS: &str = "/admin/people/invitations";
/// Every piece of a page, in development builds.
#[cfg(debug_assertions)]
pub const PIECES: &str = "/ui";
/// Whether the program runs.
pub const LIVE: &str = "/health/live";
/// Whether it can serve.
pub const READY: &str = "/health/ready";
/// Figures for Prometheus.
pub const METRICS: &str = "/metrics";

/// Where search engines learn which pages they may read.
pub const ROBOTS: &str = "/robots.txt";
/// Where search engines learn which articles there are.
pub const SITEMAP: &str = "/sitemap.xml";

/// One of the files that list a large tree's articles, from 1.
#[must_use]
pub fn sitemap_file(number: usize) -> String {
    format!("/sitemap-{number}.xml")
}

/// The home page of a language.
#[must_use]
pub fn home(lang: Lang) -> String {
    format!("/{lang}/")
}

/// An article.
#[must_use]
pub fn article(at: &ArticlePath) -> String {
    format!("/{}/{}", at.lang, utf8_percent_encode(&at.path, PATH))
}

/// A heading of an article.
#[must_use]
pub fn heading(at: &ArticlePath, anchor: &str) -> String {
    if anchor.is_empty() {
        return article(at);
    }
    format!("{}#{}", article(at), utf8_percent_encode(anchor, PATH))
}

/// Where “Did this answer your question?” is sent.
#[must_use]
pub fn rating(at: &ArticlePath) -> String {
    format!("/rate/{}/{}", at.lang, utf8_percent_encode(&at.path, PATH))
}

/// A folder of articles; the empty path is the home page.
#[must_use]
pub fn section(lang: Lang, path: &str) -> String {
    if path.is_empty() {
        return home(lang);
    }
    format!("/{lang}/{}", utf8_percent_encode(path, PATH))
}

/// A picture of the content folder.
#[must_use]
pub fn picture(file: &str) -> String {
    format!("/pictures/{}", utf8_percent_encode(file, PATH))
}

/// The search page in a language.
#[must_use]
pub fn search_in(lang: Lang) -> String {
    format!("{SEARCH}?lang={lang}")
}

/// A search.
#[must_use]
pub fn search(query: &str, lang: Lang) -> String {
    format!("{SEARCH}?q={}&lang={lang}", value(query))
}

/// A page of a search's results, from 1.
#[must_use]
pub fn search_page(query: &str, lang: Lang, page: usize) -> String {
    format!("{}&page={page}", search(query, lang))
}

/// A search for the words as they were typed.
#[must_use]
pub fn search_as_typed(query: &str, lang: Lang) -> String {
    format!("{}&as=typed", search(query, lang))
}

/// The questions that were asked on this device, in a language.
#[must_use]
pub fn questions(lang: Lang) -> String {
    format!("{QUESTIONS}?lang={lang}")
}

/// The service standards in a language.
#[must_use]
pub fn standards(lang: Lang) -> String {
    format!("{STANDARDS}?lang={lang}")
}

/// The ask page in a language.
#[must_use]
pub fn ask(lang: Lang) -> String {
    format!("{ASK}?lang={lang}")
}

/// The ask page, with the words of a search.
#[must_use]
pub fn ask_about(query: &str, lang: Lang) -> String {
    format!("{ASK}?q={}&lang={lang}", value(query))
}

/// What was sent on to a destination; `after`: what is older.
#[must_use]
pub fn desk_feedback(to: &DestinationName, after: Option<&str>) -> String {
    match after {
        Some(after) => format!("{DESK_FEEDBACK}?to={}&after={}", value(to.as_str()), value(after)),
        None => format!("{DESK_FEEDBACK}?to={}", value(to.as_str())),
    }
}

/// Says what became of a piece of feedback: `seen` or `answer`.
#[must_use]
pub fn desk_feedback_action(number: FeedbackNumber, action: &str) -> String {
    format!("{DESK_FEEDBACK}/{}/{action}", number.0)
}

/// A requester's ticket.
#[must_use]
pub fn ticket(token: &TicketToken) -> String {
    format!("/t/{token}")
}

/// Something that a requester does with their ticket: `replies`, `accept`, `reopen`,
/// `survey`.
#[must_use]
pub fn ticket_action(token: &TicketToken, action: &str) -> String {
    format!("/t/{token}/{action}")
}

/// A file of a ticket, for its requester.
#[must_use]
pub fn ticket_file(token: &TicketToken, file: &Attachment) -> String {
    format!("/t/{token}/files/{}/{}", file.id, value(file.name.as_str()))
}

/// A file of a ticket, for agents.
#[must_use]
pub fn desk_ticket_file(file: &Attachment) -> String {
    format!("{DESK}/tickets/{}/files/{}/{}", file.ticket, file.id, value(file.name.as_str()))
}

/// An agent's page of a ticket.
#[must_use]
pub fn desk_ticket(number: TicketNumber) -> String {
    format!("{DESK}/tickets/{number}")
}

/// Something that an agent does with a ticket: `replies`, `notes`, `resolution`, …
#[must_use]
pub fn desk_ticket_action(number: TicketNumber, action: &str) -> String {
    format!("{DESK}/tickets/{number}/{action}")
}

/// What one of the team works on.
#[must_use]
pub fn desk_team_member(id: &PersonId) -> String {
    format!("{DESK_TEAM}/{id}")
}

/// The page that shows a ticket beside the one that it is to be merged into.
#[must_use]
pub fn merge_into(number: TicketNumber, into: TicketNumber) -> String {
    format!("{}?into={into}", desk_ticket_action(number, "merge"))
}

/// A view of the queue; `scope` says whose, if not everybody's.
#[must_use]
pub fn desk_queue(view: &str, scope: Option<&str>) -> String {
    match scope {
        Some(scope) => format!("{DESK}?view={view}&of={}", value(scope)),
        None => format!("{DESK}?view={view}"),
    }
}

/// A view of the queue after a place in it.
#[must_use]
pub fn desk_queue_after(queue: &str, after: &str) -> String {
    format!("{queue}&after={}", value(after))
}

/// Where an agent is told why “Next” gave nothing.
#[must_use]
pub fn desk_without_next(why: &str) -> String {
    format!("{DESK}?next={why}")
}

/// Where an agent goes on after a ticket was solved: to the next one, or to the queue.
#[must_use]
pub fn after_solving(solved: TicketNumber, next: Option<TicketNumber>) -> String {
    match next {
        Some(next) => format!("{}?solved={solved}", desk_ticket(next)),
        None => format!("{DESK}?solved={solved}"),
    }
}

/// Added to a search on the desk: says why each result stands where it stands.
pub const WHY: &str = "&why=1";

/// A search on the desk.
#[must_use]
pub fn desk_search(query: &str) -> String {
    format!("{DESK_SEARCH}?q={}", value(query))
}

/// The page where the first admin is made.
#[must_use]
pub fn set_up(secret: &Secret) -> String {
    format!("/setup/{secret}")
}

/// The page where an invited person joins.
#[must_use]
pub fn join(secret: &Secret) -> String {
    format!("/join/{secret}")
}

/// The page where a new password is chosen.
#[must_use]
pub fn reset(secret: &Secret) -> String {
    format!("/reset/{secret}")
}

/// An account of the team.
#[must_use]
pub fn person(id: &PersonId) -> String {
    format!("{PEOPLE}/{id}")
}

/// Something that an admin does with an account: `state`, `roles`, `sessions`, …
#[must_use]
pub fn person_action(id: &PersonId, action: &str) -> String {
    format!("{PEOPLE}/{id}/{action}")
}

/// A page after something was done that it tells.
#[must_use]
pub fn done(page: &str, what: &str) -> String {
    format!("{page}?done={what}")
}

/// The sign-in page, which leads on to `next` afterwards.
#[must_use]
pub fn sign_in_for(next: &str) -> String {
    format!("{SIGN_IN}?next={}", value(next))
}

/// The second step of signing in, which leads on to `next` afterwards.
#[must_use]
pub fn sign_in_code_for(next: &str) -> String {
    format!("{SIGN_IN_CODE}?next={}", value(next))
}

/// The way to the provider, which leads on to `next` afterwards.
#[must_use]
pub fn sign_in_elsewhere_for(next: &str) -> String {
    format!("{SIGN_IN_ELSEWHERE}?next={}", value(next))
}

/// A text as the value of a query parameter.
#[must_use]
pub fn value(text: &str) -> String {
    utf8_percent_encode(text, VALUE).to_string()
}

/// A page of the reports; the overview has no name. `query` is what is asked for.
#[must_use]
pub fn desk_report(name: &str, query: &str) -> String {
    let path = match name {
        "" => DESK_REPORTS.to_owned(),
        name => format!("{DESK_REPORTS}/{name}"),
    };
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// A sheet of the reports as CSV.
#[must_use]
pub fn desk_report_csv(sheet: &str, query: &str) -> String {
    desk_report(&format!("csv/{sheet}"), query)
}
