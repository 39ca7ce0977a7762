//! Languages: those that an operator adds, how one is chosen, and what is not translated.

use crate::harness::browser::Page;
use crate::harness::{Browser, Content, TestSite};

/// A help centre in English, Greek and Persian, not all of it translated.
fn in_three_languages() -> Content {
    Content::small()
        .with("el/account/password.md", "# Αλλαγή κωδικού\n\nΑνοίξτε τις ρυθμίσεις.\n")
        .with("fa/account/password.md", "# تغییر گذرواژه\n\nتنظیمات را باز کنید.\n")
        .with("el/billing/pay.md", "# Πληρωμή\n\nΜε κάρτα.\n")
}

fn reading(site: &TestSite, languages: &str) -> Browser {
    let mut browser = site.browser();
    browser.headers = vec![("accept-language", languages.to_owned())];
    browser
}

fn with_locales(content: Content, locales: &Content) -> TestSite {
    let folder = locales.path().to_string_lossy().into_owned();
    TestSite::with_settings(content, &[("locales", &folder)])
}

#[test]
fn a_file_adds_a_language_that_lives_breaks_and_goes() {
    let locales = Content::empty();
    let site = with_locales(Content::small(), &locales);
    let mut browser = reading(&site, "de");
    assert!(browser.get("/ask").body.contains("<html lang=\"en\""));
    locales.write("de.ftl", "search = Suchen\nask-a-person = Einen Menschen fragen\n");
    site.eventually("German is there", || {
        reading(&site, "de").get("/ask").body.contains("Einen Menschen fragen")
    });
    let page = browser.get("/ask");
    assert!(page.body.contains("<html lang=\"de\" dir=\"ltr\""));
    assert!(page.body.contains("Deutsch") && page.body.contains("Send to a person"));
    assert_eq!(browser.get("/de/").status, 200);
    locales.write("de.ftl", "search = Finden\n");
    site.eventually("a change is seen on a page that was kept", || {
        browser.get("/de/").body.contains("Finden")
    });
    locales.write("de.ftl", "search = Kaputt\nnonsense\n");
    locales.write("el.ftl", "search = Ψάξτε\n");
    site.eventually("another file is taken all the same", || {
        site.browser().get("/el/").body.contains("Ψάξτε")
    });
    let kept = browser.get("/de/");
    assert!(kept.body.contains("Finden") && !kept.body.contains("Kaputt"));
    assert!(site.browser().get("/el/").body.contains("Ρωτήστε έναν άνθρωπο"));
    locales.remove("de.ftl");
    site.eventually("German is gone", || browser.get("/de/").status == 404);
}

#[test]
fn a_folder_of_languages_may_come_later() {
    let folder = Content::empty();
    let locales = folder.file("locales").to_string_lossy().into_owned();
    let site = TestSite::with_settings(Content::small(), &[("locales", &locales)]);
    folder.write("locales/fr.ftl", "help = Aide\n");
    site.eventually("French is there", || {
        reading(&site, "fr").get("/ask").body.contains("lang=\"fr\"")
    });
}

#[test]
fn a_message_that_cannot_be_said_gives_way_to_english() {
    let locales = Content::empty().with(
        "ar.ftl",
        "search = { $nothing }\nsend = { send }\nhelp = { -no-term }\nclose = { WHISPER(1) }\n\
         ask-title = اسأل شخصًا\nhome-title =\n    .only = an attribute\n",
    );
    let site = with_locales(Content::small(), &locales);
    let page = reading(&site, "ar").get("/ask");
    assert!(page.body.contains("<html lang=\"ar\" dir=\"rtl\""));
    assert!(page.body.contains("اسأل شخصًا") && page.body.contains(">Search</button>"));
    assert!(reading(&site, "ar").get("/ar/").body.contains("<title>Help"));
}

#[test]
fn the_address_comes_first_then_the_choice_then_the_browser_then_the_site() {
    let site = TestSite::over(in_three_languages());
    let is = |page: &Page, lang: &str| page.body.contains(&format!("<html lang=\"{lang}\""));
    assert!(is(&reading(&site, "xx").get("/ask"), "en"), "the site's own");
    assert!(is(&reading(&site, "xx, fa;q=0.4, el;q=0.9").get("/ask"), "el"), "the browser's");
    let mut browser = reading(&site, "el");
    browser.get("/ask?lang=fa");
    assert!(is(&browser.get("/ask"), "fa"), "the choice");
    assert!(browser.get("/ask").body.contains("dir=\"rtl\""));
    assert!(is(&browser.get("/en/account/password"), "en"), "the address");
    assert!(is(&browser.get("/ask"), "fa"), "an address is no choice");
    assert_eq!(browser.get("/").header("location").as_deref(), Some("/fa/"));
}

#[test]
fn the_menu_leads_to_the_translation_or_says_that_there_is_none() {
    let site = TestSite::over(in_three_languages());
    let page = site.browser().get("/en/account/password");
    let menu = page.between("<details class=\"menu\"", "</details>");
    assert!(menu.contains("href=\"/el/account/password?lang=el\""));
    let telugu = menu.split("hreflang=\"te\"").nth(1).expect("Telugu");
    assert!(menu.contains("href=\"/te/?lang=te\"") && telugu.contains("not translated"));
    let persian = menu.split("hreflang=\"fa\"").nth(1).expect("Persian");
    assert!(!persian.split("</li>").next().expect("a line").contains("not translated"));
    for lang in ["en", "el", "fa"] {
        assert!(page.body.contains(&format!("hreflang=\"{lang}\" href=\"http")), "{lang}");
    }
    assert!(!page.body.contains("rel=\"alternate\" hreflang=\"te\""));
}

#[test]
fn what_is_not_translated_is_offered_where_it_is() {
    let content = in_three_languages()
        .with("el/xartis.md", "---\ntitle: Χάρτης\ntranslation_of: map/all\n---\nΕδώ.\n");
    let site = TestSite::over(content);
    let page = reading(&site, "fa, el;q=0.8, en;q=0.5").get("/te/account/password");
    assert_eq!(page.status, 404);
    assert!(page.body.contains("<html lang=\"te\""));
    assert!(page.says("తెలుగు భాషలో లేదు"), "{}", page.text());
    let places: Vec<_> = ["/fa/account/password", "/el/account/password", "/en/account/password"]
        .iter()
        .map(|address| page.body.find(&format!("href=\"{address}\"")).expect("a link"))
        .collect();
    assert!(places.is_sorted(), "best first: {places:?}");
    assert!(page.body.contains("<bdi lang=\"fa\" dir=\"rtl\">"));
    assert!(reading(&site, "en").get("/en/map/all").body.contains("href=\"/el/xartis\""));
    assert!(reading(&site, "en").get("/fa/billing").body.contains("href=\"/en/billing\""));
    let nothing = reading(&site, "en").get("/en/nowhere/at/all");
    assert!(nothing.status == 404 && nothing.says("There is nothing here"));
    let private = reading(&site, "en").get("/fa/guidelines/refunds");
    assert_eq!(private.status, 404, "{}", private.text());
    assert!(!private.body.contains("/en/guidelines/refunds\"") && !private.says("When to give"));
}

#[test]
fn a_section_lists_what_is_only_in_another_language_that_the_reader_reads() {
    let site = TestSite::over(in_three_languages());
    let page = reading(&site, "en, el;q=0.5").get("/en/billing");
    assert!(page.says("Only in Ελληνικά") && page.says("Πληρωμή"), "{}", page.text());
    assert!(page.body.contains("lang=\"el\" dir=\"ltr\""));
    assert!(!reading(&site, "en").get("/en/billing").says("Πληρωμή"));
    assert!(!reading(&site, "en, fa").get("/en/billing").says("Πληρωμή"));
    let greek = reading(&site, "el, en;q=0.5").get("/el/account");
    assert!(!greek.says("Change your password"), "it is translated");
    let home = reading(&site, "fa, el;q=0.5").get("/fa/");
    assert!(home.says("فقط به زبان Ελληνικά"), "{}", home.text());
    assert!(home.body.contains("href=\"/el/billing\""));
    assert!(home.says("جستجو در ۱ پاسخ"), "counts are those of the page's language");
    let unread = reading(&site, "te, el;q=0.5").get("/te/");
    assert!(unread.says("Πληρωμή") || unread.body.contains("href=\"/el/billing\""));
}

#[test]
fn content_in_a_language_without_words_keeps_its_own_direction() {
    let content = in_three_languages()
        .with("ar/account/password.md", "# تغيير كلمة السر\n\nافتح الإعدادات.\n")
        .with("ar/account/index.md", "# حسابك\n");
    let site = TestSite::over(content);
    let page = reading(&site, "ar").get("/ar/account/password");
    assert!(page.body.contains("<html lang=\"en\" dir=\"ltr\""));
    assert!(page.body.contains("<article aria-labelledby=\"title\" lang=\"ar\" dir=\"rtl\""));
    assert!(page.body.contains("<title>تغيير كلمة السر"));
    let section = reading(&site, "ar").get("/ar/account");
    assert!(section.body.contains("<h1 lang=\"ar\" dir=\"rtl\">"));
    assert!(section.body.contains("العربية"), "it is in the menu");
    assert_eq!(reading(&site, "de").get("/de/").status, 404, "nothing is in German");
}

#[test]
fn sections_are_in_the_order_of_their_language() {
    let mut content = Content::small();
    for (name, title) in
        [("a", "Ώρες"), ("b", "έναρξη"), ("c", "Άδεια"), ("d", "Έξοδα"), ("e", "αίτημα")]
    {
        content = content.with(&format!("el/s/{name}.md"), &format!("# {title}\n\nΚείμενο.\n"));
    }
    for (name, title) in [("a", "گزارش"), ("b", "کتاب"), ("c", "پرداخت"), ("d", "آب"), ("e", "چاپ")]
    {
        content = content.with(&format!("fa/s/{name}.md"), &format!("# {title}\n\nمتن.\n"));
    }
    let site = TestSite::over(content);
    let order = |address: &str, titles: &[&str]| {
        let page = site.browser().get(address);
        let places: Vec<_> = titles
            .iter()
            .map(|title| page.body.find(&format!("<bdi>{title}</bdi></span>")).expect("listed"))
            .collect();
        assert!(places.is_sorted(), "{address}: {places:?}");
    };
    order("/el/s", &["Άδεια", "αίτημα", "έναρξη", "Έξοδα", "Ώρες"]);
    order("/fa/s", &["آب", "پرداخت", "چاپ", "کتاب", "گزارش"]);
}

#[test]
fn a_folder_that_is_named_like_a_language_by_chance_is_a_section() {
    let content = Content::empty()
        .with("io/read.md", "# Read a file\n\nWith the reader.\n")
        .with("ts/types.md", "# Types\n\nOf the language that is typed.\n")
        .with("is/it.md", "# Is it?\n\nIt is what the page is about.\n");
    let site = TestSite::over(content);
    assert_eq!(site.browser().get("/en/io/read").status, 200);
    assert_eq!(site.browser().get("/en/is/it").status, 200);
    let content = Content::small()
        .with("is/account/password.md", "# Breyta lykilorði\n\nOpnaðu stillingar.\n")
        .with("ts/types.md", "# Types\n\nBeside the languages.\n");
    let site = TestSite::over(content);
    assert_eq!(site.browser().get("/is/account/password").status, 200, "a translation");
    assert_eq!(site.browser().get("/ts/types").status, 404, "no translation of anything");
}

#[test]
fn results_in_another_language_say_so() {
    let site = TestSite::over(in_three_languages());
    let page = reading(&site, "en").get("/search?q=Πληρωμή&lang=en");
    assert!(page.body.contains("lang=\"el\">Ελληνικά"), "{}", page.text());
}

#[test]
fn a_persian_page_has_persian_digits_and_the_persian_calendar() {
    let site = TestSite::over(in_three_languages());
    let mut browser = reading(&site, "fa");
    let ask = browser.get("/ask?lang=fa").ask();
    let fields = [("ask", ask.as_str()), ("question", "طوطی من برگه را خورد"), ("seen", "1")];
    let sent = browser.post("/ask?lang=fa", &fields);
    let page = browser.follow(&sent);
    // The clock of the test stands in March 2026, the month Esfand of the year 1404.
    assert!(page.body.contains("۱۴۰۴"), "{}", page.text());
}
