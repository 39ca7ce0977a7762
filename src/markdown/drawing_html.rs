//! Raw HTML of an article, written anew with the few attributes that are kept.

use super::drawing::Drawing;
use super::html_tags::{Piece, Tag, pieces};
use super::raw_html::{self, Fate, escape};

/// Elements that a browser opens again after a block that cuts them in two: an id on them would
/// be there twice, so it stands before them.
const REPEATED: [&str; 11] =
    ["a", "b", "code", "em", "i", "img", "s", "small", "strong", "u", "br"];

/// A piece of raw HTML as it may stand on the page.
pub(super) fn tags(drawing: &mut Drawing<'_, '_>, html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => out.push_str(&text.replace('<', "&lt;").replace('>', "&gt;")),
            Piece::Open(tag) => open(drawing, &tag, &mut out),
            Piece::Close(name) => match raw_html::fate(name) {
                Fate::Kept(name) if !raw_html::is_void(name) => {
                    out.push_str("</");
                    out.push_str(name);
                    out.push('>');
                }
                Fate::Kept(_) | Fate::LeftOut => {}
                Fate::Words => out.push_str(&format!("&lt;/{name}&gt;")),
            },
        }
    }
    out
}

fn open(drawing: &mut Drawing<'_, '_>, tag: &Tag<'_>, out: &mut String) {
    let name = match raw_html::fate(tag.name) {
        Fate::Kept(name) => name,
        Fate::LeftOut => return,
        Fate::Words => {
            if tag.is_bare() {
                out.push_str(&format!("&lt;{}&gt;", tag.name));
            }
            return;
        }
    };
    let id = raw_html::id(tag).filter(|id| drawing.ids.remove(id.as_str()));
    let mut id = id.map_or_else(String::new, |id| format!(" id=\"{}\"", escape(&id)));
    if !id.is_empty() && REPEATED.contains(&name) {
        out.push_str(&format!("<span{id}></span>"));
        id.clear();
    }
    let plain = raw_html::plain_attributes(name, tag);
    match name {
        "img" => {
            let target = tag.attribute("src").unwrap_or_default();
            let alt = tag.attribute("alt").unwrap_or_default();
            out.push_str(&drawing.picture(target.trim(), &alt, &plain));
        }
        "a" => {
            let title = tag.attribute("title").unwrap_or_default();
            let target = tag.attribute("href");
            let opened = target.and_then(|target| drawing.anchor(target.trim(), &title));
            out.push_str(&opened.unwrap_or_default());
        }
        name => out.push_str(&format!("<{name}{id}{plain}>")),
    }
}
