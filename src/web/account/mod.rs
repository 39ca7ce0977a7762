//! Pages for whoever has an account, about that account: signing in with a code, a forgotten
//! password, the account itself.

pub mod forgot;
pub mod forgot_view;
pub mod own_account;
pub mod own_account_view;
pub mod own_details;
pub mod own_details_view;
pub mod passkey_sign_in;
pub mod passkeys;
pub mod passkeys_view;
mod proof;
pub mod reset;
pub mod reset_view;
pub mod second_factor;
pub mod second_factor_view;
pub mod second_step;
pub mod second_step_view;
pub mod sign_in_elsewhere;
