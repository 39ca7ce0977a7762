//! Where texts are cut into tokens.

use answerdesk::i18n::Lang;
use answerdesk::language::{Form, detect, tokenize};
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let tokens: Vec<String> = tokenize(text).into_iter().map(|token| token.folded).collect();
    assert_eq!(tokens, expected, "{text}");
}

#[test]
fn plain_words() {
    check("How do I log in?", &["how", "do", "i", "log", "in"]);
    check("", &[]);
    check(" … — !", &[]);
}

#[test]
fn joined_words_are_whole_and_in_parts() {
    check("log-in", &["login", "log", "in"]);
    check("Project.Resource.Name", &["projectresourcename", "project", "resource", "name"]);
    check("vbaac10.chm", &["vbaac10chm", "vbaac10", "chm"]);
    check("ann@example.com", &["annexamplecom", "ann", "example", "com"]);
    check("AADSTS50011", &["aadsts50011"]);
    check("C# and C++", &["c#", "c", "and", "c++", "c"]);
    check("one.Two, three", &["onetwo", "one", "two", "three"]);
}

#[test]
fn parts_keep_places_of_their_own() {
    let places: Vec<(usize, Form)> =
        tokenize("a log-in page").into_iter().map(|token| (token.position, token.form)).collect();
    assert_eq!(
        places,
        [(0, Form::Word), (1, Form::Joined), (1, Form::Part), (2, Form::Part), (3, Form::Word)]
    );
}

#[test]
fn apostrophes() {
    check("don't", &["dont"]);
    check("user’s", &["user"]);
    check("l'article", &["larticle", "l", "article"]);
}

#[test]
fn numbers() {
    check("version 3.5, 1,000 users", &["version", "3.5", "1000", "users"]);
    check("1, 2", &["1", "2"]);
}

#[test]
fn telugu_is_not_shattered() {
    check("పాస్‌వర్డ్ ఎలా మార్చాలి", &["పాస్వర్డ్", "ఎలా", "మార్చాలి"]);
}

#[test]
fn persian_endings_and_compounds() {
    check("کتاب ها", &["کتابها"]);
    check("کتاب‌ها", &["کتابها"]);
    check("کتابها", &["کتابها"]);
    check("می خواهم", &["میخواهم"]);
    check("نرم‌افزار", &["نرمافزار", "نرم", "افزار"]);
}

#[test]
fn scripts_without_spaces_are_searched_by_pairs() {
    check("設定方法", &["設定", "定方", "方法"]);
    check("設", &["設"]);
    check("Excelの設定", &["excel", "の設", "設定"]);
}

#[test]
fn marks_of_a_token_are_a_place_in_the_text() {
    let text = "Ο Κωδικός μου";
    let token = &tokenize(text)[1];
    assert_eq!(&text[token.range.clone()], "Κωδικός");
}

#[test]
fn languages_are_told_by_script_first() {
    let check = |text: &str, prior: Lang, expected: &str| {
        assert_eq!(detect(text, prior).code(), expected, "{text}");
    };
    check("κωδικός", Lang::EN, "el");
    check("పాస్‌వర్డ్", Lang::EN, "te");
    check("گذرواژه", Lang::EN, "fa");
    check("login", Lang::from_code("de").unwrap(), "de");
    check("login", Lang::EL, "en");
    check("123", Lang::FA, "fa");
    let german = "Bitte senden Sie mir die Rechnung noch einmal, ich habe sie leider nicht bekommen und brauche sie dringend.";
    check(german, Lang::EN, "de");
}

proptest! {
    #[test]
    fn tokens_are_places_in_the_text(text in "[\\PC\u{200C}\u{200D}ήకా্ンタ'@. -]{0,60}") {
        let mut start = 0;
        for token in tokenize(&text) {
            prop_assert!(text.is_char_boundary(token.range.start) && text.is_char_boundary(token.range.end));
            prop_assert!(token.range.start < token.range.end);
            prop_assert!(token.range.start >= start);
            prop_assert!(!token.folded.is_empty());
            start = token.range.start;
        }
    }
}
