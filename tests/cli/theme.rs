//! `answerdesk theme`: begin, check, list.

use crate::harness::Content;
use crate::harness::program::{printed, run};

fn theme(folder: &Content, arguments: &[&str]) -> (bool, String) {
    let arguments: Vec<&str> = ["theme"].iter().chain(arguments).copied().collect();
    let output = run(folder.path(), &arguments);
    (output.status.success(), printed(&output))
}

/// Checks a theme that has these files.
#[track_caller]
fn check(files: &[(&str, &str)]) -> (bool, String) {
    let folder = Content::empty();
    for (name, text) in files {
        folder.write(&format!("themes/mine/{name}"), text);
    }
    theme(&folder, &["check", "mine"])
}

#[test]
fn a_new_theme_is_right_as_it_is() {
    let folder = Content::empty();
    let (is_right, said) = theme(&folder, &["new", "north-wind"]);
    assert!(is_right, "{said}");
    assert!(said.contains("answerdesk --theme themes/north-wind\n"), "{said}");
    assert!(said.contains("answerdesk theme check north-wind\n"), "{said}");
    let (is_right, said) = theme(&folder, &["check", "north-wind"]);
    assert!(is_right && said.contains("0 errors, 0 warnings"), "{said}");
    let settings = std::fs::read_to_string(folder.file("themes/north-wind/theme.toml"));
    let settings = settings.expect("written");
    assert!(settings.contains("\nname = \"North wind\"\n"), "{settings}");
    for token in ["# paper = [\"#", "# on-link = [", "# t3 = \"clamp(", "# figures = \""] {
        assert!(settings.contains(token), "{token} is not in\n{settings}");
    }
    // Each line can be taken as it is.
    let all: String = settings
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(line) if line.contains(" = ") && !line.contains(' ') => format!("{line}\n"),
            Some(line) if line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' ')) => {
                format!("{line}\n")
            }
            _ => format!("{line}\n"),
        })
        .collect();
    folder.write("themes/north-wind/theme.toml", &all);
    let (is_right, said) = theme(&folder, &["check", "north-wind"]);
    assert!(is_right && said.contains("0 errors, 0 warnings"), "{said}");
}

#[test]
fn a_theme_is_not_begun_where_it_cannot_be() {
    let folder = Content::empty().with("themes/there/theme.toml", "name = \"There\"\n");
    for (arguments, expected) in [
        (&["new", "there"][..], "themes/there is already there; nothing was changed"),
        (&["new", "../out"], "“../out” cannot be the name of a theme"),
        (&["new", "Big"], "“Big” cannot be the name of a theme"),
        (&["new", "default"], "“default” is the name of a theme in the program"),
        (
            &["new", "x", "--from", "defualt"],
            "no theme “defualt” in the program, did you mean default?",
        ),
    ] {
        let (is_right, said) = theme(&folder, arguments);
        assert!(!is_right && said.contains(expected), "{expected} is not in:\n{said}");
    }
    let kept = std::fs::read_to_string(folder.file("themes/there/theme.toml"));
    assert_eq!(kept.expect("kept"), "name = \"There\"\n");
}

#[test]
fn the_themes_in_the_program_are_listed() {
    let (is_right, said) = theme(&Content::empty(), &["list"]);
    assert!(is_right && said.contains("default      Paper and ink"), "{said}");
}

#[test]
fn a_theme_that_is_not_there_is_told() {
    let folder = Content::empty().with("themes/mine/theme.toml", "");
    for (name, expected) in [
        ("nowhere/at-all", "there is no theme “nowhere/at-all”: no such folder"),
        ("defalt", ", did you mean default?"),
    ] {
        let (is_right, said) = theme(&folder, &["check", name]);
        assert!(!is_right && said.contains(expected), "{expected} is not in:\n{said}");
    }
}

#[test]
fn every_mistake_in_theme_toml_is_told_with_its_place() {
    for (text, expected) in [
        (
            "nmae = \"x\"\n",
            "themes/mine/theme.toml:1:1: error: “nmae” is not a key of a theme, did you mean name?",
        ),
        ("name = 3\n", "theme.toml:1:8: error: name must be a text in quotes"),
        ("[colours]\nink = \"blakc\"\n", "theme.toml:2:7: error: ink: “blakc” is not a colour"),
        ("[colours]\nink = \"fade00\"\n", "theme.toml:2:7: error: ink: “fade00” is not a colour"),
        ("[colours]\nink = [\"#000\"]\n", "theme.toml:2:7: error: ink needs two colours"),
        (
            "[colours]\ns1 = \"#000\"\n",
            "theme.toml:2:6: error: s1 is no colour: it belongs in [tokens]",
        ),
        (
            "[tokens]\nink = \"#000\"\n",
            "theme.toml:2:7: error: ink is a colour: it belongs in [colours]",
        ),
        ("[tokens]\ns1 = \"wide\"\n", "theme.toml:2:6: error: s1 = “wide” is not a length"),
        (
            "[tokens]\nleading = \"big\"\n",
            "theme.toml:2:11: error: leading = “big” is not a number",
        ),
        (
            "[tokens]\ntext = \"a; } b\"\n",
            "theme.toml:2:8: error: text = “a; } b” is not one whole value of CSS",
        ),
        (
            "[tokens]\n\"a b\" = \"1\"\n",
            "theme.toml:2:1: error: “a b” cannot be the name of a token",
        ),
        (
            "[tokens]\nt11 = \"1rem\"\n",
            "theme.toml:2:1: warning: nothing uses the token “t11”, did you mean",
        ),
        (
            "inherits = \"defalt\"\n",
            "theme.toml:1:12: error: there is no theme “defalt” in the program, did you mean default?",
        ),
        (
            "[preload]\nen = \"none.woff2\"\n",
            "theme.toml:2:1: error: fonts/none.woff2 is to be preloaded and is not in the theme",
        ),
        (
            "[preload]\nel = [\"commissioner-greek.woff2\", \"none.woff2\"]\n",
            "theme.toml:2:1: error: fonts/none.woff2 is to be preloaded and is not in the theme",
        ),
        ("[preload]\nel = [3]\n", "theme.toml:2:7: error: el must be a text in quotes"),
        (
            "[preload]\nxx = \"commissioner-latin.woff2\"\n",
            "theme.toml:2:1: warning: “xx” is not a language",
        ),
        ("name 3\n", "theme.toml:1:"),
    ] {
        let (is_right, said) = check(&[("theme.toml", text)]);
        assert!(said.contains(expected), "{expected} is not in:\n{said}");
        assert_eq!(is_right, said.contains(" 0 errors"), "{said}");
    }
}

#[test]
fn colours_that_cannot_be_read_are_told_with_their_contrast() {
    for (text, expected) in [
        (
            "[colours]\nink-2 = [\"#999\", \"#a9b3b5\"]\n",
            "theme.toml:2:1: error: ink-2 on paper has a contrast of 2.66:1 in the light scheme; it needs 4.5:1",
        ),
        (
            "[colours]\nedge = [\"#778385\", \"oklch(0.3 0.02 200)\"]\n",
            "error: edge on paper has a contrast of 1.3",
        ),
        (
            "[colours]\nlink = [\"rgb(0 91 102 / 40%)\", \"#78d7d6\"]\n",
            "error: link on paper has a contrast of",
        ),
        ("[colours]\npaper = \"rgb(255 255 255 / 50%)\"\n", "warning: the contrast of paper = "),
    ] {
        let (_, said) = check(&[("theme.toml", text)]);
        assert!(said.contains(expected), "{expected} is not in:\n{said}");
    }
}

#[test]
fn colours_that_a_style_sheet_gives_are_looked_at_too() {
    for (css, expected) in [
        (":root { --ink: #aaa; }", "css/x.css:1:9: error: ink on paper has a contrast of 2.1"),
        ("@layer theme { :root { --ink: var(--rule) } }", "error: ink on paper"),
        ("@media (prefers-color-scheme: dark) { :root { --ink: #333 } }", "in the dark scheme"),
        (":lang(fa) { --link: light-dark(#ddd, #78d7d6) }", "in the light scheme for “:lang(fa)”"),
        (".hero { --ink: #fff }", "warning: --ink is given for “.hero” only"),
        (
            ":root { --ink: color-mix(in srgb, red, blue) }",
            "warning: the contrast of ink = “color-mix(",
        ),
    ] {
        let (_, said) = check(&[("css/x.css", css)]);
        assert!(said.contains(expected), "{expected} is not in:\n{said}");
        assert!(!said.contains("in the light scheme; it") || !css.contains("dark)"), "{said}");
    }
    let (is_right, said) = check(&[("css/x.css", "@media print { :root { --ink: #eee } }")]);
    assert!(is_right && said.contains("0 errors, 0 warnings"), "{said}");
}

#[test]
fn mistakes_in_a_style_sheet_are_told() {
    for (css, expected) in [
        (
            "a { color: var(--inc) }",
            "css/x.css:1:16: error: nothing defines --inc, did you mean ink?",
        ),
        (
            "a { background: url(//x.example/a.png) }",
            "css/x.css:1:21: error: “//x.example/a.png” is on another host",
        ),
        ("a { background: url(\"https://x.example/a.png\") }", "is on another host"),
        ("a { background: url(data:image/png;base64,AA) }", "data: is not loaded"),
        ("@import url(b.css);", "@import does not work here"),
        ("a { background: url(../pictures/no.png) }", "there is no pictures/no.png in the theme"),
        (
            "@font-face { src: url(fonts/commissioner-latin.woff2) }",
            "did you mean ../fonts/commissioner-latin.woff2?",
        ),
        (
            "a { margin-left: 0 }",
            "css/x.css:1:5: warning: margin-left stays where it is in scripts from right to left: write margin-inline-start",
        ),
        ("a { border-right-color: red }", "write border-inline-end-color"),
        ("a { text-align: right }", "write text-align: end"),
        ("a { left: 0 }", "write inset-inline-start"),
    ] {
        let (_, said) = check(&[("css/x.css", css)]);
        assert!(said.contains(expected), "{expected} is not in:\n{said}");
    }
    let fine = "a { color: var(--own, red); --mine: 1; z-index: var(--mine); \
                background: url(#x), url(/pictures/a.png), url(../icons/favicon.svg) }";
    let (is_right, said) = check(&[("css/x.css", fine)]);
    assert!(is_right && said.contains("0 errors, 0 warnings"), "{said}");
}

#[test]
fn mistakes_in_slots_and_files_are_told() {
    for (name, text, expected) in [
        (
            "slots/hoem.md",
            "x",
            "slots/hoem.md:1:1: error: there is no slot “hoem”, did you mean home?",
        ),
        ("slots/home.qq.md", "x", "slots/home.qq.md:1:1: error: “qq” is not a language"),
        ("slots/header.md", "Words.\n", "slots/header.md:1:1: error: must be a list of links"),
        ("slots/header.md", "- [A](/a) and words\n", "must be a list of links"),
        (
            "slots/home.md",
            "See [it](there.md).\n",
            "slots/home.md:1:5: error: “there.md” leads nowhere",
        ),
        (
            "slots/home.md",
            "![x](pictures/none.png)\n",
            "the picture “pictures/none.png” is not shown",
        ),
        ("slots/home.md", "![x](https://x.example/a.png)\n", "is not shown"),
        (
            "slots/home.md",
            "Hi\n\n<script>alert(1)</script>\n",
            "slots/home.md:3:1: error: <script> is left out",
        ),
        ("css/x.css", "a {\n  color: red\n", "css/x.css:1:3: error: this bracket is not closed"),
        ("css/x.css", "a { }\n}\n", "css/x.css:2:1: error: this bracket closes nothing"),
        (
            "css/x.css",
            "a { content: \"b\n}",
            "css/x.css:1:14: error: the text in quotes does not end",
        ),
        ("css/x.css", "/* a", "css/x.css:1:1: error: the comment does not end"),
        ("notes.psd", "x", "notes.psd:1:1: warning: files of this kind are not served"),
        ("style.css", "a { }", "style.css:1:1: warning: is no part of the style sheet"),
    ] {
        let (_, said) = check(&[(name, text)]);
        assert!(said.contains(expected), "{expected} is not in:\n{said}");
    }
    let long = "word ".repeat(4000);
    let (is_right, said) = check(&[("slots/home.md", &long)]);
    assert!(
        !is_right && said.contains("home.md:1:1: error: has 20000 bytes; a slot may have 16384")
    );
    let (is_right, said) = check(&[("README.md", "x"), ("LICENSE", "y")]);
    assert!(is_right && said.contains("0 errors, 0 warnings"), "{said}");
}

#[test]
fn a_broken_theme_stops_the_start() {
    let folder = Content::empty()
        .with("themes/mine/theme.toml", "[colours]\nink = \"none\"\npapr = 1\n")
        .with("themes/mine/slots/header.md", "No list.\n");
    std::fs::create_dir_all(folder.file("themes/mine/css")).expect("a folder");
    std::fs::write(folder.file("themes/mine/css/x.css"), b"a { \xff }").expect("a file");
    let large = vec![b' '; 5 * 1024 * 1024];
    std::fs::write(folder.file("themes/mine/css/y.css"), large).expect("a file");
    let output = run(folder.path(), &["--theme", "themes/mine", "--listen", "127.0.0.1:0"]);
    let said = printed(&output);
    assert!(!output.status.success());
    for expected in [
        "answerdesk: the theme cannot be used:\n",
        "themes/mine/theme.toml:2:7: error: ink: “none” is not a colour",
        "themes/mine/theme.toml:3:8: error: papr must be a text in quotes",
        "themes/mine/css/x.css:1:1: error: is not UTF-8 text (byte 4)",
        "themes/mine/css/y.css:1:1: error: has 5242880 bytes",
        "themes/mine/slots/header.md:1:1: error: must be a list of links",
    ] {
        assert!(said.contains(expected), "{expected} is not in:\n{said}");
    }
    assert!(!folder.file("data").exists(), "nothing was begun");
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_of_a_theme_are_left_out() {
    let folder = Content::empty().with("themes/mine/theme.toml", "").with("secret.txt", "secret");
    std::os::unix::fs::symlink("../../secret.txt", folder.file("themes/mine/a.txt"))
        .expect("a link");
    std::os::unix::fs::symlink("theme.toml", folder.file("themes/mine/b.txt")).expect("a link");
    let (is_right, said) = theme(&folder, &["check", "mine"]);
    assert!(is_right, "{said}");
    assert!(said.contains("themes/mine/a.txt:1:1: warning: is a link that leads out of the theme"));
    assert!(said.contains("0 errors, 1 warning\n"), "{said}");
}
