//! Filters, phrases, excluded words, counts, and what is listed without words.

use answerdesk::i18n::Lang;
use answerdesk::search::{
    Change, Document, Facet, FacetCount, Filter, Hits, Order, Query, Scope, Visibility,
};

use crate::search::library::{Library, article, groups, in_language, piece, puts};

fn ticket(group: &str, facets: &[(&str, &str)], at: i64) -> Document {
    Document {
        kind: "ticket".to_owned(),
        scope: Scope::Agents,
        facets: facets.iter().map(|(name, value)| Facet::new(name, *value)).collect(),
        at: Some(at),
        ..article(group, "Late delivery", "The parcel has not arrived.")
    }
}

fn with_body(document: Document, title: &str, body: &str) -> Document {
    Document { title: title.to_owned(), body: body.to_owned(), ..document }
}

fn desk() -> Library {
    let tagged = |facets: &[(&str, &str)]| -> Vec<Facet> {
        facets.iter().map(|(name, value)| Facet::new(name, *value)).collect()
    };
    Library::with(vec![
        ticket("t1", &[("status", "solved"), ("tag", "parcel"), ("tag", "Été")], 100),
        ticket("t2", &[("status", "open"), ("tag", "parcel")], 300),
        with_body(
            ticket("t3", &[("status", "solved"), ("tag", "refund"), ("tag", "été")], 200),
            "Money back",
            "The money for a late delivery was returned. Deliveries arrive late.",
        ),
        Document {
            facets: tagged(&[("tag", "parcel")]),
            ..piece("a1", "a1", "Track a parcel", "Late delivery of a parcel is rare.")
        },
        Document {
            facets: tagged(&[("tag", "parcel")]),
            ..piece("a1", "a1#more", "Track a parcel", "A parcel may be late.")
        },
    ])
}

fn agent(library: &Library, text: &str, filter: Filter) -> Hits {
    let query = Query::new(text, Lang::EN).filter(filter).or_list();
    let hits = library.index.search(&Visibility::agents(), &query).unwrap();
    let counted = library.index.count(&Visibility::agents(), &query).unwrap();
    assert_eq!(counted, hits.total, "a count is how much a search finds: {query:?}");
    hits
}

fn required(name: &str, value: &str) -> Filter {
    Filter { required: vec![Facet::new(name, value)], ..Filter::default() }
}

fn sorted(hits: &Hits) -> Vec<String> {
    let mut found = groups(hits);
    found.sort();
    found
}

#[test]
fn filters_hold_for_words_and_without_them() {
    let library = desk();
    let solved = required("status", "solved");
    assert_eq!(sorted(&agent(&library, "late delivery", solved.clone())), ["t1", "t3"]);
    assert_eq!(groups(&agent(&library, "", solved)), ["t3", "t1"], "newest first");
    let either = vec![Facet::new("status", "open"), Facet::new("tag", "refund")];
    let either = Filter { any_of: vec![either], ..Filter::default() };
    assert_eq!(groups(&agent(&library, "", either)), ["t2", "t3"]);
    let mut not_parcel = required("status", "solved");
    not_parcel.excluded = vec![Facet::new("tag", "parcel")];
    assert_eq!(groups(&agent(&library, "", not_parcel)), ["t3"]);
    assert!(groups(&agent(&library, "late", required("tag", "nothing"))).is_empty());
    assert_eq!(groups(&agent(&library, "", Filter::default())), ["t2", "t3", "t1", "a1"]);
    let wordless = Query::new("!", Lang::EN).filter(required("status", "solved"));
    let hits = library.index.search(&Visibility::agents(), &wordless).unwrap();
    assert!(hits.hits.is_empty(), "listing is asked for");
}

#[test]
fn what_nobody_may_see_is_not_counted() {
    let library = desk();
    let count = |filter| {
        let query = Query::new("", Lang::EN).filter(filter).or_list();
        library.index.count(&Visibility::public(), &query).unwrap()
    };
    assert_eq!(count(required("tag", "parcel")), 1);
    assert_eq!(count(required("status", "solved")), 0);
    assert_eq!(count(Filter::default()), 1);
    let excluded = vec![Facet::new("status", "solved")];
    assert_eq!(count(Filter { excluded, ..Filter::default() }), 1);
}

#[test]
fn another_order_than_that_of_the_match_is_kept() {
    let pressing = |document: Document, presses| Document { presses, ..document };
    let library = Library::with(vec![
        pressing(ticket("t1", &[("status", "open")], 100), Some(30)),
        pressing(ticket("t2", &[("status", "open")], 300), Some(20)),
        pressing(ticket("t3", &[("status", "open")], 200), None),
        pressing(ticket("t4", &[("status", "open")], 400), None),
        with_body(ticket("t5", &[("status", "open")], 500), "A parcel", "It is late."),
    ]);
    let found = |text: &str, order| {
        let query = Query::new(text, Lang::EN).or_list().order(order);
        groups(&library.index.search(&Visibility::agents(), &query).unwrap())
    };
    assert_eq!(found("", Order::Pressing), ["t2", "t1", "t5", "t4", "t3"]);
    assert_eq!(found("", Order::Newest), ["t5", "t4", "t2", "t3", "t1"]);
    assert_eq!(found("", Order::Oldest), ["t1", "t3", "t2", "t4", "t5"]);
    // What says less of the words than the best does must not come first for being new.
    assert_eq!(found("late delivery", Order::Newest), ["t4", "t2", "t3", "t1"]);
    assert_eq!(found("late delivery", Order::Pressing), ["t2", "t1", "t4", "t3"]);
    let second = Query::new("", Lang::EN).or_list().order(Order::Oldest).offset(2).limit(2);
    let second = library.index.search(&Visibility::agents(), &second).unwrap();
    assert_eq!((groups(&second), second.total), (vec!["t2".to_owned(), "t4".to_owned()], 5));
}

#[test]
fn spellings_of_a_value_are_one() {
    let library = desk();
    for spelling in ["été", "Été", "ete", " ETE "] {
        assert_eq!(groups(&agent(&library, "", required("tag", spelling))), ["t3", "t1"]);
    }
    assert!(groups(&agent(&library, "", required("tag", "et"))).is_empty());
}

#[test]
fn times_are_from_and_before() {
    let library = desk();
    let between = Filter { after: Some(100), before: Some(300), ..Filter::default() };
    assert_eq!(groups(&agent(&library, "", between)), ["t3", "t1"]);
    let since = Filter { after: Some(200), ..Filter::default() };
    assert_eq!(sorted(&agent(&library, "delivery", since)), ["t2", "t3"]);
}

#[test]
fn a_phrase_stands_word_for_word() {
    let library = desk();
    let phrase = |text: &str| Filter { phrases: vec![text.to_owned()], ..Filter::default() };
    assert_eq!(sorted(&agent(&library, "", phrase("late delivery"))), ["a1", "t1", "t2", "t3"]);
    assert_eq!(groups(&agent(&library, "", phrase("deliveries arrive late"))), ["t3"]);
    assert!(groups(&agent(&library, "", phrase("delivery late"))).is_empty());
    assert_eq!(groups(&agent(&library, "delivery", phrase("Returned"))), ["t3"]);
    assert!(groups(&agent(&library, "delivery", phrase("return"))).is_empty());
}

#[test]
fn a_phrase_is_found_in_texts_of_other_languages() {
    let library = Library::with(vec![
        in_language(
            Lang::from_code("de").unwrap(),
            article("de", "Lieferung", "Die verspäteten Lieferungen kamen an."),
        ),
        in_language(Lang::EL, article("el", "Παράδοση", "Οι καθυστερημένες παραδόσεις έφτασαν.")),
        in_language(Lang::TE, article("te", "డెలివరీ", "ఆలస్యమైన పార్శిళ్లు వచ్చాయి.")),
    ]);
    for (group, text) in [
        ("de", "verspateten lieferungen"),
        ("el", "καθυστερημενες παραδοσεις"),
        ("te", "ఆలస్యమైన పార్శిళ్లు"),
    ] {
        let phrase = Filter { phrases: vec![text.to_owned()], ..Filter::default() };
        assert_eq!(groups(&agent(&library, "", phrase)), [group]);
    }
}

#[test]
fn excluded_words_exclude_every_form() {
    let library = desk();
    let without =
        |text: &str| Filter { excluded_words: vec![text.to_owned()], ..Filter::default() };
    assert_eq!(groups(&agent(&library, "late", without("parcels"))), ["t3"]);
    assert_eq!(sorted(&agent(&library, "late", without("moneys"))), ["a1", "t1", "t2"]);
    assert_eq!(sorted(&agent(&library, "late", without("arrive late"))), ["a1", "t1", "t2"]);
    assert_eq!(sorted(&agent(&library, "", without("parcel"))), ["t3"]);
}

fn counted(hits: &Hits, name: &str) -> Vec<(String, usize)> {
    let named = hits.facets.iter().filter(|facet| facet.name == name);
    named.map(|FacetCount { value, count, .. }| (value.clone(), *count)).collect()
}

#[test]
fn groups_are_counted_and_not_their_sections() {
    let library = desk();
    let names = vec!["status".to_owned(), "tag".to_owned()];
    let query = Query::new("late", Lang::EN).count_facets(names.clone()).limit(1);
    let hits = library.index.search(&Visibility::agents(), &query).unwrap();
    assert_eq!((hits.total, hits.hits.len()), (4, 1));
    assert_eq!(counted(&hits, "status"), [("solved".to_owned(), 2), ("open".to_owned(), 1)]);
    let tags = counted(&hits, "tag");
    assert_eq!(tags[0], ("parcel".to_owned(), 3));
    assert_eq!(tags[1].1, 2, "both spellings of a tag are one: {tags:?}");
    let all = Query::new("", Lang::EN).or_list().count_facets(names);
    let hits = library.index.search(&Visibility::agents(), &all).unwrap();
    assert_eq!(
        (hits.total, groups(&hits)),
        (4, ["t2", "t3", "t1", "a1"].map(str::to_owned).to_vec())
    );
    assert!(agent(&library, "late", required("tag", "parcel")).facets.is_empty());
}

#[test]
fn what_is_gone_is_not_counted() {
    let library = desk();
    library.index.apply(vec![Change::Remove { group: "t1".to_owned() }], 2).unwrap();
    let query = Query::new("", Lang::EN).or_list().count_facets(vec!["tag".to_owned()]);
    let hits = library.index.search(&Visibility::agents(), &query).unwrap();
    assert_eq!(counted(&hits, "tag")[0], ("parcel".to_owned(), 2));
}

#[test]
fn the_public_neither_filters_nor_counts_what_it_does_not_see() {
    let library = desk();
    let query = Query::new("", Lang::EN)
        .or_list()
        .count_facets(vec!["tag".to_owned(), "status".to_owned()]);
    let hits = library.index.search(&Visibility::public(), &query).unwrap();
    assert_eq!(groups(&hits), ["a1"]);
    assert_eq!(hits.facets, [FacetCount { name: "tag".into(), value: "parcel".into(), count: 1 }]);
    for filter in [
        required("status", "solved"),
        required("tag", "refund"),
        Filter { after: Some(0), ..Filter::default() },
        Filter { phrases: vec!["money back".to_owned()], ..Filter::default() },
    ] {
        let query = Query::new("late", Lang::EN).filter(filter.clone());
        let public = library.index.search(&Visibility::public(), &query).unwrap();
        assert_eq!((public.total, public.hits.len()), (0, 0), "{filter:?}");
    }
    let without = Filter { excluded: vec![Facet::new("tag", "parcel")], ..Filter::default() };
    let query = Query::new("", Lang::EN).filter(without).or_list();
    assert_eq!(library.index.search(&Visibility::public(), &query).unwrap().total, 0);
}

#[test]
fn a_document_that_changes_takes_its_facets_along() {
    let library = desk();
    library.index.apply(puts(vec![ticket("t2", &[("status", "solved")], 400)]), 2).unwrap();
    assert_eq!(groups(&agent(&library, "", required("status", "solved"))), ["t2", "t3", "t1"]);
    assert!(groups(&agent(&library, "", required("status", "open"))).is_empty());
}
