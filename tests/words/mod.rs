//! The languages of the interface: how they count, write and order.

mod times;
