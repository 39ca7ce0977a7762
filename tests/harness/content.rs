//! A content folder that a test writes.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A folder of articles, removed at the end.
pub(crate) struct Content(TempDir);

impl Content {
    /// An empty one.
    pub(crate) fn empty() -> Content {
        Content(tempfile::tempdir().expect("a folder"))
    }

    /// A small help centre: two public articles, one for agents, one draft.
    pub(crate) fn small() -> Content {
        Content::empty()
            .with(
                "en/account/password.md",
                "---\ntitle: Change your password\nalso_asked: [forgot my login]\n---\n\
                 Open **Settings**, then **Security**.\n\n## On the phone\n\n\
                 Tap the gear, then *Change password*.\n",
            )
            .with(
                "en/billing/invoice.md",
                "# Download an invoice\n\nInvoices are under **Billing**. See \
                 [the password page](../account/password.md).\n",
            )
            .with(
                "en/guidelines/refunds.md",
                "---\ntitle: When to give a refund\naudience: agents\n---\n\
                 Refund quokka orders within a week.\n",
            )
            .with(
                "en/account/passkeys.md",
                "---\ntitle: Passkeys\ndraft: true\n---\nSoon: the zebrafish key.\n",
            )
    }

    /// Writes a file.
    pub(crate) fn write(&self, file: &str, text: &str) {
        let path = self.path().join(file);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }

    /// The same folder with one more file.
    pub(crate) fn with(self, file: &str, text: &str) -> Content {
        self.write(file, text);
        self
    }

    /// Removes a file or folder.
    pub(crate) fn remove(&self, name: &str) {
        let path = self.path().join(name);
        if path.is_dir() {
            std::fs::remove_dir_all(path).expect("removed");
        } else {
            std::fs::remove_file(path).expect("removed");
        }
    }

    /// Gives a file another name.
    pub(crate) fn rename(&self, from: &str, to: &str) {
        std::fs::rename(self.path().join(from), self.path().join(to)).expect("renamed");
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// A file of it.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }
}
