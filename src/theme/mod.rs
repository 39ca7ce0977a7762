//! The engine of looks: reads a theme, puts its files together and names them. It knows no page.

mod assets;
mod folder;
mod load;

pub use assets::{ThemeFile, gzip};
pub use folder::stamp;
pub use load::{Theme, ThemeError};
