//! Every theme in the program is without a fault.

use std::path::Path;

#[test]
fn the_themes_in_the_program_have_nothing_to_find() {
    let names = answerdesk::theme::names();
    assert!(names.contains(&"default".to_owned()), "{names:?}");
    for name in names {
        let found = answerdesk::theme::check(Path::new(&name)).expect("it is there");
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
    }
}
