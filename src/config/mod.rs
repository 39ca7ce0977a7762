//! Settings: what can be set (`settings`), how a value is read (`values`), and where
//! it came from (`layers`).

pub mod layers;
pub mod openid;
pub mod origins;
pub mod settings;
mod values;

pub use layers::{ConfigError, Flags, Loaded, load};
pub use openid::OpenIdSettings;
pub use origins::WidgetOrigin;
pub use settings::{LogFormat, Settings};
pub use values::model_folder;
