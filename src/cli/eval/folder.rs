//! A test set in a folder: documents, questions, and which documents answer which. The documents
//! stay in their file until they are indexed.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::lines::{self, Question};
use crate::i18n::Lang;
use crate::language;

/// The file of documents.
pub(super) const DOCUMENTS: &str = "corpus.jsonl";
/// The file of questions.
const QUESTIONS: &str = "queries.jsonl";
/// The file of the same questions as whole messages.
const MESSAGES: &str = "queries_full.jsonl";
/// The file of questions that nothing answers.
const OUT_OF_SCOPE: &str = "oos_queries.jsonl";
/// The file that says which documents answer which questions.
const JUDGEMENTS: &str = "qrels.tsv";

/// A test set.
pub(super) struct TestSet {
    /// What it is told by.
    pub(super) name: String,
    /// Where it is.
    pub(super) folder: PathBuf,
    /// The file of its documents.
    pub(super) documents_file: PathBuf,
    /// How many there are.
    pub(super) documents: usize,
    /// The language of most of them.
    pub(super) lang: Lang,
    /// The questions that something answers.
    pub(super) questions: Vec<Judged>,
    /// Questions that nothing answers, as far as was judged.
    pub(super) questions_left_out: usize,
    /// Judgements that name a question or a document that is not there.
    pub(super) judgements_left_out: usize,
    /// Questions that nothing here can answer.
    pub(super) out_of_scope: Vec<String>,
}

/// The grades of documents.
type Grades = HashMap<String, f64>;

/// A question and what answers it.
pub(super) struct Judged {
    /// The words that somebody searches for.
    pub(super) text: String,
    /// The message that somebody writes, if it is known.
    pub(super) message: Option<String>,
    /// How well documents answer it.
    pub(super) grades: Grades,
}

impl Judged {
    /// What somebody writes into the ask form.
    pub(super) fn message(&self) -> &str {
        self.message.as_deref().unwrap_or(&self.text)
    }
}

/// Whether there is a file of documents in the folder.
pub(super) fn has_documents(folder: &Path) -> bool {
    lines::find(folder, DOCUMENTS).is_some()
}

/// Reads a test set, and what is wrong with its lines.
///
/// # Errors
/// When a file is missing or cannot be read.
pub(super) fn read(name: String, folder: &Path) -> anyhow::Result<(TestSet, Vec<String>)> {
    let needed = |file: &str| {
        let found = lines::find(folder, file);
        found.ok_or_else(|| anyhow::anyhow!("there is no {file} in {}", folder.display()))
    };
    let documents_file = needed(DOCUMENTS)?;
    let mut problems = Vec::new();
    let (ids, lang) = documents(&documents_file, &mut problems)?;
    let questions = all_questions(&needed(QUESTIONS)?, &mut problems)?;
    let mut messages: HashMap<String, String> = HashMap::new();
    if let Some(file) = lines::find(folder, MESSAGES) {
        let whole = all_questions(&file, &mut problems)?;
        messages.extend(whole.into_iter().map(|question| (question.id, question.text)));
    }
    let mut out_of_scope = Vec::new();
    if let Some(file) = lines::find(folder, OUT_OF_SCOPE) {
        let all = all_questions(&file, &mut problems)?;
        out_of_scope.extend(all.into_iter().map(|question| question.text));
    }
    let (mut grades, mut judgements_left_out) =
        all_grades(&needed(JUDGEMENTS)?, &ids, &mut problems)?;
    let asked = questions.len();
    let judged = |question: Question| {
        let grades = grades.remove(&question.id).unwrap_or_default();
        let message = messages.remove(&question.id);
        let is_answered = grades.values().any(|grade| *grade > 0.0);
        is_answered.then_some(Judged { text: question.text, message, grades })
    };
    let questions: Vec<Judged> = questions.into_iter().filter_map(judged).collect();
    judgements_left_out += grades.values().map(HashMap::len).sum::<usize>();
    if questions.is_empty() && problems.is_empty() {
        anyhow::bail!("no question in {} has an answer that is there", folder.display());
    }
    let set = TestSet {
        name,
        folder: folder.to_owned(),
        documents_file,
        documents: ids.len(),
        lang,
        questions_left_out: asked - questions.len(),
        questions,
        judgements_left_out,
        out_of_scope,
    };
    Ok((set, problems))
}

/// The ids of all documents, and the language of most.
fn documents(file: &Path, problems: &mut Vec<String>) -> anyhow::Result<(HashSet<String>, Lang)> {
    let mut ids = HashSet::new();
    let mut langs: HashMap<Lang, usize> = HashMap::new();
    lines::each_row(file, problems, |row| {
        let written = lines::document(row)?;
        *langs.entry(language_of(&written, Lang::EN)).or_default() += 1;
        known_once(&mut ids, written.id)
    })?;
    let most = langs.into_iter().max_by_key(|(lang, count)| (*count, std::cmp::Reverse(*lang)));
    Ok((ids, most.map_or(Lang::EN, |(lang, _)| lang)))
}

/// The language of a document, if its words alone can tell; otherwise `prior`.
pub(super) fn language_of(written: &lines::Written, prior: Lang) -> Lang {
    language::detect(&format!("{}\n{}", written.title, written.body), prior)
}

fn all_questions(file: &Path, problems: &mut Vec<String>) -> anyhow::Result<Vec<Question>> {
    let mut ids = HashSet::new();
    let mut questions = Vec::new();
    lines::each_row(file, problems, |row| {
        let question = lines::question(row)?;
        known_once(&mut ids, question.id.clone())?;
        questions.push(question);
        Ok(())
    })?;
    Ok(questions)
}

fn known_once(ids: &mut HashSet<String>, id: String) -> Result<(), String> {
    if ids.contains(&id) {
        return Err(format!("the id “{id}” was there before"));
    }
    ids.insert(id);
    Ok(())
}

/// The grades of documents by question, and how many name a document that is not there.
fn all_grades(
    file: &Path,
    ids: &HashSet<String>,
    problems: &mut Vec<String>,
) -> anyhow::Result<(HashMap<String, Grades>, usize)> {
    let mut grades: HashMap<String, Grades> = HashMap::new();
    let mut left_out = 0;
    lines::each_judgement(file, problems, |judgement| {
        if ids.contains(&judgement.document) {
            let of_query = grades.entry(judgement.query).or_default();
            of_query.insert(judgement.document, judgement.grade);
        } else {
            left_out += 1;
        }
        Ok(())
    })?;
    Ok((grades, left_out))
}
