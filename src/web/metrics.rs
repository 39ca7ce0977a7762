//! What is counted, in the text format of Prometheus. Labels are of few values, and never of
//! anyone's words.

use std::sync::atomic::AtomicU64;
use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

/// Upper bounds of the times that requests take, in seconds.
const SECONDS: [f64; 10] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5];

/// What was answered, by kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    route: &'static str,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: &'static str,
}

/// The figures of a site.
pub struct Metrics {
    registry: Registry,
    answered: Family<Answered, Counter>,
    seconds: Family<Route, Histogram, fn() -> Histogram>,
    articles: Gauge,
    content_errors: Gauge,
    index_documents: Gauge,
    index_lag_events: Gauge,
    index_position: Gauge<u64, AtomicU64>,
    openings_dropped: Counter,
}

/// What is true at the moment, read when the figures are asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Now {
    /// Articles served.
    pub articles: usize,
    /// Errors in the content.
    pub content_errors: usize,
    /// Documents in the index.
    pub index_documents: u64,
    /// Events that the index has not followed yet.
    pub index_lag_events: usize,
    /// The last event that the index has followed.
    pub index_position: u64,
}

impl Default for Metrics {
    fn default() -> Metrics {
        let seconds: fn() -> Histogram = || Histogram::new(SECONDS);
        let mut metrics = Metrics {
            registry: Registry::with_prefix("answerdesk"),
            answered: Family::default(),
            seconds: Family::new_with_constructor(seconds),
            articles: Gauge::default(),
            content_errors: Gauge::default(),
            index_documents: Gauge::default(),
            index_lag_events: Gauge::default(),
            index_position: Gauge::default(),
            openings_dropped: Counter::default(),
        };
        let registry = &mut metrics.registry;
        registry.register("requests", "Requests answered", metrics.answered.clone());
        registry.register(
            "request_seconds",
            "Time to answer a request, in seconds",
            metrics.seconds.clone(),
        );
        registry.register("articles", "Articles served", metrics.articles.clone());
        registry.register(
            "content_errors",
            "Errors in the content folder",
            metrics.content_errors.clone(),
        );
        registry.register(
            "index_documents",
            "Documents in the search index",
            metrics.index_documents.clone(),
        );
        registry.register(
            "index_lag_events",
            "Events that the search index has not followed yet, counted up to 1000",
            metrics.index_lag_events.clone(),
        );
        registry.register(
            "index_position",
            "Last event that the search index has followed",
            metrics.index_position.clone(),
        );
        registry.register(
            "openings_dropped",
            "Answers opened after a search that were not learnt from, as too many waited",
            metrics.openings_dropped.clone(),
        );
        metrics
    }
}

impl Metrics {
    /// Counts an answered request.
    pub fn answered(&self, route: &'static str, status: u16, took: Duration) {
        self.answered.get_or_create(&Answered { route, status }).inc();
        self.seconds.get_or_create(&Route { route }).observe(took.as_secs_f64());
    }

    /// Counts an answer that was opened and cannot be learnt from.
    pub fn opening_dropped(&self) {
        self.openings_dropped.inc();
    }

    /// The figures as text.
    ///
    /// # Errors
    /// Never for what is registered here; the encoder's type says so.
    pub fn text(&self, now: Now) -> Result<String, std::fmt::Error> {
        let gauge = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        self.articles.set(gauge(now.articles));
        self.content_errors.set(gauge(now.content_errors));
        self.index_documents.set(i64::try_from(now.index_documents).unwrap_or(i64::MAX));
        self.index_lag_events.set(gauge(now.index_lag_events));
        self.index_position.set(now.index_position);
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}
