//! The file of policies in the content folder: read again when it changes. A file with an error
//! keeps the last good one.

use std::path::Path;
use std::sync::Arc;

use super::file::parse_in;
use super::holiday_file;
use super::policy::Policies;
use super::rule_book::go_on;
use crate::domain::Desk;
use crate::domain::articles::read::ContentProblem;
use crate::domain::articles::scan::{POLICIES, Stamp};
use crate::markdown::problem::Severity;
use crate::store::StoreError;

/// A larger file is refused: nobody could follow its rules.
pub const FILE_BYTES_MAX: u64 = 256 * 1024;

/// The policies as they were read last.
#[derive(Clone, Debug, Default)]
pub struct KeptPolicies {
    /// What shows whether the file has changed; none: there is no file.
    pub stamp: Option<Stamp>,
    /// The calendar files that it names, with the same.
    pub files: Vec<(String, Option<Stamp>)>,
    /// What holds.
    pub policies: Arc<Policies>,
    /// What is wrong with the file as it is now.
    pub problems: Vec<ContentProblem>,
    /// Whether an older file holds, because the one that is there now has an error.
    pub is_older: bool,
}

impl KeptPolicies {
    /// Whether the file below `root` that has this stamp was read, and the files that it names
    /// are as they were.
    #[must_use]
    pub fn is_current(&self, root: &Path, stamp: Option<Stamp>) -> bool {
        let is_same =
            |(name, known): &(String, Option<Stamp>)| holiday_file::stamp(root, name) == *known;
        self.stamp == stamp && self.files.iter().all(is_same)
    }

    /// Whether the file as it is now has an error.
    #[must_use]
    pub fn has_error(&self) -> bool {
        self.problems.iter().any(ContentProblem::is_error)
    }
}

/// Reads the file below `root` that has this stamp, unless it is the one that was read before.
/// The first time what is right is taken from a file with errors: there is nothing better.
#[must_use]
pub fn keep(root: &Path, stamp: Option<Stamp>, before: Option<&KeptPolicies>) -> KeptPolicies {
    if let Some(before) = before
        && before.is_current(root, stamp)
    {
        return before.clone();
    }
    if stamp.is_none() {
        return KeptPolicies::default();
    }
    let mut files = Vec::new();
    let (policies, problems) = match text(&root.join(POLICIES)) {
        Ok(text) => {
            let parsed = parse_in(root, &text);
            let stamped = |name: String| (holiday_file::stamp(root, &name), name);
            files.extend(parsed.files.into_iter().map(stamped).map(|(stamp, name)| (name, stamp)));
            let told = |problem| ContentProblem { file: POLICIES.into(), problem };
            (parsed.policies, parsed.problems.into_iter().map(told).collect())
        }
        Err(why) => {
            let file = Path::new(POLICIES);
            let problem = ContentProblem::of_file(file, Severity::Error, "unreadable", why);
            (Policies::default(), vec![problem])
        }
    };
    let has_error = problems.iter().any(ContentProblem::is_error);
    match before.filter(|before| has_error && before.stamp.is_some()) {
        Some(good) => {
            let policies = Arc::clone(&good.policies);
            KeptPolicies { stamp, files, policies, problems, is_older: true }
        }
        None => {
            let policies = Arc::new(policies);
            KeptPolicies { stamp, files, policies, problems, is_older: false }
        }
    }
}

/// The text of the file.
///
/// # Errors
/// Why it cannot be read, as a phrase.
pub fn text(path: &Path) -> Result<String, String> {
    let unreadable = |error: std::io::Error| format!("the file cannot be read: {error}");
    let bytes = std::fs::metadata(path).map_err(unreadable)?.len();
    if bytes > FILE_BYTES_MAX {
        return Err(format!("the file has {bytes} bytes; policies may have {FILE_BYTES_MAX}"));
    }
    String::from_utf8(std::fs::read(path).map_err(unreadable)?).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("the file is not UTF-8 text (byte {at}); save it as UTF-8")
    })
}

/// Lets policies hold from now on, and writes down their hours and promises.
///
/// # Errors
/// When the store fails; then the former ones hold.
pub fn hold(desk: &Desk, kept: KeptPolicies) -> Result<(), StoreError> {
    go_on(desk, &kept.policies.terms)?;
    desk.swap_policies(kept);
    Ok(())
}
