//! Every address of the site, in one table.

use actix_web::Route;
use actix_web::guard::{Any, Get, Head};
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig, post};

use super::account::{
    forgot, own_account, own_details, passkey_sign_in, passkeys, reset, second_factor, second_step,
    sign_in_elsewhere,
};
use super::admin::{people, person, policies, policies_file, policies_try, widget};
use super::agent::{
    bulk, commands, customer, customer_merge, customers, escalation, feedback, hand_over, keys,
    live, merge, next, queue, report_own, reports, search as desk_search, snooze, team, ticket,
    ticket_customer, ticket_work, unsent, view_page, views,
};
use super::customer::{
    ask, ask_progress, browse, crawlers, error, files, home, join, my_questions, own_link,
    own_sessions, rate, request, search, sign_in, standards, suggest, survey,
};
use super::editor::{incident, write};
use super::health;
use super::widget::{ask_in_place, border, embed, find, script};
use crate::urls;

/// A language code, as the first part of an address.
const LANG: &str = "{lang:[a-z]{2}}";

/// The name of what stands in pages of other products.
pub const WIDGET: &str = "widget";

/// The table.
pub fn routes(config: &mut ServiceConfig) {
    // The pieces come before languages: their address has two letters too.
    #[cfg(debug_assertions)]
    config.route(urls::PIECES, look().to(super::pieces::show::show));
    // First what is asked for most: each route before it would cost every article some time.
    // No other address of a release begins with two letters alone.
    config
        .route(&format!("/{LANG}/{{path:.*}}"), look().to(browse::browse))
        .route(&format!("/{LANG}"), look().to(browse::home_without_slash))
        .route(urls::LIVE, look().to(health::live))
        .route(urls::READY, look().to(health::ready))
        .route(urls::METRICS, look().to(health::metrics))
        .route("/theme/{id}/{file:.*}", look().to(files::theme))
        .route("/pictures/{file:.*}", look().to(files::picture))
        .route("/favicon.ico", look().to(files::favicon))
        .route(urls::ROBOTS, look().to(crawlers::robots))
        .route(urls::SITEMAP, look().to(crawlers::sitemap))
        .route("/sitemap-{number}.xml", look().to(crawlers::sitemap_file))
        .route("/", look().to(home::choose))
        .route(urls::SEARCH, look().to(search::search))
        .route(urls::SUGGEST, look().to(suggest::suggest))
        .route(urls::ASK, look().to(ask::form))
        .route(urls::ASK, post().to(ask::submit))
        .route(urls::ASK_ANSWERS, post().to(ask::answers_while_writing))
        .route(urls::ASK_EVENTS, post().to(ask_progress::events))
        .route("/ask/solved", post().to(ask_progress::solved))
        .route("/ask/rejected", post().to(ask_progress::rejected))
        .route("/t/{token}", look().to(request::show))
        .route("/t/{token}/replies", post().to(request::reply))
        .route("/t/{token}/files/{id}/{name}", look().to(request::file))
        .route("/t/{token}/accept", post().to(request::accept))
        .route("/t/{token}/reopen", post().to(request::reopen))
        .route("/t/{token}/survey", look().to(survey::show))
        .route("/t/{token}/survey", post().to(survey::send))
        .route("/t/{token}/survey/comment", post().to(survey::send_comment))
        .route(urls::QUESTIONS, look().to(my_questions::show))
        .route(urls::QUESTIONS_FORGET, post().to(my_questions::forget))
        .route(urls::QUESTIONS_LINKS, post().to(own_link::ask))
        .route("/questions/links/{secret}", look().to(own_link::show))
        .route("/questions/links/{secret}", post().to(own_link::follow))
        .route(urls::QUESTIONS_SIGN_OUT, post().to(own_sessions::sign_out))
        .route(urls::QUESTIONS_SESSIONS, post().to(own_sessions::end))
        .route(urls::STANDARDS, look().to(standards::show))
        .route("/rate/{lang}/{path:.*}", post().to(rate::send))
        .configure(widget_routes)
        .configure(workday_routes)
        .configure(account_routes)
        .configure(team_routes)
        .configure(hand_routes)
        .default_service(web::to(error::nothing_here))
        .route("/{old:.*}", look().to(browse::old_address));
}

/// A page that is looked at: whole, or only its head.
fn look() -> Route {
    web::route().guard(Any(Get()).or(Head()))
}

/// What stands in pages of other products: each answer goes through the border.
fn widget_routes(config: &mut ServiceConfig) {
    let scripts = web::scope(urls::WIDGET)
        .wrap(from_fn(border::for_scripts))
        .route("/start", look().to(find::start))
        .route("/suggest", look().to(find::suggest))
        .route("/answer", look().to(find::answer))
        .route("/rate", post().to(ask_in_place::rate))
        .route("/answers", post().to(ask_in_place::answers))
        .route("/events", post().to(ask_in_place::events))
        .route("/ask", post().to(ask_in_place::ask));
    let frames = web::scope(urls::EMBED)
        .wrap(from_fn(border::for_frames))
        .route("", look().to(embed::show))
        .route("/ask", post().to(embed::ask));
    config.route(urls::WIDGET_SCRIPT, look().to(script::script)).service(scripts).service(frames);
}

/// What is done with a ticket between several people and tickets.
fn hand_routes(config: &mut ServiceConfig) {
    config
        .route("/desk/tickets/{number}/merge", look().to(merge::show))
        .route("/desk/tickets/{number}/merge", post().to(merge::send_merge))
        .route("/desk/tickets/{number}/unmerge", post().to(merge::send_unmerge))
        .route("/desk/tickets/{number}/split", post().to(merge::send_split))
        .route("/desk/tickets/{number}/hand-over", look().to(hand_over::show))
        .route("/desk/tickets/{number}/hand-over", post().to(hand_over::send_offer))
        .route("/desk/tickets/{number}/offer", post().to(hand_over::send_answer))
        .route("/desk/tickets/{number}/assignment", post().to(hand_over::send_assignment))
        .route("/desk/tickets/{number}/feedback", post().to(feedback::send))
        .route(urls::DESK_FEEDBACK, look().to(feedback::show))
        .route("/desk/feedback/{number}/seen", post().to(feedback::send_seen))
        .route("/desk/feedback/{number}/answer", post().to(feedback::send_answer))
        .route("/desk/tickets/{number}/escalation", post().to(escalation::send))
        .route("/desk/tickets/{number}/escalation/take", post().to(escalation::take))
        .route("/desk/tickets/{number}/escalation/end", post().to(escalation::end));
}

/// What helps agents through the day.
fn workday_routes(config: &mut ServiceConfig) {
    config
        .route(urls::DESK_BULK, post().to(bulk::send))
        .route(urls::DESK_LIVE, look().to(live::listen))
        .route(urls::DESK_VIEWS, look().to(views::show))
        .route(urls::DESK_VIEWS, post().to(views::send_new))
        .route("/desk/views/{id}", look().to(view_page::show))
        .route("/desk/views/{id}/edit", post().to(views::send_edit))
        .route("/desk/views/{id}/move", post().to(views::send_move))
        .route("/desk/views/{id}/remove", post().to(views::send_remove))
        .route("/desk/tickets/{number}/snooze", post().to(snooze::send))
        .route("/desk/tickets/{number}/presence", post().to(live::presence))
        .route("/desk/tickets/{number}/unsent", post().to(unsent::send));
}

/// The way in and out, and one's own account.
fn account_routes(config: &mut ServiceConfig) {
    config
        .route(urls::SIGN_IN, look().to(sign_in::form))
        .route(urls::SIGN_IN, post().to(sign_in::submit))
        .route(urls::SIGN_IN_ELSEWHERE, look().to(sign_in_elsewhere::leave))
        .route(urls::SIGN_IN_RETURN, look().to(sign_in_elsewhere::come_back))
        .route(urls::SIGN_IN_PASSKEY_QUESTION, post().to(passkey_sign_in::ask))
        .route(urls::SIGN_IN_PASSKEY, post().to(passkey_sign_in::submit))
        .route(urls::SIGN_OUT, post().to(sign_in::out))
        .route("/setup/{secret}", look().to(join::form))
        .route("/setup/{secret}", post().to(join::submit))
        .route("/join/{secret}", look().to(join::form))
        .route("/join/{secret}", post().to(join::submit))
        .route(urls::SIGN_IN_CODE, look().to(second_step::form))
        .route(urls::SIGN_IN_CODE, post().to(second_step::submit))
        .route(urls::FORGOT, look().to(forgot::form))
        .route(urls::FORGOT, post().to(forgot::submit))
        .route("/reset/{secret}", look().to(reset::form))
        .route("/reset/{secret}", post().to(reset::submit))
        .route(urls::ACCOUNT, look().to(own_account::show))
        .route(urls::ACCOUNT_PASSWORD, post().to(own_account::send_password))
        .route(urls::PASSKEYS, look().to(passkeys::show))
        .route(urls::PASSKEYS, post().to(passkeys::send_made))
        .route(urls::PASSKEYS_BEGIN, post().to(passkeys::send_begin))
        .route(urls::PASSKEYS_REMOVE, post().to(passkeys::send_remove))
        .route(urls::DETAILS, look().to(own_details::show))
        .route(urls::DETAILS, post().to(own_details::send_name))
        .route(urls::ACCOUNT_ADDRESS, post().to(own_details::send_address))
        .route(urls::ACCOUNT_SESSIONS, post().to(own_account::send_sessions))
        .route(urls::SECOND_FACTOR, look().to(second_factor::show))
        .route(urls::SECOND_FACTOR, post().to(second_factor::send_code))
        .route(urls::SECOND_FACTOR_BEGIN, post().to(second_factor::send_begin))
        .route(urls::SECOND_FACTOR_CHANGE, post().to(second_factor::send_change));
}

fn team_routes(config: &mut ServiceConfig) {
    config
        .route(urls::DESK, look().to(queue::show))
        .route(urls::DESK_SEARCH, look().to(desk_search::search))
        .route(urls::DESK_COMMANDS, look().to(commands::commands))
        .route(urls::DESK_KEYS, look().to(keys::show))
        .route(urls::DESK_TEAM, look().to(team::show))
        .route("/desk/team/{id}", look().to(team::show_member))
        .route("/desk/team/{id}", post().to(team::send_work))
        .route(urls::DESK_REPORTS, look().to(reports::overview))
        .route(urls::DESK_OWN_WORK, look().to(report_own::show))
        .route("/desk/reports/own/csv", look().to(report_own::sheet))
        .route("/desk/reports/{subject}", look().to(reports::subject))
        .route("/desk/reports/csv/{sheet}", look().to(reports::sheet))
        .route(urls::DESK_NEXT, post().to(next::take))
        .route("/desk/tickets/{number}", look().to(ticket::show))
        .route("/desk/tickets/{number}/replies", post().to(ticket_work::send_reply))
        .route("/desk/tickets/{number}/files/{id}/{name}", look().to(ticket::file))
        .route("/desk/tickets/{number}/notes", post().to(ticket_work::save_note))
        .route("/desk/tickets/{number}/resolution", post().to(ticket_work::send_resolution))
        .route("/desk/tickets/{number}/reopen", post().to(ticket_work::send_reopen))
        .route("/desk/tickets/{number}/handling", post().to(ticket_work::send_handling))
        .route("/desk/tickets/{number}/edit", post().to(ticket_work::send_edit))
        .route("/desk/tickets/{number}/links", post().to(ticket_work::send_link))
        .route("/desk/tickets/{number}/unlink", post().to(ticket_work::send_unlink))
        .route("/desk/tickets/{number}/customer", post().to(ticket_customer::set))
        .route(urls::CUSTOMERS, look().to(customers::show))
        .route(urls::CUSTOMERS, post().to(customers::begin))
        .route(urls::CUSTOMERS_LINKS, post().to(customers::make_link))
        .route("/desk/customers/{id}", look().to(customer::show))
        .route("/desk/customers/{id}/edit", post().to(customer::send_edit))
        .route("/desk/customers/{id}/addresses", post().to(customer::send_address))
        .route("/desk/customers/{id}/links", post().to(customer::make_link))
        .route("/desk/customers/{id}/merge", look().to(customer_merge::show))
        .route("/desk/customers/{id}/merge", post().to(customer_merge::merge))
        .route(urls::WRITE, look().to(write::show))
        .route(urls::INCIDENT, look().to(incident::show))
        .route(urls::INCIDENT, post().to(incident::set))
        .route(urls::INCIDENT_END, post().to(incident::end))
        .route(urls::WIDGET_PAGE, look().to(widget::show))
        .route(urls::POLICIES, look().to(policies::show))
        .route(urls::POLICIES_FILE, look().to(policies_file::show))
        .route(urls::POLICIES_FILE, post().to(policies_file::send))
        .route(urls::POLICIES_TRY, look().to(policies_try::show))
        .route(urls::POLICIES_TRY, post().to(policies_try::send))
        .route(urls::POLICIES_TAGS, post().to(policies::add_tag))
        .route(urls::POLICIES_RULES, post().to(policies::move_rule))
        .route(urls::PEOPLE, look().to(people::show))
        .route(urls::PEOPLE, post().to(people::send_invite))
        .route(urls::INVITATIONS, post().to(people::withdraw_invite))
        .route("/admin/people/{id}", look().to(person::show))
        .route("/admin/people/{id}/state", post().to(people::send_state))
        .route("/admin/people/{id}/roles", post().to(person::send_roles))
        .route("/admin/people/{id}/sessions", post().to(person::send_sessions))
        .route("/admin/people/{id}/reset", post().to(person::send_reset))
        .route("/admin/people/{id}/second-factor", post().to(person::send_second_factor));
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
        "questions" => "questions",
        "standards" => "standards",
        "rate" => "rate",
        "desk" => "desk",
        "write" => "write",
        "admin" => "admin",
        "account" => "account",
        "sign-in" | "sign-out" | "setup" | "join" | "forgot" | "reset" => "sign_in",
        "widget" | "widget.js" | "embed" => WIDGET,
        "theme" | "pictures" | "favicon.ico" | "robots.txt" | "sitemap.xml" => "files",
        "health" | "metrics" => "health",
        lang if lang.starts_with("{lang") => "article",
        _ => "other",
    }
}
