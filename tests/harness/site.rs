//! A real server in this process, on a free port, with a clock that the test holds.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use answerdesk::app::{App, Serving};
use answerdesk::clock::Clock;
use answerdesk::config;
use answerdesk::domain::Desk;
use answerdesk::domain::ids::Secret;
use jiff::Timestamp;
use tempfile::TempDir;

use super::{Browser, Content};

/// What happens later must have happened within this time, whatever else the machine does.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server, stopped and removed at the end.
pub(crate) struct TestSite {
    /// Its content.
    pub(crate) content: Content,
    /// The time that it has.
    pub(crate) clock: Clock,
    /// What it works with, to look behind its pages.
    pub(crate) desk: Desk,
    /// The first admin's link.
    pub(crate) set_up: Option<Secret>,
    address: SocketAddr,
    serving: Serving,
    thread: Option<JoinHandle<()>>,
    data: Option<TempDir>,
}

impl TestSite {
    /// Over the small help centre.
    pub(crate) fn small() -> TestSite {
        TestSite::over(Content::small())
    }

    /// Over some content.
    pub(crate) fn over(content: Content) -> TestSite {
        TestSite::with_settings(content, &[])
    }

    /// Over some content, with settings that differ from the defaults.
    pub(crate) fn with_settings(content: Content, settings: &[(&'static str, &str)]) -> TestSite {
        let data = tempfile::tempdir().expect("a folder");
        TestSite::on(data, content, settings)
    }

    /// Over some content and an older data folder.
    pub(crate) fn on(
        data: TempDir,
        content: Content,
        settings: &[(&'static str, &str)],
    ) -> TestSite {
        let mut flags: config::Flags = HashMap::from([
            ("listen", "127.0.0.1:0".to_owned()),
            ("content", content.path().to_string_lossy().into_owned()),
            ("data", data.path().to_string_lossy().into_owned()),
            ("shutdown_seconds", "1".to_owned()),
            ("workers", "2".to_owned()),
        ]);
        flags.extend(settings.iter().map(|(key, value)| (*key, (*value).to_owned())));
        let loaded = config::load(None, std::iter::empty(), &flags).expect("settings");
        let start: Timestamp = "2026-03-02T09:00:00Z".parse().expect("a time");
        let clock = Clock::held(start);
        let app = App::open(loaded.settings, clock.clone()).expect("it opens");
        let desk = app.desk.clone();
        let set_up = app.set_up().expect("a link");
        let (sender, receiver) = mpsc::channel::<Serving>();
        let thread = std::thread::spawn(move || {
            let ready = move |serving| sender.send(serving).expect("the test waits");
            app.run(ready).expect("it serves");
        });
        let serving = receiver.recv_timeout(PATIENCE).expect("it serves");
        let site = TestSite {
            content,
            clock,
            desk,
            set_up,
            address: serving.address,
            serving,
            thread: Some(thread),
            data: Some(data),
        };
        site.wait_for_index();
        site
    }

    /// The folder of its store and index.
    pub(crate) fn data_folder(&self) -> &std::path::Path {
        self.data.as_ref().expect("a data folder").path()
    }

    /// A browser that was never here before.
    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.address)
    }

    /// A browser signed in as the first admin.
    pub(crate) fn admin(&self) -> Browser {
        let mut browser = self.browser();
        let secret = self.set_up.as_ref().expect("a first start");
        let fields =
            [("name", "Ada"), ("email", "ada@example.com"), ("password", "a long enough password")];
        let joined = browser.post(&format!("/setup/{secret}"), &fields);
        assert_eq!(joined.status, 303, "{}", joined.text());
        browser
    }

    /// A browser signed in as someone whom the admin invited.
    pub(crate) fn invited(&self, admin: &mut Browser, name: &str, role: &str) -> Browser {
        let page = admin.get("/admin/people");
        let invited = admin.post(
            "/admin/people",
            &[("token", &page.form_token()), ("name", name), ("role", role)],
        );
        let link = invited.between("/join/", "<").to_owned();
        let mut browser = self.browser();
        let email = format!("{}@example.com", name.to_lowercase());
        let fields =
            [("name", name), ("email", email.as_str()), ("password", "another long password")];
        assert_eq!(browser.post(&format!("/join/{link}"), &fields).status, 303);
        browser
    }

    /// Waits until the index has followed the content and the log.
    pub(crate) fn wait_for_index(&self) {
        let expected: usize = self.desk.library().searched().count();
        self.eventually("the index follows", || {
            let articles = self.desk.index.groups().expect("groups");
            let articles = articles.keys().filter(|group| group.starts_with("article/")).count();
            articles == expected && self.followed_log()
        });
    }

    fn followed_log(&self) -> bool {
        let position = answerdesk::store::Position(self.desk.index.position());
        self.desk.store.changes(position, 1).expect("changes").is_empty()
    }

    /// Waits until something has happened.
    #[track_caller]
    pub(crate) fn eventually(&self, what: &str, mut happened: impl FnMut() -> bool) {
        let began = Instant::now();
        while !happened() {
            assert!(began.elapsed() < PATIENCE, "it did not happen in time: {what}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Stops the server and keeps what it stored.
    pub(crate) fn stop(mut self) -> (TempDir, Content) {
        self.end();
        let content = std::mem::replace(&mut self.content, Content::empty());
        (self.data.take().expect("a data folder"), content)
    }

    /// Asks it to stop as a signal does, and waits until it has; how long that took.
    pub(crate) fn stop_gently(&mut self) -> Duration {
        let began = Instant::now();
        drop(self.serving.stop());
        if let Some(thread) = self.thread.take() {
            thread.join().expect("the server ends well");
        }
        began.elapsed()
    }

    fn end(&mut self) {
        if let Some(thread) = self.thread.take() {
            drop(self.serving.handle.stop(false));
            thread.join().expect("the server ends well");
        }
    }
}

impl Drop for TestSite {
    fn drop(&mut self) {
        self.end();
    }
}
