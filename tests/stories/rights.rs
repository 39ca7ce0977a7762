//! Every address, tried by everybody: the table of rights is what the server does.

use std::collections::BTreeSet;

use answerdesk::domain::permissions::{Action, Role, allowing};
use answerdesk::web::rights::{Asked, RIGHTS, Right, Row};

use super::first_day::ask;
use crate::harness::{Browser, Content, Page, TestSite};

/// The routes of the program, read from its source: how each is asked and its pattern.
fn routes() -> BTreeSet<(String, String)> {
    let source = std::fs::read_to_string("src/web/routes.rs").expect("the routes");
    let source: String = source.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found = BTreeSet::new();
    // What stands below a scope ends with its statement.
    for statement in source.split(';') {
        let scope = statement.split_once("web::scope(").map(|(_, rest)| rest);
        let scope: String =
            scope.and_then(|rest| rest.split(')').next()).map(written).unwrap_or_default();
        for call in statement.split(".route(").skip(1) {
            let call = call.trim_start();
            let asked =
                ["look()", "post()"].into_iter().filter_map(|how| Some((call.find(how)?, how)));
            let Some((at, asked)) = asked.min() else { panic!("how is it asked? {call}") };
            let pattern = call[..at].trim().trim_end_matches(',');
            // Pieces of pages are in development builds only.
            if cfg!(debug_assertions) || pattern != "urls::PIECES" {
                found.insert((asked.to_owned(), format!("{scope}{}", written(pattern))));
            }
        }
    }
    found
}

/// The text that an expression of the table stands for: a constant of `urls.rs` or a literal.
fn written(expression: &str) -> String {
    if let Some(name) = expression.strip_prefix("urls::") {
        let urls = std::fs::read_to_string("src/urls.rs").expect("the addresses");
        let line = urls.split_once(&format!("pub const {name}: &str = \""));
        let (_, rest) = line.unwrap_or_else(|| panic!("{name} is no constant of urls.rs"));
        return rest.split('"').next().unwrap_or_default().to_owned();
    }
    let literal = expression.trim_start_matches("&format!(").trim_end_matches(')');
    let literal = literal.trim_matches('"');
    let is_formatted = expression.starts_with("&format!(");
    match is_formatted {
        true => {
            literal.replace("{LANG}", "{lang:[a-z]{2}}").replace("{{", "{").replace(".*}}", ".*}")
        }
        false => literal.to_owned(),
    }
}

#[test]
fn every_route_has_a_row_and_every_row_a_route() {
    let name = |asked: Asked| match asked {
        Asked::Look => "look()".to_owned(),
        Asked::Post => "post()".to_owned(),
    };
    let rows: BTreeSet<(String, String)> =
        RIGHTS.iter().map(|(asked, pattern, _)| (name(*asked), (*pattern).to_owned())).collect();
    let routes = routes();
    let without: Vec<_> = routes.difference(&rows).collect();
    assert!(without.is_empty(), "say in web/rights.rs who may use {without:?}");
    let stale: Vec<_> = rows.difference(&routes).collect();
    assert!(stale.is_empty(), "no route has these rows of web/rights.rs: {stale:?}");
    assert_eq!(rows.len(), RIGHTS.len(), "a row for each route");
    assert!(routes.len() > 60, "the routes were read: {}", routes.len());
}

/// An address of a pattern. What it names is not there, but for the ticket.
fn address(pattern: &str) -> String {
    let nobody = "a".repeat(32);
    let mut address = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let inner = after.replacen("[a-z]{2}", "", 1);
        let (name, behind) = inner.split_once('}').expect("it ends");
        address.push_str(before);
        address.push_str(match name.split(':').next().unwrap_or_default() {
            "lang" => "en",
            "number" => "1001",
            "id" | "token" | "secret" => &nobody,
            _ => "nothing-like-this",
        });
        rest = &after[after.len() - behind.len()..];
    }
    format!("{address}{rest}")
}

/// Somebody who tries, and their roles: none without an account.
struct Somebody {
    name: &'static str,
    email: &'static str,
    password: &'static str,
    role: Option<Role>,
}

const EVERYBODY: [Somebody; 5] = [
    Somebody { name: "nobody", email: "", password: "", role: None },
    Somebody {
        name: "Jonas",
        email: "jonas@example.com",
        password: "another long password",
        role: Some(Role::Agent),
    },
    Somebody {
        name: "Eleni",
        email: "eleni@example.com",
        password: "another long password",
        role: Some(Role::Editor),
    },
    Somebody {
        name: "Reza",
        email: "reza@example.com",
        password: "another long password",
        role: Some(Role::Lead),
    },
    Somebody {
        name: "Ada",
        email: "ada@example.com",
        password: "a long enough password",
        role: Some(Role::Admin),
    },
];

impl Somebody {
    /// A browser in which they are signed in, and the token of its forms.
    fn arrive(&self, site: &TestSite) -> (Browser, String) {
        let mut browser = site.browser();
        if self.role.is_none() {
            return (browser, "0000".to_owned());
        }
        let fields = [("email", self.email), ("password", self.password)];
        assert_eq!(browser.post("/sign-in", &fields).status, 303, "{}", self.name);
        let token = browser.get("/desk").form_token();
        (browser, token)
    }
}

fn is_way_to_sign_in(page: &Page) -> bool {
    page.status == 303 && page.header("location").is_some_and(|to| to.starts_with("/sign-in?next="))
}

/// What the row says of what came back; the reason, if it is not so.
fn judge(row: &Row, who: &Somebody, page: &Page) -> Result<(), String> {
    let (_, _, right) = row;
    let wanted = match (right, who.role) {
        (Right::Anyone, _) if is_way_to_sign_in(page) => "open to everyone",
        (Right::Link, _) if page.status != 404 => "not there, for a link that nobody was given",
        (Right::SignedIn | Right::Action(_), None) if !is_way_to_sign_in(page) => {
            "the way to sign in"
        }
        (Right::HalfWay, _) if !is_way_to_sign_in(page) => "the way to sign in",
        (Right::SignedIn, Some(_)) if page.status == 403 => "open to everyone signed in",
        (Right::Action(action), Some(role)) => {
            let is_open = allowing(*action).contains(&role);
            match (is_open, page.status) {
                (true, 403) => "open to this role",
                (false, status) if status != 403 => "closed to this role",
                _ => return Ok(()),
            }
        }
        _ => return Ok(()),
    };
    Err(format!("{row:?}, {}: {} instead of {wanted}", who.name, page.status))
}

#[test]
fn everybody_reaches_what_the_table_says_and_nothing_else() {
    let settings = [
        ("sign_in_tries_per_quarter_hour", "10000"),
        ("searches_per_minute", "10000"),
        ("asks_per_hour", "10000"),
    ];
    let site = TestSite::with_settings(Content::small(), &settings);
    let mut admin = site.admin();
    for (name, role) in [("Jonas", "agent"), ("Eleni", "editor"), ("Reza", "lead")] {
        site.invited(&mut admin, name, role);
    }
    ask(&mut site.browser(), "Which of you may see this question?");
    let mut wrong = Vec::new();
    for who in EVERYBODY {
        let (mut browser, mut token) = who.arrive(&site);
        for row in RIGHTS {
            let (asked, pattern, _) = row;
            let address = address(pattern);
            let page = match asked {
                Asked::Look => browser.get(&address),
                Asked::Post => browser.post(&address, &[("token", &token)]),
            };
            wrong.extend(judge(row, &who, &page).err());
            // Some of what was sent ends the session.
            if *asked == Asked::Post && who.role.is_some() && browser.get("/desk").status != 200 {
                (browser, token) = who.arrive(&site);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_action_is_for_the_roles_that_it_is_meant_for() {
    use Role::{Admin, Agent, Editor, Lead};
    let meant: [(Action, &[Role]); 7] = [
        (Action::WorkOnTickets, &[Agent, Editor, Lead, Admin]),
        (Action::LeadTickets, &[Lead, Admin]),
        (Action::SeeContentProblems, &[Editor, Lead, Admin]),
        (Action::SetIncident, &[Editor, Lead, Admin]),
        (Action::ManagePolicies, &[Lead, Admin]),
        (Action::ManagePeople, &[Admin]),
        (Action::SeeReports, &[Lead, Admin]),
    ];
    for (action, roles) in meant {
        assert_eq!(allowing(action), roles, "{action:?}");
    }
}
