//! What a file may be called.

use answerdesk::files::name::NAME_CHARS_MAX;
use answerdesk::files::{FileKind, FileName, PictureFormat};
use proptest::prelude::*;

#[test]
fn a_name_leads_nowhere_and_hides_nothing() {
    let long = format!("{}.jpeg", "ن".repeat(300));
    let cases = [
        ("photo.png", "photo.png"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ada\\bill.pdf", "bill.pdf"),
        ("a\u{202E}gpj.exe", "agpj.exe"),
        ("a\u{2066}b\u{200F}c.txt", "abc.txt"),
        ("two\r\nlines\u{2028}three.txt", "two lines three.txt"),
        ("nul\0byte.txt", "nulbyte.txt"),
        ("<b>\"x\"|?*.html", "_b__x____.html"),
        ("می\u{200C}خواهم.png", "می\u{200C}خواهم.png"),
        ("  . .hidden. . ", "hidden"),
        ("..", "file"),
        ("", "file"),
        ("\u{202E}\u{FEFF}", "file"),
    ];
    for (sent, clean) in cases {
        assert_eq!(FileName::clean(sent).as_str(), clean, "{sent:?}");
    }
    let cut = FileName::clean(&long);
    assert_eq!(cut.as_str().chars().count(), NAME_CHARS_MAX);
    assert!(cut.as_str().ends_with(".jpeg"));
}

#[test]
fn a_picture_is_called_what_it_is() {
    let jpeg = FileKind::Picture { format: PictureFormat::Jpeg, width: 1, height: 1 };
    for (sent, named) in [
        ("photo.JPG", "photo.JPG"),
        ("photo.jpeg", "photo.jpeg"),
        ("photo.webp", "photo.jpg"),
        ("page.html", "page.html.jpg"),
        ("photo", "photo.jpg"),
    ] {
        assert_eq!(FileName::clean(sent).named_as(jpeg).as_str(), named, "{sent}");
    }
    assert_eq!(FileName::clean("photo.png").named_as(FileKind::Other).as_str(), "photo.png");
}

fn turns_text(c: char) -> bool {
    ('\u{202A}'..='\u{202E}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c)
}

proptest! {
    #[test]
    fn whatever_is_sent_becomes_a_name(sent in "(\\PC|\\pC|[./\\\\ ]|\\PC{30}){0,12}") {
        let name = FileName::clean(&sent);
        let text = name.as_str();
        prop_assert!(!text.is_empty() && text.chars().count() <= NAME_CHARS_MAX);
        prop_assert!(!text.contains(['/', '\\', '"']) && !text.chars().any(char::is_control));
        prop_assert!(!text.contains(turns_text));
        prop_assert!(!text.starts_with('.') && !text.ends_with('.') && text.trim() == text);
        prop_assert_eq!(FileName::clean(text), name.clone());
        let png = FileKind::Picture { format: PictureFormat::Png, width: 1, height: 1 };
        let picture = name.named_as(png);
        prop_assert!(picture.as_str().to_lowercase().ends_with(".png"));
        prop_assert!(picture.as_str().chars().count() <= NAME_CHARS_MAX);
    }
}
