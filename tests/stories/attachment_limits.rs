//! How much can be attached, what is said when it is more, and that no text is lost by it.

use super::attachments::{ask_with, write_with};
use super::first_day::ask;
use crate::files::samples::png;
use crate::harness::{Content, TestSite};

/// Bytes of no known kind, `megabytes` of them and a few more.
fn over(megabytes: usize) -> Vec<u8> {
    vec![b'x'; megabytes * 1024 * 1024 + 10]
}

#[test]
fn a_file_too_large_is_left_out_and_everything_else_is_kept() {
    let settings = [("attachment_mb_max", "1")];
    let site = TestSite::with_settings(Content::small(), &settings);
    let mut customer = site.browser();
    let large = over(1);
    let files: [(&str, &[u8]); 3] =
        [("large.bin", &large), ("good.png", &png(9, 9)), ("empty.txt", b"")];
    let refused = ask_with(&mut customer, "What is this?", &files);
    assert_eq!(refused.status, 422);
    assert!(refused.says("“large.bin” is larger than 1 MB"), "{}", refused.text());
    assert!(refused.says("“empty.txt” is empty"), "{}", refused.text());
    assert!(refused.between("id=\"question\"", "</textarea>").contains("What is this?"));
    assert!(refused.says("good.png") && refused.body.matches("name=\"held\"").count() == 1);
    let incoming = site.data_folder().join("files/incoming");
    assert_eq!(std::fs::read_dir(incoming).expect("a folder").count(), 0, "nothing is left over");
}

#[test]
fn a_form_far_too_large_is_answered_all_the_same() {
    let settings = [("attachment_mb_max", "1"), ("attachments_per_message", "1")];
    let site = TestSite::with_settings(Content::small(), &settings);
    let large = over(2);
    let refused = ask_with(&mut site.browser(), "What is this?", &[("large.bin", &large)]);
    assert_eq!(refused.status, 422);
    assert!(refused.between("id=\"question\"", "</textarea>").contains("What is this?"));
}

#[test]
fn more_files_than_a_message_has_are_refused() {
    let site = TestSite::small();
    let ticket = ask(&mut site.browser(), "How do I fold the map?");
    let files: Vec<(&str, &[u8])> =
        ["1.txt", "2.txt", "3.txt", "4.txt", "5.txt", "6.txt"].map(|name| (name, &b"x"[..])).into();
    let mut customer = site.browser();
    let fields = [("reply", "All of them")];
    let refused = customer.post_files(&format!("{ticket}/replies"), &fields, &files);
    assert!(refused.status == 422 && refused.says("Attach at most 5 files"), "{}", refused.text());
    assert_eq!(refused.body.matches("name=\"held\"").count(), 5);
    assert!(refused.body.contains("All of them") && !customer.get(&ticket).says("1.txt"));
    let sent = customer.post_files(&format!("{ticket}/replies"), &fields, &files[..5]);
    assert_eq!(sent.status, 303, "{}", sent.text());
}

#[test]
fn the_files_of_a_ticket_have_a_limit_together() {
    let settings = [("attachment_mb_max", "1"), ("ticket_attachments_mb_max", "1")];
    let site = TestSite::with_settings(Content::small(), &settings);
    ask(&mut site.browser(), "How do I fold the map?");
    let mut agent = site.admin();
    let half = vec![b'x'; 600 * 1024];
    let reply = ("replies", "reply");
    assert_eq!(write_with(&mut agent, reply, "One", &[("one.bin", &half)]).status, 303);
    let refused = write_with(&mut agent, reply, "Two", &[("two.bin", &half)]);
    assert_eq!(refused.status, 422);
    assert!(refused.says("together may have at most 1 MB"), "{}", refused.text());
    assert!(refused.body.contains("Two") && refused.says("two.bin"));
    assert!(!agent.get("/desk/tickets/1001").says("Two"), "nothing of it was stored");
    let note = write_with(&mut agent, ("notes", "note"), "Two", &[("two.bin", &half)]);
    assert_eq!(note.status, 422, "notes count too");
    let small = vec![b'x'; 300 * 1024];
    assert_eq!(write_with(&mut agent, reply, "Three", &[("three.bin", &small)]).status, 303);
}

#[test]
fn a_stranger_who_sends_many_files_is_told_when_to_go_on() {
    let site = TestSite::with_settings(Content::small(), &[("files_per_hour", "2")]);
    let mut customer = site.browser();
    let files: [(&str, &[u8]); 2] = [("1.txt", b"1"), ("2.txt", b"2")];
    assert_eq!(ask_with(&mut customer, "What are these?", &files).status, 303);
    let refused = ask_with(&mut customer, "And what is this?", &[("3.txt", b"3")]);
    assert_eq!(refused.status, 429);
    assert!(refused.says("Send more in 30 minutes, or go on without them"), "{}", refused.text());
    assert!(refused.body.contains("And what is this?"));
    assert_eq!(ask_with(&mut customer, "And what is this?", &[]).status, 303);
    let mut agent = site.admin();
    let sent = write_with(&mut agent, ("replies", "reply"), "So", &[("4.txt", b"4")]);
    assert_eq!(sent.status, 303, "an agent is not counted: {}", sent.text());
}

#[test]
fn a_disk_that_takes_no_file_loses_no_text() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let incoming = site.data_folder().join("files/incoming");
    std::fs::remove_dir_all(&incoming).expect("gone");
    let refused = ask_with(&mut customer, "What is this?", &[("one.png", &png(9, 9))]);
    assert_eq!(refused.status, 503);
    assert!(refused.says("The files could not be stored just now"), "{}", refused.text());
    assert!(refused.between("id=\"question\"", "</textarea>").contains("What is this?"));
    assert_eq!(ask_with(&mut customer, "What is this?", &[]).status, 303, "it goes without");
    std::fs::create_dir(&incoming).expect("back");
    assert_eq!(ask_with(&mut customer, "And this?", &[("one.png", &png(9, 9))]).status, 303);
}

#[test]
fn forms_with_files_are_read_only_where_files_are_taken() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let files: [(&str, &[u8]); 1] = [("one.txt", b"1")];
    let fields = [("reply", "Hello"), ("question", "Hello there")];
    let mut nobody = site.browser();
    for path in ["/sign-in", "/rate/en/account/password", "/questions/forget"] {
        assert_eq!(nobody.post_files(path, &fields, &files).status, 400, "{path}");
    }
    let led = nobody.post_files("/desk/tickets/1001/replies", &fields, &files);
    assert!(led.status == 403 && led.body.contains("Hello"), "{} {}", led.status, led.text());
    nobody.headers.push(("sec-fetch-site", "cross-site".to_owned()));
    assert_eq!(nobody.post_files("/ask?lang=en", &fields, &files).status, 403);
    let mut agent = site.admin();
    let foreign = agent.post_files("/desk/tickets/1001/replies", &fields, &files);
    assert_eq!(foreign.status, 403, "without the token of the session");
    let all = walkdir::WalkDir::new(site.data_folder().join("files")).into_iter().flatten();
    assert_eq!(all.filter(|entry| entry.file_type().is_file()).count(), 0);
}

#[test]
fn a_form_that_is_no_form_is_refused() {
    let site = TestSite::small();
    let mut customer = site.browser();
    customer.headers.push(("content-type", "multipart/form-data; boundary=x".to_owned()));
    for body in ["", "--x", "--x\r\n\r\n\r\n--x--", "no boundary at all"] {
        let status = customer.post_raw("/ask?lang=en", body).status;
        assert!(status == 400 || status == 408 || status == 422, "{body:?}: {status}");
    }
    customer.headers.pop();
    customer.headers.push(("content-type", "multipart/form-data".to_owned()));
    assert_eq!(customer.post_raw("/ask?lang=en", "--x--").status, 400);
}
