//! Spellings that readers take for the same fold to the same.

use answerdesk::language::fold;
use proptest::prelude::*;

#[track_caller]
fn check(variants: &[&str], folded: &str) {
    for variant in variants {
        assert_eq!(fold(variant), folded, "{variant}");
    }
}

#[test]
fn case_and_accents() {
    check(&["Café", "CAFÉ", "cafe\u{301}"], "cafe");
    check(&["Straße", "STRASSE"], "strasse");
    check(&["İstanbul", "istanbul"], "istanbul");
    check(&["Łódź"], "lodz");
    check(&["Öl", "öl"], "ol");
}

#[test]
fn greek() {
    check(&["Κωδικός", "ΚΩΔΙΚΟΣ", "κωδικος", "κωδικός"], "κωδικοσ");
    check(&["προϊόν", "ΠΡΟΪΟΝ", "προιον"], "προιον");
}

#[test]
fn cyrillic_keeps_its_letters() {
    check(&["Мой", "мои\u{306}"], "мой");
    check(&["Ещё", "еще"], "еще");
}

#[test]
fn arabic_and_persian() {
    check(&["كتاب", "کتاب", "کِتاب", "کتـاب"], "کتاب");
    check(&["ایمیل", "ايميل"], "ایمیل");
    check(&["کتاب\u{200C}ها", "کتابها"], "کتابها");
    check(&["أحمد", "احمد"], "احمد");
    check(&["مدرسة", "مدرسه"], "مدرسه");
    check(&["آموزش", "اموزش"], "اموزش");
}

#[test]
fn telugu_keeps_its_signs() {
    check(&["సాంకేతికత", "సాంకే\u{200C}తికత"], "సాంకేతికత");
    check(&["క్షమించండి", "క్\u{200D}షమించండి"], "క్షమించండి");
}

#[test]
fn widths_and_digits() {
    check(&["ＡＢＣ１２３", "abc123"], "abc123");
    check(&["۱۲۳", "١٢٣", "౧౨౩", "१२३", "123"], "123");
    check(&["ﬁle"], "file");
    check(&["ｶﾞ", "ガ"], "ガ");
    check(&["한국어"], "한국어");
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}
