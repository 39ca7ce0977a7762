//! The file of policies in the content folder: read again when it changes. A file with an error
//! keeps the last good one.

use std::path::Path;
use std::sync::Arc;

use super::file::parse;
use super::policy::Policies;
use crate::domain::articles::read::ContentProblem;
use crate::domain::articles::scan::{POLICIES, Stamp};
use crate::markdown::problem::Severity;

/// A larger file is refused: nobody could follow its rules.
pub const FILE_BYTES_MAX: u64 = 256 * 1024;

/// The policies as they were read last.
#[derive(Clone, Debug, Default)]
pub struct KeptPolicies {
    /// What shows whether the file has changed; none: there is no file.
    pub stamp: Option<Stamp>,
    /// What holds.
    pub policies: Arc<Policies>,
    /// What is wrong with the file as it is now.
    pub problems: Vec<ContentProblem>,
    /// Whether an older file holds, because the one that is there now has an error.
    pub is_older: bool,
}

impl KeptPolicies {
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
        && before.stamp == stamp
    {
        return before.clone();
    }
    if stamp.is_none() {
        return KeptPolicies::default();
    }
    let (policies, problems) = match text(&root.join(POLICIES)) {
        Ok(text) => {
            let parsed = parse(&text);
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
            KeptPolicies { stamp, policies, problems, is_older: true }
        }
        None => KeptPolicies { stamp, policies: Arc::new(policies), problems, is_older: false },
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
