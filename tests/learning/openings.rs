//! Which openings teach, and how many wait.

use answerdesk::domain::articles::ArticlePath;
use answerdesk::domain::asking::opened::{Opening, Openings, WAITING_MAX};
use answerdesk::domain::asking::search::{SearchRequest, Spelling};
use answerdesk::domain::asking::{Step, Trail};
use answerdesk::i18n::Lang;
use answerdesk::web::metrics::{Metrics, Now};
use jiff::Timestamp;

use super::households::limits;

fn article(name: &str) -> ArticlePath {
    ArticlePath::parse(name).expect("a path")
}

fn opening(words: &str) -> Opening {
    Opening {
        article: article("en/a"),
        search: SearchRequest { words: words.to_owned(), page: 1, spelling: Spelling::Corrected },
        lang: Lang::EN,
        household: None,
        at: Timestamp::UNIX_EPOCH,
    }
}

#[test]
fn so_many_wait_and_no_more() {
    let openings = Openings::default();
    assert!((0..WAITING_MAX).all(|_| openings.add(opening("early"))));
    assert!(!openings.add(opening("late")), "it is told");
    let taken = openings.take();
    assert!(taken.len() == WAITING_MAX && openings.take().is_empty());
    assert!(openings.add(opening("meanwhile")));
    assert_eq!(openings.give_back(taken), 1, "the newest gives way");
    let again = openings.take();
    assert!(again.len() == WAITING_MAX && again.iter().all(|one| one.search.words == "early"));
}

#[test]
fn a_trail_ends_with_its_last_search_until_much_else_is_read() {
    let mut trail = Trail::default();
    assert!(!trail.ends_with_search("") && !trail.ends_with_search("telly"));
    trail.add(Step::Searched("telly".to_owned()));
    assert!(trail.ends_with_search(" telly ") && !trail.ends_with_search("tell"));
    for name in ["en/a", "en/b"] {
        trail.add(Step::Read(article(name)));
        assert!(trail.ends_with_search("telly"), "after {name}");
    }
    trail.add(Step::Read(article("en/c")));
    assert!(!trail.ends_with_search("telly"));
    trail.add(Step::Searched("radio".to_owned()));
    assert!(trail.ends_with_search("radio") && !trail.ends_with_search("telly"));
}

#[test]
fn a_search_is_known_again_however_it_is_kept() {
    let words = "word ".repeat(40);
    for words in [words.as_str(), "two  spaces", "a\nbreak", "τηλεόραση", &"ب ".repeat(90)]
    {
        let mut trail = Trail::default();
        trail.add(Step::Searched(words.to_owned()));
        let kept = Trail::from_text(&trail.to_text());
        assert_eq!(kept, trail);
        assert!(kept.ends_with_search(words), "{words}");
    }
}

#[test]
fn a_household_teaches_once_by_an_article_and_so_much_in_an_hour() {
    let limits = limits();
    let [home, other] =
        ["2001:db8:1:2::1", "2001:db8:1:3::1"].map(|one| one.parse().expect("an address"));
    assert!(limits.teaches(home, "en/a") && !limits.teaches(home, "en/a"));
    let neighbour = "2001:db8:1:2:3:4:5:6".parse().expect("an address");
    assert!(!limits.teaches(neighbour, "en/a"), "it is the same household");
    assert!(limits.teaches(home, "en/b") && limits.teaches(other, "en/a"));
    let taught = (0..500).filter(|number| limits.teaches(home, &format!("en/{number}"))).count();
    assert!((50..=70).contains(&taught), "{taught}");
}

#[test]
fn what_is_forgotten_for_want_of_room_is_counted() {
    let metrics = Metrics::default();
    metrics.opening_dropped();
    let text = metrics.text(Now::default()).expect("figures");
    assert!(text.contains("answerdesk_openings_dropped_total 1\n"), "{text}");
}
