//! Figures of rankings: by hand, and what holds for all of them.

use std::collections::HashMap;

use answerdesk::search::evaluate::{Figures, Judged, auroc, percentile};
use proptest::prelude::*;

const CLOSE: f64 = 1e-9;

fn grades(of: &[(&str, f64)]) -> HashMap<String, f64> {
    of.iter().map(|(document, grade)| ((*document).to_owned(), *grade)).collect()
}

#[track_caller]
fn is_close(found: f64, expected: f64) {
    assert!((found - expected).abs() < CLOSE, "{found} is not {expected}");
}

#[test]
fn figures_computed_by_hand() {
    let grades = grades(&[("a", 1.0), ("b", 2.0), ("c", 1.0), ("d", 0.0), ("e", -1.0)]);
    let judged = Judged::new(["a", "d", "b", "e"], &grades);
    // Gained: 1 at the first place, 2 at the third; at best: 2, 1, 1.
    let third = 3_f64.log2();
    is_close(judged.ndcg(10), (1.0 + 2.0 / 2.0) / (2.0 + 1.0 / third + 1.0 / 2.0));
    is_close(judged.ndcg(1), 1.0 / 2.0);
    is_close(judged.reciprocal_rank(10), 1.0);
    is_close(judged.recall(10), 2.0 / 3.0);
    is_close(judged.recall(2), 1.0 / 3.0);
    is_close(judged.precision(1), 1.0);
    is_close(judged.precision(10), 0.2);
    is_close(judged.average_precision(), (1.0 + 2.0 / 3.0) / 3.0);
}

#[test]
fn what_stands_below_the_page_counts_for_the_mean_precision_only() {
    let grades = grades(&[("x", 1.0)]);
    let hits: Vec<String> = (0..19).map(|place| format!("d{place}")).chain(["x".into()]).collect();
    let judged = Judged::new(hits.iter().map(String::as_str), &grades);
    let figures = Figures::of(&judged);
    assert_eq!((figures.ndcg, figures.mrr, figures.recall, figures.first), (0.0, 0.0, 0.0, 0.0));
    is_close(figures.map, 1.0 / 20.0);
}

#[test]
fn a_hit_counts_once_and_nothing_relevant_gives_nothing() {
    let one = grades(&[("a", 1.0)]);
    is_close(Judged::new(["a", "a", "a"], &one).ndcg(10), 1.0);
    is_close(Judged::new(["a", "a"], &one).average_precision(), 1.0);
    let none = Judged::new(["a"], &HashMap::new());
    assert_eq!(Figures::of(&none), Figures::default());
    assert_eq!(Figures::mean(&[]), Figures::default());
}

#[test]
fn telling_two_kinds_apart_by_hand() {
    assert_eq!(auroc(&[0.9, 0.4], &[0.1, 0.4]), Some(3.5 / 4.0));
    assert_eq!(auroc(&[0.2, 0.3], &[0.1]), Some(1.0));
    assert_eq!(auroc(&[0.5], &[0.5]), Some(0.5));
    assert_eq!(auroc(&[], &[0.5]), None);
    assert_eq!(auroc(&[0.5], &[]), None);
}

#[test]
fn percentiles_by_hand() {
    let values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
    assert_eq!(percentile(&values, 0.5), Some(50.0));
    assert_eq!(percentile(&values, 0.99), Some(99.0));
    assert_eq!(percentile(&values, 1.0), Some(100.0));
    assert_eq!(percentile(&[7.0], 0.99), Some(7.0));
    assert_eq!(percentile(&[], 0.5), None);
}

/// Graded documents, and a ranking of some of them among others.
fn rankings() -> impl Strategy<Value = (HashMap<String, f64>, Vec<String>)> {
    let grades = prop::collection::hash_map("d[0-9]{1,2}", (-1..4_i32).prop_map(f64::from), 1..30);
    grades.prop_flat_map(|grades| {
        let known: Vec<String> = grades.keys().cloned().collect();
        let hits = prop::collection::vec(prop_oneof![prop::sample::select(known), "x[0-9]"], 0..40);
        (Just(grades), hits)
    })
}

proptest! {
    #[test]
    fn figures_are_between_nothing_and_all((grades, hits) in rankings()) {
        let figures = Figures::of(&Judged::new(hits.iter().map(String::as_str), &grades));
        for figure in [figures.ndcg, figures.mrr, figures.recall, figures.first, figures.map] {
            prop_assert!((0.0..=1.0 + CLOSE).contains(&figure), "{figures:?}");
        }
    }

    #[test]
    fn the_best_order_is_perfect_and_no_other_is_better((grades, hits) in rankings()) {
        prop_assume!(grades.values().any(|grade| *grade > 0.0));
        let mut best: Vec<&str> = grades.keys().map(String::as_str).collect();
        best.sort_by(|a, b| grades[*b].total_cmp(&grades[*a]));
        let best = Figures::of(&Judged::new(best, &grades));
        for figure in [best.ndcg, best.mrr, best.first, best.map] {
            prop_assert!((figure - 1.0).abs() < CLOSE, "{best:?}");
        }
        let other = Figures::of(&Judged::new(hits.iter().map(String::as_str), &grades));
        prop_assert!(other.ndcg <= 1.0 + CLOSE && other.recall <= best.recall + CLOSE);
    }

    #[test]
    fn the_better_of_two_neighbours_first_is_never_worse(
        (grades, mut hits) in rankings(),
        at in 0..39_usize,
    ) {
        let mut seen = std::collections::HashSet::new();
        hits.retain(|hit| seen.insert(hit.clone()));
        let grade = |hit: &String| grades.get(hit).copied().unwrap_or(0.0).max(0.0);
        let judge = |hits: &[String]| Judged::new(hits.iter().map(String::as_str), &grades);
        let before = judge(&hits);
        let at = at % hits.len().max(1);
        let end = (at + 2).min(hits.len());
        hits[at..end].sort_by(|a, b| grade(b).total_cmp(&grade(a)));
        let after = judge(&hits);
        prop_assert!(after.ndcg(10) >= before.ndcg(10) - CLOSE);
        prop_assert!(after.average_precision() >= before.average_precision() - CLOSE);
        prop_assert!(after.reciprocal_rank(10) >= before.reciprocal_rank(10) - CLOSE);
    }

    #[test]
    fn swapped_kinds_are_told_apart_the_other_way_round(
        high in prop::collection::vec((0..20_u8).prop_map(f32::from), 1..30),
        low in prop::collection::vec((0..20_u8).prop_map(f32::from), 1..30),
    ) {
        let (told, swapped) = (auroc(&high, &low).unwrap(), auroc(&low, &high).unwrap());
        prop_assert!((told + swapped - 1.0).abs() < CLOSE);
        let scaled: Vec<Vec<f32>> =
            [&high, &low].map(|all| all.iter().map(|one| one * 3.0 + 1.0).collect()).into();
        prop_assert!((auroc(&scaled[0], &scaled[1]).unwrap() - told).abs() < CLOSE);
    }

    #[test]
    fn a_percentile_is_one_of_the_values(
        values in prop::collection::vec(0.0..1e3_f64, 1..50),
        share in 0.0..=1.0_f64,
    ) {
        let found = percentile(&values, share).unwrap();
        prop_assert!(values.contains(&found));
        let not_above = values.iter().filter(|value| **value <= found).count();
        prop_assert!(not_above as f64 >= share * values.len() as f64 - CLOSE);
    }
}
