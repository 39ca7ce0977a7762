//! Colours: what a theme may write, and how well one can be read on another (WCAG 2.2).

use csscolorparser::Color;

/// Reads a colour as browsers do: `#rrggbb`, `rgb()`, `hsl()`, `oklch()` and their like, a name.
pub(super) fn read(value: &str) -> Option<Color> {
    let value = value.trim();
    let functions = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch"];
    let is_written_as_in_css = match value.split_once('(') {
        Some((function, _)) => {
            functions.contains(&function.to_ascii_lowercase().as_str()) && value.ends_with(')')
        }
        None => {
            value.starts_with('#')
                || (value.chars().all(|c| c.is_ascii_alphabetic())
                    && !value.chars().all(|c| c.is_ascii_hexdigit()))
        }
    };
    is_written_as_in_css.then(|| csscolorparser::parse(value).ok()).flatten()
}

/// The colour as `#rrggbb`.
pub(super) fn hex(colour: &Color) -> String {
    let [r, g, b, _] = colour.to_rgba8();
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// How far two colours are apart, 1 to 21; a see-through colour is laid over the ground. None
/// when the ground itself is see-through.
pub(super) fn contrast(over: &Color, ground: &Color) -> Option<f32> {
    if ground.a < 1.0 {
        return None;
    }
    let laid = |one: f32, under: f32| one * over.a + under * (1.0 - over.a);
    let over = [laid(over.r, ground.r), laid(over.g, ground.g), laid(over.b, ground.b)];
    let (one, other) = (luminance(over), luminance([ground.r, ground.g, ground.b]));
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// Relative luminance, as WCAG 2.2 defines it.
fn luminance(channels: [f32; 3]) -> f32 {
    let linear = channels.map(|channel| {
        let channel = channel.clamp(0.0, 1.0);
        if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    let [r, g, b] = linear;
    0.2126 * r + 0.7152 * g + 0.0722 * b
}
