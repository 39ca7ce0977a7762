//! What the policies ask for and nobody can do.

use answerdesk::domain::people::Person;
use answerdesk::domain::policies::gaps::{Gap, gaps};
use answerdesk::domain::policies::parse;

fn person(more: &str) -> Person {
    let json = format!(
        "{{\"id\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",\"name\":\"Bo\",\"email\":\"bo@example.com\",\
         \"roles\":[\"agent\"],\"password_hash\":\"\",\"created_at\":\"2026-03-02T09:00:00Z\",{more}}}"
    );
    serde_json::from_str(&json).expect("a person")
}

#[test]
fn a_department_has_people_who_name_it_or_name_none() {
    let policies = parse("[[department]]\nname = \"a\"\n[[department]]\nname = \"b\"\n").policies;
    let names = |people: &[Person]| -> Vec<String> {
        let told = |gap: Gap| match gap {
            Gap::Department(name) => name.to_string(),
            other => format!("{other:?}"),
        };
        gaps(&policies, people).into_iter().map(told).collect()
    };
    assert_eq!(names(&[]), ["a", "b"]);
    assert_eq!(names(&[person("\"active\":true")]), [""; 0]);
    assert_eq!(names(&[person("\"active\":false")]), ["a", "b"]);
    assert_eq!(names(&[person("\"active\":true,\"departments\":[\"b\"]")]), ["a"]);
}
