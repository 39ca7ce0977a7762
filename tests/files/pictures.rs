//! Pictures are drawn anew, and nothing else of them goes on.

use answerdesk::files::{FileKind, PictureError, PictureFormat, clean};
use image::GenericImageView;
use proptest::prelude::*;

use super::samples::{PLACE, bomb, jpeg_with_place, moving_gif, png, png_with_page, webp};

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn where_a_photograph_was_taken_is_gone_and_it_stands_upright() {
    let sent = jpeg_with_place(40, 20);
    assert!(holds(&sent, PLACE) && holds(&sent, "Exif"));
    let cleaned = clean(sent).expect("a picture");
    assert!(!holds(&cleaned.bytes, PLACE) && !holds(&cleaned.bytes, "Exif"));
    let kind = FileKind::Picture { format: PictureFormat::Jpeg, width: 20, height: 40 };
    assert_eq!(cleaned.kind, kind);
    let drawn = image::load_from_memory(&cleaned.bytes).expect("a picture");
    // What was above is at the right after a quarter clockwise.
    let [red, _, blue, _] = drawn.get_pixel(17, 20).0;
    assert!(red > 150 && blue < 100, "{red} {blue}");
}

#[test]
fn what_is_hidden_in_or_behind_a_picture_is_gone() {
    let page = "<script>alert(document.cookie)</script>";
    for sent in [png_with_page(page), moving_gif(page)] {
        assert!(holds(&sent, page));
        let cleaned = clean(sent).expect("a picture");
        assert!(cleaned.kind.is_picture() && !holds(&cleaned.bytes, "script"));
    }
}

#[test]
fn a_gif_still_moves() {
    let cleaned = clean(moving_gif("made by hand")).expect("a picture");
    let mut decoder = gif::DecodeOptions::new().read_info(&*cleaned.bytes).expect("a picture");
    let mut frames = Vec::new();
    while let Some(frame) = decoder.read_next_frame().expect("a frame") {
        frames.push((frame.delay, frame.buffer[0]));
    }
    assert_eq!(frames, [(20, 0), (20, 1)]);
    assert_eq!(decoder.repeat(), gif::Repeat::Infinite);
}

#[test]
fn a_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded() {
    for (width, height) in [(60_000, 60_000), (u32::MAX >> 1, 1), (8_000, 8_000)] {
        let refused = clean(bomb(width, height, 1000)).expect_err("it is refused");
        assert!(matches!(refused, PictureError::TooManyPixels { .. }), "{width}: {refused:?}");
    }
    // Small as it says, with much more behind it.
    let long = clean(bomb(10, 10, 50_000_000));
    assert!(long.is_err() || long.is_ok_and(|drawn| drawn.bytes.len() < 10_000));
    let mut screen = moving_gif("");
    screen[6..10].copy_from_slice(&[0xFF; 4]);
    assert!(matches!(clean(screen), Err(PictureError::TooManyPixels { .. })));
}

#[test]
fn a_damaged_picture_is_refused() {
    let whole = png(20, 20);
    for sent in [&whole[..whole.len() / 2], &whole[..9], b"\xFF\xD8\xFF\xE0", b"GIF89a"] {
        let refused = clean(sent.to_vec());
        assert!(matches!(refused, Err(PictureError::Damaged { .. })), "{refused:?}");
    }
}

#[test]
fn a_webp_becomes_a_picture_that_everything_shows() {
    let cleaned = clean(webp()).expect("a picture");
    let kind = FileKind::Picture { format: PictureFormat::Png, width: 30, height: 20 };
    assert_eq!(cleaned.kind, kind);
    let drawn = image::load_from_memory(&cleaned.bytes).expect("a picture");
    assert_eq!(drawn.get_pixel(3, 3).0, [1, 2, 3, 99]);
}

#[test]
fn anything_else_stays_as_it_is() {
    for (bytes, kind) in [
        (&b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"[..], FileKind::Other),
        (b"<!doctype html><script>1</script>", FileKind::Other),
        (b"%PDF-1.7\n%more", FileKind::Pdf),
        (b"PK\x03\x04 and so on", FileKind::Zip),
        (b"MZ\x90\0", FileKind::Other),
        (b"x", FileKind::Other),
    ] {
        let cleaned = clean(bytes.to_vec()).expect("it is kept");
        assert_eq!((cleaned.kind, &*cleaned.bytes), (kind, bytes));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Wherever a picture is broken, it is drawn or refused; nothing goes on as it came.
    #[test]
    fn a_broken_picture_never_goes_on_as_it_came(
        which in 0..4_usize,
        breaks in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = match which {
            0 => png(16, 16),
            1 => jpeg_with_place(16, 16),
            2 => moving_gif("a comment"),
            _ => webp(),
        };
        for (at, byte) in breaks {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(cleaned) = clean(bytes.clone()) {
            prop_assert!(!cleaned.kind.is_picture() || !holds(&cleaned.bytes, PLACE));
            prop_assert!(cleaned.kind.is_picture() || cleaned.bytes == bytes);
        }
    }
}
