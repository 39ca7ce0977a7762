//! Snippets: where they are cut and what is marked in them.

use answerdesk::i18n::Lang;
use answerdesk::search::{Marked, Query};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use crate::search::library::{Library, article, in_language};

fn marked(marked: &Marked) -> Vec<&str> {
    marked.marks.iter().map(|mark| &marked.text[mark.clone()]).collect()
}

#[test]
fn the_passage_with_the_words_is_cut() {
    let filler = "This sentence is about something else entirely and takes some room. ".repeat(20);
    let body = format!(
        "{filler}Refunds are paid within ten days. A refund needs the invoice number. {filler}"
    );
    let library = Library::with(vec![article("a", "Money", &body)]);
    let hits = library.search("refund invoice");
    let snippet = &hits.hits[0].sections[0].snippet;
    assert_eq!(marked(snippet), ["Refunds", "refund", "invoice"]);
    assert!(snippet.text.chars().count() <= 200);
    assert!(body.contains(&snippet.text));
    assert!(snippet.text.starts_with("Refunds are paid"), "{}", snippet.text);
}

#[test]
fn without_a_word_in_the_body_its_beginning_is_shown() {
    let library = Library::with(vec![article("a", "Refunds", "Paid within ten days.")]);
    let hits = library.search("refund");
    assert_eq!(hits.hits[0].sections[0].snippet.text, "Paid within ten days.");
    assert_eq!(marked(&hits.hits[0].title), ["Refunds"]);
}

#[test]
fn whole_words_are_marked_in_persian_and_telugu() {
    let library = Library::with(vec![
        in_language(Lang::FA, article("fa", "راهنما", "همه کتاب‌ها و کتاب ها اینجاست.")),
        in_language(Lang::TE, article("te", "సహాయం", "మీ పుస్తకాలను ఇక్కడ చూడండి.")),
    ]);
    let hits = library.ask(&Query::new("کتاب", Lang::FA));
    assert_eq!(marked(&hits.hits[0].sections[0].snippet), ["کتاب‌ها", "کتاب ها"]);
    let hits = library.ask(&Query::new("పుస్తకం", Lang::TE));
    assert_eq!(marked(&hits.hits[0].sections[0].snippet), ["పుస్తకాలను"]);
}

fn lawful(marked: &Marked, source: &str) -> Result<(), TestCaseError> {
    prop_assert!(source.contains(&marked.text));
    let mut bounds: Vec<usize> = marked.text.grapheme_indices(true).map(|(at, _)| at).collect();
    bounds.push(marked.text.len());
    let mut end = 0;
    for mark in &marked.marks {
        prop_assert!(mark.start < mark.end && mark.start >= end);
        prop_assert!(bounds.contains(&mark.start) && bounds.contains(&mark.end));
        end = mark.end;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn marks_are_on_graphemes_of_a_piece_of_the_text(
        body in "([a-c]{1,3}|\\PC|[\u{200C}\u{200D}\u{301}కాి్کتا]|[ .\n]){0,400}",
        query in "[a-cక్کت ]{1,6}",
    ) {
        let library = Library::with(vec![article("a", &body, &body)]);
        for hit in library.search(&query).hits {
            lawful(&hit.title, &body)?;
            prop_assert_eq!(&hit.title.text, &body);
            for section in &hit.sections {
                lawful(&section.snippet, &body)?;
                prop_assert!(section.snippet.text.chars().count() <= 220);
            }
        }
    }

    #[test]
    fn no_query_panics(query in "\\PC{0,80}") {
        let library = Library::with(vec![article("a", "Title", "A body of some words."), article("b", &query, &query)]);
        library.search(&query);
        library.type_in(&query);
    }
}
