//! What the search learns from questions: the rules alone, on values.

mod rules;
mod telling;
