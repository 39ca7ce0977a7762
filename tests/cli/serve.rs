//! Serving: the first start, the demo, stopping, and being killed in the midst of work.

use std::sync::Arc;
use std::sync::Mutex;

use crate::harness::program::{Server, printed, run};
use crate::harness::{Browser, Content};

fn arguments(content: &Content) -> [String; 2] {
    ["--content".to_owned(), content.path().to_string_lossy().into_owned()]
}

#[test]
fn the_first_start_prints_a_link_and_a_second_start_says_that_the_data_is_in_use() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = Content::small();
    let [flag, path] = arguments(&content);
    let server = Server::start(folder.path(), &[&flag, &path]);
    assert!(server.printed.contains("/setup/"), "{}", server.printed);
    let second = run(folder.path(), &["export"]);
    assert!(!second.status.success());
    assert!(printed(&second).contains("Another Answerdesk is using the data folder"));
    assert!(server.terminate(), "it ends well when it is asked to");
}

#[test]
fn the_demo_fills_every_page_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let content = root.join("content").to_string_lossy().into_owned();
    let server = Server::start(folder.path(), &["--demo", "--content", &content]);
    let line = server.printed.lines().find(|line| line.contains("ada@example.com"));
    let password = line.and_then(|line| line.split("password: ").nth(1)).expect("a password");
    let mut agent = Browser::new(server.address);
    agent.post("/sign-in", &[("email", "ada@example.com"), ("password", password)]);
    assert!(agent.get("/desk").body.matches("data-item").count() >= 20);
    assert!(agent.get("/desk?view=resolved").body.matches("data-item").count() >= 50);
    let wanted = agent.get("/write");
    for subject in ["Descale kettle with vinegar?", "Is the teapot dishwasher safe"] {
        assert!(wanted.says(subject), "{}", wanted.text());
    }
    assert!(server.terminate());
    assert!(!folder.path().join("data").exists(), "the demo has a folder of its own");
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    const ROUNDS: usize = 3;
    const WRITERS: usize = 4;
    let folder = tempfile::tempdir().expect("a folder");
    let content = Content::small();
    let [flag, path] = arguments(&content);
    let acknowledged: Arc<Mutex<Vec<(String, String)>>> = Arc::default();
    for round in 0..ROUNDS {
        let server = Server::start(folder.path(), &[&flag, &path, "--asks-per-hour", "1000000"]);
        let address = server.address;
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let acknowledged = Arc::clone(&acknowledged);
                std::thread::spawn(move || {
                    // The thread ends when the server is gone in the midst of a request.
                    let mut number = 0;
                    loop {
                        number += 1;
                        let question = format!("Question {round}-{writer}-{number} of the kill");
                        let sent = std::panic::catch_unwind(|| {
                            let mut browser = Browser::new(address);
                            let fields = [("question", question.as_str()), ("seen", "1")];
                            let sent = browser.post("/ask?lang=en", &fields);
                            sent.header("location")
                        });
                        match sent {
                            Ok(Some(ticket)) => {
                                acknowledged.lock().expect("a list").push((ticket, question));
                            }
                            _ => return,
                        }
                    }
                })
            })
            .collect();
        std::thread::sleep(std::time::Duration::from_millis(700 + 350 * round as u64));
        server.kill();
        for writer in writers {
            writer.join().expect("a writer ends");
        }
    }
    let acknowledged = acknowledged.lock().expect("a list");
    assert!(acknowledged.len() > ROUNDS * WRITERS, "work was done: {}", acknowledged.len());
    let server = Server::start(folder.path(), &[&flag, &path]);
    let mut browser = Browser::new(server.address);
    for (ticket, question) in acknowledged.iter() {
        let page = browser.get(ticket);
        assert!(page.status == 200 && page.says(question), "{ticket} of {question} is lost");
    }
}
