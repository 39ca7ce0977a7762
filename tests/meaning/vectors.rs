//! What is kept of texts: found, changed, gone; after a restart, a crash, and a change of model.

use std::collections::HashSet;
use std::path::Path;

use answerdesk::meaning::{Asked, Audience, Meaning, Piece};

use super::model::TinyModel;

fn piece(key: u64, audience: Audience, text: &str) -> Piece {
    Piece { key, audience, lang: "en".to_owned(), text: text.to_owned() }
}

fn public(key: u64, text: &str) -> Piece {
    piece(key, Audience::Public, text)
}

fn learn(meaning: &Meaning, group: u64, version: u64, pieces: &[Piece]) {
    assert!(meaning.learn((group, version), pieces, &|| true).unwrap());
}

fn keys(meaning: &Meaning, audience: Audience, text: &str) -> Vec<u64> {
    let asked = Asked { text, lang: "en", audience };
    meaning.nearest(asked, 10).near.iter().map(|near| near.key).collect()
}

fn the_file(folder: &Path) -> std::path::PathBuf {
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    files[0].path()
}

#[test]
fn the_nearest_come_first_and_words_of_one_meaning_are_near() {
    let model = TinyModel::new(11);
    let folder = tempfile::tempdir().unwrap();
    let meaning = model.open(folder.path());
    learn(&meaning, 1, 1, &[public(10, "repair the automobile"), public(11, "pay the bill")]);
    learn(&meaning, 2, 1, &[public(20, "reset your password")]);
    let asked = Asked { text: "repair the car", lang: "en", audience: Audience::Public };
    let nearest = meaning.nearest(asked, 10);
    assert_eq!(nearest.near.len(), 3);
    assert_eq!(nearest.near[0].key, 10);
    assert!((nearest.near[0].cosine - 1.0).abs() < 0.01, "{nearest:?}");
    assert!((nearest.trust - 1.0).abs() < 1e-6);
    assert_eq!(meaning.nearest(asked, 1).near.len(), 1);
    // Eight bits are enough for cosines.
    let exact = |text: &str| -> f32 {
        let (a, b) = (meaning.embed("repair the car").vector, meaning.embed(text).vector);
        a.iter().zip(&b).map(|(a, b)| a * b).sum()
    };
    for (key, text) in [(11, "pay the bill"), (20, "reset your password")] {
        let found = nearest.near.iter().find(|near| near.key == key).unwrap();
        assert!((found.cosine - exact(text)).abs() < 0.02);
    }
}

#[test]
fn what_agents_read_is_not_near_to_anything_public() {
    let model = TinyModel::new(12);
    let folder = tempfile::tempdir().unwrap();
    let meaning = model.open(folder.path());
    learn(&meaning, 1, 1, &[public(10, "pay the bill")]);
    learn(&meaning, 2, 1, &[piece(20, Audience::Agents, "repair the car")]);
    for text in ["repair the car", "pay the bill"] {
        assert_eq!(keys(&meaning, Audience::Public, text), [10]);
        assert_eq!(keys(&meaning, Audience::Agents, text).len(), 2);
    }
    learn(&meaning, 1, 2, &[piece(10, Audience::Agents, "pay the bill")]);
    assert!(keys(&meaning, Audience::Public, "pay the bill").is_empty());
}

#[test]
fn texts_change_and_go() {
    let model = TinyModel::new(13);
    let folder = tempfile::tempdir().unwrap();
    let meaning = model.open(folder.path());
    learn(&meaning, 1, 1, &[public(10, "pay the bill"), public(11, "repair the car")]);
    learn(&meaning, 2, 1, &[public(20, "reset your phone")]);
    assert!(meaning.is_current(1, 1) && !meaning.is_current(1, 2) && !meaning.is_current(3, 1));
    learn(&meaning, 1, 2, &[public(11, "repair the car")]);
    assert!(meaning.is_current(1, 2) && !meaning.is_current(1, 1));
    assert_eq!(meaning.len(), 2);
    assert_eq!(meaning.forget_all_but(&HashSet::from([1])).unwrap(), 1);
    assert_eq!(keys(&meaning, Audience::Public, "reset your phone"), [11]);
    drop(meaning);
    let again = model.open(folder.path());
    assert!(again.is_current(1, 2) && !again.is_current(2, 1));
    assert_eq!(keys(&again, Audience::Public, "repair the car"), [11]);
    learn(&again, 1, 3, &[]);
    assert!(again.is_empty() && again.is_current(1, 3));
}

#[test]
fn it_stops_before_the_next_text_and_changes_nothing() {
    let model = TinyModel::new(14);
    let folder = tempfile::tempdir().unwrap();
    let meaning = model.open(folder.path());
    let left = std::cell::Cell::new(1);
    let goes_on = || left.replace(left.get() - 1) > 0;
    let pieces = [public(1, "pay"), public(2, "the bill")];
    assert!(!meaning.learn((1, 1), &pieces, &goes_on).unwrap());
    assert!(meaning.is_empty() && !meaning.is_current(1, 1));
}

#[test]
fn what_the_model_does_not_understand_is_neither_kept_nor_asked() {
    let model = TinyModel::new(15);
    let folder = tempfile::tempdir().unwrap();
    let meaning = model.open(folder.path());
    learn(&meaning, 1, 1, &[public(10, "pay the bill"), public(11, "Πληρώστε τον λογαριασμό")]);
    learn(&meaning, 2, 1, &[public(20, "బిల్లు చెల్లించండి"), public(21, "پرداخت صورت‌حساب")]);
    assert_eq!(meaning.len(), 1);
    assert!(meaning.is_current(1, 1) && meaning.is_current(2, 1));
    let trust = |text: &str, lang: &str| {
        meaning.nearest(Asked { text, lang, audience: Audience::Public }, 5).trust
    };
    assert!((trust("pay the bill", "en") - 1.0).abs() < 1e-6);
    for text in ["πώς πληρώνω", "ఎలా చెల్లించాలి", "چگونه پرداخت کنم", "", "123"]
    {
        assert!(trust(text, "en") <= 0.0, "{text}");
    }
    let half = trust("pay wabcde", "en");
    assert!(half > 0.0 && half < 1.0, "{half}");
}

#[test]
fn the_card_of_a_model_tells_its_languages() {
    let model = TinyModel::new(16);
    let folder = tempfile::tempdir().unwrap();
    // How many texts in a language are kept, and how far a question is trusted.
    let check = |card: &str, lang: &str, question: &str| {
        model.write("README.md", card.as_bytes());
        let meaning = model.open(folder.path());
        meaning.forget_all_but(&HashSet::new()).unwrap();
        learn(&meaning, 1, 1, &[Piece { lang: lang.to_owned(), ..public(10, "pay the bill") }]);
        let kept = meaning.len();
        learn(&meaning, 2, 1, &[public(20, "pay the bill")]);
        let asked = Asked { text: question, lang, audience: Audience::Public };
        (kept, meaning.nearest(asked, 5).trust)
    };
    let english = "---\nlanguage: en\n---\n# A model\n";
    // Parts of words are enough where the language is known, whole words elsewhere.
    assert_eq!(check(english, "en", "billinging"), (1, 1.0));
    assert_eq!(check(english, "el", "billinging"), (0, 0.0));
    assert_eq!(check(english, "el", "pay the bill"), (0, 1.0));
    assert_eq!(check("", "el", "billinging"), (1, 0.0));
    assert_eq!(check("", "el", "pay the bill"), (1, 1.0));
    let list = "---\ntags: [a]\nlanguage:\n- en\n- el\nlicense: x\n---\n";
    assert_eq!(check(list, "el", "billinging"), (1, 1.0));
    assert_eq!(check("---\nlanguage: [en, 'de']\n---\n", "de", "billinging"), (1, 1.0));
    for card in ["# language: en\n", "---\nlanguage: multilingual\n---\n"] {
        assert_eq!(check(card, "el", "billinging"), (1, 0.0), "{card}");
    }
}

#[test]
fn a_file_torn_at_any_byte_gives_what_is_whole() {
    let model = TinyModel::new(17);
    let folder = tempfile::tempdir().unwrap();
    let meaning = model.open(folder.path());
    learn(&meaning, 1, 1, &[public(10, "pay the bill"), public(11, "repair the car")]);
    learn(&meaning, 2, 1, &[public(20, "reset your phone")]);
    drop(meaning);
    let path = the_file(folder.path());
    let whole = std::fs::read(&path).unwrap();
    let head = 32;
    let record = (whole.len() - head) / 3;
    for end in 0..whole.len() {
        std::fs::write(&path, &whole[..end]).unwrap();
        let torn = model.open(folder.path());
        assert_eq!(torn.len(), end.saturating_sub(head) / record, "torn at {end}");
        assert_eq!(torn.is_current(1, 1), end >= head + 2 * record, "torn at {end}");
        assert!(!torn.is_current(2, 1));
        if end % 31 == 0 {
            learn(&torn, 2, 1, &[public(20, "reset your phone")]);
            drop(torn);
            assert!(model.open(folder.path()).is_current(2, 1), "torn at {end}");
        }
    }
}

#[test]
fn a_changed_byte_never_gives_a_wrong_vector() {
    let model = TinyModel::new(18);
    let folder = tempfile::tempdir().unwrap();
    let meaning = model.open(folder.path());
    for group in 0..3 {
        learn(&meaning, group, 1, &[public(group, "pay the bill")]);
    }
    drop(meaning);
    let path = the_file(folder.path());
    let whole = std::fs::read(&path).unwrap();
    for place in 0..whole.len() {
        let mut changed = whole.clone();
        changed[place] ^= 0x20;
        std::fs::write(&path, &changed).unwrap();
        let opened = model.open(folder.path());
        assert!(opened.len() < 3, "the byte {place} was believed");
        let asked = Asked { text: "pay the bill", lang: "en", audience: Audience::Public };
        for near in opened.nearest(asked, 5).near {
            assert!((near.cosine - 1.0).abs() < 0.01);
        }
    }
}

#[test]
fn a_file_that_is_mostly_dead_is_written_anew() {
    let model = TinyModel::new(19);
    let folder = tempfile::tempdir().unwrap();
    let meaning = model.open(folder.path());
    learn(&meaning, 1, 1, &[public(10, "repair the car"), public(11, "pay")]);
    for version in 0..400 {
        learn(&meaning, 2, version, &[public(20, "pay the bill")]);
    }
    let path = the_file(folder.path());
    let before = std::fs::metadata(&path).unwrap().len();
    meaning.tidy().unwrap();
    let after = std::fs::metadata(the_file(folder.path())).unwrap().len();
    assert!(after * 20 < before, "{before} {after}");
    learn(&meaning, 3, 1, &[public(30, "reset your phone")]);
    drop(meaning);
    let again = model.open(folder.path());
    assert!(again.is_current(1, 1) && again.is_current(2, 399) && again.is_current(3, 1));
    assert_eq!(keys(&again, Audience::Public, "repair the car")[0], 10);
}

#[test]
fn another_model_begins_anew() {
    let (one, other) = (TinyModel::new(20), TinyModel::new(21));
    let folder = tempfile::tempdir().unwrap();
    learn(&one.open(folder.path()), 1, 1, &[public(10, "pay the bill")]);
    let before = the_file(folder.path());
    let meaning = other.open(folder.path());
    assert!(meaning.is_empty());
    drop(meaning);
    assert_ne!(before, the_file(folder.path()));
}
