//! Settings: what can be set (`settings`), and where a value came from (`layers`).

pub mod layers;
pub mod origins;
pub mod settings;

pub use layers::{ConfigError, Flags, Loaded, load};
pub use origins::WidgetOrigin;
pub use settings::{LogFormat, Settings, model_folder};
