# Stored value: what the core says no to, what its check finds, and the rules that stand on screens and slips.
refusal-stored-value-amount-out-of-bounds = This amount is zero, below zero or too large. Check it and type it again.
refusal-stored-value-unknown-package = The top-up packages have changed. Choose one again.
refusal-stored-value-cash-too-little = { $missing } of the cash is missing. Count it again, or change the way of paying.
refusal-stored-value-above-cap = A card may hold { $cap }, and { $amount } still fits. Take a smaller top-up, or add a phone number to the member.
refusal-stored-value-not-enough = The card holds { $amount }, { $missing } is missing. Top up, or pay the rest another way.
refusal-stored-value-expired = This balance was good until { $atMs }. It is kept: add a phone number, top up, or ask a manager to open it again.
refusal-stored-value-more-than-paid = { $amount } of the paid part is left. Pay out that much or less.
refusal-stored-value-unknown-recharge = This top-up is not in the book. Open the member again.
refusal-stored-value-already-undone = Already taken back, { $atMs }. Nothing was taken back twice.
refusal-stored-value-already-spent = Some of this top-up is spent already. Pay out what is left of the paid part instead.
refusal-stored-value-no-card = This is not a whole card of this shop. Scan the member’s card again.
refusal-stored-value-other-card = This card belongs to someone else. Scan this member’s own card, or use their PIN.
refusal-stored-value-card-ended = This card was reported lost or replaced. Use the new card, the member’s PIN, or a manager.
refusal-stored-value-proof-invalid = The PIN was checked for something else or too long ago. Let the member type it again.
refusal-stored-value-proof-missing = Spending this much needs proof. Scan the member’s card, use their PIN, or ask a manager.
refusal-stored-value-no-pin = This member has no PIN. Scan their card, or ask a manager.
refusal-stored-value-wrong-pin = { $left ->
    [one] Wrong PIN. One more wrong try locks it.
   *[other] Wrong PIN. { $left } tries are left before it locks.
}
refusal-stored-value-pin-locked = { $seconds ->
    [one] Too many wrong PINs. It opens in one second. The card works now.
   *[other] Too many wrong PINs. It opens in { $seconds } seconds. The card works now.
}
refusal-stored-value-pin-too-simple = This PIN is among the first that anyone tries. Choose one that neither repeats nor counts.
refusal-stored-value-packages-unfit = There can be { $most } packages, each with another payment. Change the list.
refusal-stored-value-cap-above-law = The law here allows { $cap } at most. Type a smaller cap, or leave it empty.
refusal-stored-value-years-out-of-bounds = A balance without a phone number is good for { $least } to { $most } years. Type a number in between, or leave it empty.
refusal-stored-value-balance-left = This member still has { $amount } of their own money here. Pay it out first, then erase.
refusal-stored-value-merge-owes = { $missing } was spent from both cards together. Top the card up by as much first, then take the merge back.
refusal-stored-value-days-out-of-bounds = A statement covers up to { $most } days, the first before the last. Choose other days.

check-value-balance = A card’s balance differs from its entries.
check-value-reversal = More was given back than was taken, or in another place.
check-value-act = A top-up or payout has no entry.
check-value-below-zero = A balance is below zero without a refund that explains it.

# The rule on the slip and beside the button; the order stands on the card's own line.
stored-value-refund-rule = Money back any day: what is left of the paid part in full, while the bonus lapses in proportion.
stored-value-order = The paid part is spent first, the bonus last.
stored-value-only-here = Good in this shop only.
