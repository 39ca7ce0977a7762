//! The page of pieces. A new piece, or a new state of one, is added here first.

use jiff::Timestamp;
use maud::{Markup, html};

use super::sample::{Sample, sample};
use crate::domain::attachments::{Attachment, AttachmentId, HeldFile};
use crate::domain::ids::{HeldId, TicketNumber};
use crate::domain::policies::{Reason, Score, Sign};
use crate::domain::tickets::{Author, Message, MessageKind, Status};
use crate::files::{FileHash, FileKind, FileName, PictureFormat};
use crate::urls;
use crate::web::page::{Current, Head, Page};
use crate::web::parts::chart::{Bar, Chart, bars, columns};
use crate::web::parts::choice::{Choice, Choices, HowMany, group, select};
use crate::web::parts::contents::{Below, Line, Turning, contents, turning};
use crate::web::parts::files::file_field;
use crate::web::parts::form::{
    FieldError, Need, TextArea, TextField, error_summary, text_area, text_field,
};
use crate::web::parts::frustration::frustration;
use crate::web::parts::layout::layout;
use crate::web::parts::message::{Tone, empty, loading, message, very_full};
use crate::web::parts::panel::{dialog, folding_panel, panel, tag};
use crate::web::parts::table::{Caption, Column, Kind, Order, Row, Sort, Table, table};
use crate::web::parts::tabs::{Tab, tabs};
use crate::web::parts::thread::{self, Thread, thread};
use crate::web::parts::{keys, search_box, status};

/// The page.
#[must_use]
pub fn show(page: &Page, now: Timestamp) -> Markup {
    let words = sample(page.lang);
    let head = Head::new(words.word, "wide pieces", Current::Pieces);
    let body = html! {
        h1 { (words.word) }
        (tabs("lang", &page.languages.iter().map(|(lang, address)| Tab {
            address: address.clone(),
            title: lang.own_name().to_owned(),
            count: None,
            is_current: *lang == page.lang,
        }).collect::<Vec<_>>()))
        (part("tables", &tables(page, words)))
        (part("fields", &fields(page, words)))
        (part("messages", &messages(page, words)))
        (part("charts", &charts(page, words)))
        (part("buttons", &buttons(page, words)))
        (part("navigation", &navigation(page, words)))
        (part("thread", &html! {
            (thread(page, &Thread {
                messages: &said(words, now),
                files: &[sent_file(words, 0), sent_file(words, 1)],
                address: &|_| "/favicon.ico".to_owned(),
                asker: &|_| words.name.to_owned(),
                anchor: &thread::place,
                beside: &thread::nothing,
                below: &thread::nothing,
            }))  }))
        (part("panels", &panels(page, words)))
        (part("frustration", &frustration(page, &impatient(words))))
    };
    layout(page, &head, &body)
}

/// A group of pieces; its name is that of a file or a class, for who looks for it.
fn part(name: &str, body: &Markup) -> Markup {
    html! { section aria-labelledby=(name) { h2 id=(name) lang="en" dir="ltr" { (name) } (body) } }
}

fn tables(page: &Page, words: &Sample) -> Markup {
    let sorted = |now| Some(Sort { address: "/ui".to_owned(), now });
    let list = |id, rows| Table {
        id,
        caption: Caption::Shown(words.sentence.to_owned()),
        columns: vec![
            Column { sort: sorted(Some(Order::Ascending)), ..Column::new("#", Kind::Reference) },
            Column { sort: sorted(None), ..Column::new(words.word, Kind::Name) },
            Column::new(words.word, Kind::Text),
            Column::new(words.word, Kind::Short),
            Column {
                sort: sorted(Some(Order::Descending)),
                ..Column::new(words.word, Kind::Number)
            },
        ],
        rows,
    };
    let row = |number: usize, name: &str| {
        Row::new(vec![
            html! { "#" (number) },
            html! { a href="/ui" data-open { bdi { (name) } } },
            html! { bdi { (words.name) } },
            status::for_agent(page, &Status::Open),
            html! { (page.number(number * number)) },
        ])
    };
    let rows = vec![
        row(1001, words.sentence),
        Row { is_current: true, ..row(1002, words.sentence) },
        row(1003, words.long),
    ];
    html! {
        (table(page, &list("sample-table", rows)))
        (very_full(page, (500, &page.number(12_000)), words.sentence))
        (table(page, &list("sample-empty", Vec::new())))
        (empty(words.sentence, &html! { p { a href="/ui" { (words.word) } } }))
    }
}

fn fields(page: &Page, words: &Sample) -> Markup {
    let wrong: Vec<FieldError> = vec![
        ("sample-wrong", words.sentence.to_owned()),
        ("sample-area-wrong", words.sentence.to_owned()),
        ("sample-select-wrong", words.sentence.to_owned()),
        ("sample-group-wrong", words.sentence.to_owned()),
        ("sample-files-wrong", words.sentence.to_owned()),
    ];
    html! {
        (error_summary(page, &wrong))
        form {
            @for (name, need, value) in [
                ("sample-text", Need::Required, ""),
                ("sample-optional", Need::Optional, ""),
                ("sample-filled", Need::Required, words.sentence),
                ("sample-wrong", Need::Required, words.word),
            ] { (text_field(page, &TextField {
                name,
                kind: "text",
                label: words.word.to_owned(),
                hint: Some(words.sentence.to_owned()),
                autocomplete: "off",
                value,
                need,
            }, &wrong)) }
            @for (name, value) in [("sample-area", ""), ("sample-area-wrong", words.long)] {
                (text_area(&TextArea {
                    name,
                    label: html! { label for=(name) { (words.word) } },
                    hint: None,
                    rows: 3,
                    value,
                    key: None,
                }, &wrong))
            }
            @for id in ["sample-select", "sample-select-wrong"] {
                (select(page, &choices(words, id), &wrong)) }
            @for id in ["sample-group", "sample-group-wrong"] {
                (group(page, &choices(words, id), HowMany::One, &wrong)) }
            (group(page, &choices(words, "sample-any"), HowMany::Any, &[]))
            @for id in ["sample-files", "sample-files-wrong"] {
                (file_field(page, id, held_file(words).as_slice(), &wrong)) }
        }
    }
}

fn choices(words: &Sample, id: &'static str) -> Choices {
    let labels = [words.word, words.sentence, words.long];
    let choice = |(place, label): (usize, &str)| Choice {
        value: place.to_string(),
        label: label.to_owned(),
        is_chosen: place == 1,
    };
    Choices {
        id,
        name: id,
        label: words.word.to_owned(),
        hint: Some(words.sentence.to_owned()),
        choices: labels.into_iter().enumerate().map(choice).collect(),
        need: Need::Optional,
    }
}

fn messages(page: &Page, words: &Sample) -> Markup {
    html! {
        @for tone in [Tone::Notice, Tone::Success, Tone::Warning, Tone::Error] {
            (message(tone, &html! { p { (words.sentence) } }))
        }
        (message(Tone::Notice, &html! { p { (words.long) } }))
        (loading(page))
    }
}

fn charts(page: &Page, words: &Sample) -> Markup {
    let chart = |id, values: &[u64]| Chart {
        id,
        title: words.sentence.to_owned(),
        label_heading: words.word.to_owned(),
        value_heading: words.word.to_owned(),
        bars: values
            .iter()
            .enumerate()
            .map(|(place, value)| Bar {
                label: if place == 1 {
                    words.long.to_owned()
                } else {
                    format!("{} {} <i>&", words.word, page.number(place + 1))
                },
                value: *value,
                shown: page.words.formats.number(*value),
            })
            .collect(),
    };
    let month: Vec<u64> = (0..31_u64).map(|day| (day * 37 + 11) % 53).collect();
    html! {
        (bars(page, &chart("sample-bars", &[41, 17, 0, 8])))
        (bars(page, &chart("sample-one", &[7])))
        (bars(page, &chart("sample-zero", &[0, 0])))
        (bars(page, &chart("sample-none", &[])))
        (bars(page, &chart("sample-large", &[u64::MAX, 1, u64::MAX / 2])))
        (columns(page, &chart("sample-month", &month)))
        (columns(page, &chart("sample-column", &[3])))
        (bars(page, &chart("sample-many", &month)))
    }
}

fn buttons(page: &Page, words: &Sample) -> Markup {
    html! {
        p.actions {
            button type="button" { (words.word) } " "
            button.second type="button" { (words.word) } " "
            button.second.small type="button" { (words.word) } " "
            button.link type="button" { (words.word) } " "
            a.button href="/ui" { (words.word) } " "
            a href="/ui" { (words.word) }
        }
        p { (tag(words.word)) " " (tag(words.sentence)) " " kbd { "r" } " " kbd { "Ctrl K" } }
        p { @for status in [Status::New, Status::Open, Status::Pending, Status::OnHold] {
            (status::for_agent(page, &status)) " "
        } }
        (keys::list(page))
        p { a href=(urls::DESK_KEYS) data-dialog="sample-dialog" { (words.word) } }
        (dialog("sample-dialog", words.sentence, &html! {
            p { (words.long) }
            form method="dialog" { button.second { (page.t("close")) } }
        }))
    }
}

fn navigation(page: &Page, words: &Sample) -> Markup {
    let line = |title: &str, count, below| Line {
        address: "/ui".to_owned(),
        title: title.to_owned(),
        count,
        below,
    };
    let first = [words.sentence, words.name].map(|title| ("/ui".to_owned(), title.to_owned()));
    let tab = |title: &str, is_current| Tab {
        address: "/ui".to_owned(),
        title: title.to_owned(),
        count: Some(page.number(12)),
        is_current,
    };
    html! {
        (tabs(words.word, &[tab(words.word, true), tab(words.sentence, false), tab(words.name, false)]))
        (contents(page, &[line(words.sentence, Some(7), Below::First(first.to_vec())),
            line(words.long, Some(1_204), Below::Nothing),
            line(words.word, None, Below::Words(words.long.to_owned()))]))
        (turning(page, &Turning {
            before: Some("/ui".to_owned()),
            after: Some("/ui".to_owned()),
            place: Some((2, 3)),
        }))
        (search_box::again(page, urls::SEARCH, words.word))
    }
}

fn said(words: &Sample, now: Timestamp) -> Vec<Message> {
    let former = || Author::Former { name: words.name.to_owned() };
    let kinds = [
        (MessageKind::Question, Author::Requester, words.long),
        (MessageKind::Reply, former(), words.sentence),
        (MessageKind::Note, former(), words.sentence),
    ];
    let message = |(place, (kind, author, text)): (u32, (MessageKind, Author, &str))| Message {
        ticket: TicketNumber(1001),
        place,
        kind,
        author,
        at: now,
        text: text.to_owned(),
        also: Vec::new(),
        keeps_open: false,
    };
    (0..).zip(kinds).map(message).collect()
}

/// Every sign that there is.
fn impatient(words: &Sample) -> Score {
    let signs = [
        Sign::Words { words: vec![words.word.to_owned(), words.name.to_owned()] },
        Sign::CameBack { times: 1 },
        Sign::WroteAgain { messages: 3 },
        Sign::OtherTickets { tickets: 2 },
        Sign::Capitals { percent: 82 },
        Sign::Marks { rows: 2 },
    ];
    let reasons = signs.into_iter().map(|kind| Reason { kind, points: 2 }).collect();
    Score { points: 12, reasons }
}

fn held_file(words: &Sample) -> Option<HeldFile> {
    let Attachment { name, kind, bytes, file, at, .. } = sent_file(words, 1);
    let id = HeldId::parse("samplesamplesamplesamplesample22")?;
    Some(HeldFile { id, name, kind, bytes, file, at })
}

/// A file of a message: the first is a picture.
fn sent_file(words: &Sample, order: u8) -> Attachment {
    let picture = FileKind::Picture { format: PictureFormat::Png, width: 96, height: 96 };
    Attachment {
        ticket: TicketNumber(1001),
        id: AttachmentId { place: 0, order },
        name: FileName::clean(words.sentence),
        kind: if order == 0 { picture } else { FileKind::Other },
        bytes: 1_234_567,
        file: FileHash::of(words.sentence.as_bytes()),
        at: Timestamp::UNIX_EPOCH,
    }
}

fn panels(page: &Page, words: &Sample) -> Markup {
    html! {
        (panel("sample-panel", words.name, &html! { p { (words.long) } }))
        (folding_panel("facts", "sample-folding", words.sentence, &html! { p { (words.long) } }))
        (panel("sample-panel-empty", words.word, &html! { p.hint { (page.t("queue-empty")) } }))
    }
}
