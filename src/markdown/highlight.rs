//! Colours for code, as a dozen classes that a theme can name.

use std::sync::LazyLock;

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::raw_html::escape;

/// Larger pieces of code, in bytes, are shown without colours.
const CODE_BYTES_MAX: usize = 64 * 1024;
/// A longer line, in bytes, is data rather than code, and slow to read.
const LINE_BYTES_MAX: usize = 2_000;

/// Every class that code can have; a theme gives each a colour.
pub const CLASSES: [&str; 11] = [
    "hl-comment",
    "hl-string",
    "hl-number",
    "hl-constant",
    "hl-keyword",
    "hl-type",
    "hl-name",
    "hl-attribute",
    "hl-inserted",
    "hl-deleted",
    "hl-punctuation",
];

/// What the grammars call things, and our class; the first that fits from the inside out.
const SCOPES: [(&str, &str); 30] = [
    ("punctuation.definition.comment", "hl-comment"),
    ("punctuation.definition.string", "hl-string"),
    ("punctuation.section.embedded", "hl-punctuation"),
    ("comment", "hl-comment"),
    ("string", "hl-string"),
    ("constant.numeric", "hl-number"),
    ("constant.character", "hl-string"),
    ("constant", "hl-constant"),
    ("support.constant", "hl-constant"),
    ("variable.language", "hl-constant"),
    ("storage.type.function", "hl-keyword"),
    ("storage.type.class", "hl-keyword"),
    ("keyword.operator.word", "hl-keyword"),
    ("keyword.operator", "hl-punctuation"),
    ("keyword", "hl-keyword"),
    ("storage", "hl-keyword"),
    ("support.type.property-name", "hl-attribute"),
    ("support.type", "hl-type"),
    ("support.class", "hl-type"),
    ("entity.name.type", "hl-type"),
    ("entity.name.class", "hl-type"),
    ("entity.other.attribute-name", "hl-attribute"),
    ("entity.name.tag", "hl-keyword"),
    ("entity.name", "hl-name"),
    ("support.function", "hl-name"),
    ("variable.function", "hl-name"),
    ("markup.inserted", "hl-inserted"),
    ("markup.deleted", "hl-deleted"),
    ("markup.heading", "hl-keyword"),
    ("punctuation", "hl-punctuation"),
];

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);
static CLASS_OF: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    SCOPES.iter().filter_map(|(name, class)| Some((Scope::new(name).ok()?, *class))).collect()
});

/// Reads the grammars now, so that the first page with code need not wait for them.
pub fn prepare() {
    drop(html("echo \"$HOME\"\n", "sh"));
}

/// Code as HTML: coloured if the language is known and the code not too long.
pub(super) fn html(code: &str, language: &str) -> String {
    let plain = language.is_empty()
        || code.len() > CODE_BYTES_MAX
        || code.lines().any(|line| line.len() > LINE_BYTES_MAX);
    if plain {
        return escape(code);
    }
    syntax(language).and_then(|syntax| coloured(code, syntax)).unwrap_or_else(|| escape(code))
}

fn syntax(language: &str) -> Option<&'static SyntaxReference> {
    // The grammar of classic ASP pages is the one at hand that knows Visual Basic.
    let token = match language {
        "vb" | "vba" | "vbs" | "vbscript" | "vbnet" | "vb.net" | "visualbasic" => "asa",
        "csharp" | "c#" => "cs",
        "console" | "shell" | "sh" | "zsh" | "shellsession" => "bash",
        "text" | "txt" | "plain" | "plaintext" | "output" | "none" => return None,
        "jsonc" | "json5" => "json",
        "docker" => "dockerfile",
        "golang" => "go",
        "ps1" | "pwsh" => "powershell",
        other => other,
    };
    SYNTAXES.find_syntax_by_token(token)
}

fn coloured(code: &str, syntax: &SyntaxReference) -> Option<String> {
    let mut state = ParseState::new(syntax);
    let mut scopes = ScopeStack::new();
    let mut painter = Painter::new(code.len());
    for line in LinesWithEndings::from(code) {
        let mut start = 0;
        for (at, operation) in state.parse_line(line, &SYNTAXES).ok()? {
            painter.add(line.get(start..at)?, class(&scopes));
            start = at;
            scopes.apply(&operation).ok()?;
        }
        painter.add(line.get(start..)?, class(&scopes));
    }
    Some(painter.finish())
}

fn class(scopes: &ScopeStack) -> Option<&'static str> {
    scopes.as_slice().iter().rev().find_map(|scope| {
        let found = CLASS_OF.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope));
        found.map(|(_, class)| *class)
    })
}

/// Writes text in spans, one for a run of the same class.
struct Painter {
    html: String,
    open: Option<&'static str>,
}

impl Painter {
    fn new(length: usize) -> Painter {
        Painter { html: String::with_capacity(length * 2), open: None }
    }

    fn add(&mut self, text: &str, class: Option<&'static str>) {
        if text.is_empty() {
            return;
        }
        let blank = text.trim().is_empty() && !text.contains('\n');
        if class != self.open && !blank {
            self.close();
            if let Some(class) = class {
                self.html.push_str("<span class=\"");
                self.html.push_str(class);
                self.html.push_str("\">");
            }
            self.open = class;
        }
        self.html.push_str(&escape(text));
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.html.push_str("</span>");
        }
    }

    fn finish(mut self) -> String {
        self.close();
        self.html
    }
}
