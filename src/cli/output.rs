//! What commands print. A closed pipe is no error: whoever reads has read enough.

use std::io::Write;

/// A line on the standard output.
pub(super) fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    drop(writeln!(out, "{text}"));
    drop(out.flush());
}

/// Text as it is on the standard output.
pub(super) fn text(text: &str) {
    let mut out = std::io::stdout().lock();
    drop(out.write_all(text.as_bytes()));
    drop(out.flush());
}

/// A line on the standard error output.
pub(super) fn error(text: &str) {
    drop(writeln!(std::io::stderr().lock(), "{text}"));
}
