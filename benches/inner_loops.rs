//! The loops that most of the time goes into, one by one: language, Markdown, search, the store,
//! the library. `cargo bench`, or `cargo bench -- search` for some of them.

#![expect(clippy::expect_used, reason = "what cannot be set up cannot be measured")]

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use answerdesk::clock::Clock;
use answerdesk::domain::Desk;
use answerdesk::domain::articles::scan::scan;
use answerdesk::domain::articles::{Article, Library, page};
use answerdesk::domain::asking::answers::answers;
use answerdesk::domain::asking::search::{SearchRequest, Spelling, search, suggest};
use answerdesk::domain::attachments::AttachmentLimits;
use answerdesk::domain::desk::{Limits, Parts};
use answerdesk::domain::people::Reader;
use answerdesk::domain::policies::keep::KeptPolicies;
use answerdesk::domain::policies::{self, Facts};
use answerdesk::domain::search_documents;
use answerdesk::files::FileFolder;
use answerdesk::i18n::Lang;
use answerdesk::language;
use answerdesk::markdown::render::{Colours, RenderOptions, Resolved, Words};
use answerdesk::markdown::{document, front_matter, render};
use answerdesk::search::{Change, Mode, Options, Query, SearchIndex, Visibility};
use answerdesk::store::{Record, SledOptions, Store, StoreError};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;

fn main() {
    divan::main();
}

const LANGUAGES: [&str; 4] = ["el", "en", "fa", "te"];

/// A paragraph as a help page has it.
fn paragraph(lang: &str) -> &'static str {
    match lang {
        "el" => {
            "Αν δεν βλέπετε τις αλλαγές σας στη σελίδα, ανανεώστε την και ελέγξτε ότι το αρχείο \
             αποθηκεύτηκε. Οι ρυθμίσεις φορτώνονται ξανά μέσα σε ένα δευτερόλεπτο· αν υπάρχει \
             λάθος, θα το βρείτε μαζί με τη γραμμή του στη σελίδα των συντακτών. Η προηγούμενη \
             έκδοση του άρθρου μένει στη θέση της μέχρι να διορθωθεί το λάθος."
        }
        "fa" => {
            "اگر تغییرهای خود را در صفحه نمی‌بینید، آن را دوباره باز کنید و ببینید که پرونده ذخیره \
             شده باشد. تنظیم‌ها در کمتر از یک ثانیه دوباره خوانده می‌شوند؛ اگر خطایی باشد، آن را با \
             شمارهٔ سطرش در صفحهٔ نویسندگان می‌یابید. نسخهٔ پیشین نوشته تا برطرف شدن خطا سر جای \
             خود می‌ماند."
        }
        "te" => {
            "మీ మార్పులు పేజీలో కనిపించకపోతే, పేజీని మళ్లీ తెరిచి ఫైలు భద్రమైందో లేదో చూడండి. సెట్టింగులు \
             ఒక్క క్షణంలో మళ్లీ చదవబడతాయి; తప్పు ఉంటే, అది ఏ వరుసలో ఉందో రచయితల పేజీలో కనిపిస్తుంది. \
             తప్పు సరిదిద్దే వరకు వ్యాసం పాత రూపంలోనే ఉంటుంది."
        }
        _ => {
            "If you do not see your changes on the page, reload it and check that the file was \
             saved. Settings are read again within a second; if something is wrong with them, you \
             find it with its line on the editors' page. The article's last version stays in \
             place until the mistake is corrected."
        }
    }
}

fn lang(code: &str) -> Lang {
    Lang::from_code(code).expect("a known language")
}

/// An article with one of everything.
const ARTICLE: &str = r#"---
title: Reset your password
tags: [account, sign-in]
also_asked: ["I forgot my password", "cannot sign in"]
---

# Reset your password

Choose **Sign in**, then *Forgot your password?*, and type the address that you signed up with.
A message arrives within a minute; its link works once, for an hour.

> [!NOTE]
> Accounts of a company are managed by its own administrator. See [who to ask](company.md#who).

## If no message arrives {#none}

1. Look in the folder for unwanted mail.
2. Check that the address is right: `name@example.com`.
3. Wait an hour, then [ask a person](../contact.md).

| Sign | Cause | What to do |
|---|---|---|
| Nothing arrives | Wrong address | Try your other addresses |
| The link says *used* | It was opened before | Ask for a new one |

## For administrators

```toml
[accounts]
link_minutes = 60 # How long a link works
```

- [x] The mail server is set
- [ ] Its certificate is valid[^1]

[^1]: Certificates end; renew them a week before.

## Why passwords have twelve characters

Longer passwords are harder to guess than complicated ones, and easier to remember. There is no
rule about digits or signs, and nobody is asked to change a password that has not leaked.
"#;

#[divan::bench(args = LANGUAGES)]
fn fold(bencher: Bencher, code: &str) {
    let text = paragraph(code);
    bencher.counter(BytesCount::of_str(text)).bench(|| language::fold(black_box(text)));
}

#[divan::bench(args = LANGUAGES)]
fn tokenize(bencher: Bencher, code: &str) {
    let text = paragraph(code);
    bencher.counter(BytesCount::of_str(text)).bench(|| language::tokenize(black_box(text)));
}

#[divan::bench(args = LANGUAGES)]
fn analyze(bencher: Bencher, code: &str) {
    let (text, lang) = (paragraph(code), lang(code));
    bencher.counter(BytesCount::of_str(text)).bench(|| language::analyze(black_box(text), lang));
}

#[divan::bench(args = LANGUAGES)]
fn detect(bencher: Bencher, code: &str) {
    let text = paragraph(code);
    bencher.bench(|| language::detect(black_box(text), Lang::EN));
}

#[divan::bench]
fn markdown_front_matter(bencher: Bencher) {
    bencher.bench(|| front_matter::read(black_box(ARTICLE)));
}

#[divan::bench]
fn markdown_parse(bencher: Bencher) {
    let front = front_matter::read(ARTICLE);
    let body = ARTICLE.get(front.body_offset..).expect("a body");
    bencher
        .counter(BytesCount::of_str(body))
        .bench(|| document::parse(black_box(body), front.body_line));
}

#[divan::bench]
fn markdown_render(bencher: Bencher) {
    let front = front_matter::read(ARTICLE);
    let body = ARTICLE.get(front.body_offset..).expect("a body");
    let options = RenderOptions {
        resolve: &|_, _| Resolved::Keep,
        drop_title: Some("Reset your password"),
        words: Words::default(),
        colours: Colours::On,
    };
    bencher
        .counter(BytesCount::of_str(body))
        .bench_local(|| render::render(black_box(body), &options));
}

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

fn load() -> Library {
    let found = scan(&content()).expect("the content that is shipped");
    Library::load(&content(), &found, None, None)
}

/// A desk over the shipped content, in a folder that lives as long as the program.
static DESK: LazyLock<(Desk, TempDir)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let library = load();
    let opened = SearchIndex::open(folder.path(), Options::default()).expect("an index");
    opened.index.apply(library.searched().map(indexed).collect(), 0).expect("an index on disk");
    let limits = Limits {
        text_chars_max: 20_000,
        files: AttachmentLimits::default(),
        session: SignedDuration::from_hours(1),
        abandoned_after: SignedDuration::from_hours(1),
    };
    let desk = Desk::new(Parts {
        store: Store::in_memory(),
        index: opened.index,
        files: FileFolder::open(&folder.path().join("files")).expect("a folder"),
        elsewhere: None,
        meaning: None,
        clock: Clock::system(),
        limits,
        link_base: "http://127.0.0.1:8080".to_owned(),
        content: content(),
        library,
        policies: KeptPolicies::default(),
    });
    (desk, folder)
});

fn indexed(article: &Arc<Article>) -> Change {
    Change::Put {
        group: search_documents::article_group(&article.at),
        version: article.fingerprint,
        documents: search_documents::of_article(article),
    }
}

const QUERIES: [&str; 4] = ["install", "sign in password", "how to write an articel", "αναζήτηση"];

fn searched(bencher: Bencher, text: &str, mode: Mode) {
    let index = &DESK.0.index;
    let query = Query::new(text, Lang::EN).mode(mode);
    bencher.bench(|| index.search(&Visibility::public(), black_box(&query)));
}

#[divan::bench(args = QUERIES)]
fn search_words(bencher: Bencher, text: &str) {
    searched(bencher, text, Mode::Words);
}

#[divan::bench(args = ["in", "inst", "sign in pass", "how to write an art"])]
fn search_as_you_type(bencher: Bencher, text: &str) {
    searched(bencher, text, Mode::AsYouType);
}

#[divan::bench]
fn search_whole_text(bencher: Bencher) {
    searched(bencher, paragraph("en"), Mode::WholeText);
}

#[divan::bench]
fn search_page(bencher: Bencher) {
    let reader = Reader::visitor(Lang::EN);
    let request = SearchRequest {
        words: "sign in password".to_owned(),
        page: 1,
        spelling: Spelling::Corrected,
    };
    bencher.bench(|| search(&DESK.0, &reader, black_box(&request)));
}

#[divan::bench]
fn search_suggestions(bencher: Bencher) {
    let reader = Reader::visitor(Lang::EN);
    bencher.bench(|| suggest(&DESK.0, &reader, black_box("sign in pa")));
}

#[divan::bench]
fn search_answers(bencher: Bencher) {
    let text = paragraph("en");
    bencher.bench(|| answers(&DESK.0, Lang::EN, black_box(text), Words::default()));
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn index_one_article(bencher: Bencher) {
    let library = DESK.0.library();
    let article = library.searched().next().expect("an article");
    bencher.bench(|| DESK.0.index.apply(vec![indexed(article)], 0));
}

#[divan::bench]
fn article_page(bencher: Bencher) {
    let library = DESK.0.library();
    let reader = Reader::visitor(Lang::EN);
    let listed = library.public_shelves().all();
    let longest = listed.max_by_key(|article| article.source.text().len()).expect("an article");
    bencher.bench(|| {
        let shelves = library.shelves(black_box(&reader));
        let article = shelves.article(&longest.at)?;
        let html = page::html(&library, article, Words::default());
        let above = shelves.trail_to(article.at.lang, article.at.section());
        Some((html, above, shelves.neighbours(article), shelves.translations(article)))
    });
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn library_load(bencher: Bencher) {
    bencher.bench(load);
}

#[derive(Clone, Serialize, Deserialize)]
struct Remark {
    number: u64,
    text: String,
}

impl Record for Remark {
    const KIND: &'static str = "remark";
    const VERSION: u32 = 1;

    fn key(&self) -> String {
        format!("{:020}", self.number)
    }
}

fn remark(store: &Store) -> Result<(), StoreError> {
    store.transaction(|tx| {
        let number = tx.next_number("remark")?;
        let remark = Remark { number, text: paragraph("en").to_owned() };
        tx.put(&remark)?;
        tx.event(&remark)
    })
}

#[divan::bench(sample_count = 50, sample_size = 1)]
fn store_durable_transaction(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = Store::open_sled(folder.path(), SledOptions::default()).expect("a store");
    bencher.bench_local(|| remark(&store));
}

#[divan::bench]
fn store_transaction_in_memory(bencher: Bencher) {
    let store = Store::in_memory();
    bencher.bench_local(|| remark(&store));
}

#[divan::bench]
fn store_read(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = Store::open_sled(folder.path(), SledOptions::default()).expect("a store");
    remark(&store).expect("a record");
    let key = Remark { number: 1, text: String::new() }.key();
    bencher.bench_local(|| store.get::<Remark>(black_box(&key)));
}

/// What the shipped rules make of a question, as it is asked of each new ticket.
#[divan::bench(args = LANGUAGES)]
fn policies_route(bencher: Bencher, lang: &str) {
    let policies = policies::parse(include_str!("../content/policies.toml")).policies;
    let facts = Facts {
        text: paragraph(lang),
        subject: "",
        lang: lang.parse().expect("a language"),
        page: None,
        tier: None,
        channel: "web",
        at: Timestamp::UNIX_EPOCH,
    };
    bencher.bench_local(|| policies::route(&policies, black_box(&facts)));
}

/// Reading the shipped file of policies, as it is done when it is saved.
#[divan::bench]
fn policies_read(bencher: Bencher) {
    let text = include_str!("../content/policies.toml");
    bencher.bench_local(|| policies::parse(black_box(text)));
}
