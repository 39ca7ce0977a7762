//! What is told of many questions together: what answers most, how fast people reply, and the
//! reports that a lead reads.

pub mod adds;
pub mod answered;
pub mod counting;
pub mod day;
pub mod figures;
pub mod follow;
pub mod kept;
pub mod measure;
pub mod memory;
pub mod names;
pub mod own;
pub mod period;
pub mod report;
pub mod sums;

pub use figures::Figures;
pub use memory::ReportDays;
