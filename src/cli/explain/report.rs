//! An explanation in words, and as JSON.

use serde::Serialize;

use crate::domain::search_documents::{Found, found};
use crate::search::{
    CountsLess, Explained, FoundAs, Origin, Part, Place, Query, ReadWord, Reason, Why, found_as,
};

/// What is told.
pub(super) struct Told<'a> {
    pub(super) query: &'a Query,
    pub(super) explained: &'a Explained,
    /// What was searched, in a sentence.
    pub(super) searched: &'a str,
}

#[derive(Serialize)]
struct Json<'a> {
    query: &'a str,
    language: String,
    searched: &'a str,
    documents: u64,
    corrected: Option<&'a str>,
    words: &'a [ReadWord],
    total: usize,
    hits: Vec<JsonHit<'a>>,
}

#[derive(Serialize)]
struct JsonHit<'a> {
    group: &'a str,
    title: &'a str,
    score: f32,
    confidence: f32,
    parts: &'a [Part],
}

/// The explanation for programs.
///
/// # Errors
/// Never in practice: everything in it can be written as JSON.
pub(super) fn json(told: &Told<'_>) -> serde_json::Result<String> {
    let found = &told.explained.found;
    let hits = found.hits.iter().zip(&told.explained.whys);
    let told = Json {
        query: &told.query.text,
        language: told.query.lang.to_string(),
        searched: told.searched,
        documents: told.explained.documents,
        corrected: found.correction.as_ref().map(|correction| correction.shown.as_str()),
        words: &told.explained.words,
        total: found.total,
        hits: hits
            .map(|(hit, why)| JsonHit {
                group: &hit.group,
                title: &hit.title.text,
                score: hit.score,
                confidence: hit.confidence,
                parts: &why.parts,
            })
            .collect(),
    };
    Ok(serde_json::to_string_pretty(&told)? + "\n")
}

/// The explanation in words.
pub(super) fn text(told: &Told<'_>) -> String {
    let Explained { found, words, whys, documents, .. } = told.explained;
    let points = |points: f32| told.explained.told(points);
    let mut text = format!("{}\n", told.searched);
    if let Some(correction) = &found.correction {
        text.push_str(&format!("Read as “{}”\n", correction.shown));
    }
    if words.is_empty() {
        text.push_str("No word to search for\n");
        return text;
    }
    text.push_str("\nWords\n");
    for word in words {
        text.push_str(&format!("  {}\n", read_word(word, *documents)));
    }
    if found.hits.is_empty() {
        text.push_str("\nNothing is found\n");
    }
    for (place, (hit, why)) in found.hits.iter().zip(whys).enumerate() {
        text.push_str(&format!(
            "\n{}. {}  ({})  {:.1} points, sure: {:.2}\n",
            place + 1,
            hit.title.text,
            name(&hit.group),
            points(hit.score),
            hit.confidence
        ));
        for part in &why.parts {
            let points = points(part.points);
            if part.is_told(points) {
                text.push_str(&format!("{points:>8.1}  {}\n", reason(&part.reason, words)));
            }
        }
        let missed = missed(words, why);
        if !missed.is_empty() {
            text.push_str(&format!("       –  not there: {}\n", missed.join(", ")));
        }
    }
    text
}

/// The address of an article, or the number of a ticket.
fn name(group: &str) -> String {
    match found(group) {
        Some(Found::Article(at)) => at.to_string(),
        Some(Found::Ticket(number)) => format!("ticket #{number}"),
        None => group.to_owned(),
    }
}

/// The words of the query that a hit does not hold.
fn missed<'a>(words: &'a [ReadWord], why: &Why) -> Vec<&'a str> {
    let all = words.iter().enumerate();
    let missed = all.filter(|(place, word)| {
        !word.is_extra && !word.is_left_out && why.of_word(*place).is_none()
    });
    missed.map(|(_, word)| word.typed.as_str()).collect()
}

fn read_word(word: &ReadWord, documents: u64) -> String {
    let mut told = match word.is_extra {
        true => format!("{}, for “{}”: ", word.stem, word.typed),
        false => format!("{}: ", word.typed),
    };
    told.push_str(&match word.documents {
        0 => "stands nowhere".to_owned(),
        holding => format!("in {holding} of {documents}, tells {:.2}", word.tells),
    });
    if let Some(stem) = word.stem_to_tell() {
        told.push_str(&format!("; looked up as “{stem}”"));
    }
    for also in &word.also {
        told.push_str(&format!("; also “{}” ({})", also.text, origin(also.origin)));
    }
    told.push_str(match word.counts_less {
        Some(CountsLess::FunctionWord) => "; counts less, as it only holds sentences together",
        Some(CountsLess::PartOfExpression) => "; counts less, as part of an expression",
        None => "",
    });
    if word.is_left_out {
        told.push_str("; left out, as the other words have found enough");
    }
    told
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Typed => "as typed",
        Origin::Joined => "written together",
        Origin::Parted => "written apart",
        Origin::Synonym => "synonym",
        Origin::Correction => "put right",
        Origin::Beginning => "begins so",
    }
}

fn reason(reason: &Reason, words: &[ReadWord]) -> String {
    let typed = |place: usize| words.get(place).map_or("", |word| word.typed.as_str());
    let meant = |place: usize| words.get(place).map_or("", ReadWord::meant);
    match reason {
        Reason::Word { word, stands } => {
            let forms = found_as(stands).into_iter().map(|form| as_form(&form, words.get(*word)));
            format!("{}: {}", typed(*word), forms.collect::<Vec<_>>().join("; "))
        }
        Reason::AllWords => "all words of the query are there".to_owned(),
        Reason::SideBySide { first, second, places } => {
            let places: Vec<&str> = places.iter().map(|at| field(*at)).collect();
            let pair = format!("{} {}", meant(*first), meant(*second));
            format!("side by side: “{pair}” in the {}", places.join(", in the "))
        }
        Reason::BestSection { heading: Some(heading) } => format!("best section: “{heading}”"),
        Reason::BestSection { heading: None } => "best section: the beginning".to_owned(),
        Reason::WholeTitle => "the title is the query".to_owned(),
        Reason::TitleBegins => "the title begins with what was typed".to_owned(),
        Reason::OtherLanguage => "not in the language of who searches".to_owned(),
        Reason::Meaning { cosine } => format!("near in meaning, by {cosine:.2}"),
        Reason::VotesAndAge { share } => format!("votes and age: +{:.1} %", share * 100.0),
    }
}

fn as_form(form: &FoundAs, word: Option<&ReadWord>) -> String {
    let places: Vec<String> = form.places.iter().map(|(at, times)| place(*at, *times)).collect();
    let places = places.join(", ");
    match form.also.and_then(|also| word?.also.get(also)) {
        Some(also) => format!("as “{}” ({}) {places}", also.text, origin(also.origin)),
        None => places,
    }
}

fn place(place: Place, times: u32) -> String {
    let often = match (place, times) {
        (Place::Learnt | Place::AsTyped, _) | (_, 0 | 1) => String::new(),
        (_, times) => format!("{times} times "),
    };
    match place {
        Place::Learnt => "learnt from questions and searches that it answered".to_owned(),
        Place::AsTyped => "letter for letter".to_owned(),
        Place::TitleBeginning => "begins a word of the title or of customers".to_owned(),
        Place::HeadingBeginning => "begins a word of a heading".to_owned(),
        Place::Title | Place::Headings | Place::Text | Place::CustomersWords => {
            format!("{often}in the {}", field(place))
        }
    }
}

fn field(place: Place) -> &'static str {
    match place {
        Place::Title | Place::TitleBeginning => "title",
        Place::Headings | Place::HeadingBeginning => "headings",
        Place::Text | Place::AsTyped => "text",
        Place::CustomersWords | Place::Learnt => "customers’ words",
    }
}
