# What a member's book and the undo bar say; the core names the kind. The attribute is the fainter half of the line.
timeline-joined = Joined
    .detail = { $source ->
        [walk_in] walked in
        [flyer] through a flyer
        [partner] through a partner shop
        [inviter] brought by { $inviter }
        [activity] at an activity
        [stand] at a stand
       *[online] online
    }
timeline-invited = { $friend } joined
    .detail = brought along
timeline-consent = { $given ->
    [yes] Agreed
   *[no] No longer agrees
}
    .detail = { $purpose ->
        [card] to keeping name and phone
        [offers] to messages with offers
        [birthday] to a birthday greeting
       *[profile] to remembering tastes and visits
    }
timeline-card-replaced = New card
    .detail = { $why ->
        [lost] the old one was lost
       *[replaced] the old one was replaced
    }
timeline-merged = Merged with No. { $number }
timeline-gift-promised = { $gift }
    .detail = promised, { $reason ->
        [joined] welcome gift
        [post] for a shared post
        [apology] with our apology
        [birthday] for the birthday
        [drew] drawn
        [referred] for bringing a friend
        [voucher] for a voucher
        [activity] from an activity
        [points] for points
       *[other] a gift of the house
    }
timeline-gift-handed-over = { $gift } handed over
timeline-gift-taken-back = { $gift } taken back
timeline-gift-cancelled = { $gift } no longer waits
timeline-gift-expired = { $gift }
    .detail = not collected in time
timeline-recharged = Top-up
    .detail = { $principal } paid, { $bonus } bonus
timeline-recharge-undone = Top-up taken back
    .detail = { $principal } paid, { $bonus } bonus
timeline-bonus-granted = Bonus from the shop
timeline-bonus-taken-back = Bonus taken back
timeline-value-spent = Paid from the card
    .detail = { $principal } paid part, { $bonus } bonus
timeline-value-returned = Back on the card
    .detail = { $principal } paid part, { $bonus } bonus
timeline-balance-paid-out = Paid out
    .detail = { $principal } paid out, { $bonus } bonus lapsed
timeline-value-closed = Card closed
timeline-points-earned = { $points } points earned
timeline-points-granted = { $points } points from the shop
timeline-points-adjusted = { $direction ->
    [up] { $points } points given by hand
   *[down] { $points } points taken by hand
}
timeline-points-spent = { $points } points used
timeline-points-returned = { $points } points back
timeline-points-taken-back = { $points } points taken back
timeline-points-expired = { $points } points expired
timeline-points-erased = Points closed
timeline-sale = Sale
    .detail = receipt { $receipt }, { $points ->
        [0] no points
        [one] one point
       *[other] { $points } points
    }
timeline-sale-imported = Sale at another till
    .detail = { $points ->
        [0] no points
        [one] one point
       *[other] { $points } points
    }
timeline-sale-refunded = Refund
    .detail = receipt { $receipt }, { $points ->
        [0] no points taken back
        [one] one point taken back
       *[other] { $points } points taken back
    }
timeline-sale-voided = Sale voided
    .detail = receipt { $receipt }
timeline-reward-given = Reward: { $programme }
timeline-reward-missed = Reward missed: { $programme }
timeline-reward-taken-back = Reward taken back: { $programme }
timeline-other = An entry of a newer version

act-joined = Joined, No. { $number } { $name }
act-gift-promised = { $gift } promised, { $name }
act-gift-handed-over = { $gift }, { $name }
act-recharged = Top-up { $amount }, { $name }
act-sale-paid = Sale { $amount }, { $name ->
    [none] receipt { $receipt }
   *[other] { $name }
}
act-sale-refunded = Refund { $amount }, { $name ->
    [none] receipt { $receipt }
   *[other] { $name }
}
