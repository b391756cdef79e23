//! Now to the counter: what the customer shows the clerk.

use super::{Frame, WAITING, proof};
use maud::{Markup, html};

pub(crate) fn waiting(frame: &Frame<'_>, token: &str, name: &str, phone_ends: &str, asked_at_ms: i64) -> Markup {
    let title = frame.say("phone-wait-title");
    let own_name = html! { b { bdi { (name) } } };
    let body = html! {
        h1 { (title) }
        p.lead { (frame.around("phone-wait-lead", "name", &own_name)) }
        div.showit {
            p { (frame.say("phone-same-words")) }
            (frame.same_words())
            p { (frame.fill("phone-wait-ends", "ends", phone_ends)) }
        }
        ol.steps {
            li.done { span.n aria-hidden="true" { "✓" } span { (frame.say("phone-step-asked")) }
                small { (frame.formats().clock(asked_at_ms, frame.zone())) } }
            li.now aria-current="step" { span.n aria-hidden="true" { "2" } span { (frame.say("phone-step-confirm")) }
                small { (frame.say("phone-step-soon")) } }
            li { span.n aria-hidden="true" { "3" } span { (frame.say("phone-step-card")) } }
        }
        div.foot {
            a.btn href=(frame.link(&frame.path)) { (frame.say("phone-look-again")) }
            p.note { (frame.say("phone-looks-itself")) }
            form method="post" action=(frame.link(&format!("{}/withdraw", frame.path))) {
                (proof(token))
                button.plain type="submit" { (frame.say("phone-withdraw")) }
            }
        }
    };
    frame.page(&title, WAITING, &body)
}
