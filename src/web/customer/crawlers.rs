//! What search engines ask for: which pages they may read, and where the articles are
//! (sitemaps.org, protocol 0.9).

use std::fmt::Write as _;
use std::sync::Arc;

use actix_web::body::MessageBody;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};

use crate::domain::articles::Library;
use crate::urls;
use crate::web::errors::WebError;
use crate::web::respond::Answer;
use crate::web::site::Site;

/// Addresses in one file. The protocol allows 50,000; smaller files are made and sent sooner.
const FILE_ADDRESSES: usize = 5_000;
const XML: &str = "application/xml; charset=utf-8";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// `GET /robots.txt`: articles are for everyone; searches and what is someone's own are not.
pub async fn robots(site: web::Data<Site>) -> HttpResponse {
    let closed = [
        urls::SEARCH,
        urls::SUGGEST,
        urls::ASK,
        urls::QUESTIONS,
        urls::SIGN_IN,
        urls::DESK,
        urls::WRITE,
        urls::EMBED,
        urls::WIDGET,
        "/t/",
        "/rate/",
        "/admin/",
    ];
    let mut text = "User-agent: *\n".to_owned();
    for path in closed {
        let _ = writeln!(text, "Disallow: {path}");
    }
    let _ = writeln!(text, "Sitemap: {}{}", site.desk.link_base, urls::SITEMAP);
    answer("text/plain; charset=utf-8", text)
}

/// `GET /sitemap.xml`: the public articles, or the files that list them if there are many.
///
/// # Errors
/// When the work is cut off.
pub async fn sitemap(site: web::Data<Site>) -> Answer {
    let files = files(&site);
    if files <= 1 {
        return list(&site, 0).await;
    }
    let mut xml = format!("{HEAD}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    for number in 1..=files {
        let address = format!("{}{}", site.desk.link_base, urls::sitemap_file(number));
        let _ = writeln!(xml, "<sitemap><loc>{address}</loc></sitemap>");
    }
    xml.push_str("</sitemapindex>\n");
    Ok(answer(XML, xml))
}

/// `GET /sitemap-{number}.xml`: one of these files, from 1.
///
/// # Errors
/// When there are not so many, or the work is cut off.
pub async fn sitemap_file(site: web::Data<Site>, number: web::Path<usize>) -> Answer {
    let number = number.into_inner();
    if number == 0 || number > files(&site) {
        return Err(WebError::NotFound);
    }
    list(&site, number - 1).await
}

fn files(site: &Site) -> usize {
    site.desk.library().public_shelves().len().div_ceil(FILE_ADDRESSES)
}

/// One file: from memory if it is there, for it takes a look at every article.
async fn list(site: &web::Data<Site>, file: usize) -> Answer {
    let library = Arc::clone(&site.desk.library());
    let key = site.page_key(&library, library.default_lang, format!("sitemap?{file}"));
    if let Some(kept) = site.pages.get(&key) {
        return Ok(answer(XML, kept.plain.clone()));
    }
    let making = site.clone();
    let made = web::block(move || {
        making.pages.put(key, addresses(&library, &making.desk.link_base, file))
    });
    Ok(answer(XML, made.await?.plain.clone()))
}

/// The addresses of a file, in an order that a change of one article does not upset.
fn addresses(library: &Library, link_base: &str, file: usize) -> String {
    let mut all: Vec<_> = library.public_shelves().all().map(|article| &article.at).collect();
    all.sort_unstable_by(|a, b| (a.lang, &a.path).cmp(&(b.lang, &b.path)));
    let mut xml = format!("{HEAD}<urlset xmlns=\"{NAMESPACE}\">\n");
    // Percent-encoded addresses hold nothing that XML would read as its own.
    for at in all.into_iter().skip(file * FILE_ADDRESSES).take(FILE_ADDRESSES) {
        let _ = writeln!(xml, "<url><loc>{link_base}{}</loc></url>", urls::article(at));
    }
    xml.push_str("</urlset>\n");
    xml
}

fn answer(content_type: &'static str, body: impl MessageBody + 'static) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(content_type)
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .body(body)
}
