//! Who sends a request: their address, language, trail, and the person if they are signed in.
//! The extractor that a handler asks for is the permission it needs.

use std::future::{Future, Ready, ready};
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;

use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::dev::Payload;
use actix_web::http::header::{ACCEPT_LANGUAGE, HeaderMap};
use actix_web::{FromRequest, HttpRequest, web};
use sha2::{Digest, Sha256};

use super::errors::WebError;
use super::session_cookie;
use super::site::Site;
use crate::domain::asking::Trail;
use crate::domain::ids::Secret;
use crate::domain::people::second_factor::must_set_up;
use crate::domain::people::session::{self, Found};
use crate::domain::people::{Person, Reader};
use crate::domain::permissions::{Action, may};
use crate::i18n::Lang;

const TRAIL_COOKIE: &str = "answerdesk_trail";
const LANG_COOKIE: &str = "answerdesk_lang";
/// Browsers refuse a cookie of more than 4,096 bytes, name and attributes included.
const TRAIL_BYTES_MAX: usize = 3_500;
/// Languages beside the page's own whose articles are listed on it.
const OTHER_LANGUAGES_MAX: usize = 2;
/// A chosen language is remembered for a year.
const LANG_DAYS: i64 = 365;

/// Anyone who sends a request.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Where the request comes from.
    pub address: IpAddr,
    /// The language they wish: of the address, else chosen before, else the browser's.
    pub lang: Lang,
    /// The languages that they say they read, strongest wish first.
    pub reads: Vec<Lang>,
    /// What they searched for and read.
    pub trail: Trail,
    /// The person, if they are signed in.
    pub person: Option<Arc<Person>>,
    /// Whether they have to set up the second step at sign-in before anything else: until then
    /// they see what everyone sees.
    pub must_set_up: bool,
    /// What forms of this session must carry.
    pub form_token: Option<String>,
    /// The path and query of the request.
    pub here: String,
}

/// Anyone, of whose cookies nothing is read: for what stands in pages of other products.
#[derive(Clone, Debug)]
pub struct Guest(pub Visitor);

/// Someone signed in, whatever they do for the team.
#[derive(Clone, Debug)]
pub struct SignedInVisitor(pub Visitor, pub Arc<Person>);

/// Someone signed in who works on tickets.
#[derive(Clone, Debug)]
pub struct AgentVisitor(pub Visitor, pub Arc<Person>);

/// Someone signed in who leads those who work on tickets.
#[derive(Clone, Debug)]
pub struct LeadVisitor(pub Visitor, pub Arc<Person>);

/// Someone signed in who may see how the team's work goes.
#[derive(Clone, Debug)]
pub struct ReportsVisitor(pub Visitor, pub Arc<Person>);

/// Someone signed in who may see what is wrong with the content.
#[derive(Clone, Debug)]
pub struct EditorVisitor(pub Visitor, pub Arc<Person>);

/// Someone signed in who may change the policies.
#[derive(Clone, Debug)]
pub struct PolicyVisitor(pub Visitor, pub Arc<Person>);

/// Someone signed in who manages people.
#[derive(Clone, Debug)]
pub struct AdminVisitor(pub Visitor, pub Arc<Person>);

/// Someone signed in who may set the incident banner.
#[derive(Clone, Debug)]
pub struct IncidentVisitor(pub Visitor, pub Arc<Person>);

type Extracting<T> = Pin<Box<dyn Future<Output = Result<T, WebError>>>>;

impl Visitor {
    /// Whoever reads, with what they may see.
    #[must_use]
    pub fn reader(&self) -> Reader {
        match &self.person {
            Some(person) if !self.must_set_up => Reader::person(person, self.lang),
            _ => Reader::visitor(self.lang),
        }
    }

    /// A visitor of whom nothing is asked: for pages that must be drawn when all else fails.
    #[must_use]
    pub fn unknown(lang: Lang, request: &HttpRequest) -> Visitor {
        Visitor {
            address: IpAddr::from([0, 0, 0, 0]),
            lang,
            reads: Vec::new(),
            trail: Trail::default(),
            person: None,
            must_set_up: false,
            form_token: None,
            here: request.uri().path_and_query().map_or("/", |here| here.as_str()).to_owned(),
        }
    }

    /// The other languages that they read and the site has content in: few, so that few kinds of
    /// a page are kept.
    #[must_use]
    pub fn other_languages(&self, has_content: &[Lang]) -> Vec<Lang> {
        let mut others: Vec<Lang> = Vec::new();
        for lang in &self.reads {
            if *lang != self.lang && has_content.contains(lang) && !others.contains(lang) {
                others.push(*lang);
            }
        }
        others.truncate(OTHER_LANGUAGES_MAX);
        others
    }

    /// The same visitor, reading a page of another language.
    #[must_use]
    pub fn in_lang(mut self, lang: Lang) -> Visitor {
        self.lang = lang;
        self
    }
}

impl FromRequest for Guest {
    type Error = WebError;
    type Future = Ready<Result<Guest, WebError>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        ready(Guest::of(request))
    }
}

impl Guest {
    /// Whoever sends a request.
    ///
    /// # Errors
    /// Only when the server was put together wrongly.
    pub fn of(request: &HttpRequest) -> Result<Guest, WebError> {
        let site = site_of(request)?;
        let wished = named_lang(request).into_iter().chain(accepted(request.headers()));
        let lang = site.choose_lang(wished);
        let address = address(request, &site);
        Ok(Guest(Visitor { address, ..Visitor::unknown(lang, request) }))
    }
}

impl FromRequest for Visitor {
    type Error = WebError;
    type Future = Extracting<Visitor>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            match visitor(&request).await {
                // Whoever they are, they may see what everyone may see.
                Err(WebError::Unavailable(error)) => {
                    tracing::error!(%error, "a session cannot be read; it counts as none");
                    let site = site_of(&request)?;
                    let lang = site.choose_lang(wished_languages(&request));
                    Ok(Visitor {
                        address: address(&request, &site),
                        trail: trail(&request),
                        ..Visitor::unknown(lang, &request)
                    })
                }
                other => other,
            }
        })
    }
}

/// What somebody must have done before they go on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Nothing: here they do it.
    Nothing,
    /// Set up the second step at sign-in, if their role needs it.
    SecondStep,
}

macro_rules! needs {
    ($extractor:ident, $before_all:expr, $allowed:expr) => {
        impl FromRequest for $extractor {
            type Error = WebError;
            type Future = Extracting<$extractor>;

            fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
                let request = request.clone();
                Box::pin(async move {
                    let visitor = visitor(&request).await?;
                    let person = signed_in(&visitor)?;
                    let is_allowed: fn(&Person) -> bool = $allowed;
                    if $before_all == Before::SecondStep && visitor.must_set_up {
                        return Err(WebError::SecondStepFirst);
                    }
                    match is_allowed(&person) {
                        true => Ok($extractor(visitor, person)),
                        false => Err(WebError::Forbidden),
                    }
                })
            }
        }
    };
}

needs!(SignedInVisitor, Before::Nothing, |_anyone| true);
needs!(AgentVisitor, Before::SecondStep, |person| may(person, Action::WorkOnTickets));
needs!(LeadVisitor, Before::SecondStep, |person| may(person, Action::LeadTickets));
needs!(ReportsVisitor, Before::SecondStep, |person| may(person, Action::SeeReports));
needs!(EditorVisitor, Before::SecondStep, |person| may(person, Action::SeeContentProblems));
needs!(IncidentVisitor, Before::SecondStep, |person| may(person, Action::SetIncident));
needs!(PolicyVisitor, Before::SecondStep, |person| may(person, Action::ManagePolicies));
needs!(AdminVisitor, Before::SecondStep, |person| may(person, Action::ManagePeople));

/// The person behind a request; without one, the way to the page where one signs in.
fn signed_in(visitor: &Visitor) -> Result<Arc<Person>, WebError> {
    visitor.person.clone().ok_or_else(|| WebError::SignInFirst { next: visitor.here.clone() })
}

async fn visitor(request: &HttpRequest) -> Result<Visitor, WebError> {
    let site = site_of(request)?;
    let secret = session_cookie::secret(request);
    let found = match secret.clone() {
        None => None,
        Some(secret) => {
            let desk = site.desk.clone();
            web::block(move || session::find(&desk, &secret)).await??
        }
    };
    if let (Some(Found { is_renewed: true, .. }), Some(secret)) = (&found, &secret) {
        session_cookie::note_renewed(request, secret.clone());
    }
    let must_set_up =
        found.as_ref().is_some_and(|found| must_set_up(&site.desk, &found.person, found.way));
    let person = found.map(|found| Arc::new(found.person));
    let form_token = match (&person, &secret) {
        (Some(_), Some(secret)) => Some(form_token(secret)),
        _ => None,
    };
    let reads = wished_languages(request);
    Ok(Visitor {
        address: address(request, &site),
        lang: site.choose_lang(reads.iter().copied()),
        reads,
        trail: trail(request),
        must_set_up,
        person,
        form_token,
        here: request.uri().path_and_query().map_or("/", |here| here.as_str()).to_owned(),
    })
}

/// The trail that the browser keeps.
#[must_use]
pub fn trail(request: &HttpRequest) -> Trail {
    let cookie = request.cookie(TRAIL_COOKIE);
    let text = cookie.map(|cookie| {
        percent_encoding::percent_decode_str(cookie.value()).decode_utf8_lossy().into_owned()
    });
    Trail::from_text(&text.unwrap_or_default())
}

/// The cookie that gives the browser its trail back.
#[must_use]
pub fn trail_cookie(site: &Site, trail: &Trail) -> Cookie<'static> {
    let mut trail = trail.clone();
    let mut text = crate::urls::value(&trail.to_text());
    while text.len() > TRAIL_BYTES_MAX && trail.forget_oldest() {
        text = crate::urls::value(&trail.to_text());
    }
    Cookie::build(TRAIL_COOKIE, text)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(site.secure_cookies)
        .finish()
}

/// The cookie that remembers a chosen language.
#[must_use]
pub fn lang_cookie(site: &Site, lang: Lang) -> Cookie<'static> {
    Cookie::build(LANG_COOKIE, lang.code())
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(site.secure_cookies)
        .max_age(time::Duration::days(LANG_DAYS))
        .finish()
}

/// What forms of a session carry, so that no other site can send one in its name. It cannot be
/// turned back into the session's secret.
fn form_token(secret: &Secret) -> String {
    let digest = Sha256::digest(format!("form {secret}").as_bytes());
    data_encoding::HEXLOWER.encode(&digest)
}

/// The site behind a request.
///
/// # Errors
/// Only when the server was put together wrongly.
pub fn site_of(request: &HttpRequest) -> Result<web::Data<Site>, WebError> {
    request.app_data::<web::Data<Site>>().cloned().ok_or(WebError::Internal)
}

/// The language that the address of a request names as a parameter.
#[must_use]
pub fn named_lang(request: &HttpRequest) -> Option<Lang> {
    lang_named_in(request.query_string())
}

/// The language that the query of an address names.
#[must_use]
pub fn lang_named_in(query: &str) -> Option<Lang> {
    let mut query = form_urlencoded::parse(query.as_bytes());
    query.find(|(key, _)| key == "lang").and_then(|(_, code)| Lang::from_code(&code))
}

/// The languages of a request, strongest wish first.
#[must_use]
pub fn wished_languages(request: &HttpRequest) -> Vec<Lang> {
    let mut wished = Vec::new();
    wished.extend(named_lang(request));
    let chosen = request.cookie(LANG_COOKIE);
    wished.extend(chosen.and_then(|cookie| Lang::from_code(cookie.value())));
    wished.extend(accepted(request.headers()));
    wished
}

/// The languages of Accept-Language (RFC 9110, 12.5.4), by their weight.
fn accepted(headers: &HeaderMap) -> Vec<Lang> {
    let header = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let mut weighed: Vec<(Lang, f32)> = header
        .unwrap_or_default()
        .split(',')
        .take(20)
        .filter_map(|part| {
            let mut fields = part.split(';').map(str::trim);
            let code = fields.next()?.split('-').next()?;
            let weight = fields.find_map(|field| field.strip_prefix("q="));
            let weight = weight.and_then(|q| q.parse().ok()).unwrap_or(1.0);
            Some((Lang::from_code(code)?, weight)).filter(|(_, weight)| *weight > 0.0)
        })
        .collect();
    weighed.sort_by(|a, b| b.1.total_cmp(&a.1));
    weighed.into_iter().map(|(lang, _)| lang).collect()
}

/// Where a request comes from. X-Forwarded-For is read from its end, and only as far as known
/// proxies wrote it: what a stranger put in front is not believed.
#[must_use]
pub fn address(request: &HttpRequest, site: &Site) -> IpAddr {
    let unknown = IpAddr::from([0, 0, 0, 0]);
    let peer = request.peer_addr().map_or(unknown, |peer| peer.ip().to_canonical());
    let is_trusted =
        |address: &IpAddr| site.trusted_proxies.iter().any(|network| network.contains(address));
    if !is_trusted(&peer) {
        return peer;
    }
    // A proxy may add a line of its own instead of lengthening the one that came.
    let lines = request.headers().get_all("x-forwarded-for").filter_map(|line| line.to_str().ok());
    let header = lines.collect::<Vec<_>>().join(",");
    let hops = header.rsplit(',').take(20);
    let mut nearest = peer;
    for hop in hops.map_while(|hop| hop.trim().parse::<IpAddr>().ok()) {
        let hop = hop.to_canonical();
        nearest = hop;
        if !is_trusted(&hop) {
            break;
        }
    }
    nearest
}
