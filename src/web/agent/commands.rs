//! What the command bar finds while one types, as JSON: tickets and articles. Pages and
//! actions are on the page already.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use crate::domain::Desk;
use crate::domain::asking::find::{FOUND_MAX, numbered, unsolved};
use crate::domain::asking::search::{ItemSource, suggest as find};
use crate::domain::customers::Customer;
use crate::domain::customers::find::find as find_customers;
use crate::domain::ids::TicketNumber;
use crate::domain::people::{Person, Reader};
use crate::domain::tickets::Ticket;
use crate::domain::views::SavedView;
use crate::domain::views::keep::views;
use crate::language::fold;
use crate::urls;
use crate::web::customer::suggest::{Suggestion, suggestion};
use crate::web::errors::WebError;
use crate::web::limits::Costly;
use crate::web::page::Page;
use crate::web::parts::results::how_many;
use crate::web::parts::search_box::WORDS_CHARS_MAX;
use crate::web::parts::status::agents_words;
use crate::web::respond::Answer;
use crate::web::site::Site;
use crate::web::visitor::AgentVisitor;

/// So many views and customers are named: the list is short.
const VIEWS_MAX: usize = 4;
/// See [`VIEWS_MAX`].
const CUSTOMERS_MAX: usize = 4;
/// One letter begins too many names.
const CUSTOMER_CHARS_MIN: usize = 2;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    /// The numbers of the tickets that were opened last, for when nothing is typed yet.
    recent: String,
}

#[derive(Serialize)]
struct Commands {
    groups: Vec<Group>,
    /// How many were found, in words.
    status: String,
}

#[derive(Serialize)]
struct Group {
    heading: String,
    items: Vec<Suggestion>,
}

/// What was found.
#[derive(Default)]
struct Found {
    views: Vec<SavedView>,
    customers: Vec<Customer>,
    tickets: Vec<Ticket>,
    solved: Vec<Suggestion>,
    articles: Vec<Suggestion>,
}

/// `GET /desk/commands?q=&recent=`
///
/// # Errors
/// When the store or the index cannot answer, or the agent types too fast for the limit.
pub async fn commands(
    site: web::Data<Site>,
    AgentVisitor(visitor, agent): AgentVisitor,
    asked: web::Query<Asked>,
) -> Answer {
    site.limits.check(Costly::Suggest, visitor.address)?;
    let page = Page::new(&site, &visitor);
    let words: String = asked.q.trim().chars().take(WORDS_CHARS_MAX).collect();
    let is_recent = words.is_empty();
    let (desk, reader) = (site.desk.clone(), visitor.reader());
    let found = web::block(move || match is_recent {
        true => recent(&desk, &agent, &asked.recent),
        false => named(&desk, (&agent, &reader), &words),
    });
    let Found { views, customers, tickets, solved, articles } = found.await??;
    let views: Vec<Suggestion> = views.iter().map(view).collect();
    let customers: Vec<Suggestion> = customers.iter().map(customer).collect();
    let mut tickets: Vec<Suggestion> = tickets.iter().map(|one| ticket(&page, one)).collect();
    tickets.extend(solved);
    tickets.truncate(FOUND_MAX);
    let all = [&views, &tickets, &customers, &articles].map(Vec::len).iter().sum();
    let status = how_many(&page.words, all);
    let heading = if is_recent { "command-recent" } else { "command-tickets" };
    let groups = vec![
        Group { heading: page.t("saved-views"), items: views },
        Group { heading: page.t(heading), items: tickets },
        Group { heading: page.t("customers"), items: customers },
        Group { heading: page.t("answers"), items: articles },
    ];
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(Commands { groups, status }))
}

fn recent(desk: &Desk, agent: &Person, numbers: &str) -> Result<Found, WebError> {
    let numbers: Vec<TicketNumber> =
        numbers.split(',').take(FOUND_MAX).filter_map(number).collect();
    let tickets = numbered(desk, agent, &numbers)?;
    Ok(Found { tickets, ..Found::default() })
}

fn named(desk: &Desk, (agent, reader): (&Person, &Reader), words: &str) -> Result<Found, WebError> {
    let mut tickets = match number(words) {
        Some(number) => numbered(desk, agent, &[number])?,
        None => Vec::new(),
    };
    for ticket in unsolved(desk, (agent, reader.lang()), words)? {
        if tickets.iter().all(|known| known.number != ticket.number) {
            tickets.push(ticket);
        }
    }
    let (mut solved, mut articles) = (Vec::new(), Vec::new());
    for item in find(desk, reader, words)? {
        match &item.source {
            ItemSource::Ticket(number) if tickets.iter().any(|own| own.number == *number) => {}
            ItemSource::Ticket(number) => {
                let section = reference(*number);
                solved.push(Suggestion { section, ..suggestion(&item) });
            }
            ItemSource::Article(_) => articles.push(suggestion(&item)),
        }
    }
    let mut views = views(desk, agent)?;
    views.retain(|view| fold(&view.name).contains(&fold(words)));
    views.truncate(VIEWS_MAX);
    let mut customers = match words.chars().count() >= CUSTOMER_CHARS_MIN {
        true => find_customers(desk, agent, words)?.customers,
        false => Vec::new(),
    };
    customers.truncate(CUSTOMERS_MAX);
    Ok(Found { views, customers, tickets, solved, articles })
}

fn view(view: &SavedView) -> Suggestion {
    Suggestion {
        title: view.name.clone(),
        title_marks: Vec::new(),
        section: view.words.clone(),
        url: urls::saved_view(&view.id),
    }
}

fn customer(customer: &Customer) -> Suggestion {
    let address = customer.addresses.first().map(|one| one.email.to_string());
    Suggestion {
        title: customer.shown_name().unwrap_or("–").to_owned(),
        title_marks: Vec::new(),
        section: address.unwrap_or_default(),
        url: urls::customer(&customer.id),
    }
}

/// A number as people write it: `1042`, `#1042`.
fn number(text: &str) -> Option<TicketNumber> {
    text.trim().trim_start_matches('#').parse().ok().map(TicketNumber)
}

/// The number with its sign, kept in its order in a line of another direction.
fn reference(number: TicketNumber) -> String {
    format!("\u{2066}#{number}\u{2069}")
}

fn ticket(page: &Page, ticket: &Ticket) -> Suggestion {
    let from = ticket.requester.shown_name().map(|name| format!(" · {name}")).unwrap_or_default();
    let state = page.t(agents_words(&ticket.status));
    Suggestion {
        title: ticket.subject.clone(),
        title_marks: Vec::new(),
        section: format!("{} · {state}{from}", reference(ticket.number)),
        url: urls::desk_ticket(ticket.number),
    }
}
