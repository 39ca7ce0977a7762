//! The house is tidy: who knows whom, how large rooms are, whether every word is there.

mod imports;
mod rooms;
mod themes;
mod words;
