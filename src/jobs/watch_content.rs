//! What is saved in the content folder, the theme or the languages is live within a second. A folder that is
//! suddenly empty or gone changes nothing.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify_debouncer_full::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use super::Stop;
use super::stop::guarded;
use crate::domain::Desk;
use crate::domain::articles::Library;
use crate::domain::articles::replace::{SETTLES_AFTER, Verdict, judge};
use crate::domain::articles::scan::{Scan, scan};
use crate::domain::desk::ContentState;
use crate::domain::policies::keep;
use crate::i18n::{Lang, locale_file};
use crate::theme::{self, Theme};
use crate::web::{Site, slots};

/// After so long a theme or a language that could not be read is tried again.
const TRIES_AGAIN: Duration = Duration::from_secs(5);
/// An editor that saves writes several times within this time.
const DEBOUNCE: Duration = Duration::from_millis(150);
/// Without news the folder is looked through all the same: some file systems send none.
const LOOKS_EVERY: Duration = Duration::from_secs(5);
/// While a great loss is not believed yet, and without a watcher, more often.
const LOOKS_AGAIN: Duration = Duration::from_millis(400);
/// After a fault of the program it waits, so that the log is not filled.
const WAITS_AFTER_FAULT: Duration = Duration::from_secs(5);
/// How often the job sees whether it is to stop, or whether a folder was exchanged.
const LISTENS: Duration = Duration::from_millis(200);

/// What is watched.
pub struct Watched {
    /// The site whose content and theme it is.
    pub site: Arc<Site>,
    /// The folder of the theme, or its name.
    pub theme: PathBuf,
    /// The folder of further languages of the interface.
    pub locales: PathBuf,
    /// The language of a tree without language folders.
    pub default_lang: Option<Lang>,
}

/// Runs until it is told to stop.
pub fn run(watched: &Watched, stop: &Stop) {
    let (sender, news) = channel();
    let content = watched.site.desk.content.as_ref().clone();
    let folders = vec![content, watched.theme.clone(), watched.locales.clone()];
    let mut watcher = Watcher::new(folders, sender);
    let mut state = State {
        theme: Seen::new(theme::stamp(&watched.theme)),
        locales: Seen::new(locale_file::stamp(&watched.locales)),
        last_scan: None,
        unchanged_since: Instant::now(),
        policies_gone_since: None,
    };
    while !stop.is_asked() {
        let is_unsettled = watched.site.desk.content_state() != ContentState::Served
            || state.policies_gone_since.is_some();
        let patience = if is_unsettled || !watcher.works() { LOOKS_AGAIN } else { LOOKS_EVERY };
        listen((&news, &watcher), stop, patience);
        if stop.is_asked() {
            return;
        }
        let round = guarded(|| {
            // Before the look: what changes from here on is announced.
            watcher.watch_again();
            state.look_at_content(&watched.site.desk, watched.default_lang);
            state.look_at_locales(watched);
            state.look_at_theme(watched);
        });
        if let Err(error) = round {
            tracing::error!(%error, "the content cannot be followed; it is tried again");
            stop.pause(WAITS_AFTER_FAULT);
        }
    }
}

/// Waits for news of a change, or until patience ends.
fn listen((news, watcher): (&Receiver<()>, &Watcher), stop: &Stop, patience: Duration) {
    let began = Instant::now();
    while !stop.is_asked() && began.elapsed() < patience {
        match news.recv_timeout(LISTENS.min(patience)) {
            Ok(()) => {
                while news.try_recv().is_ok() {}
                return;
            }
            Err(RecvTimeoutError::Timeout) if watcher.has_lost_a_folder() => return,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(LISTENS),
        }
    }
}

struct State {
    theme: Seen,
    locales: Seen,
    last_scan: Option<Scan>,
    unchanged_since: Instant,
    policies_gone_since: Option<Instant>,
}

impl State {
    fn look_at_content(&mut self, desk: &Desk, default_lang: Option<Lang>) {
        let found = match scan(&desk.content) {
            Ok(found) => found,
            Err(error) => {
                if desk.content_state() != ContentState::Gone {
                    tracing::error!(%error, "the last content stays on the site");
                }
                desk.set_content_state(ContentState::Gone);
                return;
            }
        };
        let library = desk.library().clone();
        self.look_at_policies(desk, &found);
        if library.is_of(&found) {
            desk.set_content_state(ContentState::Served);
            self.last_scan = None;
            return;
        }
        if self.last_scan.as_ref() != Some(&found) {
            self.unchanged_since = Instant::now();
        }
        let settled = self.unchanged_since.elapsed();
        match judge(library.len(), found.articles.len(), settled) {
            Verdict::Accept => replace(desk, &found, default_lang, &library),
            Verdict::Wait => hold_back(desk, ContentState::HeldBack, &library, &found),
            Verdict::Refuse => hold_back(desk, ContentState::Gone, &library, &found),
        }
        self.last_scan = Some(found);
    }

    fn look_at_policies(&mut self, desk: &Desk, found: &Scan) {
        let before = desk.policies_file().clone();
        if before.is_current(&desk.content, found.policies) {
            self.policies_gone_since = None;
            return;
        }
        if found.policies.is_none() {
            // A file is gone for a moment while some editors save, and with an unmounted folder.
            let is_emptied = found.articles.is_empty() && !desk.library().is_empty();
            let gone = *self.policies_gone_since.get_or_insert_with(Instant::now);
            if is_emptied || gone.elapsed() < SETTLES_AFTER {
                return;
            }
        }
        self.policies_gone_since = None;
        let _alone = desk.writing_policies();
        let kept = keep::keep(&desk.content, found.policies, Some(&before));
        for problem in kept.problems.iter().filter(|problem| problem.is_error()) {
            if !before.problems.contains(problem) {
                tracing::error!(%problem, "the policies have an error; the last good ones hold");
            }
        }
        tracing::info!(rules = kept.policies.rules.len(), "the policies are read again");
        if let Err(error) = keep::hold(desk, kept) {
            tracing::error!(%error, "the policies cannot be written down; the former ones hold");
        }
    }

    fn look_at_theme(&mut self, watched: &Watched) {
        let stamp = theme::stamp(&watched.theme);
        if !self.theme.is_due(stamp) {
            return;
        }
        let loaded = Theme::load(&watched.theme, &slots::draw(&watched.site.catalog));
        if let Some(error) = self.theme.note(stamp, loaded.as_ref().err()) {
            tracing::error!(error, "the last theme stays on the site");
        }
        if let Ok(theme) = loaded {
            watched.site.swap_theme(theme);
        }
    }

    fn look_at_locales(&mut self, watched: &Watched) {
        let stamp = locale_file::stamp(&watched.locales);
        if !self.locales.is_due(stamp) {
            return;
        }
        let read = watched.site.read_words_again(&watched.locales);
        if let Some(error) = self.locales.note(stamp, read.as_ref().err()) {
            tracing::error!(error, "the last words stay on the site");
        }
        let Ok(problems) = read else { return };
        for problem in &problems {
            tracing::error!(%problem, "the last good words of this file stay on the site");
        }
        tracing::info!(problems = problems.len(), "the words of the interface are read again");
        // The slots of the theme are drawn with these words.
        self.theme = Seen::default();
    }
}

/// What a folder was like when it was read last, and what was wrong with it then.
#[derive(Default)]
struct Seen {
    stamp: Option<u64>,
    failed: Option<(Instant, String)>,
}

impl Seen {
    fn new(stamp: u64) -> Seen {
        Seen { stamp: Some(stamp), failed: None }
    }

    /// Whether it is to be read: it has changed, or what was wrong may have passed.
    fn is_due(&self, stamp: u64) -> bool {
        let may_have_passed =
            self.failed.as_ref().is_some_and(|(at, _)| at.elapsed() > TRIES_AGAIN);
        self.stamp != Some(stamp) || may_have_passed
    }

    /// Notes how reading it went; what to tell of it, unless that was told before.
    fn note(&mut self, stamp: u64, error: Option<&impl ToString>) -> Option<String> {
        let told = self.failed.take().filter(|_| self.stamp == Some(stamp));
        self.stamp = Some(stamp);
        let error = error?.to_string();
        let is_news = told.is_none_or(|(_, told)| told != error);
        self.failed = Some((Instant::now(), error.clone()));
        is_news.then_some(error)
    }
}

fn replace(desk: &Desk, found: &Scan, default_lang: Option<Lang>, before: &Library) {
    let library = Library::load(&desk.content, found, default_lang, Some(before));
    for problem in library.problems.iter().filter(|problem| problem.is_error()) {
        if !before.problems.contains(problem) {
            tracing::error!(%problem, "a file of the content has an error");
        }
    }
    tracing::info!(articles = library.len(), version = library.version, "the content has changed");
    desk.swap_library(library);
    desk.set_content_state(ContentState::Served);
}

fn hold_back(desk: &Desk, state: ContentState, library: &Library, found: &Scan) {
    if desk.content_state() != state {
        tracing::error!(
            before = library.len(),
            now = found.articles.len(),
            "most of the content is gone at once; the last content stays on the site"
        );
    }
    desk.set_content_state(state);
}

type Debounced = Debouncer<RecommendedWatcher, RecommendedCache>;

/// A folder as it was when it was watched: another one of the same name is not watched yet.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Identity {
    path: PathBuf,
    device_and_inode: (u64, u64),
}

impl Identity {
    /// What is at `folder` now, through all links.
    fn of(folder: &Path) -> Option<Identity> {
        let path = folder.canonicalize().ok()?;
        let metadata = path.metadata().ok()?;
        Some(Identity { path, device_and_inode: device_and_inode(&metadata) })
    }
}

#[cfg(unix)]
fn device_and_inode(metadata: &Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

#[cfg(not(unix))]
fn device_and_inode(_metadata: &Metadata) -> (u64, u64) {
    (0, 0)
}

struct Folder {
    path: PathBuf,
    watched: Option<Identity>,
    was_absent: bool,
}

impl Folder {
    /// Whether another folder has come to this place, or this one has gone.
    fn is_another(&self) -> bool {
        Identity::of(&self.path) != self.watched
    }

    /// Whether it has gone or come since it was looked for.
    fn has_changed(&self) -> bool {
        (self.watched.is_some() || self.was_absent) && self.is_another()
    }
}

/// Watches folders, as long as they are there; one that comes back, or another in its place, is
/// watched again.
struct Watcher {
    debouncer: Option<Debounced>,
    folders: Vec<Folder>,
    /// Whether events were lost, and with them perhaps new folders.
    lost_events: Arc<AtomicBool>,
}

impl Watcher {
    fn new(folders: Vec<PathBuf>, sender: Sender<()>) -> Watcher {
        let lost_events = Arc::new(AtomicBool::new(false));
        let lost = Arc::clone(&lost_events);
        let tell = move |events: DebounceEventResult| {
            let has_lost = match &events {
                Ok(events) => events.iter().any(|event| event.need_rescan()),
                Err(errors) => {
                    tracing::debug!(?errors, "changes were perhaps not announced");
                    true
                }
            };
            if has_lost {
                lost.store(true, Ordering::SeqCst);
            }
            let has_news = has_lost
                || events.is_ok_and(|events| events.iter().any(|event| !event.kind.is_access()));
            if has_news && sender.send(()).is_err() {
                tracing::debug!("nobody listens for changes any more");
            }
        };
        let debouncer = match new_debouncer(DEBOUNCE, None, tell) {
            Ok(debouncer) => Some(debouncer),
            Err(error) => {
                tracing::warn!(%error, "changes are not announced; the folder is looked through often instead");
                None
            }
        };
        let folder = |path| Folder { path, watched: None, was_absent: false };
        let folders = folders.into_iter().map(folder).collect();
        let mut watcher = Watcher { debouncer, folders, lost_events };
        watcher.watch_again();
        watcher
    }

    fn works(&self) -> bool {
        self.debouncer.is_some() && !self.folders.iter().any(Folder::is_another)
    }

    /// Whether a folder that was watched is no more what is at its place, or one has come.
    fn has_lost_a_folder(&self) -> bool {
        self.folders.iter().any(Folder::has_changed)
    }

    fn watch_again(&mut self) {
        let Some(debouncer) = &mut self.debouncer else { return };
        let has_lost_events = self.lost_events.swap(false, Ordering::SeqCst);
        for folder in &mut self.folders {
            let now = Identity::of(&folder.path);
            folder.was_absent = now.is_none();
            if now == folder.watched && !has_lost_events {
                continue;
            }
            if let Some(before) = folder.watched.take()
                && let Err(error) = debouncer.unwatch(&before.path)
            {
                tracing::debug!(%error, "a folder that has gone was not watched any more");
            }
            let Some(now) = now else { continue };
            match debouncer.watch(&now.path, RecursiveMode::Recursive) {
                Ok(()) => folder.watched = Some(now),
                Err(error) => tracing::debug!(%error, "a folder cannot be watched"),
            }
        }
    }
}
