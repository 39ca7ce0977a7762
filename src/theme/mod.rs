//! The engine of looks: reads a theme and those it inherits from, puts their files together,
//! names them, and says what is wrong in them. It knows no page.

mod finding;

mod built_in;
mod folder;

mod colour;
mod css;
mod settings;
mod tokens;

mod layers;

mod assets;
pub mod minify;
mod slots;

mod load;

mod check;
mod check_css;
mod check_tokens;
mod list;
mod new;

pub use assets::{ThemeFile, gzip};
pub use built_in::names;
pub use check::check;
pub use finding::{Finding, Weight};
pub use folder::{Place, stamp};
pub use list::{Known, list};
pub use load::{Theme, ThemeError};
pub use new::{NewError, begin};
pub use slots::{Draw, Slot, SlotHtml, plain_draw};
