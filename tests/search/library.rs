//! A small library to search in, and short ways to ask it.

use answerdesk::i18n::Lang;
use answerdesk::search::{
    Change, Document, Hits, Mode, Options, Query, Scope, SearchIndex, Visibility,
};
use tempfile::TempDir;

/// An index in a folder that lives as long as it.
pub(crate) struct Library {
    pub(crate) index: SearchIndex,
    pub(crate) folder: TempDir,
}

impl Library {
    /// An index with these documents, each put with the group it belongs to.
    pub(crate) fn with(documents: Vec<Document>) -> Library {
        let folder = tempfile::tempdir().unwrap();
        let index = SearchIndex::open(folder.path(), Options::default()).unwrap().index;
        index.apply(puts(documents), 1).unwrap();
        Library { index, folder }
    }

    pub(crate) fn search(&self, text: &str) -> Hits {
        self.ask(&Query::new(text, Lang::EN))
    }

    pub(crate) fn type_in(&self, text: &str) -> Hits {
        self.ask(&Query::new(text, Lang::EN).mode(Mode::AsYouType))
    }

    pub(crate) fn ask(&self, query: &Query) -> Hits {
        self.index.search(&Visibility::public(), query).unwrap()
    }

    pub(crate) fn groups(&self, text: &str) -> Vec<String> {
        groups(&self.search(text))
    }
}

/// The groups of the hits, in order.
pub(crate) fn groups(hits: &Hits) -> Vec<String> {
    hits.hits.iter().map(|hit| hit.group.clone()).collect()
}

/// Puts documents, those of a group together.
pub(crate) fn puts(documents: Vec<Document>) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for document in documents {
        let known = changes.iter_mut().find_map(|change| match change {
            Change::Put { group, documents, .. } if *group == document.group => Some(documents),
            _ => None,
        });
        match known {
            Some(documents) => documents.push(document),
            None => changes.push(Change::Put {
                group: document.group.clone(),
                version: 7,
                documents: vec![document],
            }),
        }
    }
    changes
}

/// A public English article of one section.
pub(crate) fn article(group: &str, title: &str, body: &str) -> Document {
    piece(group, group, title, body)
}

/// A public English section.
pub(crate) fn piece(group: &str, key: &str, title: &str, body: &str) -> Document {
    Document {
        key: key.to_owned(),
        group: group.to_owned(),
        kind: "article".to_owned(),
        scope: Scope::Public,
        lang: Lang::EN,
        title: title.to_owned(),
        heading: None,
        body: body.to_owned(),
        words: String::new(),
        facets: Vec::new(),
        at: None,
        presses: None,
    }
}

/// The same in another language.
pub(crate) fn in_language(lang: Lang, document: Document) -> Document {
    Document { lang, ..document }
}

/// A few articles of a help centre.
pub(crate) fn help_centre() -> Library {
    Library::with(vec![
        article(
            "password",
            "Reset your password",
            "Open the sign-in page and choose Forgot password. We send a link to your email address; it works for one hour.",
        ),
        article(
            "login",
            "Login problems",
            "If the login fails, check that cookies are allowed. After ten wrong passwords your account is locked for a quarter of an hour.",
        ),
        article(
            "invoice",
            "Download an invoice",
            "Invoices are listed under Billing. Choose one and download it as a PDF. Refunds appear as credit notes.",
        ),
        article(
            "install",
            "Install the desktop application",
            "Download the installer and run it. Installing takes a minute. Error AADSTS50011 means that the redirect address is wrong.",
        ),
        article(
            "export",
            "Export your data",
            "Use Project.Resource.Name in the export template. Recipients receive the file by email.",
        ),
        article(
            "team",
            "Invite people to your team",
            "Only administrators can invite people. Each invitation works for seven days.",
        ),
    ])
}
