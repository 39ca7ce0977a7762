//! The reports: what is counted step by step is what is counted at once, and by other means.

mod law;
mod pages;
mod quarter;
mod recount;
mod world;
