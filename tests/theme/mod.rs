//! The engine of looks, below its pages.

mod minify;
