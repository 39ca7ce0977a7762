//! Still pictures, drawn anew: only their pixels go on.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use super::clean::Cleaned;
use super::error::PictureError;
use super::kind::{FileKind, PictureFormat, SentPicture};

/// The most pixels of a picture: photographs of today's phones have 12 to 50 million at their
/// largest setting and 12 million at the usual one. Each takes three or four bytes of memory.
pub const PIXELS_MAX: u64 = 40_000_000;
/// The most memory of a decoded picture: all its pixels with transparency.
const DECODED_BYTES_MAX: u64 = PIXELS_MAX * 4;
/// What a decoder may use beside the pixels.
const WORKING_BYTES: u64 = 64 * 1024 * 1024;
/// Of 100; at this one, a photograph that is written again looks the same.
const JPEG_QUALITY: u8 = 88;

/// Reads a picture and writes it again without anything beside its pixels. It is turned as its
/// EXIF data say before they are dropped. Of a moving PNG or WebP the first picture is kept.
///
/// # Errors
/// When it is damaged or too large; the size is looked at before anything is decoded.
pub(super) fn redraw(bytes: &[u8], sent: SentPicture) -> Result<Cleaned, PictureError> {
    let drawn = eight_bits(decode(bytes, format_of(sent))?);
    let format = match sent {
        SentPicture::Jpeg => PictureFormat::Jpeg,
        // WebP can only be written here without loss, at many times the size of a photograph.
        SentPicture::WebP if is_lossy_webp(bytes) && !drawn.color().has_alpha() => {
            PictureFormat::Jpeg
        }
        _ => PictureFormat::Png,
    };
    let kind = FileKind::Picture { format, width: drawn.width(), height: drawn.height() };
    let mut written = Vec::new();
    let encoded = match format {
        PictureFormat::Jpeg => {
            let drawn = without_alpha(drawn);
            drawn.write_with_encoder(JpegEncoder::new_with_quality(&mut written, JPEG_QUALITY))
        }
        _ => drawn.write_with_encoder(PngEncoder::new_with_quality(
            &mut written,
            CompressionType::Default,
            FilterType::Adaptive,
        )),
    };
    encoded.map_err(PictureError::damaged)?;
    Ok(Cleaned { kind, bytes: written })
}

fn decode(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, PictureError> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(DECODED_BYTES_MAX + WORKING_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(reason)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > PIXELS_MAX || decoder.total_bytes() > DECODED_BYTES_MAX {
        return Err(PictureError::TooManyPixels { pixels_max: PIXELS_MAX });
    }
    // EXIF data that cannot be read turn nothing.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut drawn = DynamicImage::from_decoder(decoder).map_err(reason)?;
    drawn.apply_orientation(orientation);
    Ok(drawn)
}

fn reason(error: ImageError) -> PictureError {
    match error {
        ImageError::Limits(_) => PictureError::TooManyPixels { pixels_max: PIXELS_MAX },
        other => PictureError::damaged(other),
    }
}

fn format_of(sent: SentPicture) -> ImageFormat {
    match sent {
        SentPicture::Png => ImageFormat::Png,
        SentPicture::Jpeg => ImageFormat::Jpeg,
        SentPicture::Gif => ImageFormat::Gif,
        SentPicture::WebP => ImageFormat::WebP,
    }
}

/// Screens show eight bits of each colour.
fn eight_bits(drawn: DynamicImage) -> DynamicImage {
    match drawn.color() {
        ColorType::L8 | ColorType::La8 | ColorType::Rgb8 | ColorType::Rgba8 => drawn,
        ColorType::L16 => drawn.into_luma8().into(),
        ColorType::La16 => drawn.into_luma_alpha8().into(),
        ColorType::Rgb16 => drawn.into_rgb8().into(),
        _ => drawn.into_rgba8().into(),
    }
}

fn without_alpha(drawn: DynamicImage) -> DynamicImage {
    match drawn.color() {
        ColorType::L8 | ColorType::Rgb8 => drawn,
        ColorType::La8 => drawn.into_luma8().into(),
        _ => drawn.into_rgb8().into(),
    }
}

/// Whether the first picture of a WebP file is written with loss, as photographs are: by the
/// names of the parts of its container (RFC 9649, 2.3 to 2.7).
fn is_lossy_webp(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(12..).unwrap_or_default();
    while let (Some(name), Some(length)) = (rest.get(..4), rest.get(4..8)) {
        match name {
            b"VP8 " => return true,
            b"VP8L" => return false,
            _ => {}
        }
        let length: [u8; 4] = length.try_into().unwrap_or_default();
        // A frame of a moving picture holds parts of its own behind 16 bytes.
        let skipped = match name {
            b"ANMF" => 16,
            _ => (u32::from_le_bytes(length) as usize).next_multiple_of(2),
        };
        rest = rest.get(8 + skipped..).unwrap_or_default();
    }
    false
}
