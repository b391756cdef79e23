//! Requests and replies about people who work here.
