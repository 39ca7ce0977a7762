//! Every address of the site, in one table.

use actix_web::web::{self, ServiceConfig, get, post};

use super::admin::people;
use super::agent::{keys, queue, search as desk_search, ticket, ticket_work};
use super::customer::{
    ask, ask_progress, browse, error, files, home, join, rate, request, search, sign_in, suggest,
};
use super::editor::write;
use super::health;
use crate::urls;

/// A language code, as the first part of an address.
const LANG: &str = "{lang:[a-z]{2}}";

/// The table.
pub fn routes(config: &mut ServiceConfig) {
    config
        .route(urls::LIVE, get().to(health::live))
        .route(urls::READY, get().to(health::ready))
        .route(urls::METRICS, get().to(health::metrics))
        .route("/theme/{id}/{file:.*}", get().to(files::theme))
        .route("/pictures/{file:.*}", get().to(files::picture))
        .route("/favicon.ico", get().to(files::favicon))
        .route("/", get().to(home::choose))
        .route(urls::SEARCH, get().to(search::search))
        .route(urls::SUGGEST, get().to(suggest::suggest))
        .route(urls::ASK, get().to(ask::form))
        .route(urls::ASK, post().to(ask::submit))
        .route(urls::ASK_ANSWERS, post().to(ask::answers_while_writing))
        .route(urls::ASK_EVENTS, post().to(ask_progress::events))
        .route("/ask/solved", post().to(ask_progress::solved))
        .route("/ask/rejected", post().to(ask_progress::rejected))
        .route("/t/{token}", get().to(request::show))
        .route("/t/{token}/replies", post().to(request::reply))
        .route("/t/{token}/accept", post().to(request::accept))
        .route("/t/{token}/reopen", post().to(request::reopen))
        .route("/rate/{lang}/{path:.*}", post().to(rate::send))
        .configure(team_routes)
        .route(&format!("/{LANG}"), get().to(browse::home_without_slash))
        .route(&format!("/{LANG}/{{path:.*}}"), get().to(browse::browse))
        .default_service(web::to(error::nothing_here))
        .route("/{old:.*}", get().to(browse::old_address));
}

fn team_routes(config: &mut ServiceConfig) {
    config
        .route(urls::SIGN_IN, get().to(sign_in::form))
        .route(urls::SIGN_IN, post().to(sign_in::submit))
        .route(urls::SIGN_OUT, post().to(sign_in::out))
        .route("/setup/{secret}", get().to(join::form))
        .route("/setup/{secret}", post().to(join::submit))
        .route("/join/{secret}", get().to(join::form))
        .route("/join/{secret}", post().to(join::submit))
        .route(urls::DESK, get().to(queue::show))
        .route(urls::DESK_SEARCH, get().to(desk_search::search))
        .route(urls::DESK_KEYS, get().to(keys::show))
        .route("/desk/tickets/{number}", get().to(ticket::show))
        .route("/desk/tickets/{number}/replies", post().to(ticket_work::send_reply))
        .route("/desk/tickets/{number}/notes", post().to(ticket_work::save_note))
        .route("/desk/tickets/{number}/resolution", post().to(ticket_work::send_resolution))
        .route("/desk/tickets/{number}/reopen", post().to(ticket_work::send_reopen))
        .route("/desk/tickets/{number}/handling", post().to(ticket_work::send_handling))
        .route("/desk/tickets/{number}/links", post().to(ticket_work::send_link))
        .route("/desk/tickets/{number}/unlink", post().to(ticket_work::send_unlink))
        .route(urls::WRITE, get().to(write::show))
        .route(urls::PEOPLE, get().to(people::show))
        .route(urls::PEOPLE, post().to(people::send_invite))
        .route("/admin/people/{id}/state", post().to(people::send_state));
}

/// The kind of page behind a pattern of the table, for figures and logs: few names, none of
/// them anyone's words.
#[must_use]
pub fn name_of(pattern: Option<&str>) -> &'static str {
    let Some(pattern) = pattern else { return "none" };
    let first = pattern.trim_start_matches('/').split('/').next().unwrap_or_default();
    match first {
        "" => "home",
        "search" => "search",
        "suggest" => "suggest",
        "ask" => "ask",
        "t" => "request",
        "rate" => "rate",
        "desk" => "desk",
        "write" => "write",
        "admin" => "admin",
        "sign-in" | "sign-out" | "setup" | "join" => "sign_in",
        "theme" | "pictures" | "favicon.ico" => "files",
        "health" | "metrics" => "health",
        lang if lang.starts_with("{lang") => "article",
        _ => "other",
    }
}
