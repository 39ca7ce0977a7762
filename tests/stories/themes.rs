//! An operator gives the site looks of their own, while people use it.

use crate::harness::browser::Page;
use crate::harness::{Browser, Content, TestSite};

/// A site with this theme.
fn site_with(theme: &Content) -> TestSite {
    let folder = theme.file("mine").to_string_lossy().into_owned();
    TestSite::with_settings(Content::small(), &[("theme", &folder)])
}

/// The style sheet of the home page.
#[track_caller]
fn sheet(browser: &mut Browser) -> Page {
    let home = browser.get("/en/");
    let address = home.between("rel=\"stylesheet\" href=\"", "\"").to_owned();
    let sheet = browser.get(&address);
    assert_eq!(sheet.status, 200);
    sheet
}

/// Waits until the theme was surely looked at: it is, after each look at the content, and before
/// the next one.
#[track_caller]
fn looked_through(site: &TestSite, number: usize) {
    for round in ["a", "b"] {
        let name = format!("en/account/{round}{number}");
        site.content.write(&format!("{name}.md"), "# News\n\nText.\n");
        let address = format!("/{name}");
        site.eventually("it is looked through", || site.browser().get(&address).status == 200);
    }
}

#[test]
fn a_theme_is_what_differs_from_its_parent() {
    let theme = Content::empty()
        .with("mine/theme.toml", "[colours]\nlink = [\"#8a1c5a\", \"#f2a7d0\"]\nsheet = \"#fefefe\"\n[tokens]\nmeasure = \"33rem\"\n")
        .with("mine/css/95-own.css", "@layer theme {\n  /* words */\n  .site-name { letter-spacing: .1em; }\n}\n")
        .with("mine/css/70-thread.css", "");
    let site = site_with(&theme);
    let mut browser = site.browser();
    let sheet = sheet(&mut browser);
    let expected = "@layer tokens,base,parts,pages,states,theme,print;@layer tokens{:root{";
    assert!(sheet.body.starts_with(expected), "{}", sheet.body);
    for part in [
        "--link:light-dark(#8a1c5a,#f2a7d0);",
        "--sheet:#fefefe;",
        "--ink:light-dark(#122026,#e3e9e9);",
        "--measure:33rem;",
        "@layer theme{.site-name{letter-spacing:.1em}}",
        "@font-face{font-family:Commissioner;",
    ] {
        assert!(sheet.body.contains(part), "{part} is not in {}", sheet.body);
    }
    assert!(!sheet.body.contains(".message.from-agent"), "its file is taken away");
    assert!(!sheet.body.contains("/*"), "no comments are sent");
    assert_eq!(
        sheet.header("cache-control").as_deref(),
        Some("public, max-age=31536000, immutable")
    );
    let home = browser.get("/en/");
    assert_eq!(home.body.matches("<meta name=\"theme-color\"").count(), 2);
    assert!(home.body.contains("media=\"(prefers-color-scheme: dark)\" content=\"#fefefe\""));
}

#[test]
fn slots_stand_on_the_pages_of_customers() {
    let theme = Content::empty()
        .with("mine/slots/home.md", "**Open** till [nine](/en/billing/invoice). <script>alert(1)</script>\n\n![A boat](pictures/boat.png) ![B](pictures/none.png) [c](c.md)\n")
        .with("mine/slots/header.md", "- [Shop](https://shop.example.com)\n- [Billing](/en/billing)\n")
        .with("mine/slots/header.fa.md", "- [فروشگاه](/fa)\n")
        .with("mine/slots/footer.md", "Northwind, Athens.\n")
        .with("mine/slots/footer.el.md", "Βόρειος, Αθήνα.\n")
        .with("mine/pictures/boat.png", "boat");
    let site = site_with(&theme);
    let mut browser = site.browser();
    let home = browser.get("/en/");
    let slot = home.between("<div class=\"slot prose\" dir=\"auto\">", "</div>").to_owned();
    assert!(slot.contains("<strong>Open</strong> till <a href=\"/en/billing/invoice\">"), "{slot}");
    assert!(!slot.contains("alert(1)") && !slot.contains("script"), "{slot}");
    assert!(!slot.contains("none.png") && !slot.contains("c.md"), "{slot}");
    let picture = slot.split("src=\"").nth(1).and_then(|rest| rest.split('"').next());
    let picture = browser.get(picture.expect("a picture"));
    assert_eq!((picture.status, picture.body.as_str()), (200, "boat"));
    let nav = home.between("<nav aria-label=\"Site\"><ul>", "</nav>");
    assert!(nav.starts_with("<li><a href=\"https://shop.example.com\""), "{nav}");
    assert!(
        nav.contains(
            "</li><li><a href=\"/en/billing\">Billing</a></li><li class=\"to-questions\">"
        ),
        "{nav}"
    );
    let article = browser.get("/en/account/password");
    assert!(article.between("<footer class=\"site\"", "</footer>").contains("Northwind, Athens."));
    assert!(!article.body.contains("nine</a>"), "the slot of the home page is on it alone");
    let greek = browser.get("/el/");
    assert!(
        greek
            .between("<footer class=\"site\"", "</footer>")
            .contains("<div class=\"slot prose\" lang=\"el\">")
    );
    assert!(browser.get("/fa/").between("<nav aria-label", "</nav>").contains("فروشگاه"));
    let desk = site.admin().get("/desk");
    assert!(!desk.body.contains("shop.example.com") && !desk.body.contains("Northwind"));
}

#[test]
fn what_is_saved_shows_at_once_and_a_mistake_changes_nothing() {
    let theme = Content::empty().with("mine/theme.toml", "");
    let site = site_with(&theme);
    let mut browser = site.browser();
    let first = browser.get("/en/");
    theme.write("mine/slots/footer.md", "Made by hand.\n");
    site.eventually("a slot shows", || browser.get("/en/").body.contains("Made by hand."));
    theme.write("mine/theme.toml", "[colours]\nlink = \"#123456\"\n");
    site.eventually("a colour shows", || sheet(&mut browser).body.contains("--link:#123456;"));
    let second = browser.get("/en/");
    assert_ne!(first.header("etag"), second.header("etag"));
    let mistakes = [
        ("mine/theme.toml", "[colours]\nlink = \"#12345\"\n"),
        ("mine/theme.toml", "not toml"),
        ("mine/slots/header.md", "No list of links.\n"),
    ];
    for (number, (file, broken)) in mistakes.into_iter().enumerate() {
        theme.write(file, broken);
        theme.write("mine/css/95-own.css", "a { color: red }\n");
        looked_through(&site, number);
        let kept = sheet(&mut browser).body;
        assert!(kept.contains("--link:#123456;") && !kept.contains("color:red"), "{broken}");
        theme.remove("mine/css/95-own.css");
        theme.write("mine/theme.toml", "[colours]\nlink = \"#123456\"\n");
    }
    theme.remove("mine/slots/header.md");
    theme.write("mine/theme.toml", "[colours]\nlink = \"#654321\"\n");
    site.eventually("put right, it shows", || sheet(&mut browser).body.contains("--link:#654321;"));
}

#[test]
fn a_theme_of_the_program_is_named_or_covered_by_a_folder() {
    let site = TestSite::with_settings(Content::small(), &[("theme", "default")]);
    assert!(sheet(&mut site.browser()).body.contains("--ink:light-dark(#122026,#e3e9e9);"));
    let folder = Content::empty();
    let setting = folder.file("themes/default").to_string_lossy().into_owned();
    let site = TestSite::with_settings(Content::small(), &[("theme", &setting)]);
    let mut browser = site.browser();
    assert!(sheet(&mut browser).body.contains("--ink:light-dark(#122026,#e3e9e9);"));
    folder.write("themes/default/theme.toml", "[colours]\nink = [\"#000\", \"#fff\"]\n");
    site.eventually("the folder is taken", || {
        sheet(&mut browser).body.contains("--ink:light-dark(#000,#fff);")
    });
}
