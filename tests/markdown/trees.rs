//! Reads whole trees of articles, when told where they are.

#![expect(clippy::string_slice, reason = "a test may fail loudly")]

use std::path::PathBuf;
use std::time::{Duration, Instant};

use answerdesk::markdown::document::LinkKind;
use answerdesk::markdown::render::{Colours, RenderOptions, Resolved, Words};
use answerdesk::markdown::{document, front_matter, render};

#[test]
fn a_tree_named_in_the_environment_is_read_without_a_panic() {
    let Ok(root) = std::env::var("MARKDOWN_TREE") else { return };
    let step: usize = std::env::var("MARKDOWN_STEP").ok().and_then(|s| s.parse().ok()).unwrap_or(1);
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(root)
        .into_iter()
        .filter_map(Result::ok)
        .map(|entry| entry.into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    let mut codes = std::collections::BTreeMap::new();
    for path in files.iter().step_by(step) {
        let Ok(source) = std::fs::read_to_string(path) else {
            println!("not UTF-8: {}", path.display());
            continue;
        };
        let start = Instant::now();
        let front = front_matter::read(&source);
        let head = start.elapsed();
        let body = &source[front.body_offset..];
        let start = Instant::now();
        let document = document::parse(body, front.body_line);
        let parsed = start.elapsed();
        let start = Instant::now();
        let html = draw(body, front.matter.title.as_deref());
        times[0].push(head);
        times[1].push(parsed);
        times[2].push(start.elapsed());
        if start.elapsed() > Duration::from_millis(150) {
            println!("slow {:?} {} {}", start.elapsed(), body.len(), path.display());
        }
        for problem in front.problems.iter().chain(&document.problems) {
            let count = codes.entry(problem.code).or_insert(0);
            *count += 1;
            if *count <= 6 {
                println!(
                    "{}:{}:{}: {}",
                    path.display(),
                    problem.line,
                    problem.column,
                    problem.message
                );
                println!("    {:?} withheld {}", problem.suggestion, front.withheld);
            }
        }
        if std::env::var_os("MARKDOWN_SHOW").is_some() {
            println!("=== {}\n{html}\n--- {document:#?}", path.display());
        }
        super::render::check_safe(&html);
        for heading in &document.headings {
            assert!(
                html.contains(&format!("id=\"{}\"", heading.anchor.replace('&', "&amp;"))),
                "{}: {}",
                path.display(),
                heading.anchor
            );
        }
    }
    println!("{codes:?}");
    for (name, mut times) in ["head", "parse", "render"].into_iter().zip(times) {
        times.sort();
        let at = |part: usize| times[(times.len() - 1) * part / 1000];
        println!("{name}: median {:?} p99 {:?} max {:?}", at(500), at(990), at(1000));
    }
}

fn draw(body: &str, title: Option<&str>) -> String {
    let resolve = |target: &str, kind: LinkKind| match kind {
        LinkKind::Link if target.ends_with(".md") => Resolved::To(format!("/en/{target}")),
        LinkKind::Link | LinkKind::Image => Resolved::Keep,
    };
    render::render(
        body,
        &RenderOptions {
            resolve: &resolve,
            drop_title: title,
            words: Words::default(),
            colours: Colours::On,
        },
    )
}
