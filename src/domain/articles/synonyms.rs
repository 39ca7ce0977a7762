//! The synonyms at the top of the content folder: read again when the file changes. A file with
//! an error keeps the last good one.

use std::path::Path;
use std::sync::Arc;

use super::read::ContentProblem;
use super::scan::{SYNONYMS, Stamp};
use crate::markdown::problem::{Problem, Severity};
use crate::search::{SynonymProblem, Synonyms};

/// A larger file is refused: it would be tens of thousands of lines.
const FILE_BYTES_MAX: u64 = 512 * 1024;

/// The synonyms as they were read last.
#[derive(Clone, Debug, Default)]
pub(super) struct KeptSynonyms {
    pub(super) stamp: Option<Stamp>,
    pub(super) synonyms: Arc<Synonyms>,
    pub(super) problems: Vec<ContentProblem>,
}

/// Reads the file below `root` that has this stamp, unless it is the one that was read before.
/// The first time the lines that are right are taken from a file with errors: there is nothing
/// better.
pub(super) fn keep(
    root: &Path,
    stamp: Option<Stamp>,
    before: Option<&KeptSynonyms>,
) -> KeptSynonyms {
    if let Some(before) = before
        && before.stamp == stamp
    {
        return before.clone();
    }
    if stamp.is_none() {
        return KeptSynonyms::default();
    }
    let (synonyms, problems) = match text(&root.join(SYNONYMS)) {
        Ok(text) => {
            let (synonyms, problems) = Synonyms::parse(&text);
            (synonyms, problems.into_iter().map(problem).collect())
        }
        Err(why) => (Synonyms::default(), vec![unreadable(why)]),
    };
    let has_error = problems.iter().any(ContentProblem::is_error);
    let last_good = before.filter(|before| has_error && before.stamp.is_some());
    let synonyms = last_good.map_or_else(|| Arc::new(synonyms), |good| Arc::clone(&good.synonyms));
    KeptSynonyms { stamp, synonyms, problems }
}

fn text(path: &Path) -> Result<String, String> {
    let unreadable = |error: std::io::Error| format!("the file cannot be read: {error}");
    let bytes = std::fs::metadata(path).map_err(unreadable)?.len();
    if bytes > FILE_BYTES_MAX {
        return Err(format!("the file has {bytes} bytes; synonyms may have {FILE_BYTES_MAX}"));
    }
    String::from_utf8(std::fs::read(path).map_err(unreadable)?).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("the file is not UTF-8 text (byte {at}); save it as UTF-8")
    })
}

fn unreadable(why: String) -> ContentProblem {
    ContentProblem::of_file(Path::new(SYNONYMS), Severity::Error, "unreadable", why)
}

fn problem(found: SynonymProblem) -> ContentProblem {
    let SynonymProblem { line, column, message, suggestion, is_error } = found;
    let severity = if is_error { Severity::Error } else { Severity::Warning };
    let problem = Problem { severity, line, column, message, suggestion, code: "synonyms" };
    ContentProblem { file: SYNONYMS.into(), problem }
}
