//! Why results of the desk's search stand where they stand. For agents only.

use maud::{Markup, html};

use crate::domain::asking::past::{Reasons, WordsRead};
use crate::search::{CountsLess, FoundAs, Origin, Part, Place, ReadWord, Reason, found_as};
use crate::web::page::Page;

/// How the words of the search were read.
#[must_use]
pub fn words(page: &Page, reading: &WordsRead) -> Markup {
    html! {
        details.why open {
            summary { (page.t("why-words")) }
            ul { @for word in &reading.words { li { (read_word(page, word, reading.documents)) } } }
        }
    }
}

fn read_word(page: &Page, word: &ReadWord, documents: u64) -> Markup {
    let number = |number: u64| page.words.formats.number(number);
    let (holding, all) = (number(word.documents), number(documents));
    let tells = page.words.formats.tenths(word.tells);
    html! {
        span.points { (tells) }
        span {
            strong { bdi { (word.typed) } } " "
            @if word.documents == 0 { (page.t("why-nowhere")) }
            @else { (page.with("why-holding", &[("holding", &holding), ("all", &all)])) }
            @if let Some(stem) = word.stem_to_tell() {
                " · " (page.t("why-looked-up-as")) " " bdi { (stem) }
            }
            @for also in &word.also {
                " · " (page.t("why-looked-up-as")) " " bdi { (also.text) }
                " (" (page.t(origin(also.origin))) ")"
            }
            @match word.counts_less {
                Some(CountsLess::FunctionWord) => { " · " (page.t("why-counts-less")) }
                Some(CountsLess::PartOfExpression) => { " · " (page.t("why-part")) }
                None => {}
            }
            @if word.is_left_out { " · " (page.t("why-left-out")) }
        }
    }
}

/// What a result got its points for.
#[must_use]
pub fn reasons(page: &Page, reading: &WordsRead, reasons: &Reasons) -> Markup {
    let points = page.words.formats.tenths(reasons.score);
    let sure = page.number((reasons.confidence * 100.0).round() as usize);
    let missed = missed(reading, reasons);
    html! {
        details.why open {
            summary { (page.with("why-points", &[("points", &points), ("sure", &sure)])) }
            ul {
                @for part in reasons.why.parts.iter().filter(|part| part.is_told(part.points)) { li { (one(page, reading, part)) } }
                @if !missed.is_empty() {
                    li { span.points { "–" } span { (page.t("why-not-there")) " "
                        @for (place, word) in missed.iter().enumerate() {
                            @if place > 0 { (page.t("list-comma")) }
                            bdi { (word) }
                        }
                    } }
                }
            }
        }
    }
}

/// The words of the query that a result does not hold.
fn missed<'a>(reading: &'a WordsRead, reasons: &Reasons) -> Vec<&'a str> {
    let all = reading.words.iter().enumerate();
    let missed = all.filter(|(place, word)| {
        !word.is_extra && !word.is_left_out && reasons.why.of_word(*place).is_none()
    });
    missed.map(|(_, word)| word.typed.as_str()).collect()
}

fn one(page: &Page, reading: &WordsRead, part: &Part) -> Markup {
    html! {
        span.points { (page.words.formats.tenths(part.points)) }
        span { (reason(page, &reading.words, &part.reason)) }
    }
}

fn reason(page: &Page, words: &[ReadWord], reason: &Reason) -> Markup {
    let typed = |place: usize| words.get(place).map_or("", |word| word.typed.as_str());
    let meant = |place: usize| words.get(place).map_or("", ReadWord::meant);
    html! {
        @match reason {
            Reason::Word { word, stands } => {
                strong { bdi { (typed(*word)) } } " "
                @for (place, form) in found_as(stands).iter().enumerate() {
                    @if place > 0 { " · " }
                    (as_form(page, form, words.get(*word)))
                }
            }
            Reason::AllWords => (page.t("why-all-words")),
            Reason::SideBySide { first, second, places } => {
                (page.t("why-side-by-side")) " "
                strong { bdi { (meant(*first)) " " (meant(*second)) } } " "
                @for (at, place) in places.iter().enumerate() {
                    @if at > 0 { (page.t("list-comma")) }
                    (page.t(field(*place)))
                }
            }
            Reason::BestSection { heading } => {
                (page.t("why-section")) " "
                @match heading {
                    Some(heading) => strong { bdi { (heading) } },
                    None => (page.t("why-section-top")),
                }
            }
            Reason::WholeTitle => (page.t("why-whole-title")),
            Reason::TitleBegins => (page.t("why-title-begins")),
            Reason::OtherLanguage => (page.t("why-other-language")),
            Reason::Meaning { .. } => (page.t("why-meaning")),
            Reason::VotesAndAge { share } => {
                (page.with("why-votes-and-age", &[("percent", &page.words.formats.tenths(share * 100.0))]))
            }
        }
    }
}

fn as_form(page: &Page, form: &FoundAs, word: Option<&ReadWord>) -> Markup {
    let also = form.also.and_then(|also| word?.also.get(also));
    html! {
        @if let Some(also) = also { bdi { (also.text) } " (" (page.t(origin(also.origin))) ") " }
        @for (at, (place, times)) in form.places.iter().enumerate() {
            @if at > 0 { (page.t("list-comma")) }
            (page.t(field(*place)))
            @if *times > 1 && *place != Place::Learnt {
                " " span.times { "×" (page.number(*times as usize)) }
            }
        }
    }
}

/// The message that says where a word stands.
fn field(place: Place) -> &'static str {
    match place {
        Place::Title => "why-in-title",
        Place::Headings => "why-in-headings",
        Place::Text => "why-in-text",
        Place::CustomersWords => "why-in-customers-words",
        Place::Learnt => "why-learnt",
        Place::TitleBeginning => "why-begins-in-title",
        Place::HeadingBeginning => "why-begins-in-heading",
        Place::AsTyped => "why-letter-for-letter",
    }
}

/// The message that says where a form comes from.
fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Typed => "why-as-typed",
        Origin::Joined => "why-joined",
        Origin::Parted => "why-parted",
        Origin::Synonym => "why-synonym",
        Origin::Correction => "why-put-right",
        Origin::Beginning => "why-beginning",
    }
}
