//! People of the team: their accounts, how they join, how they sign in, their sessions.

pub mod change_password;
pub mod confirm;
pub mod device;
pub mod elsewhere;
pub mod history;
pub mod household;
pub mod invite;
pub mod linked_account;
pub mod manage;
pub mod one_time;
pub mod own_details;
pub mod passkey_sign_in;
pub mod passkeys;
pub mod password;
pub mod person;
pub mod reader;
pub mod reset;
pub mod second_factor;
pub mod second_step;
pub mod session;
pub mod sessions;
pub mod sign_in;
pub mod sign_in_elsewhere;
pub mod work;

pub use device::Device;
pub use household::Household;
pub use person::{EmailAddress, Person};
pub use reader::Reader;
