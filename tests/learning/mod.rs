//! What the search learns from questions: the rules alone, on values.

mod households;
mod openings;
mod rules;
mod telling;
