//! Pages that are the same for every visitor, kept drawn and compressed.

use std::sync::Arc;

use actix_web::web::Bytes;
use moka::sync::Cache;

use crate::fingerprint::fingerprint;
use crate::i18n::Lang;
use crate::theme::gzip;

/// What a page costs in memory beside its bytes.
const OVERHEAD_BYTES: usize = 256;

/// A page, as it is sent.
#[derive(Debug)]
pub struct CachedPage {
    /// As it is.
    pub plain: Bytes,
    /// Compressed.
    pub gzip: Bytes,
    /// Changes when the page does.
    pub etag: String,
}

impl CachedPage {
    /// Keeps a page.
    #[must_use]
    pub fn new(html: String) -> CachedPage {
        // Weak: it names the page, not the bytes, which may be compressed.
        let etag = format!("W/\"{:016x}\"", fingerprint(&[html.as_bytes()]));
        let gzip = gzip(html.as_bytes()).unwrap_or_default();
        CachedPage { plain: Bytes::from(html), gzip: Bytes::from(gzip), etag }
    }
}

/// What a page is known by. The version of the library is part of it, so that a change of the
/// content is seen at once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageKey {
    /// The library's version.
    pub version: u64,
    /// What all pages show beside their own content.
    pub frame: Frame,
    /// The language of the interface.
    pub lang: Lang,
    /// The address, with what of its query matters.
    pub address: String,
}

/// What all pages show beside their own content, as it was when a page was drawn.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Frame {
    /// The number of the incident banner; 0 if there is none.
    pub incident: u64,
    /// The reply time that is told, in minutes; 0 if none is.
    pub reply_minutes: u64,
    /// The theme's name, which changes with it.
    pub theme: String,
    /// The version of the words of the interface.
    pub words: u64,
}

/// The pages that were asked for lately.
pub struct PageCache(Cache<PageKey, Arc<CachedPage>>);

impl PageCache {
    /// A cache that holds at most so many bytes.
    #[must_use]
    pub fn new(bytes_max: u64) -> PageCache {
        let weigh = |key: &PageKey, page: &Arc<CachedPage>| {
            let bytes = page.plain.len() + page.gzip.len() + key.address.len() + OVERHEAD_BYTES;
            u32::try_from(bytes).unwrap_or(u32::MAX)
        };
        PageCache(Cache::builder().weigher(weigh).max_capacity(bytes_max).build())
    }

    /// The page, if it is kept.
    #[must_use]
    pub fn get(&self, key: &PageKey) -> Option<Arc<CachedPage>> {
        self.0.get(key)
    }

    /// Keeps a page and gives it back.
    pub fn put(&self, key: PageKey, html: String) -> Arc<CachedPage> {
        let page = Arc::new(CachedPage::new(html));
        self.0.insert(key, Arc::clone(&page));
        page
    }

    /// Forgets everything.
    pub fn forget(&self) {
        self.0.invalidate_all();
    }
}
