//! Past tickets in a file: JSON Lines, or CSV with a header. A row that cannot be read says
//! why, and is passed over.

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Read};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use crate::domain::articles::ArticlePath;
use crate::domain::people::EmailAddress;
use crate::domain::tickets::Requester;
use crate::domain::tickets::import::{ORIGIN_BYTES_MAX, PastStatus, PastTicket, origin};
use crate::domain::tickets::requester::NAME_CHARS_MAX;
use crate::domain::tickets::tags::tags_of;
use crate::domain::tickets::ticket::{Outcome, subject_of};
use crate::fingerprint::fingerprint;
use crate::i18n::Lang;
use crate::language;

/// The columns that are understood.
pub(super) const COLUMNS: [&str; 15] = [
    "id",
    "subject",
    "question",
    "resolution",
    "outcome",
    "tags",
    "status",
    "requester_name",
    "requester_email",
    "agent",
    "language",
    "channel",
    "articles",
    "created_at",
    "solved_at",
];
/// What some programs write before the first character of a UTF-8 file.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// The longest text of a past ticket, in characters.
const TEXT_CHARS_MAX: usize = 200_000;
/// The longest line of a file, in bytes.
const LINE_BYTES_MAX: u64 = 4 * 1024 * 1024;
/// The longest id of another system, in characters.
const ID_CHARS_MAX: usize = 60;

/// A row: column and value.
pub(super) type Row = Map<String, Value>;

/// What a line of the file gave.
pub(super) struct ReadRow {
    /// The line, from 1.
    pub(super) line: u64,
    /// The row, or what is wrong with the line.
    pub(super) row: Result<Row, String>,
}

/// The rows of a file.
pub(super) enum Rows<R: Read> {
    /// JSON Lines.
    Json {
        /// What is read.
        lines: BufReader<R>,
        /// The line read last.
        line: u64,
    },
    /// CSV.
    Csv {
        /// What is read.
        reader: Box<csv::Reader<BufReader<R>>>,
        /// The columns.
        header: Vec<String>,
    },
}

impl<R: Read> Rows<R> {
    /// Rows of a file, in the form that its first character shows.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn open(input: R) -> anyhow::Result<Rows<R>> {
        let mut input = BufReader::with_capacity(64 * 1024, input);
        let first = input.fill_buf()?;
        let text = first.strip_prefix(BYTE_ORDER_MARK).unwrap_or(first);
        let mark = first.len() - text.len();
        let is_json = text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
        if is_json {
            input.consume(mark);
            return Ok(Rows::Json { lines: input, line: 0 });
        }
        let delimiter = delimiter_of(text);
        let mut reader =
            csv::ReaderBuilder::new().flexible(true).delimiter(delimiter).from_reader(input);
        let tidy = |name: &str| {
            name.trim_start_matches('\u{feff}').trim().to_lowercase().replace([' ', '-'], "_")
        };
        let header: Vec<String> = reader.headers()?.iter().map(tidy).collect();
        if !header.iter().any(|name| name == "question") {
            anyhow::bail!("the header has no column question, but: {}", header.join(", "));
        }
        Ok(Rows::Csv { reader: Box::new(reader), header })
    }
}

/// What separates the columns: spreadsheets of many countries write semicolons, some tabs.
fn delimiter_of(text: &[u8]) -> u8 {
    let header = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| header.iter().filter(|byte| **byte == wanted).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|byte| count(*byte)).unwrap_or(b',')
}

impl<R: Read> Iterator for Rows<R> {
    /// An error ends the reading: nobody knows what the rest would have been.
    type Item = io::Result<ReadRow>;

    fn next(&mut self) -> Option<io::Result<ReadRow>> {
        match self {
            Rows::Json { lines, line } => next_json(lines, line),
            Rows::Csv { reader, header } => next_csv(reader, header),
        }
    }
}

fn next_json<R: Read>(lines: &mut BufReader<R>, line: &mut u64) -> Option<io::Result<ReadRow>> {
    loop {
        *line += 1;
        let mut bytes = Vec::new();
        let read = lines.by_ref().take(LINE_BYTES_MAX).read_until(b'\n', &mut bytes);
        let row = match read {
            Ok(0) => return None,
            Ok(_) if bytes.len() as u64 == LINE_BYTES_MAX => {
                skip_line(lines);
                Err(format!("the line has more than {LINE_BYTES_MAX} bytes"))
            }
            Ok(_) if bytes.trim_ascii().is_empty() => continue,
            Ok(_) => serde_json::from_slice::<Row>(bytes.trim_ascii())
                .map_err(|error| format!("not a JSON object: {error}")),
            Err(error) => return Some(Err(error)),
        };
        return Some(Ok(ReadRow { line: *line, row }));
    }
}

fn skip_line<R: Read>(lines: &mut BufReader<R>) {
    while let Ok(buffer) = lines.fill_buf() {
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let (length, is_last) = (end.map_or(buffer.len(), |end| end + 1), end.is_some());
        if length == 0 {
            return;
        }
        lines.consume(length);
        if is_last {
            return;
        }
    }
}

fn next_csv<R: Read>(
    reader: &mut csv::Reader<BufReader<R>>,
    header: &[String],
) -> Option<io::Result<ReadRow>> {
    let mut record = csv::ByteRecord::new();
    let line = reader.position().line();
    let row = match reader.read_byte_record(&mut record) {
        Ok(false) => return None,
        Ok(true) if record.len() != header.len() => {
            Err(format!("has {} fields, the header has {}", record.len(), header.len()))
        }
        Ok(true) => header.iter().zip(record.iter()).map(field).collect(),
        Err(error) if error.is_io_error() => return Some(Err(error.into())),
        Err(error) => Err(format!("not CSV: {error}")),
    };
    Some(Ok(ReadRow { line: record.position().map_or(line, csv::Position::line), row }))
}

fn field((name, value): (&String, &[u8])) -> Result<(String, Value), String> {
    let text = std::str::from_utf8(value).map_err(|_bad| format!("{name} is not UTF-8"))?;
    Ok((name.clone(), Value::String(text.to_owned())))
}

/// Columns of a row that are not understood.
pub(super) fn unknown_columns(row: &Row) -> BTreeSet<String> {
    row.keys().filter(|name| !COLUMNS.contains(&name.as_str())).cloned().collect()
}

/// The ticket of a row.
///
/// # Errors
/// What is wrong with the row, in words.
pub(super) fn ticket(row: &Row, now: Timestamp) -> Result<PastTicket, String> {
    let question = text(row, "question")?.ok_or("question is missing")?;
    let resolution = text(row, "resolution")?;
    let id = text(row, "id")?;
    if id.as_ref().is_some_and(|id| id.chars().count() > ID_CHARS_MAX) {
        return Err(format!("id has more than {ID_CHARS_MAX} characters"));
    }
    let subject = text(row, "subject")?.unwrap_or_else(|| question.clone());
    let created = text(row, "created_at")?;
    let solved_at = text(row, "solved_at")?.map(|at| moment("solved_at", &at)).transpose()?;
    let created_at = match &created {
        Some(at) => moment("created_at", at)?,
        None => solved_at.unwrap_or(now),
    };
    let status = match text(row, "status")? {
        Some(name) => PastStatus::from_name(&name).ok_or_else(|| {
            format!("status “{name}” is not new, open, pending, on_hold, solved or closed")
        })?,
        None => PastStatus::Solved,
    };
    let lang = match text(row, "language")? {
        Some(code) => language_of(&code)?,
        None => language::detect(&format!("{subject}\n{question}"), Lang::EN),
    };
    let known_by = [subject.as_str(), question.as_str(), created.as_deref().unwrap_or_default()];
    let origin = origin(id.as_deref(), &known_by);
    if origin.len() > ORIGIN_BYTES_MAX {
        return Err("id is too long for its script".to_owned());
    }
    let articles: Vec<ArticlePath> =
        list(row, "articles")?.iter().map(|path| article(path, lang)).collect();
    let outcome = outcome(row, resolution.as_deref(), &articles)?;
    Ok(PastTicket {
        origin,
        print: print(row),
        subject: subject_of(&subject),
        resolution,
        outcome,
        status,
        tags: tags_of(&list(row, "tags")?.join(",")).map_err(|error| error.to_string())?,
        requester: requester(row)?,
        agent: text(row, "agent")?,
        lang,
        channel: text(row, "channel")?.unwrap_or_else(|| "import".to_owned()),
        created_at,
        solved_at,
        articles,
        question,
    })
}

/// A fingerprint of what a row says. Columns that are empty or not known do not count, so that a
/// file with more columns is no other file.
fn print(row: &Row) -> u64 {
    let mut parts: Vec<String> = Vec::new();
    for column in COLUMNS {
        let items = match column {
            "tags" | "articles" => list(row, column).unwrap_or_default(),
            _ => text(row, column).ok().flatten().into_iter().collect(),
        };
        if !items.is_empty() {
            parts.extend([column.to_owned(), items.join(";")]);
        }
    }
    let parts: Vec<&[u8]> = parts.iter().map(String::as_bytes).collect();
    fingerprint(&parts)
}

fn outcome(
    row: &Row,
    resolution: Option<&str>,
    articles: &[ArticlePath],
) -> Result<Option<Outcome>, String> {
    let Some(name) = text(row, "outcome")? else { return Ok(None) };
    let outcome =
        Outcome::from_name(&name.to_lowercase().replace([' ', '-'], "_")).ok_or_else(|| {
            format!("outcome “{name}” is not linked, needs_article or nothing_applies")
        })?;
    if resolution.is_none() {
        return Err(format!("outcome is “{name}”, but resolution is missing"));
    }
    if outcome == Outcome::Linked && articles.is_empty() {
        return Err(format!("outcome is “{name}”, but articles names none"));
    }
    Ok(Some(outcome))
}

fn text(row: &Row, column: &str) -> Result<Option<String>, String> {
    let text = match row.get(column) {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::String(text)) => text.trim().replace("\r\n", "\n"),
        Some(Value::Number(number)) => number.to_string(),
        Some(_) => return Err(format!("{column} must be a text")),
    };
    let text: String =
        text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    if text.chars().count() > TEXT_CHARS_MAX {
        return Err(format!("{column} has more than {TEXT_CHARS_MAX} characters"));
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

fn list(row: &Row, column: &str) -> Result<Vec<String>, String> {
    if let Some(Value::Array(items)) = row.get(column) {
        let texts = items.iter().map(|item| item.as_str().map(str::to_owned));
        return texts
            .collect::<Option<_>>()
            .ok_or_else(|| format!("{column} must be a list of texts"));
    }
    let text = text(row, column)?.unwrap_or_default();
    let items = text.split([';', ',']).map(str::trim).filter(|item| !item.is_empty());
    Ok(items.map(str::to_owned).collect())
}

fn moment(column: &str, text: &str) -> Result<Timestamp, String> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Ok(at);
    }
    let day = text.parse::<Date>().ok().and_then(|day| day.to_zoned(TimeZone::UTC).ok());
    day.map(|day| day.timestamp())
        .ok_or_else(|| format!("{column} “{text}” is not a time such as 2026-01-31T09:30:00Z or a day such as 2026-01-31"))
}

fn language_of(code: &str) -> Result<Lang, String> {
    let short = code.split(['-', '_']).next().unwrap_or_default();
    Lang::from_code(short).ok_or_else(|| format!("language “{code}” is not a code such as en"))
}

fn requester(row: &Row) -> Result<Requester, String> {
    let name = text(row, "requester_name")?.unwrap_or_default();
    if name.chars().count() > NAME_CHARS_MAX {
        return Err(format!("requester_name has more than {NAME_CHARS_MAX} characters"));
    }
    let email = match text(row, "requester_email")? {
        Some(text) => Some(
            EmailAddress::parse(&text)
                .ok_or_else(|| format!("requester_email “{text}” is not an email address"))?,
        ),
        None => None,
    };
    Ok(Requester { name, email })
}

/// An article's path, with or without its language.
fn article(path: &str, lang: Lang) -> ArticlePath {
    ArticlePath::parse(path)
        .unwrap_or_else(|| ArticlePath { lang, path: path.trim_matches('/').to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A disk that fails after some bytes.
    struct Failing(&'static [u8]);

    impl Read for Failing {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            match self.0.read(into)? {
                0 => Err(io::Error::other("the disk is gone")),
                length => Ok(length),
            }
        }
    }

    #[test]
    fn a_disk_that_fails_ends_the_reading() {
        let json = b"{\"question\":\"One?\"}\n{\"quest";
        let csv = b"question\nOne?\nTwo";
        for file in [&json[..], &csv[..]] {
            let mut rows = Rows::open(Failing(file)).expect("a file");
            let first = rows.next().expect("a row").expect("read");
            assert!(first.row.is_ok());
            assert!(rows.next().expect("an error").is_err());
        }
    }
}
