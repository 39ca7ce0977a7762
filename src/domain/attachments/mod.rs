//! Attachments: files that belong to a message. A file is first held, with nobody's message, then
//! attached in the batch that stores the message. What nobody names is removed.

pub mod attach;
pub mod attachment;
pub mod error;
pub mod held;
pub mod remove;

pub use attach::attach;
pub use attachment::{Attachment, AttachmentId, AttachmentLimits};
pub use error::AttachError;
pub use held::HeldFile;
