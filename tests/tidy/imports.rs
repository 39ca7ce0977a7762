//! Who may know whom, read from the imports.

use super::rooms::sources;

/// A room, and the rooms that it must not name.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "src/store/",
        &[
            "domain", "web", "jobs", "cli", "search", "markdown", "language", "i18n", "app",
            "config",
        ],
    ),
    ("src/search/", &["domain", "web", "jobs", "cli", "store", "markdown", "app", "config"]),
    (
        "src/meaning/",
        &[
            "domain", "web", "jobs", "cli", "store", "search", "markdown", "language", "i18n",
            "app", "config",
        ],
    ),
    ("src/markdown/", &["domain", "web", "jobs", "cli", "store", "search", "app", "config"]),
    ("src/language/", &["domain", "web", "jobs", "cli", "store", "search", "markdown", "app"]),
    ("src/i18n/", &["domain", "web", "jobs", "cli", "store", "search", "markdown", "app"]),
    ("src/theme/", &["domain", "web", "jobs", "cli", "store", "search", "app", "config", "urls"]),
    (
        "src/files/",
        &[
            "domain", "web", "jobs", "cli", "store", "search", "markdown", "language", "i18n",
            "app", "config", "urls",
        ],
    ),
    (
        "src/openid/",
        &[
            "domain", "web", "jobs", "cli", "store", "search", "markdown", "language", "i18n",
            "app", "config", "urls",
        ],
    ),
    (
        "src/fingerprint.rs",
        &["domain", "web", "jobs", "cli", "store", "search", "app", "config", "urls"],
    ),
    ("src/domain/", &["web", "jobs", "cli", "app", "config"]),
    (
        "src/domain/people/",
        &[
            "domain::articles",
            "domain::attachments",
            "domain::policies",
            "domain::customers",
            "domain::tickets",
            "domain::asking",
            "domain::surveys",
            "domain::feedback",
            "domain::views",
            "domain::reports",
        ],
    ),
    (
        "src/domain/articles/",
        &[
            "domain::policies",
            "domain::customers",
            "domain::tickets",
            "domain::asking",
            "domain::surveys",
            "domain::feedback",
            "domain::views",
            "domain::reports",
        ],
    ),
    (
        "src/domain/attachments/",
        &[
            "domain::customers",
            "domain::tickets",
            "domain::asking",
            "domain::surveys",
            "domain::feedback",
            "domain::views",
            "domain::reports",
        ],
    ),
    (
        "src/domain/policies/",
        &[
            "domain::customers",
            "domain::tickets",
            "domain::asking",
            "domain::surveys",
            "domain::feedback",
            "domain::views",
            "domain::reports",
        ],
    ),
    (
        "src/domain/customers/",
        &[
            "domain::tickets",
            "domain::asking",
            "domain::surveys",
            "domain::feedback",
            "domain::views",
            "domain::reports",
        ],
    ),
    (
        "src/domain/tickets/",
        &["domain::surveys", "domain::feedback", "domain::views", "domain::reports"],
    ),
    (
        "src/domain/asking/",
        &["domain::surveys", "domain::feedback", "domain::views", "domain::reports"],
    ),
    ("src/domain/surveys/", &["domain::feedback", "domain::views", "domain::reports"]),
    ("src/domain/feedback/", &["domain::views", "domain::reports"]),
    ("src/domain/views/", &["domain::reports"]),
    ("src/web/account/", &["web::customer", "web::agent", "web::editor", "web::admin"]),
    ("src/web/customer/", &["web::agent", "web::editor", "web::admin"]),
    ("src/web/agent/", &["web::editor", "web::admin"]),
    ("src/web/widget/", &["web::customer", "web::agent", "web::editor", "web::admin"]),
    ("src/web/", &["cli", "jobs", "app"]),
    ("src/web/parts/", &["web::customer", "web::agent", "web::editor", "web::admin"]),
];

#[test]
fn nobody_knows_whom_they_should_not() {
    let mut found = Vec::new();
    for (file, text) in sources() {
        for (room, forbidden) in FORBIDDEN.iter().filter(|(room, _)| file.starts_with(room)) {
            for name in *forbidden {
                let path = format!("crate::{name}");
                let named = text.match_indices(&path).any(|(at, _)| {
                    let next = text[at + path.len()..].chars().next();
                    !next.is_some_and(|c| c.is_alphanumeric() || c == '_')
                });
                if named {
                    found.push(format!("{file} ({room}) names {path}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn views_do_nothing_but_draw() {
    for (file, text) in sources() {
        if !file.ends_with("_view.rs") {
            continue;
        }
        for forbidden in
            ["std::fs", "crate::store", "async fn", "web::block", "HttpResponse", "domain::Desk"]
        {
            assert!(!text.contains(forbidden), "{file} has {forbidden}");
        }
    }
}
