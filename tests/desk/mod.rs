//! The rules of the desk, as laws: which moves there are, what a history tells, who comes next.

mod customers;
mod handing;
mod history;
mod in_time;
mod merging;
mod moves;
mod next;
mod order;
mod sorting;
mod team;
