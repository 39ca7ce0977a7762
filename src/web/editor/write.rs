//! What editors have to do: problems in the content, and tickets that need an article.

use std::collections::HashSet;
use std::path::PathBuf;

use actix_web::web;

use super::write_view::{self, Shown};
use crate::domain::tickets::queue::needing_article;
use crate::web::page::Page;
use crate::web::respond::{self, Answer};
use crate::web::site::Site;
use crate::web::visitor::EditorVisitor;

/// Problems shown: thousands in a tree of someone else are read with `answerdesk check`.
const PROBLEMS_SHOWN: usize = 200;

/// `GET /write`
///
/// # Errors
/// When the store fails.
pub async fn show(site: web::Data<Site>, EditorVisitor(visitor, editor): EditorVisitor) -> Answer {
    let desk = site.desk.clone();
    let tickets = web::block(move || needing_article(&desk, &editor)).await??;
    let library = site.desk.library();
    let policies = site.desk.policies_file();
    let mut problems: Vec<_> = library.problems.iter().chain(&policies.problems).collect();
    // Files with an error first, each file's problems together.
    let wrong: HashSet<&PathBuf> =
        problems.iter().filter(|one| one.is_error()).map(|one| &one.file).collect();
    problems.sort_by_key(|one| {
        (!wrong.contains(&one.file), &one.file, !one.is_error(), one.problem.line)
    });
    let shown = Shown {
        content_state: site.desk.content_state(),
        total: problems.len(),
        problems: problems.into_iter().take(PROBLEMS_SHOWN).cloned().collect(),
        foreign_keys: library.foreign_keys.iter().cloned().collect(),
        tickets,
    };
    let page = Page::new(&site, &visitor);
    Ok(respond::page(write_view::write(&page, &shown)))
}
