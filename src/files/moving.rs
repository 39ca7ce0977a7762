//! Pictures in GIF, drawn anew with their movement and their own colours.

use std::num::NonZeroU64;

use gif::{ColorOutput, DecodeOptions, DecodingError, Encoder, MemoryLimit};

use super::clean::Cleaned;
use super::error::PictureError;
use super::kind::{FileKind, PictureFormat};
use super::picture::PIXELS_MAX;

/// The most pixels of all frames together: some 100 frames of a whole screen.
const MOVING_PIXELS_MAX: u64 = PIXELS_MAX * 5;

/// Reads the frames and writes them again. Comments, data of applications and whatever stands
/// behind the picture do not go on.
///
/// # Errors
/// When it is damaged or too large; the size is looked at before a frame is decoded.
pub(super) fn redraw(bytes: &[u8]) -> Result<Cleaned, PictureError> {
    let mut options = DecodeOptions::new();
    options.set_color_output(ColorOutput::Indexed);
    options.check_frame_consistency(true);
    options.set_memory_limit(
        NonZeroU64::new(PIXELS_MAX).map_or(MemoryLimit::Unlimited, MemoryLimit::Bytes),
    );
    let mut decoder = options.read_info(bytes).map_err(reason)?;
    let (width, height) = (decoder.width(), decoder.height());
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(too_many());
    }
    let colours = decoder.global_palette().unwrap_or_default().to_vec();
    let mut written = Vec::new();
    let mut encoder =
        Encoder::new(&mut written, width, height, &colours).map_err(PictureError::damaged)?;
    let mut pixels = 0_u64;
    while let Some(info) = decoder.next_frame_info().map_err(reason)? {
        let is_first = pixels == 0;
        pixels += u64::from(info.width) * u64::from(info.height);
        if pixels > MOVING_PIXELS_MAX {
            return Err(too_many());
        }
        let mut frame = info.clone();
        let mut drawn = vec![0; decoder.buffer_size()];
        decoder.read_into_buffer(&mut drawn).map_err(reason)?;
        frame.buffer = drawn.into();
        frame.interlaced = false;
        if is_first {
            // How often it repeats stands before the first frame.
            encoder.set_repeat(decoder.repeat()).map_err(PictureError::damaged)?;
        }
        encoder.write_frame(&frame).map_err(PictureError::damaged)?;
    }
    drop(encoder);
    if pixels == 0 {
        return Err(PictureError::damaged("there is no picture in it"));
    }
    let (width, height) = (u32::from(width), u32::from(height));
    let kind = FileKind::Picture { format: PictureFormat::Gif, width, height };
    Ok(Cleaned { kind, bytes: written })
}

fn too_many() -> PictureError {
    PictureError::TooManyPixels { pixels_max: PIXELS_MAX }
}

fn reason(error: DecodingError) -> PictureError {
    PictureError::damaged(error)
}
