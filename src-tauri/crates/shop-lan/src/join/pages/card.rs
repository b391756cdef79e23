//! The member's card on their phone, the gifts that wait for them, and what the shop knows about them.

use super::{CARD, Frame, picture, proof};
use crate::join::forms::PURPOSES;
use maud::{Markup, html};
use shop_core::alliance::commands::PhoneVoucher;
use shop_core::intake::commands::{PhoneCard, PhoneFriends, PurposeChoice, WaitingGift};
use shop_core::lottery::commands::PhoneDraw;
use shop_core::shop::commands::Language;

/// A gift, drawn by three lines.
const GIFT: &str = "<svg class=\"goods\" viewBox=\"0 0 48 48\" aria-hidden=\"true\"><path class=\"f\" d=\"M9 22h30v17H9zM7 15h34v7H7z\"/><path d=\"M24 15v24M24 15c-8 0-11-3-9-6s7-1 9 6c2-7 7-9 9-6s-1 6-9 6\"/></svg>";

/// Gifts with a ticket of their own, and fewer beside a draw; the page stays small.
const MOST_GIFTS: usize = 3;
const MOST_BESIDE_A_DRAW: usize = 2;
/// Vouchers on their page, the newest first.
const MOST_VOUCHERS: usize = 4;

pub(crate) fn card(frame: &Frame<'_>, token: &str, card: &PhoneCard, is_unfolded: bool) -> Markup {
    let most = if card.draws.is_empty() { MOST_GIFTS } else { MOST_BESIDE_A_DRAW };
    let body = html! {
        section.slip.mycard {
            div.who { h1 { bdi { (card.name) } } p { (frame.fill("phone-card-number", "number", card.number)) } }
            div.qr role="img" aria-label=(frame.say("phone-card-picture")) { (picture(&card.svg)) }
            p { (frame.say("phone-card-show")) }
        }
        @for gift in card.gifts.iter().take(most) { (ticket(frame, gift)) }
        @if card.gifts.len() > most {
            p.note { (frame.fill("phone-gift-more", "count", card.gifts.len() - most)) }
        }
        @if !card.vouchers.is_empty() {
            a.btn href={ (frame.link(&frame.path)) "&vouchers=1" } {
                (frame.fill("phone-vouchers-all", "count", card.vouchers.len()))
            }
        }
        @if let Some(code) = &card.invite { (invite(frame, code, card.invite_svg.as_deref(), &card.friends)) }
        @if let Some(draw) = card.draws.first() { (draw_of(frame, draw)) }
        details.slip #me open[is_unfolded] {
            summary { (frame.say("phone-me")) }
            (what_is_known(frame, card))
            @for choice in &card.choices { (choice_of(frame, token, choice)) }
            p.note { (frame.say("phone-me-rights")) }
        }
        p.note { (frame.say("phone-card-keep")) }
    };
    frame.page(&frame.say("phone-card-title"), CARD, &body)
}

fn ticket(frame: &Frame<'_>, gift: &WaitingGift) -> Markup {
    let until = gift.until.as_deref().and_then(|day| frame.day(day));
    html! {
        section.ticket {
            div {
                span { (frame.say("phone-gift-waiting")) }
                b { bdi { (gift.gift) } }
                span { @match until {
                    Some(day) => (frame.fill("phone-gift-until", "day", day)),
                    None => (frame.say("phone-gift-any-day")),
                } }
            }
            div.stub { (maud::PreEscaped(GIFT)) }
        }
    }
}

/// Vouchers of other shops, which the phone keeps as pictures.
pub(crate) fn vouchers(frame: &Frame<'_>, card: &PhoneCard) -> Markup {
    let body = html! {
        p.note { (frame.say("phone-voucher-keep")) }
        @for voucher in card.vouchers.iter().take(MOST_VOUCHERS) { (voucher_of(frame, voucher)) }
        @if card.vouchers.len() > MOST_VOUCHERS {
            p.note { (frame.fill("phone-gift-more", "count", card.vouchers.len() - MOST_VOUCHERS)) }
        }
        a.btn href=(frame.link(&frame.path)) { (frame.say("phone-vouchers-back")) }
    };
    frame.page(&frame.say("phone-card-title"), CARD, &body)
}

fn voucher_of(frame: &Frame<'_>, voucher: &PhoneVoucher) -> Markup {
    let words = match frame.language {
        Language::En => &voucher.words.en,
        Language::ZhCn => &voucher.words.zh_cn,
        Language::Es => &voucher.words.es,
    };
    html! {
        section.slip.voucher {
            h2 { (frame.say("phone-voucher")) " " bdi { (voucher.shop) } }
            @if !words.is_empty() { p { bdi { (words) } } }
            img src=(voucher.picture) alt=(frame.say("phone-voucher-picture"));
            p { code { (voucher.typed) } }
            @if let Some(day) = frame.day(&voucher.until) { p { (frame.fill("phone-voucher-until", "day", day)) } }
        }
    }
}

fn invite(frame: &Frame<'_>, code: &str, svg: Option<&str>, friends: &PhoneFriends) -> Markup {
    html! {
        section.slip.invite {
            p { (frame.say("phone-invite-yours")) }
            b { (code) }
            p { (frame.say("phone-invite-how")) }
            @if friends.counted > 0 { p { (frame.fill("phone-friends-counted", "count", friends.counted)) } }
            @if let Some(missing) = friends.missing {
                p.next {
                    (frame.fill("phone-friends-missing", "count", missing)) " "
                    b { @match (&friends.gift, friends.points) {
                        (Some(gift), _) => bdi { (gift) },
                        (None, Some(points)) => (frame.fill("phone-friends-points", "count", points)),
                        (None, None) => (frame.say("phone-friends-bonus")),
                    } }
                }
            }
            @if let Some(svg) = svg {
                details {
                    summary { (frame.say("phone-invite-picture")) }
                    div.qr role="img" aria-label=(frame.say("phone-invite-picture")) { (picture(svg)) }
                }
            }
        }
    }
}

/// A draw: chances, and once it was dealt from, the chain that the member's last card stands in. The page stays small:
/// more is told at the counter.
fn draw_of(frame: &Frame<'_>, draw: &PhoneDraw) -> Markup {
    html! {
        details.slip.draw {
            summary { bdi { (draw.name) } }
            @if draw.chances > 0 { p { b { (frame.fill("phone-draw-chances", "count", draw.chances)) } } }
            @match draw.fits {
                Some(true) => p.fits { (frame.fill("phone-draw-fits", "count", draw.dealt)) },
                Some(false) => p.misfits { (frame.say("phone-draw-misfits")) },
                None => p { (frame.fill("phone-draw-left", "count", draw.left)) },
            }
            ol {
                li { (frame.say("phone-draw-sealed")) " " code { (draw.check_code) } }
                @if let Some(turn) = draw.turns.first() {
                    li {
                        (frame.fill("phone-draw-turn", "number", turn.number))
                        @if turn.choice > 0 { " " (frame.fill("phone-draw-choice", "choice", i64::from(turn.choice))) }
                        " " b { @match &turn.prize {
                            Some(prize) => bdi { (prize) },
                            None => (frame.say("phone-draw-blank")),
                        } }
                        " " code { (turn.check_code) }
                    }
                }
                @if let Some(secret) = &draw.secret { li { (frame.say("phone-draw-secret")) " " code { (secret) } } }
            }
        }
    }
}

fn what_is_known(frame: &Frame<'_>, card: &PhoneCard) -> Markup {
    let month = card.birth_month.map(|month| frame.formats().month(month));
    html! {
        dl {
            dt { (frame.say("phone-name")) } dd { bdi { (card.name) } }
            @if !card.phone_ends.is_empty() { dt { (frame.say("phone-me-number-ends")) } dd { (card.phone_ends) } }
            @if let Some(month) = month { dt { (frame.say("phone-month")) } dd { (month) } }
            dt { (frame.say("phone-me-joined")) } dd { (frame.formats().short_day(card.joined_at_ms, 0, frame.zone())) }
        }
    }
}

/// A purpose, what was said, and the button that says otherwise.
fn choice_of(frame: &Frame<'_>, token: &str, choice: &PurposeChoice) -> Markup {
    let Some((_, name)) = PURPOSES.iter().find(|(purpose, _)| *purpose == choice.purpose) else { return html! {} };
    let (said, other, button) = match choice.given {
        true => ("phone-choice-given", "no", "phone-choice-take-back"),
        false => ("phone-choice-not-given", "yes", "phone-choice-give"),
    };
    html! {
        form.choice method="post" action=(frame.link(&format!("{}/choose", frame.path))) {
            (proof(token))
            input type="hidden" name="purpose" value=(name);
            input type="hidden" name="given" value=(other);
            p { (frame.say(&format!("phone-purpose-{name}"))) small { (frame.say(said)) } }
            button.btn type="submit" { (frame.say(button)) }
        }
    }
}
