//! What people attached: in a backup, and on a disk that is full.

use std::process::Command;

use crate::files::samples::png;
use crate::harness::program::{Server, answerdesk, printed, run};
use crate::harness::{Browser, Content, Page};

fn ask_with(customer: &mut Browser, name: &str, bytes: &[u8]) -> Page {
    let id = customer.get("/ask?lang=en").ask();
    let fields = [("ask", id.as_str()), ("question", "What is this?"), ("seen", "1")];
    customer.post_files("/ask?lang=en", &fields, &[(name, bytes)])
}

fn names_in(folder: &std::path::Path) -> Vec<String> {
    let found = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    let files = found.filter(|entry| entry.file_type().is_file());
    files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_backup_holds_the_files_and_gives_them_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let content = Content::small();
    let content = content.path().to_string_lossy().into_owned();
    let arguments = ["--content", content.as_str()];
    let server = Server::start(at, &arguments);
    let mut customer = Browser::new(server.address);
    let sent = ask_with(&mut customer, "one.png", &png(30, 20));
    let ticket = sent.header("location").expect("the ticket");
    let address = format!("{ticket}/files/0-0/one.png");
    let picture = customer.get(&address).bytes;
    assert!(server.terminate());

    let told = printed(&run(at, &["export", "all.jsonl"]));
    assert!(told.contains("1 attached files are not in it: add --files FOLDER"), "{told}");
    let saved = run(at, &["export", "all.jsonl", "--files", "saved"]);
    let told = printed(&saved);
    assert!(
        told.contains("1 attached files copied to saved, 0 already there, 0 missing"),
        "{told}"
    );
    let again = printed(&run(at, &["export", "all.jsonl", "--files", "saved"]));
    assert!(again.contains("0 attached files copied to saved, 1 already there"), "{again}");
    assert_eq!(names_in(&at.join("saved")), names_in(&at.join("data/files")));

    let wrong = run(at, &["import", "all.jsonl", "--files", "nowhere", "--data", "other"]);
    assert!(!wrong.status.success() && !at.join("other/store").exists(), "{}", printed(&wrong));
    let back = run(at, &["import", "all.jsonl", "--files", "saved", "--data", "other"]);
    assert!(back.status.success(), "{}", printed(&back));
    let server = Server::start(at, &["--content", &content, "--data", "other"]);
    assert_eq!(Browser::new(server.address).get(&address).bytes, picture);
    assert!(server.terminate());

    let name = names_in(&at.join("saved")).remove(0);
    std::fs::write(at.join("saved").join(&name[..2]).join(&name), "broken").expect("broken");
    let lost = run(at, &["import", "all.jsonl", "--files", "saved", "--data", "third"]);
    assert!(!lost.status.success(), "a damaged file is told: {}", printed(&lost));
    assert!(printed(&lost).contains("1 missing or damaged"), "{}", printed(&lost));
}

#[cfg(unix)]
#[test]
fn a_full_disk_takes_the_text_without_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = Content::small();
    let content = content.path().to_string_lossy().into_owned();
    // The shell ignores the signal about the limit, and so does what it starts: writes then fail
    // as they do on a full disk.
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; ulimit -f 9000; exec \"$0\" \"$@\""]);
    command.arg(answerdesk().get_program());
    let server = Server::start_by(command, folder.path(), &["--content", &content]);
    let mut customer = Browser::new(server.address);
    let refused = ask_with(&mut customer, "large.bin", &vec![7; 9 * 1024 * 1024]);
    assert_eq!(refused.status, 503, "{}", refused.text());
    assert!(refused.says("The files could not be stored just now"), "{}", refused.text());
    assert!(refused.between("id=\"question\"", "</textarea>").contains("What is this?"));
    assert!(names_in(&folder.path().join("data/files")).is_empty());
    let sent = ask_with(&mut customer, "small.png", &png(9, 9));
    assert_eq!(sent.status, 303, "there is room for less: {}", sent.text());
    assert!(server.terminate());
}
