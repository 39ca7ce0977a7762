//! Files go with a question, a reply and a note, and reach only those whom they are for.

use jiff::SignedDuration;

use super::first_day::ask;
use crate::files::samples::{jpeg_with_place, moving_gif, png};
use crate::harness::{Browser, Page, TestSite};

/// Sends a question with files, and goes to its page.
pub(super) fn ask_with(customer: &mut Browser, question: &str, files: &[(&str, &[u8])]) -> Page {
    let id = customer.get("/ask?lang=en").ask();
    let fields = [("ask", id.as_str()), ("question", question), ("seen", "1")];
    customer.post_files("/ask?lang=en", &fields, files)
}

/// Sends an agent's reply or note with files.
pub(super) fn write_with(
    agent: &mut Browser,
    (action, field): (&str, &str),
    text: &str,
    files: &[(&str, &[u8])],
) -> Page {
    let token = agent.get("/desk/tickets/1001").form_token();
    let fields = [("token", token.as_str()), (field, text)];
    agent.post_files(&format!("/desk/tickets/1001/{action}"), &fields, files)
}

#[test]
fn a_picture_goes_with_a_question_and_an_agent_sees_it() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let picture = png(640, 480);
    let sent = ask_with(&mut customer, "What is this?", &[("Screen shot.png", &picture)]);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let ticket = sent.header("location").expect("the ticket");
    let page = customer.get(&ticket);
    assert!(page.says("Screen shot.png"), "{}", page.text());
    let address = format!("{ticket}/files/0-0/Screen%20shot.png");
    assert!(
        page.body
            .contains(&format!("<img src=\"{address}\" alt=\"\" width=\"480\" height=\"360\""))
    );
    let file = customer.get(&address);
    assert_eq!(file.status, 200);
    assert_eq!(file.header("content-type").as_deref(), Some("image/png"));
    let policy = file.header("content-security-policy").expect("a policy");
    assert!(policy.contains("sandbox") && policy.contains("default-src 'none'"), "{policy}");
    assert_eq!(file.header("x-content-type-options").as_deref(), Some("nosniff"));
    assert!(file.header("cache-control").is_some_and(|value| value.starts_with("private")));
    let drawn = image::load_from_memory(&file.bytes).expect("a picture");
    assert_eq!((drawn.width(), drawn.height()), (640, 480));
    let etag = file.header("etag").expect("a name");
    customer.headers.push(("if-none-match", etag));
    assert_eq!(customer.get(&address).status, 304);

    let mut agent = site.admin();
    let page = agent.get("/desk/tickets/1001");
    let address = "/desk/tickets/1001/files/0-0/Screen%20shot.png";
    assert!(page.body.contains(address) && agent.get(address).bytes == file.bytes);
    assert_eq!(agent.head(address).status, 200);
    assert_eq!(site.browser().get(address).status, 303, "nobody is led to sign in");
    let called = agent.get("/desk/tickets/1001/files/0-0/invoice.exe");
    assert_eq!(called.status, 404, "a link cannot call it anything");
}

#[test]
fn files_go_both_ways_and_those_of_a_note_stay_inside() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let ticket = ask(&mut customer, "How do I fold the map?");
    let mut agent = site.admin();
    let note =
        write_with(&mut agent, ("notes", "note"), "Look", &[("secret plan.pdf", b"%PDF-1.7")]);
    assert_eq!(note.status, 303, "{}", note.text());
    let reply =
        write_with(&mut agent, ("replies", "reply"), "So", &[("folding.gif", &moving_gif(""))]);
    assert_eq!(reply.status, 303, "{}", reply.text());
    let fields = [("reply", "")];
    let files: [(&str, &[u8]); 1] = [("torn.jpg", &jpeg_with_place(20, 10))];
    let answered = customer.post_files(&format!("{ticket}/replies"), &fields, &files);
    assert_eq!(answered.status, 303, "a picture alone says enough: {}", answered.text());

    let page = customer.get(&ticket);
    assert!(page.says("folding.gif") && page.says("torn.jpg") && !page.body.contains("secret"));
    for place in 0..4 {
        let secret = format!("{ticket}/files/{place}-0/secret%20plan.pdf");
        assert_eq!(customer.get(&secret).status, 404, "{secret}");
    }
    // Places are counted without notes: a gap would tell of them.
    assert_eq!(customer.get(&format!("{ticket}/files/1-0/folding.gif")).status, 200);
    let page = agent.get("/desk/tickets/1001");
    assert!(page.says("secret plan.pdf") && page.says("folding.gif") && page.says("torn.jpg"));
    let plan = agent.get("/desk/tickets/1001/files/1-0/secret%20plan.pdf");
    let how = plan.header("content-disposition").expect("how");
    assert!(how.starts_with("attachment; filename=\"secret plan.pdf\""), "{how}");
    assert_eq!(plan.bytes, b"%PDF-1.7");
}

#[test]
fn the_link_of_another_ticket_fetches_nothing() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let sent = ask_with(&mut customer, "What is this?", &[("mine.png", &png(9, 9))]);
    let mine = sent.header("location").expect("the ticket");
    let other = ask(&mut site.browser(), "Something else altogether");
    assert_eq!(customer.get(&format!("{mine}/files/0-0/mine.png")).status, 200);
    for address in [
        format!("{other}/files/0-0/mine.png"),
        format!("{mine}/files/00-0/mine.png"),
        format!("{mine}/files/0-1/mine.png"),
        format!("{mine}/files/9-0/mine.png"),
        format!("{mine}/files/0-0/..%2fmine.png"),
        format!("{mine}/files/x/mine.png"),
        "/t/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/files/0-0/mine.png".to_owned(),
    ] {
        assert_eq!(customer.get(&address).status, 404, "{address}");
    }
    let mut agent = site.admin();
    assert_eq!(agent.get("/desk/tickets/1002/files/0-0/mine.png").status, 404);
}

#[test]
fn what_was_chosen_is_not_lost_when_the_form_has_an_error() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let picture = png(20, 20);
    let refused = ask_with(&mut customer, "  ", &[("one.png", &picture), ("two.txt", b"hello")]);
    assert_eq!(refused.status, 422);
    assert!(refused.says("one.png") && refused.says("two.txt"), "{}", refused.text());
    let held: Vec<String> = refused
        .body
        .split("name=\"held\" value=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(held.len(), 2);
    // One tick is taken away, one file is added.
    let id = refused.ask();
    let fields =
        [("ask", id.as_str()), ("question", "What is this?"), ("held", &held[0]), ("seen", "1")];
    let sent = customer.post_files("/ask?lang=en", &fields, &[("three.txt", b"hello")]);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let ticket = sent.header("location").expect("the ticket");
    let page = customer.get(&ticket);
    assert!(page.says("one.png") && page.says("three.txt") && !page.says("two.txt"));
    // What was attached is held no more: it cannot be attached to another ticket as well.
    let other = ask(&mut customer, "Something else altogether");
    let fields = [("reply", "And this"), ("held", held[0].as_str())];
    let gone = customer.post(&format!("{other}/replies"), &fields);
    assert!(gone.status == 422 && gone.says("Choose it again"), "{}", gone.text());
    assert!(gone.between("id=\"reply\"", "</textarea>").contains("And this"));
}

#[test]
fn what_was_chosen_is_still_there_after_the_answers_were_shown() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let id = customer.get("/ask?lang=en").ask();
    let question = "How do I change my password on the phone?";
    let fields = [("ask", id.as_str()), ("question", question)];
    let shown = customer.post_files("/ask?lang=en", &fields, &[("one.png", &png(20, 20))]);
    assert!(shown.status == 200 && shown.says("one.png"), "{}", shown.text());
    let held = shown.between("name=\"held\" value=\"", "\"").to_owned();
    let answer = shown.between("data-answer=\"", "\"").to_owned();
    for (path, button) in [("/ask/rejected", "rejected"), ("/ask/solved", "solved")] {
        let fields = [
            ("ask", id.as_str()),
            ("question", question),
            ("held", held.as_str()),
            (button, answer.as_str()),
        ];
        let page = customer.post_files(path, &fields, &[]);
        assert!(page.status == 200 && page.body.contains(&held), "{path}: {}", page.text());
    }
    let fields =
        [("ask", id.as_str()), ("question", question), ("held", held.as_str()), ("seen", "1")];
    let sent = customer.post_files("/ask?lang=en", &fields, &[]);
    let again = customer.post_files("/ask?lang=en", &fields, &[]);
    assert_eq!(sent.header("location"), again.header("location").or(sent.header("location")));
    let ticket = sent.header("location").expect("the ticket");
    assert!(customer.get(&ticket).says("one.png"));
}

#[test]
fn what_is_held_is_forgotten_after_an_hour() {
    let site = TestSite::small();
    let ticket = ask(&mut site.browser(), "How do I fold the map?");
    let mut agent = site.admin();
    let long = "y".repeat(20_001);
    let refused = write_with(&mut agent, ("notes", "note"), &long, &[("plan.pdf", b"%PDF-1.7")]);
    assert!(refused.status == 422 && refused.says("plan.pdf") && refused.body.contains(&long));
    let held = refused.between("name=\"held\" value=\"", "\"").to_owned();
    site.clock.advance(SignedDuration::from_mins(61));
    let token = refused.form_token();
    let fields = [("token", token.as_str()), ("note", "Look"), ("held", held.as_str())];
    let gone = agent.post("/desk/tickets/1001/notes", &fields);
    assert!(gone.status == 422 && gone.says("Choose it again"), "{}", gone.text());
    assert!(gone.body.contains("id=\"note-files-error\"") && !gone.says("plan.pdf"));
    answerdesk::jobs::timetable::once(&site.desk).expect("kept");
    let after = agent.post("/desk/tickets/1001/notes", &fields[..2]);
    assert!(after.status == 303 && !site.browser().get(&ticket).says("Look"));
}

#[test]
fn files_that_no_message_has_are_removed_after_a_day() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let mut agent = site.admin();
    let kept = png(20, 20);
    ask_with(&mut customer, "What is this?", &[("kept.png", &kept)]);
    let refused = ask_with(&mut customer, " ", &[("left.txt", b"never sent"), ("same.png", &kept)]);
    assert_eq!(refused.status, 422);
    let count = || {
        let files = walkdir::WalkDir::new(site.data_folder().join("files")).into_iter().flatten();
        files.filter(|entry| entry.file_type().is_file()).count()
    };
    assert_eq!(count(), 2, "the same picture lies there once");
    let remove = || {
        answerdesk::domain::attachments::held::forget_old(&site.desk).expect("forgotten");
        for part in 0..=255 {
            answerdesk::domain::attachments::remove::remove_unnamed(&site.desk, part)
                .expect("removed");
        }
    };
    site.clock.advance(SignedDuration::from_hours(23));
    remove();
    assert_eq!(count(), 2, "it might be needed still");
    site.clock.advance(SignedDuration::from_hours(2));
    remove();
    assert_eq!(count(), 1);
    assert_eq!(agent.get("/desk/tickets/1001/files/0-0/kept.png").status, 200);
}
