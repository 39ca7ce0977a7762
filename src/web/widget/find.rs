//! What the widget shows: its words, answers for the page that it is on, answers while one
//! types, and an answer to read. All of it is public, whoever asks.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use crate::domain::articles::{ArticlePath, page as article_page};
use crate::domain::asking::answers::Answer as FoundAnswer;
use crate::domain::asking::for_page::{AboutPage, for_page};
use crate::domain::asking::search::{
    FoundItem, ItemSource, SearchRequest, Spelling, search, suggest as find,
};
use crate::domain::people::Reader;
use crate::i18n::Words;
use crate::search::Marked;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::limits::Costly;
use crate::web::page::{BodyWords, Page, plain};
use crate::web::parts::files::limits_in_words;
use crate::web::parts::marked::utf16_marks;
use crate::web::parts::results::how_many;
use crate::web::parts::search_box::WORDS_CHARS_MAX;
use crate::web::questions::ask_of;
use crate::web::respond::Answer;
use crate::web::site::Site;
use crate::web::visitor::Guest;

/// What the script calls a word, and the message that it is.
const WORDS: [(&str, &str); 32] = [
    ("search", "search"),
    ("question", "home-question"),
    ("forPage", "widget-for-page"),
    ("results", "answers"),
    ("none", "widget-none"),
    ("back", "widget-back"),
    ("did", "feedback-question"),
    ("yes", "yes"),
    ("thanks", "feedback-thanks"),
    ("instead", "ask-instead"),
    ("ask", "ask-a-person"),
    ("askQuestion", "ask-question"),
    ("askHint", "ask-question-hint"),
    ("email", "ask-email"),
    ("emailHint", "ask-email-hint"),
    ("name", "ask-name"),
    ("files", "attach"),
    ("optional", "optional"),
    ("send", "send-to-a-person"),
    ("reads", "a-person-reads"),
    ("answers", "answers-heading"),
    ("carryOn", "answers-hint"),
    ("solved", "this-solved-it"),
    ("notSent", "ask-solved"),
    ("sent", "receipt"),
    ("number", "receipt-number"),
    ("next", "widget-next"),
    ("open", "widget-open-page"),
    ("whole", "read-whole"),
    ("problem", "error-summary"),
    ("empty", "error-question-empty"),
    ("kept", "widget-kept"),
];

/// What the address of a request says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct About {
    page: String,
    title: String,
    topic: String,
    q: String,
    at: String,
}

/// What an open widget begins with.
#[derive(Serialize)]
struct Start {
    /// The language of what is found.
    lang: &'static str,
    /// The language of the words: another one where the interface does not speak that of the
    /// content.
    words_lang: &'static str,
    dir: &'static str,
    site: String,
    words: BTreeMap<&'static str, String>,
    home: String,
    ask_page: String,
    ask: String,
    items: Vec<Item>,
}

/// An answer in a list.
#[derive(Serialize)]
pub(super) struct Item {
    /// Where it is, for the widget: `en/account/password`.
    at: String,
    /// The heading in it; empty for its top.
    anchor: String,
    /// Its language.
    lang: &'static str,
    /// The direction of its language.
    dir: &'static str,
    /// Its title.
    title: String,
    /// What matches in the title, in UTF-16 units.
    title_marks: Vec<[usize; 2]>,
    /// The heading, or the sections above it.
    section: String,
    /// A piece of it.
    snippet: String,
    /// What matches in the piece.
    snippet_marks: Vec<[usize; 2]>,
    /// Its page.
    url: String,
}

impl Item {
    /// An answer at a heading of an article, as addresses that begin with `base` lead to it.
    fn new(
        base: &str,
        (at, anchor): (&ArticlePath, &str),
        title: &Marked,
        section: String,
        snippet: Option<&Marked>,
    ) -> Item {
        Item {
            at: at.to_string(),
            anchor: anchor.to_owned(),
            lang: at.lang.code(),
            dir: at.lang.direction().as_str(),
            title: title.text.clone(),
            title_marks: utf16_marks(title),
            section,
            snippet: snippet.map(|snippet| snippet.text.clone()).unwrap_or_default(),
            snippet_marks: snippet.map(utf16_marks).unwrap_or_default(),
            url: format!("{base}{}", urls::heading(at, anchor)),
        }
    }

    /// What a search found; none for what is no article.
    fn found(base: &str, found: &FoundItem) -> Option<Item> {
        let ItemSource::Article(at) = &found.source else { return None };
        let passage = found.passages.first();
        let heading = passage.and_then(|passage| passage.heading.as_ref());
        let section =
            heading.map_or_else(|| found.sections_above.join(" / "), |it| it.text.clone());
        let anchor = passage.map_or("", |passage| passage.anchor.as_str());
        let snippet = passage.map(|passage| &passage.snippet);
        Some(Item::new(base, (at, anchor), &found.title, section, snippet))
    }

    /// What may answer a question that is being written.
    fn answer(base: &str, answer: &FoundAnswer) -> Item {
        let section = answer.heading.as_ref().map(|heading| heading.text.clone());
        let place = (&answer.article, answer.anchor.as_str());
        let section = section.unwrap_or_default();
        Item::new(base, place, &answer.title, section, Some(&answer.snippet))
    }
}

/// A list, and how long it is in words.
#[derive(Serialize)]
pub(super) struct Items {
    items: Vec<Item>,
    status: String,
}

impl Items {
    /// What a search found.
    fn found(base: &str, words: &Words, found: &[FoundItem]) -> Items {
        let items: Vec<Item> = found.iter().filter_map(|found| Item::found(base, found)).collect();
        Items { status: how_many(words, items.len()), items }
    }

    /// What may answer a question that is being written.
    pub(super) fn answers(base: &str, words: &Words, found: &[FoundAnswer]) -> Items {
        let items = found.iter().map(|answer| Item::answer(base, answer)).collect();
        Items { status: how_many(words, found.len()), items }
    }
}

#[derive(Serialize)]
struct Whole {
    at: String,
    title: String,
    section: String,
    lang: String,
    dir: &'static str,
    html: String,
    url: String,
}

/// `GET /widget/start`
///
/// # Errors
/// When the index cannot answer, or it is asked too often.
pub async fn start(
    site: web::Data<Site>,
    Guest(visitor): Guest,
    about: web::Query<About>,
) -> Answer {
    site.limits.check(Costly::Suggest, visitor.address)?;
    let lang = visitor.lang;
    let items = items_for_page(&site, lang, about_page(&about)).await?;
    let words = site.catalog.words(lang);
    let base = &site.desk.link_base;
    let mut own: BTreeMap<_, _> = WORDS.into_iter().map(|(name, id)| (name, words.t(id))).collect();
    own.insert("filesHint", plain(&limits_in_words(&Page::new(&site, &visitor))));
    Ok(HttpResponse::Ok().json(Start {
        lang: lang.code(),
        words_lang: words.lang.code(),
        dir: words.lang.direction().as_str(),
        site: site.name.clone(),
        words: own,
        home: format!("{base}{}", urls::home(lang)),
        ask_page: format!("{base}{}", urls::ask(lang)),
        ask: ask_of("")?.to_string(),
        items: items.iter().filter_map(|item| Item::found(base, item)).collect(),
    }))
}

/// Answers for a page of another product.
pub(super) async fn items_for_page(
    site: &Site,
    lang: crate::i18n::Lang,
    about: AboutPage,
) -> Result<Vec<FoundItem>, WebError> {
    let desk = site.desk.clone();
    Ok(web::block(move || for_page(&desk, &Reader::visitor(lang), &about)).await??)
}

/// What a page says of itself, from its address as the script sends it.
fn about_page(about: &About) -> AboutPage {
    AboutPage {
        topic: about.topic.clone(),
        title: about.title.clone(),
        path: path_of(&about.page).to_owned(),
    }
}

/// The path of an address.
pub(super) fn path_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.find('/').and_then(|at| rest.get(at..)).unwrap_or_default()
}

/// `GET /widget/suggest?q=`: as one types; misspelt words are put right if nothing fits.
///
/// # Errors
/// When the index cannot answer, or it is asked too often.
pub async fn suggest(
    site: web::Data<Site>,
    Guest(visitor): Guest,
    about: web::Query<About>,
) -> Answer {
    site.limits.check(Costly::Suggest, visitor.address)?;
    let found = found_by_words(&site, visitor.lang, &about.q).await?;
    let words = site.catalog.words(visitor.lang);
    Ok(HttpResponse::Ok().json(Items::found(&site.desk.link_base, &words, &found)))
}

/// What is found by words that may be half typed or misspelt.
pub(super) async fn found_by_words(
    site: &Site,
    lang: crate::i18n::Lang,
    words: &str,
) -> Result<Vec<FoundItem>, WebError> {
    let words: String = words.trim().chars().take(WORDS_CHARS_MAX).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let desk = site.desk.clone();
    let found = web::block(move || {
        let reader = Reader::visitor(lang);
        let found = find(&desk, &reader, &words)?;
        if !found.is_empty() {
            return Ok(found);
        }
        let request = SearchRequest { words, page: 1, spelling: Spelling::Corrected };
        search(&desk, &reader, &request).map(|results| results.results)
    });
    found.await?.map_err(WebError::from)
}

/// `GET /widget/answer?at=`: an article, with links that lead to this site from anywhere.
///
/// # Errors
/// When there is no such public article, or it is asked too often.
pub async fn answer(
    site: web::Data<Site>,
    Guest(visitor): Guest,
    about: web::Query<About>,
) -> Answer {
    site.limits.check(Costly::Suggest, visitor.address)?;
    let at = ArticlePath::parse(&about.at).ok_or(WebError::NotFound)?;
    let (reading, lang) = (site.clone(), visitor.lang);
    let whole = web::block(move || {
        let library = reading.desk.library();
        let shelves = library.shelves(&Reader::visitor(at.lang));
        let article = shelves.article(&at)?;
        let above = shelves.trail_to(at.lang, at.section());
        let words = BodyWords::new(&reading.catalog.words(lang));
        let base = &reading.desk.link_base;
        Some(Whole {
            title: article.title.clone(),
            section: above.into_iter().map(|(_, title)| title).collect::<Vec<_>>().join(" / "),
            lang: at.lang.code().to_owned(),
            dir: at.lang.direction().as_str(),
            html: article_page::html_for_elsewhere(&library, article, words.as_words(), base),
            url: format!("{base}{}", urls::article(&at)),
            at: at.to_string(),
        })
    });
    Ok(HttpResponse::Ok().json(whole.await?.ok_or(WebError::NotFound)?))
}
