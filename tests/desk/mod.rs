//! The rules of the desk, as laws: which moves there are, what a history tells, who comes next.

mod bulk;
mod clocks;
mod customers;
mod days;
mod days_after;
mod handing;
mod history;
mod in_time;
mod live;
mod merging;
mod moves;
mod next;
mod order;
mod presence;
mod snooze;
mod sorting;
mod surveys;
mod team;
mod unsent;
mod waiting;
