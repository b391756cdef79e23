# Points: what the core says no to, and what its check finds.
refusal-points-points-out-of-bounds = This number of points does not fit. Type one from 1 to { $most }.
refusal-points-not-enough = { $points ->
    [one] There is one point. Choose fewer.
   *[other] There are { $points } points. Choose fewer.
}
refusal-points-below-minimum = A sale takes { $least } points or more. Use more, or none.
refusal-points-not-a-step = Points are used in steps of { $step }. Choose a multiple of it.
refusal-points-no-price = The price in points of this gift has changed or is gone. Open the list again.
refusal-points-unknown-purchase = This gift for points is not in the book. Open the member again.
refusal-points-already-undone = The points were given back, { $atMs }. Nothing was given back twice.
refusal-points-not-waiting = This gift no longer waits, so its points stay spent. A manager can give points by hand.
refusal-points-reason-missing = Points by hand need a few words on why. Add them.
refusal-points-text-too-long = This text is too long. Shorten it to { $most } characters.
refusal-points-rule-out-of-bounds = A number in the rules does not fit. It lies between { $least } and { $most }.
refusal-points-names-unfit = Each level and product needs a name of its own. Type one.
refusal-points-levels-not-rising = The level before begins at { $amount }. Let the next begin above it.

check-points-balance = A member’s points differ from their entries.
check-points-lot = What is left of points that expire together differs from their entries.
check-points-reversal = More points were taken or given back than a sale moved.
check-points-settled = What a member has spent for their level differs from its entries.
