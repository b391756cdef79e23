//! Sales at the counter: what is sold, how it is paid, what is given back, shifts and the close of a day.

pub mod commands;
mod refusal;

pub use refusal::SalesRefusal;
