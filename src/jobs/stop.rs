//! How jobs are told that the server stops, and what keeps them going until then.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How often a pause sees whether to end.
const LISTENS: Duration = Duration::from_millis(100);

/// Shared by all jobs; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Tells every job to end after what it is doing.
    pub fn now(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether to end.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    /// Waits this long, or until it is time to end.
    pub fn pause(&self, time: Duration) {
        let began = Instant::now();
        while !self.is_asked() && began.elapsed() < time {
            std::thread::sleep(LISTENS.min(time));
        }
    }
}

/// A job failed in a way that nobody foresaw.
#[derive(Clone, Debug, thiserror::Error)]
#[error("a fault of the program: {why}")]
pub struct Panicked {
    why: String,
}

/// Does one round of a job. A fault of the program ends the round, not the job.
///
/// # Errors
/// When the round panics.
pub fn guarded<T>(round: impl FnOnce() -> T) -> Result<T, Panicked> {
    catch_unwind(AssertUnwindSafe(round)).map_err(|panic| {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
        Panicked { why: text.unwrap_or_else(|| "it does not say what".to_owned()) }
    })
}

/// Threads that run jobs; dropping it tells them to end and waits for them, so that the store
/// and the index are closed in order.
#[derive(Debug)]
pub struct Jobs {
    stop: Stop,
    threads: Vec<JoinHandle<()>>,
}

impl Jobs {
    /// None yet.
    #[must_use]
    pub fn new(stop: Stop) -> Jobs {
        Jobs { stop, threads: Vec::new() }
    }

    /// Runs a job in a thread of its own.
    ///
    /// # Errors
    /// When the machine gives no thread.
    pub fn run(
        &mut self,
        name: &str,
        job: impl FnOnce(Stop) + Send + 'static,
    ) -> std::io::Result<()> {
        let stop = self.stop.clone();
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(move || job(stop))?;
        self.threads.push(thread);
        Ok(())
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        self.stop.now();
        for thread in self.threads.drain(..) {
            if thread.join().is_err() {
                tracing::error!("a job ended with a panic");
            }
        }
    }
}
