//! Every setting: its key, its default, what it means and how a value is checked. The flags,
//! the environment variables, the example file and `config show` are all made from this table.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use ipnet::IpNet;

use super::openid::{OpenIdSettings, domains, roles, second_step};
use super::origins::WidgetOrigin;
use super::values::{
    base_url, folder, hours, language, log_format, log_level, minutes, model_folder, name,
    networks, number, origins, parse, put,
};
use crate::i18n::Lang;
use crate::openid::Hidden;

/// The checked settings of a running Answerdesk.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address to listen on.
    pub listen: SocketAddr,
    /// What links for customers start with, without a slash at the end; empty: the address listened on.
    pub base_url: String,
    /// The folder of articles.
    pub content: PathBuf,
    /// The folder of the store and the index.
    pub data: PathBuf,
    /// The folder of the theme, or the name of one in the program.
    pub theme: PathBuf,
    /// The folder of further languages of the interface.
    pub locales: PathBuf,
    /// The name of the site, on every page.
    pub site_name: String,
    /// The language of a tree without language folders, and of readers who prefer none; `None`: find out.
    pub default_language: Option<Lang>,
    /// Proxies whose X-Forwarded-For header is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Who may read `/metrics`.
    pub metrics_from: Vec<IpNet>,
    /// Pages that may show the widget and the embedded page.
    pub widget_origins: Vec<WidgetOrigin>,
    /// The provider that people can sign in with.
    pub openid: OpenIdSettings,
    /// How logs are written.
    pub log_format: LogFormat,
    /// What is logged, as a filter of tracing.
    pub log_level: String,
    /// Memory for rendered pages.
    pub page_cache_mb: u64,
    /// Memory for pages of the store.
    pub store_cache_mb: u64,
    /// The folder of a language model for searching by meaning, if there is one.
    pub meaning_model: Option<PathBuf>,
    /// Memory for the index while it is written.
    pub index_memory_mb: usize,
    /// How long a session lives without use.
    pub session: Duration,
    /// Questions that one address may send in an hour.
    pub asks_per_hour: u32,
    /// Suggestions that one address may ask for in a minute.
    pub suggestions_per_minute: u32,
    /// Searches that one address may make in a minute.
    pub searches_per_minute: u32,
    /// Tries to sign in that one address may make in a quarter of an hour.
    pub sign_in_tries_per_quarter_hour: u32,
    /// The longest question or reply, in characters.
    pub question_chars_max: usize,
    /// The largest file that is taken, in megabytes.
    pub attachment_mb_max: u64,
    /// How many files may go with one message.
    pub attachments_per_message: usize,
    /// How much all files of a ticket may have, in megabytes.
    pub ticket_attachments_mb_max: u64,
    /// Files that one address may send in an hour.
    pub files_per_hour: u32,
    /// When a question that was begun and not sent counts as abandoned.
    pub abandoned_after: Duration,
    /// How long a stop waits for requests in flight.
    pub shutdown: Duration,
    /// Threads that serve requests; 0: one for each processor.
    pub workers: usize,
}

/// How logs are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people at a terminal.
    Human,
    /// One JSON object a line.
    Json,
}

/// One setting of the table.
pub struct Setting {
    /// The key in `answerdesk.toml`. The flag is the same with `-` for `_`; the environment
    /// variable is the same in capitals behind `ANSWERDESK_`.
    pub key: &'static str,
    /// The value when nothing sets it.
    pub default: &'static str,
    /// How the file writes it.
    pub shape: Shape,
    /// What it means, in one or two sentences.
    pub meaning: &'static str,
    pub(super) apply: fn(&mut Settings, &str) -> Result<(), String>,
}

/// How a value is written in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text in quotes.
    Text,
    /// A whole number.
    Number,
    /// A list of texts.
    List,
    /// A text in quotes that is never shown, and that no flag gives: others on the machine see
    /// those.
    Secret,
}

macro_rules! setting {
    ($key:literal, $shape:ident, $default:literal, $meaning:literal, $apply:expr) => {
        Setting {
            key: $key,
            default: $default,
            shape: Shape::$shape,
            meaning: $meaning,
            apply: $apply,
        }
    };
}

/// All settings, in the order of the example file.
pub const SETTINGS: [Setting; 37] = [
    setting!(
        "listen",
        Text,
        "127.0.0.1:8080",
        "The address and port to listen on. Port 0 takes any free port.",
        |s, v| { put(&mut s.listen, parse(v, "an address and port such as 127.0.0.1:8080")) }
    ),
    setting!(
        "base_url",
        Text,
        "",
        "What the links in printed and copied addresses start with, such as https://help.example.com. Empty: http:// and the address listened on.",
        |s, v| { put(&mut s.base_url, base_url(v)) }
    ),
    setting!("content", Text, "content", "The folder of articles.", |s, v| put(
        &mut s.content,
        folder(v)
    )),
    setting!(
        "data",
        Text,
        "data",
        "The folder of the store and the index. It is made if it is missing.",
        |s, v| put(&mut s.data, folder(v))
    ),
    setting!(
        "theme",
        Text,
        "themes/default",
        "The folder of the theme, or the name of a theme in the program such as default. What it lacks comes from the theme that it inherits from.",
        |s, v| put(&mut s.theme, folder(v))
    ),
    setting!(
        "locales",
        Text,
        "locales",
        "The folder of further languages of the interface: de.ftl adds German, el.ftl overrides single messages of Greek. It need not be there.",
        |s, v| put(&mut s.locales, folder(v))
    ),
    setting!(
        "site_name",
        Text,
        "Answerdesk Help",
        "The name of the site, on every page.",
        |s, v| put(&mut s.site_name, name(v))
    ),
    setting!(
        "default_language",
        Text,
        "auto",
        "The language of content without language folders, and of readers who prefer none: en, el, fa, te and so on. auto: English if there is an English folder, else the first folder; without folders it is detected.",
        |s, v| { put(&mut s.default_language, language(v)) }
    ),
    setting!(
        "trusted_proxies",
        List,
        "",
        "Addresses or networks of proxies whose X-Forwarded-For header is believed, such as [\"127.0.0.1\"].",
        |s, v| put(&mut s.trusted_proxies, networks(v))
    ),
    setting!(
        "metrics_from",
        List,
        "127.0.0.1,::1",
        "Addresses or networks that may read /metrics. For everyone else the page is not there.",
        |s, v| put(&mut s.metrics_from, networks(v))
    ),
    setting!(
        "widget_origins",
        List,
        "",
        "Origins whose pages may show the widget and the embedded page, such as [\"https://app.example.com\", \"https://*.example.com\"]. Empty: only pages of this site.",
        |s, v| put(&mut s.widget_origins, origins(v))
    ),
    setting!(
        "oidc_issuer",
        Text,
        "",
        "The address of a provider of OpenID Connect that your team can sign in with, exactly as the provider names itself, such as https://login.example.com. Empty: people sign in with their password only.",
        |s, v| put(&mut s.openid.issuer, Ok(v.trim().to_owned()))
    ),
    setting!(
        "oidc_client_id",
        Text,
        "",
        "The name that the provider knows this site by.",
        |s, v| put(&mut s.openid.client_id, Ok(v.trim().to_owned()))
    ),
    setting!(
        "oidc_client_secret",
        Secret,
        "",
        "The secret that the provider gave this site. In this file or an environment variable only, never shown. Empty for a public client.",
        |s, v| put(&mut s.openid.client_secret, Ok(Hidden(v.trim().to_owned())))
    ),
    setting!(
        "oidc_name",
        Text,
        "",
        "What your team calls the provider, on the button. Empty: the host of its address.",
        |s, v| put(&mut s.openid.name, Ok(v.trim().to_owned()))
    ),
    setting!(
        "oidc_join_as",
        List,
        "",
        "Roles that people of the provider get who have no account here, such as [\"agent\"]. Empty: only people with an account can sign in.",
        |s, v| put(&mut s.openid.join_as, roles(v))
    ),
    setting!(
        "oidc_join_domains",
        List,
        "",
        "Domains of the addresses of people who may join so, such as [\"example.com\"]. Empty: everybody whom the provider knows.",
        |s, v| put(&mut s.openid.join_domains, domains(v))
    ),
    setting!(
        "oidc_second_step",
        Text,
        "never",
        "Whether signing in at the provider counts as the second step: never, when told (if it says that several kinds of proof were given: mfa in amr) or always.",
        |s, v| put(&mut s.openid.second_step, second_step(v))
    ),
    setting!(
        "log_format",
        Text,
        "human",
        "human for a terminal, json for one JSON object a line.",
        |s, v| put(&mut s.log_format, log_format(v))
    ),
    setting!(
        "log_level",
        Text,
        "info",
        "error, warn, info, debug or trace, or a filter such as info,answerdesk=debug.",
        |s, v| put(&mut s.log_level, log_level(v))
    ),
    setting!(
        "page_cache_mb",
        Number,
        "32",
        "Memory for rendered pages, in megabytes.",
        |s, v| put(&mut s.page_cache_mb, number(v, 1, 4096))
    ),
    setting!(
        "store_cache_mb",
        Number,
        "32",
        "Memory for pages of the store, in megabytes.",
        |s, v| put(&mut s.store_cache_mb, number(v, 8, 8192))
    ),
    setting!(
        "index_memory_mb",
        Number,
        "20",
        "Memory for the index while it is written, in megabytes.",
        |s, v| put(&mut s.index_memory_mb, number(v, 15, 2048))
    ),
    setting!(
        "meaning_model",
        Text,
        "",
        "The folder of a language model for searching by meaning: model.safetensors, config.json and vocab.txt. Empty: searches go by words alone.",
        |s, v| put(&mut s.meaning_model, model_folder(v))
    ),
    setting!(
        "session_hours",
        Number,
        "336",
        "How long a sign-in lasts without use, in hours.",
        |s, v| put(&mut s.session, hours(v))
    ),
    setting!(
        "asks_per_hour",
        Number,
        "20",
        "Questions and replies that one address may send in an hour.",
        |s, v| put(&mut s.asks_per_hour, number(v, 1, 1_000_000))
    ),
    setting!(
        "suggestions_per_minute",
        Number,
        "240",
        "Suggestions while typing that one address may ask for in a minute.",
        |s, v| { put(&mut s.suggestions_per_minute, number(v, 1, 10_000_000)) }
    ),
    setting!(
        "searches_per_minute",
        Number,
        "120",
        "Searches that one address may make in a minute.",
        |s, v| put(&mut s.searches_per_minute, number(v, 1, 10_000_000))
    ),
    setting!(
        "sign_in_tries_per_quarter_hour",
        Number,
        "10",
        "Tries to sign in that one address may have in a quarter of an hour; an account may have ten times as many from all addresses.",
        |s, v| { put(&mut s.sign_in_tries_per_quarter_hour, number(v, 1, 10_000)) }
    ),
    setting!(
        "question_chars_max",
        Number,
        "20000",
        "The longest question, reply or note, in characters.",
        |s, v| put(&mut s.question_chars_max, number(v, 200, 200_000))
    ),
    setting!(
        "attachment_mb_max",
        Number,
        "10",
        "The largest file that can be attached to a question, reply or note, in megabytes.",
        |s, v| put(&mut s.attachment_mb_max, number(v, 1, 100))
    ),
    setting!(
        "attachments_per_message",
        Number,
        "5",
        "How many files can be attached to one question, reply or note.",
        |s, v| put(&mut s.attachments_per_message, number(v, 1, 20))
    ),
    setting!(
        "ticket_attachments_mb_max",
        Number,
        "50",
        "How much all files of a ticket may have together, in megabytes.",
        |s, v| put(&mut s.ticket_attachments_mb_max, number(v, 1, 10_000))
    ),
    setting!(
        "files_per_hour",
        Number,
        "60",
        "Files that one address may send in an hour; people who are signed in may send more.",
        |s, v| put(&mut s.files_per_hour, number(v, 1, 1_000_000))
    ),
    setting!(
        "abandoned_after_minutes",
        Number,
        "60",
        "When a question that was begun and not sent counts as abandoned, in minutes.",
        |s, v| put(&mut s.abandoned_after, minutes(v))
    ),
    setting!(
        "shutdown_seconds",
        Number,
        "20",
        "How long a stop waits for requests in flight, in seconds.",
        |s, v| { put(&mut s.shutdown, number(v, 0, 3600).map(Duration::from_secs)) }
    ),
    setting!(
        "workers",
        Number,
        "0",
        "Threads that serve requests. 0: one for each processor.",
        |s, v| put(&mut s.workers, number(v, 0, 256))
    ),
];

impl Settings {
    /// The address that links for people start with.
    #[must_use]
    pub fn link_base(&self, bound: SocketAddr) -> String {
        if self.base_url.is_empty() { format!("http://{bound}") } else { self.base_url.clone() }
    }

    /// Whether people reach the site over https, so that cookies may be kept to it.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    pub(super) fn unset() -> Settings {
        Settings {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            base_url: String::new(),
            content: PathBuf::new(),
            data: PathBuf::new(),
            theme: PathBuf::new(),
            locales: PathBuf::new(),
            site_name: String::new(),
            default_language: None,
            trusted_proxies: Vec::new(),
            metrics_from: Vec::new(),
            widget_origins: Vec::new(),
            openid: OpenIdSettings::default(),
            log_format: LogFormat::Human,
            log_level: String::new(),
            page_cache_mb: 0,
            store_cache_mb: 0,
            meaning_model: None,
            index_memory_mb: 0,
            session: Duration::ZERO,
            asks_per_hour: 0,
            suggestions_per_minute: 0,
            searches_per_minute: 0,
            sign_in_tries_per_quarter_hour: 0,
            question_chars_max: 0,
            attachment_mb_max: 0,
            attachments_per_message: 0,
            ticket_attachments_mb_max: 0,
            files_per_hour: 0,
            abandoned_after: Duration::ZERO,
            shutdown: Duration::ZERO,
            workers: 0,
        }
    }
}
