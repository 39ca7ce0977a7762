//! What a customer in the line is told: where they stand, and how long it takes from there.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::domain::tickets::waiting::line::{PLACES_MAX, ToldWait};
use crate::domain::tickets::waiting::tell::{Likely, Waiting};
use crate::web::page::Page;

/// The part of a ticket's page; `promised` is the time that the team has bound itself to.
#[must_use]
pub fn wait(page: &Page, waiting: &Waiting, promised: Option<Timestamp>) -> Markup {
    html! {
        section.wait aria-labelledby="wait" {
            h2 #wait { (page.t("wait")) }
            @if let Some(told) = &waiting.told { (change(page, told)) }
            p { strong { (place(page, waiting.place)) } }
            @match &waiting.likely {
                Some(likely) => (likely_by(page, likely)),
                None => p.hint { (page.t("wait-too-few")) },
            }
            @if let Some(promised) = promised {
                p { (page.with("wait-promised", &[("time", &moment(page, promised))])) }
            }
        }
    }
}

fn place(page: &Page, place: Option<u32>) -> String {
    match place {
        Some(1) => page.t("wait-next"),
        Some(place) => page.count("wait-before", place.saturating_sub(1) as usize),
        None => page.count("wait-far", PLACES_MAX as usize),
    }
}

fn likely_by(page: &Page, likely: &Likely) -> Markup {
    let (half, most) = (moment(page, likely.half), moment(page, likely.most));
    html! {
        p { (page.with("wait-likely", &[("half", &half), ("most", &most)])) }
        p.hint { (page.count("wait-likely-from", likely.of)) }
    }
}

/// That it takes longer than they were told.
fn change(page: &Page, told: &ToldWait) -> Markup {
    let by = moment(page, told.by);
    html! {
        @if told.is_missed {
            p.note { (page.with("wait-missed", &[("time", &by)])) }
        } @else if let Some(before) = told.instead_of {
            p.note { (page.with("wait-worse", &[("before", &moment(page, before)), ("time", &by)])) }
        }
    }
}

fn moment(page: &Page, at: Timestamp) -> String {
    page.words.formats.moment(at)
}
