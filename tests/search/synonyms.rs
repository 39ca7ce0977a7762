//! What editors say stands for a word: how their file is read, and what a search finds by it.

use answerdesk::i18n::Lang;
use answerdesk::search::{Languages, Query, SynonymProblem, Synonyms, Visibility};
use proptest::prelude::*;

use super::library::{Library, article, groups, in_language};

fn parse(text: &str) -> Synonyms {
    let (synonyms, problems) = Synonyms::parse(text);
    assert_eq!(problems, [], "{text}");
    synonyms
}

fn lang(code: &str) -> Lang {
    Lang::from_code(code).unwrap()
}

/// What stands for some words, as `place..end stems`.
fn expanded(synonyms: &Synonyms, stems: &[&str], code: &str) -> Vec<String> {
    let languages = Languages { query: lang(code), reader: lang(code) };
    let expansions = synonyms.expansions(stems, languages);
    let mut told: Vec<String> = expansions
        .iter()
        .map(|one| format!("{}..{} {}", one.words.start, one.words.end, one.stems.join(" ")))
        .collect();
    told.sort();
    told
}

fn problems(text: &str) -> Vec<String> {
    let told = |problem: &SynonymProblem| {
        let severity = if problem.is_error { "error" } else { "warning" };
        format!("{}:{} {severity}: {}", problem.line, problem.column, problem.message)
    };
    Synonyms::parse(text).1.iter().map(told).collect()
}

#[test]
fn a_line_works_both_ways() {
    let synonyms = parse("sign in, log-in\n");
    assert_eq!(expanded(&synonyms, &["sign", "in"], "en"), ["0..2 log in", "0..2 login"]);
    assert_eq!(expanded(&synonyms, &["i", "log", "in"], "en"), ["1..3 sign in", "1..3 signin"]);
    assert_eq!(expanded(&synonyms, &["login"], "en"), ["0..1 sign in", "0..1 signin"]);
    assert!(expanded(&synonyms, &["sign"], "en").is_empty());
    assert!(expanded(&synonyms, &["in", "sign"], "en").is_empty());
}

#[test]
fn an_arrow_works_one_way() {
    let synonyms = parse("cart => basket, trolleys # as in shops\n");
    assert_eq!(expanded(&synonyms, &["cart"], "en"), ["0..1 basket", "0..1 trolley"]);
    assert!(expanded(&synonyms, &["basket"], "en").is_empty());
}

#[test]
fn lines_do_not_lead_on() {
    let synonyms = parse("a1 => b1\nb1 => c1\n");
    assert_eq!(expanded(&synonyms, &["a1"], "en"), ["0..1 b1"]);
}

#[test]
fn a_head_limits_lines_to_a_language() {
    let text = "[el, fa]\nlogin => σύνδεση\n[all]\nbill, invoice\n";
    let synonyms = parse(text);
    assert_eq!(expanded(&synonyms, &["login"], "el").len(), 1);
    assert!(expanded(&synonyms, &["login"], "en").is_empty());
    assert_eq!(expanded(&synonyms, &["bill"], "en"), ["0..1 invoic"]);
    let greek_reader = Languages { query: lang("en"), reader: lang("el") };
    assert_eq!(synonyms.expansions(&["login"], greek_reader).len(), 1);
}

#[test]
fn words_are_stemmed_in_the_language_of_the_query() {
    let synonyms = parse("Rechnungen => Belege\n");
    let stem = |word: &str, code: &str| answerdesk::language::stem(word, lang(code));
    for code in ["de", "en", "fr"] {
        let found = expanded(&synonyms, &[&stem("rechnungen", code)], code);
        assert_eq!(found, [format!("0..1 {}", stem("belege", code))], "{code}");
    }
}

#[test]
fn signs_comments_and_commas_of_other_scripts_are_understood() {
    let synonyms = parse("\u{feff}# a comment\n\n  C#، csharp # a language\n");
    assert_eq!(expanded(&synonyms, &["csharp"], "en"), ["0..1 c#"]);
    assert!(expanded(&synonyms, &["c"], "en").is_empty());
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let cases: [(&str, &[&str]); 12] = [
        ("cart\n", &["1:1 error: “cart” stands alone on its line"]),
        ("cart -> basket", &["1:1 error: “cart -> basket” stands alone on its line"]),
        ("cart =>  ", &["1:8 error: a side of the line is empty"]),
        (" => basket", &["1:2 error: a side of the line is empty"]),
        ("a1, , b1", &["1:5 error: an entry is empty"]),
        ("a1 => b1 => c1", &["1:10 error: there are two `=>` on one line"]),
        ("[en, klingon]\na1, b1", &["1:6 error: “klingon” is not the code of a language"]),
        ("a1, ?!", &["1:5 error: “?!” has no letter or digit"]),
        (
            "login, sign in, Login",
            &["1:17 warning: “Login” and “login” are the same to the search"],
        ),
        ("x, one two three four five six seven", &["1:4 error: an entry has 7 words; 6 at most"]),
        (
            "\na1 => b1\nb1 => a1",
            &["3:1 warning: “b1” leads back to “a1”, which leads here on line 2"],
        ),
        ("σύνδεση, είσοδος\nورود، لاگین\n", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(problems(text), expected, "{text}");
    }
}

#[test]
fn a_line_that_is_wrong_says_nothing_and_the_others_do() {
    let (synonyms, problems) = Synonyms::parse("cart => \nbill, invoice\n");
    assert!(problems.len() == 1 && synonyms.len() == 1);
}

#[test]
fn there_is_an_end_to_lines_and_to_problems() {
    let lines: String = (0..6_000).map(|n| format!("left{n}, right{n}\n")).collect();
    let (synonyms, problems) = Synonyms::parse(&lines);
    assert_eq!(synonyms.len(), 5_000);
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].line, 5_001);
    assert_eq!(Synonyms::parse(&"alone\n".repeat(500)).1.len(), 50);
}

#[test]
fn a_search_finds_what_stands_for_its_words() {
    let library = Library::with(vec![
        article("basket", "Empty the basket", "Take things out again."),
        article("login", "Log in to your account", "Use your name and a password."),
        in_language(Lang::EL, article("el", "Κωδικός πρόσβασης", "Αλλάξτε τον κωδικό σας.")),
        article("other", "Opening hours", "From nine to five."),
    ]);
    assert!(library.groups("cart").is_empty() && library.groups("authenticate").is_empty());
    let text = "cart => basket\nauthenticate, log in\n[el]\nπιν => κωδικός πρόσβασης\n";
    library.index.set_synonyms(parse(text));
    assert_eq!(library.groups("cart"), ["basket"]);
    assert_eq!(library.groups("carts"), ["basket"]);
    assert_eq!(groups(&library.type_in("cart")), ["basket"]);
    assert_eq!(library.groups("authenticate")[0], "login");
    assert_eq!(groups(&library.ask(&Query::new("ΠΙΝ", Lang::EL)))[0], "el");
    library.index.set_synonyms(Synonyms::default());
    assert!(library.groups("cart").is_empty());
}

#[test]
fn several_words_that_stand_for_one_stand_side_by_side() {
    let library = Library::with(vec![
        article("twice", "Log in, log in", "You log in, and log in once more."),
        article("login", "Your account", "First you log in to it."),
        article("apart", "The log", "In the cellar a log of visits is kept."),
    ]);
    library.index.set_synonyms(parse("authenticate => log in\n"));
    let hits = library.search("authenticate");
    assert_eq!(groups(&hits), ["twice", "login"]);
    assert!(hits.hits[1].sections[0].snippet.text.contains("log in"));
    let why = library.index.explain(&Visibility::public(), &Query::new("authenticate", Lang::EN));
    for (hit, why) in hits.hits.iter().zip(&why.unwrap().whys) {
        let sum: f32 = why.parts.iter().map(|part| part.points).sum();
        assert!((sum - hit.score).abs() < 0.001 * hit.score, "{sum} is not {}", hit.score);
    }
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in "[a-c#=>,\\[\\] \n،σ]{0,80}", stems in proptest::collection::vec("[a-c]{1,2}", 0..5)) {
        let (synonyms, problems) = Synonyms::parse(&text);
        for problem in problems {
            let line = text.lines().nth(problem.line as usize - 1).unwrap_or_default();
            prop_assert!(problem.column as usize <= line.chars().count() + 1);
        }
        let stems: Vec<&str> = stems.iter().map(String::as_str).collect();
        let languages = Languages { query: Lang::EN, reader: Lang::EN };
        for expansion in synonyms.expansions(&stems, languages) {
            prop_assert!(expansion.words.end <= stems.len() && !expansion.words.is_empty());
            prop_assert!(!expansion.stems.is_empty());
        }
    }
}
