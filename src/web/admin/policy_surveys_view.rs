//! What the policies say of surveys and of feedback, in words.

use maud::{Markup, html};

use crate::domain::policies::survey_policy::Questions;
use crate::domain::policies::{Policies, SurveyKind};
use crate::urls;
use crate::web::page::Page;
use crate::web::parts::survey_words;

/// What customers are asked once their question is solved, and to whom feedback is sent on.
#[must_use]
pub fn surveys(page: &Page, policies: &Policies) -> Markup {
    html! {
        section {
            h2 { (page.t("surveys")) }
            p { (page.t(questions_words(policies.surveys.questions))) }
            @if policies.surveys.questions != Questions::Off { (details(page, policies)) }
        }
        section {
            h2 { (page.t("feedback-destinations")) }
            @if policies.feedback.is_empty() { p { (page.t("feedback-no-destinations")) } }
            @else {
                ol.listed { @for one in &policies.feedback { li {
                    a href=(urls::desk_feedback(&one.name, None)) {
                        bdi { (one.titles.in_lang(page.lang)) } } " "
                    code dir="ltr" { (one.name) }
                } } }
            }
        }
    }
}

fn details(page: &Page, policies: &Policies) -> Markup {
    let surveys = &policies.surveys;
    let share = page.number(usize::from(surveys.silent_share));
    let share = page.with("percent", &[("number", &share)]);
    let after = page.count("surveys-days", usize::from(surveys.silent_after_days));
    html! {
        ul {
            li { (page.count("surveys-open", usize::from(surveys.open_days))) }
            @if surveys.silent_share > 0 {
                li { (page.with("surveys-silent", &[("share", &share), ("days", &after)])) }
            } @else { li { (page.t("surveys-not-silent")) } }
            (escalates(page, SurveyKind::Csat, surveys.escalate_csat))
            (escalates(page, SurveyKind::Ces, surveys.escalate_ces))
        }
    }
}

fn escalates(page: &Page, kind: SurveyKind, up_to: u8) -> Markup {
    let name = page.t(survey_words::name(kind));
    html! {
        @if up_to == 0 { li { (page.with("surveys-never", &[("survey", &name)])) } }
        @else {
            @let answer = page.t(survey_words::answer(kind, up_to));
            li { (page.with("surveys-escalate", &[("survey", &name), ("answer", &answer)])) }
        }
    }
}

fn questions_words(questions: Questions) -> &'static str {
    match questions {
        Questions::Both => "surveys-both",
        Questions::Csat => "surveys-csat",
        Questions::Ces => "surveys-ces",
        Questions::Off => "surveys-off",
    }
}
