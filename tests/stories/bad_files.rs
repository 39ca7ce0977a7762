//! Files that pretend: nothing that is sent can run on the site or fill its memory.

use super::attachments::ask_with;
use crate::files::samples::{
    PLACE, bomb, jpeg_with_place, moving_gif, noisy_png, png, png_with_page, webp,
};
use crate::harness::{Page, TestSite};

const PAGE: &str = "<!doctype html><script>alert(document.domain)</script>";
const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

fn holds(page: &Page, text: &str) -> bool {
    page.bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn whatever_a_file_pretends_to_be_it_is_shown_or_saved_as_what_it_is() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let script = "/*GIF89a*/=1;alert(1)";
    let cases: [(&str, Vec<u8>, &str, &str); 12] = [
        ("picture.png", PAGE.into(), "picture.png", "application/octet-stream"),
        ("drawing.svg", DRAWING.into(), "drawing.svg", "application/octet-stream"),
        ("page.html", png(9, 9), "page.html.png", "image/png"),
        ("both.png", png_with_page(PAGE), "both.png", "image/png"),
        ("both.js", moving_gif(script), "both.js.gif", "image/gif"),
        ("phone.jpg", jpeg_with_place(9, 9), "phone.jpg", "image/jpeg"),
        ("new.webp", webp(), "new.png", "image/png"),
        ("noise.png", noisy_png(60_000), "noise.png", "image/png"),
        ("bill.pdf", b"%PDF-1.7 <script>".to_vec(), "bill.pdf", "application/pdf"),
        ("run\u{202E}gnp.exe", b"MZ\x90".to_vec(), "rungnp.exe", "application/octet-stream"),
        ("..\\..\\up.txt", b"text".to_vec(), "up.txt", "application/octet-stream"),
        (
            "a\r\nSet-Cookie: b\".txt",
            b"text".to_vec(),
            "a Set-Cookie_ b_.txt",
            "application/octet-stream",
        ),
    ];
    for (sent, bytes, name, content_type) in cases {
        let answer =
            ask_with(&mut customer, &format!("What is {content_type}?"), &[(sent, &bytes)]);
        assert_eq!(answer.status, 303, "{sent:?}: {}", answer.text());
        let ticket = answer.header("location").expect("the ticket");
        let page = customer.get(&ticket);
        let address = format!("{ticket}/files/0-0/{}", answerdesk::urls::value(name));
        assert!(page.body.contains(&address), "{sent:?}: {}", page.body);
        let file = customer.get(&address);
        assert_eq!(file.status, 200, "{address}");
        assert_eq!(file.header("content-type").as_deref(), Some(content_type), "{sent:?}");
        assert_eq!(file.header("x-content-type-options").as_deref(), Some("nosniff"));
        let policy = file.header("content-security-policy").expect("a policy");
        assert!(policy.starts_with("sandbox; default-src 'none'"), "{policy}");
        let how = file.header("content-disposition").expect("how");
        let is_picture = content_type.starts_with("image/");
        assert_eq!(how.starts_with("attachment"), !is_picture, "{sent:?}: {how}");
        assert_eq!(page.body.contains("<img"), is_picture, "{sent:?}");
        assert!(file.header("set-cookie").is_none());
        for hidden in ["<script", "alert", "Exif", PLACE] {
            assert!(!is_picture || !holds(&file, hidden), "{sent:?} holds {hidden}");
        }
    }
}

#[test]
fn a_picture_that_would_fill_the_memory_is_refused_in_words() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let large = bomb(50_000, 50_000, 1_000_000);
    let refused = ask_with(&mut customer, "What is this?", &[("bomb.png", &large)]);
    assert_eq!(refused.status, 422);
    assert!(refused.says("“bomb.png” has more than 40 million pixels"), "{}", refused.text());
    assert!(refused.between("id=\"question\"", "</textarea>").contains("What is this?"));
    let whole = png(40, 40);
    let refused = ask_with(&mut customer, "And this?", &[("half.png", &whole[..whole.len() / 2])]);
    assert!(refused.status == 422 && refused.says("“half.png” is a picture that cannot be read"));
}
