//! A page that says one thing: what is, then what to do.

use super::Frame;
use maud::{Markup, html};

/// The page `phone-<about>-title` and `phone-<about>-text`.
pub(crate) fn note(frame: &Frame<'_>, about: &str) -> Markup {
    let title = frame.say(&format!("phone-{about}-title"));
    let body = html! {
        h1 { (title) }
        p.lead { (frame.say(&format!("phone-{about}-text"))) }
    };
    frame.page(&title, "", &body)
}
