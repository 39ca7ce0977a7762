//! Made small, a style sheet and a script mean what they meant.

use answerdesk::theme::minify::{css, js};
use cssparser::{Parser, Token};
use proptest::prelude::*;

#[test]
fn a_style_sheet_loses_comments_and_needless_spaces_only() {
    for (before, after) in [
        ("a { color : red ; }\n\n/* x */ b { }", "a{color :red}b{}"),
        ("a :hover, a:hover { top: 0 }", "a :hover,a:hover{top:0}"),
        ("a/* x */.b { }", "a/**/.b{}"),
        ("a/* x */(b)", "a/**/(b)"),
        ("a { --empty: ; }", "a{--empty:;}"),
        ("a { width: calc( 1px + 2px ) }", "a{width:calc( 1px + 2px )}"),
        ("a::before { content: \"/*  */ ;}\" / \"\"; }", "a::before{content:\"/*  */ ;}\" / \"\"}"),
        ("a { background: url( x;y.png ) }", "a{background:url( x;y.png )}"),
        (".\\31  b { }", ".\\31  b{}"),
        (
            "@layer a, b;\n@media (width >= 62em) { & { x: y } }",
            "@layer a,b;@media (width >= 62em){&{x:y}}",
        ),
        (
            "@font-face { unicode-range: U+0000-00FF, U+0131; }",
            "@font-face{unicode-range:U+0000-00FF,U+0131}",
        ),
        ("/*! kept */ a { }", "/*! kept */ a{}"),
        (":dir(rtl) { --x: light-dark(#fff, #000); }", ":dir(rtl){--x:light-dark(#fff,#000)}"),
    ] {
        assert_eq!(css(before), after);
    }
}

#[test]
fn a_script_loses_comments_and_indentation_only() {
    for (before, after) in [
        ("// first\nconst a = 1; // one\n\n  const b = 2;\n", "const a = 1;\nconst b = 2;\n"),
        ("const a = \"// no /* comment */\";", "const a = \"// no /* comment */\";\n"),
        ("const a = 'it\\'s // text';", "const a = 'it\\'s // text';\n"),
        (
            "const a = `x // y\n  ${b /* c */ + `${c} // d`} /* e */\n  z`;",
            "const a = `x // y\n  ${b  + `${c} // d`} /* e */\n  z`;\n",
        ),
        ("const a = /[/\"']\\/\\/ '/g; // x", "const a = /[/\"']\\/\\/ '/g;\n"),
        ("const a = b / c; // d / e\n", "const a = b / c;\n"),
        ("return /x'/.test(a) // b", "return /x'/.test(a)\n"),
        ("a /* one\n two */ b", "a\nb\n"),
        ("a/* one */b", "a b\n"),
        // Not sure whether it is a division: from here on nothing is touched.
        ("// x\nif (a) /b/.test(c) // d\n  e", "if (a) /b/.test(c) // d\n  e"),
    ] {
        assert_eq!(js(before), after);
    }
}

/// The tokens of a style sheet as browsers see them, without spaces where they mean nothing.
fn tokens(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    flatten(&mut Parser::new(text), &mut found);
    let is_mark = |text: Option<&String>, marks: &[&str]| {
        text.is_none_or(|text| marks.contains(&text.as_str()))
    };
    let solid = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| found.get(at));
        found[at] != " "
            || !(is_mark(before, &["{", "}", "Semicolon", "Colon", "Comma"])
                || is_mark(found.get(at + 1), &["{", "}", "Semicolon", "Comma"]))
    };
    let kept: Vec<String> =
        (0..found.len()).filter(|at| solid(*at)).map(|at| found[at].clone()).collect();
    let ends_block =
        |at: usize| kept[at] == "Semicolon" && kept.get(at + 1).is_some_and(|n| n == "}");
    (0..kept.len()).filter(|at| !ends_block(*at)).map(|at| kept[at].clone()).collect()
}

fn flatten(parser: &mut Parser<'_>, found: &mut Vec<String>) {
    while let Ok(token) = parser.next_including_whitespace().cloned() {
        let (shown, close) = match &token {
            Token::WhiteSpace(_) => (" ".to_owned(), None),
            Token::CurlyBracketBlock => ("{".to_owned(), Some("}")),
            Token::ParenthesisBlock => ("(".to_owned(), Some(")")),
            Token::SquareBracketBlock => ("[".to_owned(), Some("]")),
            Token::Function(name) => (format!("{name}("), Some(")")),
            other => (format!("{other:?}"), None),
        };
        if !(shown == " " && found.last().is_some_and(|last| last == " ")) {
            found.push(shown);
        }
        if let Some(close) = close {
            let inside = parser.parse_nested_block(|inner| {
                flatten(inner, found);
                Ok::<(), cssparser::ParseError<()>>(())
            });
            assert!(inside.is_ok());
            found.push(close.to_owned());
        }
    }
}

/// Pieces of style sheets that are easily broken.
const PIECES: [&str; 34] = [
    "a",
    " ",
    "  ",
    "\n",
    "/* c */",
    "/* ; } */",
    ";",
    ":",
    ",",
    "\"x ; /* y\"",
    "'}'",
    "url(a.png)",
    "url( \"b c\" )",
    "--x",
    ".25rem",
    "-",
    "+ ",
    "\\31 ",
    "\\31  ",
    "\\; ",
    "U+0-7F",
    "@layer",
    ">",
    "&",
    "#fff",
    "é",
    "a{b:c}",
    "{ }",
    "(d e)",
    "[f]",
    ":is( g , h )",
    "{i:j;}",
    "!important",
    "50%",
];

proptest! {
    #[test]
    fn a_small_style_sheet_has_the_same_tokens(pieces in prop::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = pieces.iter().map(|at| PIECES[*at]).collect();
        prop_assert_eq!(tokens(&text), tokens(&css(&text)), "{}", css(&text));
    }

    #[test]
    fn what_is_in_quotes_stays(inside in "[^\"\\\\\n\r]{0,40}", indent in " {0,6}") {
        let text = format!("// c\n{indent}const a = \"{inside}\"; /* d */\n");
        let expected = format!("const a = \"{inside}\";\n");
        prop_assert_eq!(js(&text), expected);
    }

    #[test]
    fn what_is_in_a_template_stays(inside in "[^`$\\\\]{0,40}", indent in " {0,6}") {
        let text = format!("// c\n{indent}const a = `{inside}${{b}}{inside}`;\n");
        let expected = format!("const a = `{inside}${{b}}{inside}`;\n");
        prop_assert_eq!(js(&text), expected);
    }
}
