//! Questions and answers of an article of kind faq: each heading of level 2 with what follows it.

use super::document::Document;

/// A question with its answer as plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The words of the question.
    pub text: String,
    /// The id of its heading on the page.
    pub anchor: String,
    /// The answer, without markup.
    pub answer: String,
    /// The line of the question in its file.
    pub line: u32,
}

/// The questions of a document; one without an answer is left out.
#[must_use]
pub fn questions(document: &Document) -> Vec<Question> {
    let mut found: Vec<Question> = Vec::new();
    let mut open = false;
    for section in &document.sections {
        let Some(heading) = section.heading.and_then(|index| document.headings.get(index)) else {
            continue;
        };
        if heading.level <= 2 {
            open = heading.level == 2;
            if open {
                found.push(Question {
                    text: heading.text.clone(),
                    anchor: heading.anchor.clone(),
                    answer: String::new(),
                    line: heading.line,
                });
            }
        }
        if let (true, Some(question)) = (open, found.last_mut()) {
            if heading.level > 2 {
                add(&mut question.answer, &heading.text);
            }
            add(&mut question.answer, &section.text);
        }
    }
    found.retain(|question| !question.answer.is_empty());
    found
}

fn add(answer: &mut String, text: &str) {
    if !answer.is_empty() && !text.is_empty() {
        answer.push('\n');
    }
    answer.push_str(text);
}
