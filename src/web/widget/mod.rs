//! What stands in pages of other products: the script, what it asks for, and a page for
//! frames. Nothing here reads or sets a cookie, and nothing here is for signed-in people.

pub mod ask_in_place;
pub mod border;
pub mod embed;
pub mod embed_view;
pub mod find;
pub mod script;
pub mod sent;
