//! A saved file is live; a wrong one takes nothing down; an emptied folder empties nothing.

use std::time::{Duration, Instant};

use answerdesk::domain::articles::Library;
use answerdesk::domain::articles::scan::scan;

use crate::harness::{Content, TestSite};

fn found(site: &TestSite, words: &str, title: &str) -> bool {
    site.browser().get(&format!("/search?q={words}&lang=en")).says(title)
}

#[test]
fn a_file_is_live_when_it_is_added_changed_renamed_and_deleted() {
    let site = TestSite::small();
    let began = Instant::now();
    site.content.write("en/account/email.md", "# Change your email\n\nUse the wombat form.\n");
    site.eventually("the page is there", || site.browser().get("/en/account/email").status == 200);
    site.eventually("it is found", || found(&site, "wombat", "Change your email"));
    // One second is the aim on a quiet machine; tests share theirs with others.
    println!("live after {:?}", began.elapsed());
    site.content.write("en/account/email.md", "# Change your email\n\nUse the numbat form.\n");
    site.eventually("the page follows", || site.browser().get("/en/account/email").says("numbat"));
    site.eventually("the search follows", || {
        found(&site, "numbat", "Change your email") && !found(&site, "wombat", "Change your email")
    });
    site.content.rename("en/account/email.md", "en/account/address.md");
    site.eventually("the new address", || site.browser().get("/en/account/address").status == 200);
    assert_eq!(site.browser().get("/en/account/email").status, 404);
    site.content.remove("en/account/address.md");
    site.eventually("it is gone", || site.browser().get("/en/account/address").status == 404);
    site.eventually("and not found", || !found(&site, "numbat", "Change your email"));
}

#[test]
fn a_file_saved_with_an_error_keeps_its_last_good_version() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let bad = "---\ntitle: Change your password\naudiance: agents\n---\nOops.\n";
    site.content.write("en/account/password.md", bad);
    site.eventually("editors see the error", || {
        let page = admin.get("/write");
        page.says("en/account/password.md 3:1 error") && page.says("audiance")
    });
    let page = site.browser().get("/en/account/password");
    assert!(page.status == 200 && page.says("Security") && !page.says("Oops"));
    site.content.write("en/account/password.md", "# Change your password\n\nMended.\n");
    site.eventually("the mended one", || site.browser().get("/en/account/password").says("Mended"));
}

#[test]
fn an_emptied_or_vanished_folder_does_not_change_the_site() {
    let site = TestSite::small();
    let mut admin = site.admin();
    site.content.remove("en");
    site.eventually("editors are told", || {
        admin.get("/write").says("The site still shows what was there before")
    });
    assert_eq!(site.browser().get("/en/account/password").status, 200);
    assert!(found(&site, "invoice", "Download an invoice"));
    site.content.write("en/account/password.md", "# Change your password\n\nBack again.\n");
    site.eventually("content that comes back is served", || {
        site.browser().get("/en/account/password").says("Back again")
    });
}

#[test]
fn junk_in_the_folder_harms_nothing() {
    let content = Content::small()
        .with("en/account/.hidden.md", "# Hidden quagga\n")
        .with("en/account/data.bin", "\u{0}\u{1}")
        .with("notalanguage/x.md", "# Elsewhere\n")
        .with("en/---.md", "# No address\n")
        .with("en/unclosed.md", "---\ntitle: [\n")
        .with("en/deep/er/and/deeper/page.md", "# Deep\n\n<script>alert(1)</script>\n");
    std::fs::write(content.file("en/latin1.md"), b"# caf\xe9\n").expect("a file");
    std::fs::write(content.file("en/huge.md"), vec![b'x'; 3 * 1024 * 1024]).expect("a file");
    let site = TestSite::over(content);
    let mut admin = site.admin();
    assert_eq!(site.browser().get("/en/account/password").status, 200);
    let page = site.browser().get("/en/deep/er/and/deeper/page");
    assert!(page.status == 200 && !page.body.contains("<script>alert"));
    let problems = admin.get("/write");
    for file in ["latin1.md", "huge.md", "unclosed.md", "notalanguage/x.md", "---.md"] {
        assert!(problems.says(file), "{file} is reported: {}", problems.text());
    }
    assert!(!problems.says(".hidden"));
}

#[test]
fn an_old_address_leads_to_the_new_one() {
    let moved = "---\ntitle: Moved here\naliases: [/en/old/place, /kb/77]\n---\nText.\n";
    let site = TestSite::over(Content::small().with("en/new/place.md", moved));
    for old in ["/en/old/place", "/kb/77", "/en/New/Place.md"] {
        let answer = site.browser().get(old);
        assert_eq!(answer.status, 301, "{old}");
        assert_eq!(answer.header("location").as_deref(), Some("/en/new/place"));
    }
}

#[test]
fn the_index_is_made_again_when_it_is_lost_or_damaged() {
    let site = TestSite::small();
    let (data, content) = site.stop();
    let index = data.path().join("index");
    for entry in walkdir::WalkDir::new(&index).into_iter().filter_map(Result::ok) {
        if entry.file_name() == "meta.json" {
            std::fs::write(entry.path(), "{ not json").expect("damaged");
        }
    }
    let site = TestSite::on(data, content, &[]);
    assert!(found(&site, "invoice", "Download an invoice"), "after damage");
    let (data, content) = site.stop();
    std::fs::remove_dir_all(data.path().join("index")).expect("lost");
    let site = TestSite::on(data, content, &[]);
    assert!(found(&site, "invoice", "Download an invoice"), "after loss");
}

#[test]
fn a_file_that_is_emptied_keeps_its_last_good_version() {
    let site = TestSite::small();
    let mut admin = site.admin();
    site.content.write("en/account/password.md", "");
    site.eventually("editors see it", || admin.get("/write").says("the file is empty"));
    assert!(site.browser().get("/en/account/password").says("Security"));
}

/// The content, read as at a start.
fn library(content: &Content) -> Library {
    let found = scan(content.path()).expect("a folder");
    Library::load(content.path(), &found, None, None)
}

#[test]
fn files_outside_the_language_folders_do_not_reload_everything() {
    let content = Content::small().with("README.md", "# How we write\n");
    let found = scan(content.path()).expect("a folder");
    let library = library(&content);
    assert!(library.problems.iter().any(|problem| problem.problem.code == "left-out"));
    assert!(library.is_of(&found));
    content.write("README.md", "# How we write now\n");
    assert!(!library.is_of(&scan(content.path()).expect("a folder")));
}

#[test]
fn a_few_files_at_the_top_change_no_address() {
    let content = Content::small();
    let before = library(&content);
    for name in ["a", "b", "c", "d", "e", "f"] {
        content.write(&format!("{name}.md"), "# Beside\n");
    }
    let found = scan(content.path()).expect("a folder");
    let after = Library::load(content.path(), &found, None, Some(&before));
    assert_eq!(after.served(), before.served());
}

#[test]
fn an_exchanged_folder_is_followed_and_what_is_saved_in_it() {
    let content = Content::small();
    let folder = content.file("en");
    let site = TestSite::over(content);
    let root = site.content.path().to_owned();
    let aside = root.with_extension("old");
    std::fs::rename(&root, &aside).expect("moved away");
    std::fs::create_dir_all(folder.join("account")).expect("a folder");
    let write = |name: &str, text: &str| {
        std::fs::write(folder.join("account").join(name), text).expect("a file");
    };
    write("password.md", "# Change your password\n\nNew folder.\n");
    site.eventually("the new folder", || {
        site.browser().get("/en/account/password").says("New folder")
    });
    std::thread::sleep(Duration::from_millis(500));
    let began = Instant::now();
    write("password.md", "# Change your password\n\nSaved again.\n");
    site.eventually("what is saved in it", || {
        site.browser().get("/en/account/password").says("Saved again")
    });
    // Without news of the folder it would be seen after five seconds; a busy machine is slow.
    assert!(began.elapsed() < Duration::from_secs(4), "{:?}", began.elapsed());
    std::fs::remove_dir_all(&aside).expect("removed");
}

#[cfg(unix)]
#[test]
fn links_in_the_content_are_reported_and_the_folder_itself_may_be_one() {
    let content = Content::small();
    let elsewhere = Content::empty().with("page.md", "# Elsewhere\n");
    std::os::unix::fs::symlink(elsewhere.path(), content.file("en/linked")).expect("a link");
    std::os::unix::fs::symlink(elsewhere.file("page.md"), content.file("en/page.md"))
        .expect("a link");
    let links = Content::empty();
    std::os::unix::fs::symlink(content.path(), links.file("content")).expect("a link");
    let root = links.file("content");
    let found = scan(&root).expect("a folder");
    let library = Library::load(&root, &found, None, None);
    assert_eq!(library.len(), 4);
    let mut left_out: Vec<_> = library
        .problems
        .iter()
        .filter(|problem| problem.problem.code == "left-out")
        .map(|problem| problem.file.to_string_lossy().into_owned())
        .collect();
    left_out.sort();
    assert_eq!(left_out, ["en/linked", "en/page.md"]);
}

#[test]
fn a_link_to_an_introduction_leads_to_its_section() {
    let content = Content::small()
        .with("en/account/index.md", "# Your account\n")
        .with("en/account/keys.md", "# Keys\n\nSee [all](index.md).\n")
        .with("en/billing/pay.md", "# Pay\n\nSee [account](../account/index.md).\n");
    let site = TestSite::over(content);
    for page in ["/en/account/keys", "/en/billing/pay"] {
        let page = site.browser().get(page).body;
        let main = page.split("<main").nth(1).expect("a page");
        assert!(!main.contains("account/index"), "{main}");
        assert!(main.contains("href=\"/en/account\""), "{main}");
    }
}

#[test]
fn aliases_that_cannot_lead_anywhere_are_reported() {
    let content = Content::small()
        .with("en/a.md", "---\ntitle: A\naliases: [/kb/1, /en/billing/invoice]\n---\nText.\n")
        .with("en/b.md", "---\ntitle: B\naliases: [/kb/1/, /kb/2]\n---\nText.\n");
    let library = library(&content);
    let found: Vec<String> = library
        .problems
        .iter()
        .filter(|problem| problem.problem.code == "alias")
        .map(ToString::to_string)
        .collect();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("en/a.md") && found[0].contains("en/billing/invoice.md"));
    assert!(found[1].starts_with("en/b.md") && found[1].contains("en/a.md has the alias"));
}

#[test]
fn an_index_that_is_damaged_while_it_is_used_is_made_anew() {
    let site = TestSite::small();
    let stored = walkdir::WalkDir::new(site.data_folder().join("index"))
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "store"));
    for entry in stored {
        let length = entry.metadata().expect("a file").len();
        let mut file =
            std::fs::OpenOptions::new().write(true).open(entry.path()).expect("writable");
        let noise = vec![0xA5; usize::try_from(length).expect("small").min(40)];
        std::io::Write::write_all(&mut file, &noise).expect("damaged");
    }
    site.eventually("it is found again", || found(&site, "invoice", "Download an invoice"));
    let names: Vec<String> = std::fs::read_dir(site.data_folder().join("index"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with('v'))
        .collect();
    assert!(names.len() == 1 && names[0].ends_with("-2"), "{names:?}");
    site.eventually("it is ready", || site.browser().get("/health/ready").status == 200);
    site.content.write("en/account/email.md", "# Change your email\n\nUse the wombat form.\n");
    site.eventually("it follows", || found(&site, "wombat", "Change your email"));
    let (data, content) = site.stop();
    let site = TestSite::on(data, content, &[]);
    assert!(found(&site, "wombat", "Change your email"), "after a restart");
}
