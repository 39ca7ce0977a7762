//! The few handles that every verb is given.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use arc_swap::{ArcSwap, ArcSwapOption, Guard};
use jiff::SignedDuration;

use super::articles::Library;
use super::articles::incident::Incident;
use super::attachments::AttachmentLimits;
use super::people::elsewhere::Elsewhere;
use super::policies::keep::KeptPolicies;
use super::policies::{Policies, RuleBook};
use super::reports::{Figures, ReportDays};
use super::tickets::waiting::Waits;
use crate::clock::Clock;
use crate::files::FileFolder;
use crate::meaning::Meaning;
use crate::search::SearchIndex;
use crate::store::Store;

/// What the product works with. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// What happened.
    pub store: Store,
    /// Where everything is found.
    pub index: SearchIndex,
    /// Where files lie that people sent.
    pub files: FileFolder,
    /// What finds things by meaning, if the operator has named a model.
    pub meaning: Option<Meaning>,
    /// Where people can sign in beside this site, if the operator has named a provider.
    pub elsewhere: Option<Arc<Elsewhere>>,
    /// The time.
    pub clock: Clock,
    /// What a stranger can send, and how long things live.
    pub limits: Limits,
    /// What addresses begin with when they leave the site.
    pub link_base: Arc<str>,
    /// The folder of articles.
    pub content: Arc<PathBuf>,
    /// The days that reports tell of, as they are counted.
    pub report_days: ReportDays,
    library: Arc<ArcSwap<Library>>,
    policies: Arc<ArcSwap<Policies>>,
    policies_file: Arc<ArcSwap<KeptPolicies>>,
    policies_writer: Arc<Mutex<()>>,
    rules: Arc<ArcSwap<RuleBook>>,
    content_state: Arc<AtomicU8>,
    index_trouble: Arc<ArcSwapOption<String>>,
    incident: Arc<ArcSwapOption<Incident>>,
    figures: Arc<ArcSwap<Figures>>,
    waits: Arc<ArcSwap<Waits>>,
}

/// Whether what is on the site is what is in the content folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentState {
    /// It is.
    Served,
    /// Most of the folder went at once: what was there before is served until that is certain.
    HeldBack,
    /// The folder is gone or empty: what was there before is served.
    Gone,
}

/// Limits and lifetimes, from the settings.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The longest question, reply or note, in characters.
    pub text_chars_max: usize,
    /// How many files of which size are taken.
    pub files: AttachmentLimits,
    /// How long a session lives without use.
    pub session: SignedDuration,
    /// When a question that was begun and not sent counts as abandoned.
    pub abandoned_after: SignedDuration,
}

/// What a desk is put together from.
pub struct Parts {
    /// See [`Desk::store`].
    pub store: Store,
    /// See [`Desk::index`].
    pub index: SearchIndex,
    /// See [`Desk::files`].
    pub files: FileFolder,
    /// See [`Desk::meaning`].
    pub meaning: Option<Meaning>,
    /// See [`Desk::elsewhere`].
    pub elsewhere: Option<Elsewhere>,
    /// See [`Desk::clock`].
    pub clock: Clock,
    /// See [`Desk::limits`].
    pub limits: Limits,
    /// See [`Desk::link_base`].
    pub link_base: String,
    /// See [`Desk::content`].
    pub content: PathBuf,
    /// The content as it is now.
    pub library: Library,
    /// The policies as they are now.
    pub policies: KeptPolicies,
}

impl Desk {
    /// Puts a desk together.
    #[must_use]
    pub fn new(parts: Parts) -> Desk {
        parts.index.set_synonyms(parts.library.synonyms());
        Desk {
            store: parts.store,
            index: parts.index,
            files: parts.files,
            meaning: parts.meaning,
            elsewhere: parts.elsewhere.map(Arc::new),
            clock: parts.clock,
            limits: parts.limits,
            link_base: parts.link_base.into(),
            content: Arc::new(parts.content),
            report_days: ReportDays::default(),
            library: Arc::new(ArcSwap::from_pointee(parts.library)),
            policies: Arc::new(ArcSwap::new(Arc::clone(&parts.policies.policies))),
            rules: Arc::new(ArcSwap::from_pointee(RuleBook::new(Arc::clone(
                &parts.policies.policies.terms,
            )))),
            policies_file: Arc::new(ArcSwap::from_pointee(parts.policies)),
            policies_writer: Arc::default(),
            content_state: Arc::new(AtomicU8::new(ContentState::Served as u8)),
            index_trouble: Arc::new(ArcSwapOption::empty()),
            incident: Arc::new(ArcSwapOption::empty()),
            figures: Arc::new(ArcSwap::from_pointee(Figures::default())),
            waits: Arc::default(),
        }
    }

    /// The same desk with another clock: for what happened before now.
    #[must_use]
    pub fn with_clock(&self, clock: Clock) -> Desk {
        Desk { clock, ..self.clone() }
    }

    /// The content as it is at this moment: keep the guard while one answer is made.
    #[must_use]
    pub fn library(&self) -> Guard<Arc<Library>> {
        self.library.load()
    }

    /// The departments, tiers, tags and rules that hold at this moment.
    #[must_use]
    pub fn policies(&self) -> Guard<Arc<Policies>> {
        self.policies.load()
    }

    /// The hours and promises that hold, and those that held before.
    #[must_use]
    pub fn rules(&self) -> Guard<Arc<RuleBook>> {
        self.rules.load()
    }

    /// Goes on with this rule book.
    pub fn swap_rules(&self, rules: RuleBook) {
        self.rules.store(Arc::new(rules));
    }

    /// The file of policies as it was read last, with what is wrong with it.
    #[must_use]
    pub fn policies_file(&self) -> Guard<Arc<KeptPolicies>> {
        self.policies_file.load()
    }

    /// Whoever changes the file of policies holds this meanwhile.
    pub fn writing_policies(&self) -> MutexGuard<'_, ()> {
        self.policies_writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets these policies hold from now on.
    pub fn swap_policies(&self, kept: KeptPolicies) {
        self.policies.store(Arc::clone(&kept.policies));
        self.policies_file.store(Arc::new(kept));
    }

    /// Whether what is on the site is what is in the content folder.
    #[must_use]
    pub fn content_state(&self) -> ContentState {
        let state = self.content_state.load(Ordering::SeqCst);
        [ContentState::Served, ContentState::HeldBack, ContentState::Gone]
            .into_iter()
            .find(|known| *known as u8 == state)
            .unwrap_or(ContentState::Served)
    }

    /// Notes whether what is on the site is what is in the content folder.
    pub fn set_content_state(&self, state: ContentState) {
        self.content_state.store(state as u8, Ordering::SeqCst);
    }

    /// Why the index could not follow when it tried last; `None` if it could.
    #[must_use]
    pub fn index_trouble(&self) -> Option<Arc<String>> {
        self.index_trouble.load_full()
    }

    /// Notes whether the index could follow.
    pub fn set_index_trouble(&self, why: Option<String>) {
        self.index_trouble.store(why.map(Arc::new));
    }

    /// The incident banner, if one stands now.
    #[must_use]
    pub fn incident(&self) -> Option<Arc<Incident>> {
        // Most of the time there is none: then the clock need not be asked.
        let incident = self.incident.load_full()?;
        (incident.ends_at > self.clock.now()).then_some(incident)
    }

    /// Shows this incident banner from now on; none: takes it down.
    pub fn show_incident(&self, incident: Option<Incident>) {
        self.incident.store(incident.map(Arc::new));
    }

    /// What is told of many questions together, as it was counted last.
    #[must_use]
    pub fn figures(&self) -> Guard<Arc<Figures>> {
        self.figures.load()
    }

    /// Tells these figures from now on.
    pub fn show_figures(&self, figures: Figures) {
        self.figures.store(Arc::new(figures));
    }

    /// How long those waited whom the team answered in the last weeks.
    pub fn waits(&self) -> Guard<Arc<Waits>> {
        self.waits.load()
    }

    /// Tells from these waits from now on.
    pub fn show_waits(&self, waits: Arc<Waits>) {
        self.waits.store(waits);
    }

    /// Serves another library from now on.
    pub fn swap_library(&self, library: Library) {
        self.index.set_synonyms(library.synonyms());
        self.library.store(Arc::new(library));
    }
}
