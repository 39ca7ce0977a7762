//! A QR code, drawn as one path.

use maud::{Markup, html};
use qrcode::{Color, QrCode};

/// The empty border that readers need, in modules (ISO/IEC 18004, 9.1).
const QUIET: usize = 4;

/// A text as a QR code; nothing, if it is too long for one.
#[must_use]
pub fn qr(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::new(text) else { return html! {} };
    let (path, size) = path(&code);
    // Readers want dark on light, whatever the page looks like.
    html! {
        svg.qr role="img" aria-label=(label) viewBox={ "0 0 " (size) " " (size) }
            shape-rendering="crispEdges" {
            rect width=(size) height=(size) fill="#fff" {}
            path fill="#000" d=(path) {}
        }
    }
}

/// The dark modules, each run of them one rectangle, and the size with the border.
fn path(code: &QrCode) -> (String, usize) {
    let width = code.width();
    let mut path = String::new();
    for (row, modules) in code.to_colors().chunks(width.max(1)).enumerate() {
        let mut column = 0;
        for run in modules.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let (x, y, length) = (column + QUIET, row + QUIET, run.len());
                path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
            }
            column += run.len();
        }
    }
    (path, width + 2 * QUIET)
}
