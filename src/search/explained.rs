//! Why hits stand where they stand, as it is told: what was looked up, and what each score is
//! made of.

use serde::Serialize;

use super::hits::Hits;

/// Fewer points than this round to nothing where they are told.
const POINTS_TOLD_MIN: f32 = 0.05;

/// A search, and what its order is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explained {
    /// What a search with the same query finds.
    pub found: Hits,
    /// How the query was read.
    pub words: Vec<ReadWord>,
    /// For each hit, in order, what its score is made of.
    pub whys: Vec<Why>,
    /// How many documents were searched.
    pub documents: u64,
    /// Whether meaning counts beside words: then scores go from 0 to 2.
    pub has_meaning: bool,
}

impl Explained {
    /// Points as they are told: in hundredths where scores are small.
    #[must_use]
    pub fn told(&self, points: f32) -> f32 {
        if self.has_meaning { points * 100.0 } else { points }
    }
}

/// A word of the query, as it was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadWord {
    /// As it was typed.
    pub typed: String,
    /// Its stem.
    pub stem: String,
    /// What it is looked up as besides.
    pub also: Vec<Also>,
    /// Why it counts less than others, if it does.
    pub counts_less: Option<CountsLess>,
    /// Whether it is looked up for another one, and nobody misses it.
    pub is_extra: bool,
    /// Whether it was left out, as telling words had found enough.
    pub is_left_out: bool,
    /// How often the query says it.
    pub times: u32,
    /// In how many of the documents it stands.
    pub documents: u64,
    /// What it tells: more if fewer documents hold it.
    pub tells: f32,
}

impl ReadWord {
    /// The word as it was put right, or as it was typed.
    #[must_use]
    pub fn meant(&self) -> &str {
        let first = self.also.first().filter(|also| also.origin == Origin::Correction);
        first.map_or(&self.typed, |also| &also.text)
    }

    /// The stem, if it is worth telling: nobody needs to know that a word is its own stem.
    #[must_use]
    pub fn stem_to_tell(&self) -> Option<&str> {
        (self.stem != self.meant() && !self.is_extra).then_some(&self.stem)
    }
}

/// Why a word counts less than others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CountsLess {
    /// It only holds the sentence together.
    FunctionWord,
    /// It is a part of an expression that has a synonym, and may mean something else by itself.
    PartOfExpression,
}

/// A form in which a word is looked up besides its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Also {
    /// The form.
    pub text: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a form comes from in which a word is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// It was typed so.
    Typed,
    /// Neighbouring words, or the parts of one, written together.
    Joined,
    /// The parts of a word, side by side.
    Parted,
    /// Editors say that it stands for the word.
    Synonym,
    /// The word stands nowhere; this is written nearly so.
    Correction,
    /// The word is still being typed; this begins with it.
    Beginning,
}

/// What the score of a hit is made of.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Why {
    /// The parts; their points add up to the score.
    pub parts: Vec<Part>,
}

impl Why {
    /// What a word gave, by its place in the query.
    #[must_use]
    pub fn of_word(&self, place: usize) -> Option<&Part> {
        let is_of =
            |part: &&Part| matches!(&part.reason, Reason::Word { word, .. } if *word == place);
        self.parts.iter().find(is_of)
    }
}

/// A part of a score.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    /// What it is for.
    #[serde(flatten)]
    pub reason: Reason,
    /// What it adds; below 0 if it takes away.
    pub points: f32,
}

/// What points are given for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "for")]
pub enum Reason {
    /// A word of the query, by its place among them.
    Word {
        /// Its place.
        word: usize,
        /// Where it stands.
        stands: Vec<Stand>,
    },
    /// All words of a short query.
    AllWords,
    /// Two words that stand side by side as in the query.
    SideBySide {
        /// The place of the first.
        first: usize,
        /// The place of the second.
        second: usize,
        /// The fields in which they do.
        places: Vec<Place>,
    },
    /// How much the best section says by itself.
    BestSection {
        /// Its heading; none for what stands above the first.
        heading: Option<String>,
    },
    /// The title is the query.
    WholeTitle,
    /// The title begins with what has been typed.
    TitleBegins,
    /// It is not in the language of the reader.
    OtherLanguage,
    /// It is near in meaning, as a model finds.
    Meaning {
        /// How near, from -1 to 1.
        cosine: f32,
    },
    /// What readers say of it, and how old it is: decides between equals.
    VotesAndAge {
        /// The share of all other points that this adds.
        share: f32,
    },
}

impl Part {
    /// Whether it is worth telling, if it is told as so many points. What rounds to nothing is
    /// not, unless it may have decided.
    #[must_use]
    pub fn is_told(&self, points: f32) -> bool {
        points.abs() >= POINTS_TOLD_MIN || matches!(self.reason, Reason::VotesAndAge { .. })
    }
}

/// Where a word stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stand {
    /// The field.
    pub place: Place,
    /// The form, by its place in [`ReadWord::also`]; none for the word itself.
    pub also: Option<usize>,
    /// How often; once for fields where that is not counted.
    pub times: u32,
    /// What this gives of the points of the word.
    pub points: f32,
}

/// Where one form of a word stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundAs {
    /// The form, by its place in [`ReadWord::also`]; none for the word itself.
    pub also: Option<usize>,
    /// The fields and how often it stands there, what gives most points first.
    pub places: Vec<(Place, u32)>,
}

/// Where a word stands, by its forms. That it stands somewhere letter for letter is told only
/// where nothing else is.
#[must_use]
pub fn found_as(stands: &[Stand]) -> Vec<FoundAs> {
    let is_told_more = stands.iter().any(|stand| stand.place != Place::AsTyped);
    let mut forms: Vec<FoundAs> = Vec::new();
    for stand in stands.iter().filter(|own| !(is_told_more && own.place == Place::AsTyped)) {
        let known = forms.iter().position(|form| form.also == stand.also);
        let known = known.unwrap_or_else(|| {
            forms.push(FoundAs { also: stand.also, places: Vec::new() });
            forms.len() - 1
        });
        let Some(form) = forms.get_mut(known) else { continue };
        match form.places.iter_mut().find(|(place, _)| *place == stand.place) {
            Some((_, times)) => *times += stand.times,
            None => form.places.push((stand.place, stand.times)),
        }
    }
    forms
}

/// A field of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The title.
    Title,
    /// The headings.
    Headings,
    /// The text with its headings.
    Text,
    /// The words of customers that editors wrote down, and tags.
    CustomersWords,
    /// What was learnt from questions that were answered.
    Learnt,
    /// The beginning of a word of the title, or of customers.
    TitleBeginning,
    /// The beginning of a word of a heading.
    HeadingBeginning,
    /// Anywhere, letter for letter.
    AsTyped,
}
