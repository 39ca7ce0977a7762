//! Which words of a question may be learnt from.

use answerdesk::domain::asking::telling::stems;
use answerdesk::domain::people::EmailAddress;
use answerdesk::domain::tickets::Requester;
use answerdesk::i18n::Lang;

fn told(text: &str) -> String {
    stems(text, Lang::EN, None).join(" ")
}

#[test]
fn what_says_who_asked_is_left_out() {
    for (text, expected) in [
        ("Refunds for cheques", "chequ for refund"),
        ("Order 4711-22 and A113 of omid@example.com", "and of order"),
        ("card 4111 1111 1111 1111 declined", "card declin"),
        ("Printing\n> Dear Sir\n> secret\nstopped\n-- \nOmid Karimi\nTehran", "print stop"),
        ("see www.example.com/tokens/abc", "see"),
        ("", ""),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
    let requester = Requester {
        name: "Eleni Papadaki".to_owned(),
        email: EmailAddress::parse("e.kalliga@example.com"),
    };
    let text = "My card fails. Best, Eleni Papadaki (or Kalliga)";
    let found = stems(text, Lang::EN, Some(&requester)).join(" ");
    assert_eq!(found, "best card fail my or");
}

#[test]
fn each_language_has_its_stems() {
    let greek = stems("Οι κωδικοί μου", Lang::EL, None);
    assert!(greek.contains(&answerdesk::language::stem("κωδικοσ", Lang::EL)), "{greek:?}");
    let persian = stems("کارت‌های هدیه", Lang::FA, None);
    assert!(persian.contains(&answerdesk::language::stem("کارت", Lang::FA)), "{persian:?}");
    assert!(!stems("退款支票", Lang::EN, None).is_empty());
}

#[test]
fn a_long_message_gives_no_more_than_it_may() {
    let text: String = (0..2_000_u32)
        .map(|n| {
            let letters = [n % 26, n / 26 % 26, n / 676].map(|n| (b'a' + n as u8) as char);
            format!("q{} ", letters.iter().collect::<String>())
        })
        .collect();
    assert_eq!(stems(&text, Lang::EN, None).len(), 40);
}
