//! Puts a running Answerdesk together. The only file that names the store's engine.

use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use actix_web::dev::ServerHandle;
use actix_web::web;
use anyhow::Context;
use jiff::SignedDuration;

use crate::clock::Clock;
use crate::config::Settings;
use crate::domain::articles::scan::{POLICIES, scan, stamp_of};
use crate::domain::articles::{Library, incident};
use crate::domain::asking::{learning, votes};
use crate::domain::attachments::AttachmentLimits;
use crate::domain::desk::{Limits, Parts as DeskParts};
use crate::domain::ids::Secret;
use crate::domain::people::elsewhere::{Admission, Elsewhere};
use crate::domain::people::invite;
use crate::domain::policies::keep::{self, KeptPolicies};
use crate::domain::policies::rule_book;
use crate::domain::reports::figures;
use crate::domain::tickets::Ticket;
use crate::domain::{Desk, desk};
use crate::files::{FileFolder, private_folders};
use crate::i18n::Catalog;
use crate::jobs::stop::Jobs;
use crate::jobs::watch_content::Watched;
use crate::jobs::{
    Stop, ask_surveys, count_figures, count_reports, embed, keep_openings, learn, tell_live,
    timetable, update_index, watch_content,
};
use crate::markdown::highlight;
use crate::meaning::Meaning;
use crate::openid::{Provider, ProviderSettings};
use crate::search::{OpenState, Options as IndexOptions, SearchIndex};
use crate::store::{Record, SledOptions, Store};
use crate::theme::Theme;
use crate::urls;
use crate::web::limits::RateLimits;
use crate::web::server::{ServerOptions, bind, server};
use crate::web::site::{Parts as SiteParts, Site};
use crate::web::slots;

/// The folder of the store, in the data folder.
const STORE_FOLDER: &str = "store";
/// The folder of the index, in the data folder.
const INDEX_FOLDER: &str = "index";
/// The folder of files that people sent, in the data folder.
const FILES_FOLDER: &str = "files";
/// The folder of the vectors that a model makes, in the data folder.
const MEANING_FOLDER: &str = "meaning";
/// A megabyte, in bytes.
const MEGABYTE: u64 = 1024 * 1024;
/// The file beside the index that names its store.
const NOTE: &str = "store";

/// An Answerdesk that is ready to serve.
pub struct App {
    /// What it works with.
    pub desk: Desk,
    site: web::Data<Site>,
    listener: TcpListener,
    options: ServerOptions,
    theme: PathBuf,
    settings: Settings,
}

/// What is known once it serves.
pub struct Serving {
    /// The address that it listens on.
    pub address: SocketAddr,
    /// Stops it.
    pub handle: ServerHandle,
    site: web::Data<Site>,
}

impl Serving {
    /// Lets go whoever listens for what happens, and then finishes the requests in flight.
    pub fn stop(&self) -> impl Future<Output = ()> + use<> {
        self.site.live.stop();
        self.handle.stop(true)
    }
}

/// Opens the store of a data folder, for commands that need nothing else.
///
/// # Errors
/// When another process has it open, or it cannot be read.
pub fn open_store(settings: &Settings) -> anyhow::Result<Store> {
    let folder = settings.data.join(STORE_FOLDER);
    private_folders()
        .create(&folder)
        .with_context(|| format!("the data folder {} cannot be made", settings.data.display()))?;
    let cache_bytes = settings.store_cache_mb * 1024 * 1024;
    let store = Store::open_sled(&folder, SledOptions { cache_bytes })?;
    let upgraded = store.upgrade_indexes::<Ticket>()?;
    if upgraded > 0 {
        tracing::info!(upgraded, "the order of the queue is made anew");
    }
    Ok(store)
}

/// Opens the store of a data folder that has one.
///
/// # Errors
/// When there is none, another process has it open, or it cannot be read.
pub fn open_existing_store(settings: &Settings) -> anyhow::Result<Store> {
    let folder = settings.data.join(STORE_FOLDER);
    let is_there = match std::fs::read_dir(&folder) {
        Ok(mut files) => files.next().is_some(),
        // Any other error is told by the store, which meets it too.
        Err(error) => error.kind() != ErrorKind::NotFound,
    };
    anyhow::ensure!(is_there, "there is no store in the data folder {}", settings.data.display());
    open_store(settings)
}

/// Opens the folder of files of a data folder. Only whoever has its store open may do so.
///
/// # Errors
/// When it cannot be made.
pub fn open_files(settings: &Settings) -> anyhow::Result<FileFolder> {
    Ok(FileFolder::open(&settings.data.join(FILES_FOLDER))?)
}

/// Opens the desk of a data folder as a server left it, for commands that only look: nothing in it
/// is changed.
///
/// # Errors
/// When there is none, or another process has it open.
pub fn open_kept_desk(settings: &Settings) -> anyhow::Result<Desk> {
    let store = open_existing_store(settings)?;
    let folder = settings.data.join(INDEX_FOLDER);
    let name = store.get::<StoreName>("this")?;
    let noted = std::fs::read_to_string(folder.join(NOTE)).ok();
    let is_ours = name.is_some_and(|name| noted.as_deref() == Some(name.name.as_str()));
    let options = IndexOptions { memory_mb: settings.index_memory_mb };
    let index = if is_ours { SearchIndex::open_kept(&folder, options)? } else { None };
    let index = index.with_context(|| {
        format!("there is no index in the data folder {}", settings.data.display())
    })?;
    let desk = Desk::new(DeskParts {
        store,
        index,
        files: open_files(settings)?,
        meaning: open_meaning(settings)?,
        elsewhere: None,
        clock: Clock::system(),
        limits: limits(settings),
        link_base: settings.link_base(settings.listen),
        content: settings.content.clone(),
        library: load_library(settings)?,
        policies: load_policies(settings),
    });
    desk.index.set_evidence(learning::evidence(&desk)?);
    desk.index.set_standings(votes::standings(&desk)?);
    Ok(desk)
}

impl App {
    /// Opens everything and takes the address. Nothing is served yet.
    ///
    /// # Errors
    /// What stops a start: the content folder is not there, the address or the data folder is
    /// taken, the theme cannot be read.
    pub fn open(settings: Settings, clock: Clock) -> anyhow::Result<App> {
        let began = Instant::now();
        let catalog = Catalog::open(&settings.locales)?;
        let theme = Theme::load(&settings.theme, &slots::draw(&catalog))?;
        let store = open_store(&settings)?;
        let listener = bind(settings.listen)
            .with_context(|| format!("cannot listen on {}", settings.listen))?;
        let address = listener.local_addr()?;
        let library = load_library(&settings)?;
        let index = open_index(&settings.data.join(INDEX_FOLDER), &settings, &store)?;
        tracing::info!(
            articles = library.len(),
            milliseconds = began.elapsed().as_millis(),
            "opened"
        );
        let desk = Desk::new(DeskParts {
            store,
            index,
            files: open_files(&settings)?,
            meaning: open_meaning(&settings)?,
            elsewhere: open_elsewhere(&settings, address)?,
            clock,
            limits: limits(&settings),
            link_base: settings.link_base(address),
            content: settings.content.clone(),
            library,
            policies: load_policies(&settings),
        });
        desk.swap_rules(rule_book::open(&desk.store, &desk.policies(), desk.clock.now())?);
        incident::load(&desk)?;
        figures::refresh(&desk)?;
        let site = Site::new(SiteParts {
            desk: desk.clone(),
            catalog,
            limits: RateLimits::new(&settings),
            page_cache_bytes: settings.page_cache_mb * 1024 * 1024,
            name: settings.site_name.clone(),
            secure_cookies: settings.is_https(),
            trusted_proxies: settings.trusted_proxies.clone(),
            metrics_from: settings.metrics_from.clone(),
            widget_origins: settings.widget_origins.clone(),
            theme,
        });
        let options = ServerOptions { workers: settings.workers, shutdown: settings.shutdown };
        let theme = settings.theme.clone();
        Ok(App { desk, site: web::Data::new(site), listener, options, theme, settings })
    }

    /// The address that it listens on.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// The link that makes the first admin, if there is no account yet.
    ///
    /// # Errors
    /// When the store fails.
    pub fn set_up(&self) -> anyhow::Result<Option<Secret>> {
        Ok(invite::set_up(&self.desk)?)
    }

    /// Serves until the handle given to `ready` stops it, and lets requests in flight finish.
    ///
    /// # Errors
    /// When the server or a job cannot be started.
    pub fn run(self, ready: impl FnOnce(Serving) + 'static) -> anyhow::Result<()> {
        let address = self.address()?;
        let jobs = self.start_jobs()?;
        let App { site, listener, options, .. } = self;
        let served = actix_web::rt::System::new().block_on(async move {
            let server = server(site.clone(), listener, options)?;
            ready(Serving { address, handle: server.handle(), site });
            server.await
        });
        drop(jobs);
        Ok(served?)
    }

    fn start_jobs(&self) -> anyhow::Result<Jobs> {
        let mut jobs = Jobs::new(Stop::default());
        jobs.run("grammars", |_stop| highlight::prepare())?;
        let desk = self.desk.clone();
        jobs.run("index", move |stop| update_index::run(&desk, &stop))?;
        let desk = self.desk.clone();
        jobs.run("figures", move |stop| count_figures::run(&desk, &stop))?;
        let desk = self.desk.clone();
        jobs.run("surveys", move |stop| ask_surveys::run(&desk, &stop))?;
        let desk = self.desk.clone();
        jobs.run("reports", move |stop| count_reports::run(&desk, &stop))?;
        if let Some(meaning) = self.desk.meaning.clone() {
            let desk = self.desk.clone();
            jobs.run("meaning", move |stop| embed::run(&desk, &meaning, &stop))?;
        }
        let desk = self.desk.clone();
        jobs.run("learning", move |stop| learn::run(&desk, &stop))?;
        let (desk, site) = (self.desk.clone(), Arc::clone(&self.site));
        jobs.run("openings", move |stop| keep_openings::run(&desk, &site.openings, &stop))?;
        let (desk, site) = (self.desk.clone(), Arc::clone(&self.site));
        jobs.run("live", move |stop| tell_live::run(&desk, &site.live, &stop))?;
        let desk = self.desk.clone();
        jobs.run("timetable", move |stop| timetable::run(&desk, &stop))?;
        let watched = Watched {
            site: Arc::clone(&self.site),
            theme: self.theme.clone(),
            locales: self.settings.locales.clone(),
            default_lang: self.settings.default_language,
        };
        jobs.run("content", move |stop| watch_content::run(&watched, &stop))?;
        Ok(jobs)
    }
}

/// Reads the content folder.
///
/// # Errors
/// When it is not there.
pub fn load_library(settings: &Settings) -> anyhow::Result<Library> {
    let found = scan(&settings.content)?;
    let library = Library::load(&settings.content, &found, settings.default_language, None);
    for problem in library.problems.iter().filter(|problem| problem.is_error()) {
        tracing::error!(%problem, "a file of the content has an error");
    }
    if library.is_empty() {
        tracing::warn!(folder = %settings.content.display(), "the content folder has no article");
    }
    Ok(library)
}

/// Reads the policies of the content folder.
#[must_use]
pub fn load_policies(settings: &Settings) -> KeptPolicies {
    let kept = keep::keep(&settings.content, stamp_of(&settings.content, POLICIES), None);
    for problem in kept.problems.iter().filter(|problem| problem.is_error()) {
        tracing::error!(%problem, "the policies have an error");
    }
    kept
}

fn limits(settings: &Settings) -> Limits {
    let long = |duration: std::time::Duration| {
        SignedDuration::try_from(duration).unwrap_or(SignedDuration::MAX)
    };
    desk::Limits {
        text_chars_max: settings.question_chars_max,
        files: AttachmentLimits {
            bytes_max: settings.attachment_mb_max * MEGABYTE,
            per_message: settings.attachments_per_message,
            per_ticket_bytes: settings.ticket_attachments_mb_max * MEGABYTE,
        },
        session: long(settings.session),
        abandoned_after: long(settings.abandoned_after),
    }
}

/// The provider of sign-ins, if the settings name one. It is asked when somebody signs in there.
fn open_elsewhere(settings: &Settings, address: SocketAddr) -> anyhow::Result<Option<Elsewhere>> {
    let openid = &settings.openid;
    if openid.issuer.is_empty() {
        return Ok(None);
    }
    let provider = Provider::new(ProviderSettings {
        issuer: openid.issuer.clone(),
        client_id: openid.client_id.clone(),
        client_secret: openid.client_secret.clone(),
        name: openid.name.clone(),
        return_address: format!("{}{}", settings.link_base(address), urls::SIGN_IN_RETURN),
    })?;
    let admission = Admission {
        join_as: openid.join_as.clone(),
        domains: openid.join_domains.clone(),
        second_step: openid.second_step,
    };
    Ok(Some(Elsewhere { provider, admission }))
}

/// Reads the model, if the settings name one.
fn open_meaning(settings: &Settings) -> anyhow::Result<Option<Meaning>> {
    let Some(model) = &settings.meaning_model else { return Ok(None) };
    let folder = settings.data.join(MEANING_FOLDER);
    private_folders()
        .create(&folder)
        .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    let meaning =
        Meaning::open(model, &folder).context("the model of meaning_model cannot be used")?;
    tracing::info!(model = %model.display(), texts = meaning.len(), "searching by meaning");
    Ok(Some(meaning))
}

/// The store has a name, so that an index is never used beside another store than its own.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
struct StoreName {
    name: Secret,
}

impl Record for StoreName {
    const KIND: &'static str = "store_name";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        "this".to_owned()
    }
}

fn open_index(folder: &Path, settings: &Settings, store: &Store) -> anyhow::Result<SearchIndex> {
    let name = store_name(store)?;
    let note = folder.join(NOTE);
    let is_ours = std::fs::read_to_string(&note).is_ok_and(|noted| noted == name.as_str());
    if folder.exists() && !is_ours {
        tracing::warn!("the index belongs to another store and is made anew");
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    std::fs::write(&note, name.as_str())?;
    let options = IndexOptions { memory_mb: settings.index_memory_mb };
    let opened = SearchIndex::open(folder, options)?;
    match &opened.state {
        OpenState::Kept => {}
        OpenState::New => tracing::info!("the index is made"),
        OpenState::Discarded { why } => tracing::warn!(why, "the index is made anew"),
    }
    if opened.index.position() > store.position().0 {
        tracing::warn!("the index is ahead of the store and is made anew");
        drop(opened);
        std::fs::remove_dir_all(folder)?;
        std::fs::create_dir_all(folder)?;
        std::fs::write(&note, name.as_str())?;
        return Ok(SearchIndex::open(folder, options)?.index);
    }
    Ok(opened.index)
}

fn store_name(store: &Store) -> anyhow::Result<Secret> {
    let known = store.get::<StoreName>("this")?;
    if let Some(known) = known {
        return Ok(known.name);
    }
    let name = Secret::random()?;
    store.transaction(|tx| tx.put(&StoreName { name: name.clone() }))?;
    Ok(name)
}
