//! Importing past tickets again: what changed in the file is taken over, what people did here
//! is never lost.

use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::tickets::ticket::Ticket;
use tempfile::TempDir;

use crate::harness::program::{printed, run};
use crate::harness::{Browser, Content, TestSite};

const HEADER: &str = "id,question,resolution,status,tags,agent,outcome\n";

fn import(data: &TempDir, rows: &str) -> String {
    std::fs::write(data.path().join("past.csv"), format!("{HEADER}{rows}")).expect("a file");
    printed(&run(data.path(), &["import", "tickets", "past.csv", "--data", "."]))
}

fn act(agent: &mut Browser, action: &str, fields: &[(&str, &str)]) {
    let token = agent.get("/desk/tickets/1001").form_token();
    let mut all = vec![("token", token.as_str())];
    all.extend_from_slice(fields);
    assert_eq!(agent.post(&format!("/desk/tickets/1001/{action}"), &all).status, 303);
}

fn stored(site: &TestSite) -> Ticket {
    let key = TicketNumber(1001).key();
    site.desk.store.get::<Ticket>(&key).expect("the store").expect("a ticket")
}

#[test]
fn every_column_that_changed_is_seen() {
    let data = tempfile::tempdir().expect("a folder");
    let rows = [
        "7,Which mirror?,,open,,,\n",
        "7,Which mirror?,,pending,,,\n",
        "7,Which mirror?,The left one,solved,,,\n",
        "7,Which mirror?,The left one,solved,office,,\n",
        "7,Which mirror?,The left one,solved,office,Omid,\n",
        "7,Which mirror?,The left one,solved,office,Omid,needs_article\n",
    ];
    assert!(import(&data, rows[0]).contains("1 imported, 0 updated, 0 already there, 0 skipped"));
    for row in &rows[1..] {
        let changed = import(&data, row);
        assert!(changed.contains("0 imported, 1 updated, 0 already there"), "{row}: {changed}");
        let same = import(&data, row);
        assert!(same.contains("0 imported, 0 updated, 1 already there"), "{row}: {same}");
    }
}

#[test]
fn work_that_was_done_here_is_kept() {
    let works: [(&str, &[(&str, &str)]); 4] = [
        ("replies", &[("reply", "Which mirror do you mean?")]),
        ("handling", &[("handling", "take")]),
        ("handling", &[("handling", "hold")]),
        ("links", &[("link", "article/en/account/password")]),
    ];
    for (action, fields) in works {
        let data = tempfile::tempdir().expect("a folder");
        import(&data, "7,Which mirror?,,open,,,\n");
        let site = TestSite::on(data, Content::small(), &[]);
        act(&mut site.admin(), action, fields);
        let before = stored(&site);
        let (data, _content) = site.stop();
        let same = import(&data, "7,Which mirror?,,open,,,\n");
        assert!(same.contains("0 imported, 0 updated, 1 already there, 0 skipped"), "{same}");
        for _ in 0..2 {
            let kept = import(&data, "7,Which mirror?,The left one,solved,,,\n");
            let expected =
                "0 imported, 0 updated, 0 already there, 1 kept as changed here, 0 skipped";
            assert!(kept.contains(expected), "{action}: {kept}");
        }
        let site = TestSite::on(data, Content::small(), &[]);
        assert_eq!(stored(&site), before, "{action}");
    }
}

#[test]
fn a_row_says_what_its_ticket_means_for_the_articles() {
    let data = tempfile::tempdir().expect("a folder");
    let printed = import(
        &data,
        "7,Which mirror?,The left one,solved,,,needs_article\n\
         8,Which mirror?,,solved,,,needs_article\n\
         9,Which mirror?,The left one,solved,,,linked\n\
         10,Which mirror?,The left one,solved,,,perhaps\n",
    );
    assert!(printed.contains("1 imported"), "{printed}");
    assert!(printed.contains("past.csv:3: outcome is “needs_article”, but resolution is missing"));
    assert!(printed.contains("past.csv:4: outcome is “linked”, but articles names none"));
    assert!(printed.contains("past.csv:5: outcome “perhaps” is not linked, needs_article or"));
    let site = TestSite::on(data, Content::small(), &[]);
    let waiting = site
        .desk
        .store
        .by_index::<Ticket>(Ticket::NEEDS_ARTICLE, &answerdesk::store::Page::prefix(""))
        .expect("the store");
    assert_eq!(waiting.len(), 1);
}

#[test]
fn a_mark_before_json_lines_and_a_long_id_cost_no_other_row() {
    let data = tempfile::tempdir().expect("a folder");
    let long = "త".repeat(60);
    let lines = format!(
        "\u{feff}{{\"id\":1,\"question\":\"The first?\"}}\n\
         {{\"id\":\"{long}\",\"question\":\"The second?\"}}\n\
         {{\"id\":3,\"question\":\"The third?\"}}\n"
    );
    std::fs::write(data.path().join("past.jsonl"), lines).expect("a file");
    let printed = printed(&run(data.path(), &["import", "tickets", "past.jsonl"]));
    assert!(printed.contains("past.jsonl:2: id is too long"), "{printed}");
    assert!(printed.contains("2 imported, 0 updated, 0 already there, 1 skipped"), "{printed}");
}

#[test]
fn tickets_of_a_store_without_fingerprints_are_never_replaced() {
    let data = tempfile::tempdir().expect("a folder");
    import(&data, "7,Which mirror?,The left one,solved,,,\n");
    run(data.path(), &["export", "all.jsonl", "--data", "."]);
    let exported = std::fs::read_to_string(data.path().join("all.jsonl")).expect("an export");
    let mut older = String::new();
    for line in exported.lines() {
        let mut line: serde_json::Value = serde_json::from_str(line).expect("a record");
        if let Some(record) = line.pointer_mut("/value/record").and_then(|r| r.as_object_mut()) {
            record.remove("imported");
        }
        older.push_str(&format!("{line}\n"));
    }
    assert_ne!(older.len(), exported.len());
    let data = tempfile::tempdir().expect("a folder");
    std::fs::write(data.path().join("older.jsonl"), older).expect("a file");
    let output = run(data.path(), &["import", "older.jsonl", "--data", "."]);
    assert!(output.status.success(), "{}", printed(&output));
    let same = import(&data, "7,Which mirror?,The left one,solved,,,\n");
    assert!(same.contains("1 already there, 0 skipped"), "{same}");
    let changed = import(&data, "7,Which mirror?,The right one,solved,,,\n");
    assert!(changed.contains("1 kept as changed here"), "{changed}");
}
