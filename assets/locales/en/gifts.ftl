# Gifts: what the core says no to, and what its check finds.
refusal-gifts-unknown-gift = This gift is not in the list. Choose another.
refusal-gifts-name-missing = A gift needs a name. Type one.
refusal-gifts-name-taken = Another gift has this name. Choose a different one.
refusal-gifts-text-too-long = This text is too long. Shorten it to { $most } characters.
refusal-gifts-unknown-picture = This drawing is not in the list. Choose another.
refusal-gifts-quantity-out-of-bounds = This number of pieces does not fit. Type one from { $least } to { $most }.
refusal-gifts-amount-out-of-bounds = This amount is below zero or too large. Check it and type it again.
refusal-gifts-above-cap = A piece would cost { $cost }, the cap is { $cap }. An owner can allow it and say why.
refusal-gifts-retired = This gift is retired. Bring it back first, or choose another.
refusal-gifts-out-of-stock = Every piece is kept for someone else. The gift stays promised until more arrive.
refusal-gifts-more-than-shelf = { $shelf ->
    [0] The shelf is empty. Count it if pieces lie there.
    [one] Only one piece is on the shelf. Type 1, or count the shelf first.
   *[other] Only { $shelf } pieces are on the shelf. Type fewer, or count the shelf first.
}
refusal-gifts-more-than-given = { $given ->
    [0] No handed-over piece is left to come back. Use the count if there are more on the shelf.
    [one] Only one piece was handed over. Type 1.
   *[other] Only { $given } pieces were handed over. Type { $given } or fewer.
}
refusal-gifts-note-missing = This needs a few words on why. Add a note.
refusal-gifts-reason-not-by-hand = This reason belongs to the shop’s own rules. Choose another.
refusal-gifts-daily-limit = { $most ->
    [0] Gifts at your own discretion are off. The owner can promise one.
   *[other] Today’s gifts at your own discretion are used up ({ $most }). The owner can promise more.
}
refusal-gifts-unknown-grant = This gift is not waiting here. Open the member again.
refusal-gifts-already-handed-over = Already handed over, { $atMs }, at till { $till } by { $by }. Nothing was handed over twice.
refusal-gifts-expired = This gift waited until { $atMs }. Promise a new one if the member should have it.
refusal-gifts-not-ready = This gift is held until { $atMs }. Hand it over from then on.
refusal-gifts-cancelled = This promise was taken back. Promise a new one if the member should have it.
refusal-gifts-unknown-handover = This handing over is not in the book. Open the member again.
refusal-gifts-already-undone = Already taken back, { $atMs }. Nothing was taken back twice.
refusal-gifts-days-out-of-bounds = A gift can wait from { $least } to { $most } days. Type a number in between.
refusal-gifts-limit-out-of-bounds = The daily number can be at most { $most }. Type a smaller one.

check-gift-stock = A gift’s stock differs from its movements.
check-gift-promises = More pieces of a gift are kept than promises need, or than lie on the shelf.
check-gift-owed = A gift is owed although a piece is free.
check-gift-reservation = A promise and the piece kept for it do not match.
check-gift-handover = A gift handed over and its movement do not match.
check-gift-reversal = A handing over was not taken back exactly.
check-gift-value = An empty shelf still has a value.
