//! Language: folding, tokens, stems and detection, for search and for whoever compares texts.
//!
//! Reading order: which script a letter is of, how spelling variants are made equal, how a text
//! is cut into tokens, how a token is reduced to its stem, and what language a text is in.

mod analyze;
mod detect;
mod fold;
mod function_words;
mod message;
mod script;
mod stem;
mod telugu;
mod tokenize;

pub use analyze::{AnalyzedToken, analyze};
pub use detect::detect;
pub use fold::fold;
pub use function_words::is_function_word;
pub use message::matter_of;
pub use script::{Script, script_of};
pub use stem::stem;
pub use tokenize::{Form, Token, folded_words, tokenize};
