//! What is found and what comes first.

use answerdesk::i18n::Lang;
use answerdesk::search::{Mode, Query};

use crate::search::library::{Library, article, groups, help_centre, in_language, piece};

#[test]
fn words_are_found_in_any_form() {
    let library = help_centre();
    assert_eq!(library.groups("passwords")[0], "password");
    assert_eq!(library.groups("installed")[0], "install");
    assert_eq!(library.groups("AADSTS50011"), ["install"]);
    assert_eq!(library.groups("resource name")[0], "export");
    assert_eq!(library.groups("project.resource.name"), ["export"]);
    assert!(library.groups("zebra").is_empty());
    assert!(library.groups("").is_empty());
}

#[test]
fn an_exact_title_comes_first() {
    let library = Library::with(vec![
        article(
            "long",
            "Billing",
            "Export your data, export, export your data. Your data, your export.",
        ),
        article("exact", "Export your data", "See the menu."),
    ]);
    assert_eq!(library.groups("export your data")[0], "exact");
}

#[test]
fn words_side_by_side_come_before_words_apart() {
    let library = Library::with(vec![
        article("apart", "Apart", "Send the report for a credit check and then a note."),
        article("together", "Together", "Send for the credit note and then check the report."),
    ]);
    assert_eq!(library.groups("credit note")[0], "together");
}

#[test]
fn sections_of_an_article_are_one_hit() {
    let mut first = piece("guide", "guide#a", "Guide", "How it is done.");
    first.heading = Some("Printing".to_owned());
    let mut second = piece("guide", "guide#b", "Guide", "Printing in colour and black.");
    second.heading = Some("Printing in colour".to_owned());
    let library = Library::with(vec![
        first,
        second,
        piece("guide", "guide#c", "Guide", "Something else."),
        article("other", "Other", "Colour charts."),
        article("third", "Third", "Nothing of the kind."),
    ]);
    let hits = library.search("printing colour");
    assert_eq!(hits.total, 2);
    assert!(hits.hits[0].sections[1].snippet.text.is_empty(), "one passage for each hit");
    let first = &hits.hits[0];
    assert_eq!(first.group, "guide");
    assert_eq!(first.sections[0].key, "guide#b");
    assert_eq!(first.sections.len(), 2);
    let heading = first.sections[0].heading.clone().unwrap();
    assert_eq!(&heading.text[heading.marks[0].clone()], "Printing");
    assert_eq!(first.matched_words, ["Printing", "colour"]);
}

#[test]
fn an_article_of_very_many_headings_is_shown_like_any_other() {
    let pieces = (0..1_500).map(|number| {
        let mut one = piece("long", &format!("long#{number}"), "Reference", "Some text.");
        one.heading = Some(format!("What the function number {number} gives back"));
        one
    });
    let library = Library::with(pieces.collect());
    for hits in [library.search("function 1234"), library.type_in("reference function 1234")] {
        let section = &hits.hits[0].sections[0];
        assert_eq!(hits.hits[0].title.text, "Reference");
        assert_eq!(section.key, "long#1234");
        assert!(section.heading.as_ref().is_some_and(|heading| heading.text.contains("1234")));
    }
}

#[test]
fn pages_do_not_overlap() {
    let documents =
        (0..25).map(|n| article(&format!("a{n:02}"), "Printing", "How to print.")).collect();
    let library = Library::with(documents);
    let page =
        |offset| groups(&library.ask(&Query::new("print", Lang::EN).limit(10).offset(offset)));
    let mut all: Vec<String> = [page(0), page(10), page(20)].concat();
    assert_eq!(all.len(), 25);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 25);
}

#[test]
fn only_one_kind_if_asked() {
    let mut ticket = article("ticket", "Reset password", "Solved.");
    ticket.kind = "ticket".to_owned();
    let library = Library::with(vec![ticket, article("article", "Reset password", "Here.")]);
    let hits = library.ask(&Query::new("password", Lang::EN).kind("ticket"));
    assert_eq!(groups(&hits), ["ticket"]);
    assert_eq!(hits.total, 1);
}

#[test]
fn the_last_word_is_a_beginning_while_typing() {
    let library = help_centre();
    assert_eq!(groups(&library.type_in("pass"))[0], "password");
    assert_eq!(groups(&library.type_in("r"))[0], "password");
    assert_eq!(groups(&library.type_in("reset your pa"))[0], "password");
    assert_eq!(groups(&library.type_in("download inv"))[0], "invoice");
    assert!(library.type_in("pass ").hits.is_empty());
}

#[test]
fn a_whole_text_is_searched_by_its_telling_words() {
    let library = help_centre();
    let text = "Hello, I hope you are well. Since yesterday I cannot sign in any more. I tried the \
                password I always use and also the old one, but the account is locked. What can I do?";
    let hits = library.ask(&Query::new(text, Lang::EN).mode(Mode::WholeText));
    assert!(["login", "password"].contains(&hits.hits[0].group.as_str()));
    assert!(hits.hits[0].confidence > 0.1 && hits.hits[0].confidence <= 1.0);
}

#[test]
fn coverage_is_the_share_of_what_the_query_says() {
    let library = help_centre();
    assert!((library.search("download invoice").hits[0].coverage - 1.0).abs() < 1e-6);
    let partly = library.search("download kangaroo giraffe").hits[0].coverage;
    assert!(partly < 0.5, "{partly}");
}

#[test]
fn the_readers_language_comes_first() {
    let library = Library::with(vec![
        article("en", "AADSTS50011", "Error AADSTS50011."),
        in_language(Lang::EL, article("el", "AADSTS50011", "Error AADSTS50011.")),
    ]);
    assert_eq!(groups(&library.ask(&Query::new("AADSTS50011", Lang::EL)))[0], "el");
    assert_eq!(groups(&library.ask(&Query::new("AADSTS50011", Lang::EN)))[0], "en");
}

#[test]
fn other_scripts() {
    let library = Library::with(vec![
        in_language(
            Lang::EL,
            article("el", "Επαναφορά κωδικού πρόσβασης", "Πατήστε τον σύνδεσμο."),
        ),
        in_language(Lang::FA, article("fa", "بازنشانی گذرواژه", "کتاب‌ها را از نرم‌افزار بردارید.")),
        in_language(Lang::TE, article("te", "పాస్‌వర్డ్ మార్చడం", "మీ ఖాతాలో పుస్తకాలను చూడండి.")),
        in_language(
            Lang::from_code("ja").unwrap(),
            article("ja", "設定方法", "パスワードを設定します。"),
        ),
    ]);
    for (text, group) in [
        ("κωδικοι προσβασης", "el"),
        ("گذرواژه", "fa"),
        ("كتاب", "fa"),
        ("نرم افزار", "fa"),
        ("نرمافزار", "fa"),
        ("పుస్తకం", "te"),
        ("పాస్వర్డ్", "te"),
        ("設定", "ja"),
    ] {
        assert_eq!(library.groups(text).first().map(String::as_str), Some(group), "{text}");
    }
}

#[test]
fn words_of_other_languages_are_found_as_people_type_them() {
    let pairs = [
        ("de", "Passwort zurücksetzen", "Die Straße steht im Profil.", "Rechnungen herunterladen"),
        ("fr", "Réinitialiser le mot de passe", "Vous l'avez oublié.", "Télécharger une facture"),
        ("es", "Restablecer la contraseña", "Si la ha olvidado.", "Descargar facturas"),
        ("ar", "إعادة تعيين كلمة المرور", "إذا نسيتها.", "تنزيل الفواتير"),
        ("zh", "重置密码", "如果您忘记了密码。", "下载发票"),
        ("ko", "비밀번호 재설정", "잊은 경우.", "청구서 다운로드"),
    ];
    let mut documents = Vec::new();
    for (code, password, body, invoice) in pairs {
        let lang = Lang::from_code(code).unwrap();
        let group = |name: &str| format!("{code}-{name}");
        documents.push(in_language(lang, article(&group("password"), password, body)));
        documents.push(in_language(lang, article(&group("invoice"), invoice, "")));
    }
    let library = Library::with(documents);
    for (code, text, group) in [
        ("de", "passwörter", "de-password"),
        ("de", "strasse", "de-password"),
        ("de", "recnungen", "de-invoice"),
        ("fr", "mots de passe oublies", "fr-password"),
        ("fr", "telecharger factures", "fr-invoice"),
        ("es", "contrasena olvidada", "es-password"),
        ("es", "factura", "es-invoice"),
        ("ar", "كلمات المرور", "ar-password"),
        ("ar", "فواتير", "ar-invoice"),
        ("zh", "忘记密码", "zh-password"),
        ("ko", "청구서를", "ko-invoice"),
    ] {
        let found = library.ask(&Query::new(text, Lang::from_code(code).unwrap()));
        assert_eq!(groups(&found).first().map(String::as_str), Some(group), "{text}");
    }
}
