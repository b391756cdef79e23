# Draws: what the core says no to, what its check finds, what books say of them.
refusal-lottery-unknown-draw = This draw is not in the list. Open the list again.
refusal-lottery-not-a-draft = This draw is published and stays as it is.
refusal-lottery-not-open = This draw is not running.
refusal-lottery-not-yet = This draw begins { $atMs }.
refusal-lottery-over = This draw ended { $atMs }.
refusal-lottery-text-too-long = This text is too long. Shorten it to { $most } characters.
refusal-lottery-too-many-prizes = A draw has at most { $most } prizes.
refusal-lottery-cards-out-of-bounds = This number of cards does not fit. A deck has at most { $most }.
refusal-lottery-number-out-of-bounds = This number does not fit. Type one from { $least } to { $most }.
refusal-lottery-amount-out-of-bounds = This amount is zero or too large. Check it and type it again.
refusal-lottery-day-unreadable = This day or time cannot be read. Choose it again.
refusal-lottery-not-ready = { $lack ->
    [name] The draw needs a name.
    [prizes] The draw needs a prize.
    [period] The days are missing, over or not in order.
    [kind_fit] Blanks, offer or outside value do not fit this kind of draw.
    [chances] Say how a chance is earned.
    [organiser] Say who holds the draw.
    [contact] Say how to reach the organiser.
    [who_may] Say who may take part.
    [claim] Say how long and where a prize is claimed.
    [forfeiture] Say what becomes of prizes nobody claims.
    [tier] Every prize is a lottery gift that is in use.
   *[other] Something is missing before the draw can be published.
}
refusal-lottery-not-free = { $name }: the draw needs { $needed }, { $free } are free. Receive more, or take fewer cards.
refusal-lottery-top-prize-above-cap = A prize may be worth at most { $cap } by law. Choose another top prize.
refusal-lottery-not-in-favour = A running draw changes only in favour of those who take part.
refusal-lottery-early-needs-owner = Before its end only the owner can do this.
refusal-lottery-reason-missing = This needs a few words on why.
refusal-lottery-still-picking = A customer is picking at till { $till }. Wait for the card, or let go there.
refusal-lottery-secret-lost = This computer has not the key of this draw. The owner can close it, with a reason.
refusal-lottery-barred = Who works here takes no part in draws.
refusal-lottery-no-chance = There is no chance left for this draw.
refusal-lottery-day-limit = Today’s cards of this member are dealt ({ $most }).
refusal-lottery-draw-limit = This member’s cards of this draw are dealt ({ $most }).
refusal-lottery-deck-empty = All cards are dealt.
refusal-lottery-another-picks = A customer is picking at till { $till }. Begin when they are done.
refusal-lottery-no-pick = Nobody is picking here any more. Begin again.
refusal-lottery-choice-out-of-bounds = Choose a number from 1 to { $most }.
refusal-lottery-not-handed-out = Chances for this draw are not handed out.
refusal-lottery-daily-limit = Today’s hand-outs are used up ({ $most }). The owner can hand out more.
refusal-lottery-not-for-points = Chances for this draw are not sold for points.
refusal-lottery-half-slip = Only half of the code was read. Scan or type it again.
refusal-lottery-unknown-slip = This slip is not of this shop.
refusal-lottery-slip-taken = This slip was taken { $atMs }. It counts once.
refusal-lottery-unknown-deal = This card is not in the book. Open the member again.
refusal-lottery-already-voided = This card was voided { $atMs }.
refusal-lottery-prize-handed-over = The prize went over the counter. Take that back first.
refusal-lottery-no-offer = Nothing is offered after this card.
refusal-lottery-offer-declined = This offer was declined.
refusal-lottery-offer-taken = This offer was taken already.
refusal-lottery-offer-gone = This offer is no longer there: none is left, the draw is over, or its prize is gone.
refusal-lottery-wrong-kind = This kind of draw does not do that.
refusal-lottery-already-entered = This member has entered this draw.
refusal-lottery-list-closed = The list of this draw is closed.
refusal-lottery-list-open = Close the list first.
refusal-lottery-too-few-entrants = { $least ->
    [one] Nobody has entered yet.
   *[other] At least { $least } must have entered.
}
refusal-lottery-outside-unfit = This value is not what the rule sheet names. Check it and type it again.
refusal-lottery-already-mixed = The outside value is mixed in already.
refusal-lottery-not-mixed = Mix in the outside value first.
refusal-lottery-already-drawn = The winners are drawn already.
refusal-lottery-may-still-claim = This winner may claim until { $atMs }.
refusal-lottery-no-reserve = No reserve is left for this prize.

check-draw-deck = A draw’s deck differs from its deals.
check-draw-chain = The chain of a draw’s deals has a gap.
check-draw-aside = Pieces are still set aside for a draw that is over.
check-draw-aside-most = More pieces are set aside for a draw than it has prizes left.
check-chance = A draw chance differs from its ledger.
check-draw-upgrades = The number of offers sold after a draw differs from its sales.
check-gift-aside = What is set aside of a gift differs from its movements.

gifts-movement-set-aside = Set aside for a draw
gifts-movement-let-go = No longer set aside

timeline-draw-card = { $gift }
    .detail = drawn, { $draw }
timeline-draw-blank = A card without a prize
    .detail = { $draw }
timeline-chance-given = { $count ->
    [one] A draw chance
   *[other] { $count } draw chances
}
    .detail = { $reason ->
        [sale] for a purchase
        [joined] for joining
        [friend] for a friend
        [points] for points
        [hand_out] handed out
        [slip] from a slip
        [given_back] given back
       *[reward] as a reward
    }
timeline-chance-taken-back = { $count ->
    [one] A draw chance taken back
   *[other] { $count } draw chances taken back
}
    .detail = { $draw }

audit-lottery-save-draft = Draw drafted
audit-lottery-drop-draft = Draw draft thrown away
audit-lottery-open = Draw published
audit-lottery-change = Draw changed
audit-lottery-close = Draw closed
audit-lottery-give-chance = Draw chance handed out
audit-lottery-buy-chance = Draw chances for points
audit-lottery-make-slip = Draw slip made
audit-lottery-take-slip = Draw slip taken
audit-lottery-begin = Pick begun
audit-lottery-abandon = Pick let go
audit-lottery-deal = Card dealt
audit-lottery-pick = Card picked
audit-lottery-void-deal = Card voided
audit-lottery-decline-offer = Offer declined
audit-lottery-enter = Draw entered
audit-lottery-close-list = Draw list closed
audit-lottery-mix = Outside value mixed in
audit-lottery-draw-winners = Winners drawn
audit-lottery-pass-to-reserve = Prize passed to a reserve
audit-sales-sell-upgrade = Offer after a draw sold

phone-draw-chances = { $count ->
    [one] One draw chance. Use it at the counter.
   *[other] { $count } draw chances. Use them at the counter.
}
phone-draw-left = { $count ->
    [one] One card is left.
   *[other] { $count } cards are left.
}
phone-draw-fits = { $count ->
    [one] Every step fits: the card was dealt as sealed before the start.
   *[other] Every step fits: all { $count } cards were dealt as sealed before the start.
}
phone-draw-misfits = This draw cannot be reckoned again. Ask at the counter why.
phone-draw-sealed = Sealed before the start
phone-draw-turn = Your turn, number { $number }:
phone-draw-choice = you chose { $choice },
phone-draw-blank = no prize
phone-draw-secret = Key told at the end
