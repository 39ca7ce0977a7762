//! Lines of the files of a test set, compressed or not, each with what is wrong with it.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::Context;
use flate2::read::MultiGzDecoder;
use serde_json::Value;

use crate::cli::past_tickets::{ReadRow, Row, Rows};

/// What some programs write before the first character of a UTF-8 file.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A document as its line gives it.
pub(super) struct Written {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) body: String,
}

/// A question as its line gives it.
pub(super) struct Question {
    pub(super) id: String,
    pub(super) text: String,
}

/// That document `document` answers query `query`, and how well.
pub(super) struct Judgement {
    pub(super) query: String,
    pub(super) document: String,
    pub(super) grade: f64,
}

/// The file of this name, or the compressed one.
pub(super) fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    let plain = folder.join(name);
    let compressed = folder.join(format!("{name}.gz"));
    [plain, compressed].into_iter().find(|file| file.is_file())
}

/// Reads JSON Lines and gives each to `take`, which may say what is wrong with it.
///
/// # Errors
/// When the file cannot be read to its end.
pub(super) fn each_row(
    file: &Path,
    problems: &mut Vec<String>,
    mut take: impl FnMut(&Row) -> Result<(), String>,
) -> anyhow::Result<()> {
    for read in (Rows::Json { lines: open(file)?, line: 0 }) {
        let ReadRow { line, row } = read.with_context(|| unreadable(file))?;
        if let Err(why) = row.and_then(|row| take(&row)) {
            problems.push(format!("{}:{line}: {why}", file.display()));
        }
    }
    Ok(())
}

/// Reads judgements: query, document and grade between tabs or spaces, or the four columns of
/// TREC, whose second says nothing. The first line may name the columns.
///
/// # Errors
/// When the file cannot be read to its end.
pub(super) fn each_judgement(
    file: &Path,
    problems: &mut Vec<String>,
    mut take: impl FnMut(Judgement) -> Result<(), String>,
) -> anyhow::Result<()> {
    let mut lines = open(file)?;
    let mut bytes = Vec::new();
    for line in 1_usize.. {
        bytes.clear();
        if lines.read_until(b'\n', &mut bytes).with_context(|| unreadable(file))? == 0 {
            break;
        }
        let text = String::from_utf8_lossy(&bytes);
        if text.trim().is_empty() {
            continue;
        }
        if line == 1 && is_header(&text) {
            continue;
        }
        if let Err(why) = judgement(&text).and_then(&mut take) {
            problems.push(format!("{}:{line}: {why}", file.display()));
        }
    }
    Ok(())
}

/// Whether a line names columns: where the grade stands there is no digit.
fn is_header(line: &str) -> bool {
    let columns = columns(line);
    let last = columns.last().copied().unwrap_or_default();
    matches!(columns.len(), 3 | 4) && !last.is_empty() && !last.contains(|c: char| c.is_numeric())
}

fn columns(line: &str) -> Vec<&str> {
    let line = line.trim_end_matches(['\n', '\r']);
    if line.contains('\t') {
        line.split('\t').map(str::trim).collect()
    } else {
        line.split_whitespace().collect()
    }
}

fn judgement(line: &str) -> Result<Judgement, String> {
    let columns = columns(line);
    let ([query, document, grade] | [query, _, document, grade]) = columns.as_slice() else {
        return Err(format!(
            "has {} columns, not three (query, document, grade) or the four of TREC",
            columns.len()
        ));
    };
    let grade = grade.parse::<f64>().ok().filter(|grade| grade.is_finite());
    let grade = grade.ok_or("the grade in the last column is not a number")?;
    if query.is_empty() || document.is_empty() {
        return Err("the query or the document is empty".to_owned());
    }
    Ok(Judgement { query: (*query).to_owned(), document: (*document).to_owned(), grade })
}

/// The document of a line.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) fn document(row: &Row) -> Result<Written, String> {
    let written = Written {
        id: id(row)?,
        title: text(row, "title")?.unwrap_or_default(),
        body: text(row, "body")?.unwrap_or_default(),
    };
    if written.title.is_empty() && written.body.is_empty() {
        return Err("title and body are missing".to_owned());
    }
    Ok(written)
}

/// The question of a line.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) fn question(row: &Row) -> Result<Question, String> {
    Ok(Question { id: id(row)?, text: text(row, "text")?.ok_or("text is missing")? })
}

fn id(row: &Row) -> Result<String, String> {
    match row.get("id") {
        Some(Value::String(id)) if !id.trim().is_empty() => Ok(id.trim().to_owned()),
        Some(Value::Number(id)) => Ok(id.to_string()),
        None | Some(Value::Null) => Err("id is missing".to_owned()),
        Some(_) => Err("id must be a text".to_owned()),
    }
}

fn text(row: &Row, name: &str) -> Result<Option<String>, String> {
    match row.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(format!("{name} must be a text")),
    }
}

fn open(file: &Path) -> anyhow::Result<BufReader<Box<dyn Read>>> {
    let input = File::open(file).with_context(|| unreadable(file))?;
    let is_compressed = file.extension().is_some_and(|extension| extension == "gz");
    let input: Box<dyn Read> =
        if is_compressed { Box::new(MultiGzDecoder::new(input)) } else { Box::new(input) };
    let mut lines = BufReader::with_capacity(64 * 1024, input);
    if lines.fill_buf().with_context(|| unreadable(file))?.starts_with(BYTE_ORDER_MARK) {
        lines.consume(BYTE_ORDER_MARK.len());
    }
    Ok(lines)
}

fn unreadable(file: &Path) -> String {
    format!("{} cannot be read to its end", file.display())
}
