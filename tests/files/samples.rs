//! Files to send: pictures made here, and what pretends to be one.

use std::io::{Cursor, Write};

use flate2::Crc;
use flate2::write::ZlibEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

/// What an EXIF block of the samples holds beside the orientation.
pub(crate) const PLACE: &str = "GPS 52.3702 N 4.8952 E";

/// A picture whose upper half is red and whose lower half is blue.
fn flag(width: u32, height: u32) -> DynamicImage {
    let colour = |_, y| if y < height / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) };
    RgbImage::from_fn(width, height, colour).into()
}

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

/// A PNG.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    written(&flag(width, height), ImageFormat::Png)
}

/// A PNG that cannot be made smaller: of about `bytes` bytes.
pub(crate) fn noisy_png(bytes: u32) -> Vec<u8> {
    let mut state = 1_u32;
    let side = (bytes / 3).isqrt();
    let noise = RgbImage::from_fn(side, side, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [_, a, b, c] = state.to_le_bytes();
        Rgb([a, b, c])
    });
    written(&noise.into(), ImageFormat::Png)
}

/// A WebP without loss; through it one sees the page.
pub(crate) fn webp() -> Vec<u8> {
    written(&RgbaImage::from_pixel(30, 20, Rgba([1, 2, 3, 99])).into(), ImageFormat::WebP)
}

/// A JPEG that says where it was taken and that it must be turned by a quarter.
pub(crate) fn jpeg_with_place(width: u32, height: u32) -> Vec<u8> {
    let plain = written(&flag(width, height), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
    // Orientation (0x0112), a short, one of it: 6, a quarter clockwise.
    exif.extend_from_slice(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0");
    exif.extend_from_slice(PLACE.as_bytes());
    let mut bytes = plain[..2].to_vec();
    bytes.extend_from_slice(b"\xFF\xE1");
    let length = u16::try_from(exif.len() + 2).expect("a short block");
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(&exif);
    bytes.extend_from_slice(&plain[2..]);
    bytes
}

/// A GIF of two frames with a comment, and something behind its end.
pub(crate) fn moving_gif(comment: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let colours = [255, 0, 0, 0, 0, 255];
    let mut encoder = gif::Encoder::new(&mut bytes, 8, 8, &colours).expect("a picture");
    encoder.set_repeat(gif::Repeat::Infinite).expect("a picture");
    encoder.write_raw_extension(gif::AnyExtension(0xFE), &[comment.as_bytes()]).expect("a comment");
    for colour in [0, 1] {
        let frame = gif::Frame {
            width: 8,
            height: 8,
            delay: 20,
            buffer: vec![colour; 64].into(),
            ..gif::Frame::default()
        };
        encoder.write_frame(&frame).expect("a frame");
    }
    drop(encoder);
    bytes.extend_from_slice(comment.as_bytes());
    bytes
}

/// A PNG of a few bytes that says that it has this size, with as many zeros as are asked for.
pub(crate) fn bomb(width: u32, height: u32, zeros: usize) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend_from_slice(&[8, 2, 0, 0, 0]);
    chunk(&mut bytes, b"IHDR", &head);
    let mut zipped = ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    zipped.write_all(&vec![0; zeros]).expect("zeros");
    chunk(&mut bytes, b"IDAT", &zipped.finish().expect("zeros"));
    chunk(&mut bytes, b"IEND", &[]);
    bytes
}

/// A PNG with a text, and with a page behind its end.
pub(crate) fn png_with_page(page: &str) -> Vec<u8> {
    let mut bytes = png(12, 12);
    let end = bytes.len() - 12;
    let mut with_text = bytes[..end].to_vec();
    chunk(&mut with_text, b"tEXt", format!("Comment\0{page}").as_bytes());
    with_text.extend_from_slice(&bytes.split_off(end));
    with_text.extend_from_slice(page.as_bytes());
    with_text
}

fn chunk(bytes: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).expect("a short chunk");
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(name);
    bytes.extend_from_slice(data);
    let mut crc = Crc::new();
    crc.update(name);
    crc.update(data);
    bytes.extend_from_slice(&crc.sum().to_be_bytes());
}
