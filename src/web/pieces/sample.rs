//! What the pieces show: plainly samples, in the languages of the shipped interface, short and
//! long. They are no words of the interface, so they are not in `locales/`.

use crate::i18n::Lang;

/// Words to fill pieces with.
pub struct Sample {
    /// A word.
    pub word: &'static str,
    /// The name of a person.
    pub name: &'static str,
    /// A short sentence.
    pub sentence: &'static str,
    /// A long one, with a part that cannot be broken.
    pub long: &'static str,
}

const ENGLISH: Sample = Sample {
    word: "Sample",
    name: "Sample Person",
    sentence: "This is a sample sentence.",
    long: "This is a long sample sentence that goes on until it needs a second line on most \
           screens, with anaddressthatcannotbebrokenanywhere@sample.example in it.",
};
const GREEK: Sample = Sample {
    word: "Δείγμα",
    name: "Δείγμα Ονόματος",
    sentence: "Αυτή είναι μια πρόταση για δείγμα.",
    long: "Αυτή είναι μια μεγάλη πρόταση για δείγμα, που συνεχίζεται ώσπου να χρειαστεί δεύτερη \
           γραμμή στις περισσότερες οθόνες, με μιαλέξηπουδενχωρίζεταιπουθενάστημέσητης.",
};
const PERSIAN: Sample = Sample {
    word: "نمونه",
    name: "نام نمونه",
    sentence: "این یک جملهٔ نمونه است.",
    long: "این یک جملهٔ نمونهٔ بلند است که آن‌قدر ادامه پیدا می‌کند تا در بیشتر صفحه‌ها به سطر دوم \
           برسد، با anaddressthatcannotbebrokenanywhere@sample.example در میان آن.",
};
const TELUGU: Sample = Sample {
    word: "నమూనా",
    name: "నమూనా వ్యక్తి",
    sentence: "ఇది ఒక నమూనా వాక్యం.",
    long: "ఇది చాలా తెరలపై రెండవ పంక్తికి వెళ్లేంతవరకు సాగే ఒక పొడవైన నమూనా వాక్యం, మధ్యలో \
           anaddressthatcannotbebrokenanywhere@sample.example ఉంటుంది.",
};

/// The sample of a language; English for those that have none.
#[must_use]
pub fn sample(lang: Lang) -> &'static Sample {
    match lang.code() {
        "el" => &GREEK,
        "fa" => &PERSIAN,
        "te" => &TELUGU,
        _ => &ENGLISH,
    }
}
