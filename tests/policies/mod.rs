//! The file of policies: how it is read, what it does to tickets, and the laws of both.

mod calendar;
mod differences;
mod editing;
mod frustration;
mod gaps;
mod hours;
mod laws;
mod promises;
mod reading;
mod routing;
mod surveys;
