# Selling at the counter. It is turned towards the customer, so nothing here is secret or embarrassing.
sales-pad = Sale
sales-amount = Sale amount
sales-no-card = no card
sales-for-member = for this member
sales-earns = { $count ->
    [0] earns no points
    [one] earns one point
   *[other] earns { $count } points
}
sales-receipt = Receipt { $number }
sales-change = Change
sales-comes-back = change { $amount }
sales-back = back { $amount }
sales-cash = Cash
sales-cash-exact = exact
sales-stored-value = Stored value
sales-needs-card = needs a card
sales-has = { $amount } on the card
sales-leaves = leaves { $amount }
sales-lacks = lacks { $amount }
sales-split = Split
sales-products = Products
sales-hold = Hold
sales-held-count = { $count ->
    [0] Held
   *[other] Held: { $count }
}
sales-receipts = Receipts
sales-given-note = The customer gives { $amount }
sales-lines-count = { $count ->
    [one] One line
   *[other] { $count } lines
}
sales-paid = Sale { $amount }, receipt { $receipt }{ $points ->
    [0] { "" }
    [one] , one point
   *[other] , { $points } points
}
sales-held = Put aside: { $amount }
sales-way = { $way ->
    [cash] Cash
    [card] Card
    [mobile] Mobile pay
    [stored_value] Stored value
    [voucher] Vouchers
   *[points] Points
}
sales-top-up = Top up
sales-points = Points
sales-paid-bonus = { $paid } paid + { $bonus } bonus
sales-worth = worth { $amount }
sales-last-visit = last: { $day }

sales-split-title = Pay in parts
sales-split-note = What is left is paid in cash.
sales-the-rest = The rest
sales-rest-by = The rest by { $way }
sales-most = The most
sales-most-points = The most: { $count ->
    [one] one point
   *[other] { $count } points
}
sales-points-note = { $least } or more in steps of { $step }; { $most } at most, worth { $worth }
sales-points-none = { $count ->
    [one] One point there; none can be used on this sale
   *[other] { $count } points there; none can be used on this sale
}
sales-total = Total
sales-paid-so-far = In other ways
sales-rounding = Cash rounding
sales-rest-cash = Left, in cash
sales-too-much = Too much by
sales-given = Cash given
sales-given-hint = Empty means exactly what is due.
sales-given-short = The cash is less than what is due. Count it again, or use another way too.
sales-back-to-sale = Back to the sale
sales-take = Take { $amount }

sales-prove-title = Scan the card
sales-prove-note = { $amount } is taken from the member’s card. Whoever spends shows that it is theirs.
sales-prove-scan = Hold the member’s card under the scanner
sales-prove-why = A phone number or a name is no proof.
sales-prove-pin = PIN of the member
sales-prove-no-pin = This member has no PIN. Scan the card, or ask a manager.
sales-prove-manager = Ask a manager
sales-prove-do = Check the PIN
sales-other-card = This card belongs to someone else. Scan this member’s own card.
sales-ended-card = This card was reported lost or replaced. Use the new card or the PIN.
sales-no-card-read = This is not a member’s card. Scan the card again.
sales-not-now = Not now

sales-lines-title = Products of this sale
sales-product-search = Name, pinyin or initials
sales-product-none = No product yet
sales-product-none-note = Type an amount below; it sells just as well. A manager keeps the list.
sales-product-none-found = Nothing is called so
sales-product-none-found-note = Try fewer letters, or type the amount below.
sales-arrange = Arrange
sales-arrange-note = What stands in the grid, in this order.
sales-arrange-keep = Keep this order
sales-earlier = { $name } earlier
sales-later = { $name } later
sales-drag = Drag to another place
sales-other-line = Something else, for
sales-add = Add
sales-no-name = Without a name
sales-fewer = One { $name } fewer
sales-more = One more { $name }
sales-price-of = Price of { $name }
sales-lines-empty = Tap a product at the left.
sales-note = Note
sales-to-paying = Done

sales-held-title = Sales put aside
sales-held-note = Any till may take them up.
sales-held-line = { $at }, { $by }, { $count ->
    [one] one line
   *[other] { $count } lines
}
sales-held-none = Nothing is put aside
sales-held-none-note = Press Hold beside an amount when a customer fetches something; the next one need not wait.
sales-stranger = Without a card
sales-recall = Take up
sales-drop = Drop
sales-drop-sure = Drop it?
sales-drop-which = Drop the sale of { $amount }

sales-receipts-title = Receipts
sales-receipts-note = Choose one, type its number of today, or scan it.
sales-receipt-number = Receipt number
sales-show = Show
sales-older = Older ones
sales-other-till = From another till
sales-voided = Voided
sales-receipts-none = No receipt yet
sales-receipts-none-note = The first sale at the counter makes one.
sales-receipt-choose = Choose a receipt at the left.
sales-receipt-line = { $at }, { $by }, { $name }
sales-returned = { $count ->
    [one] one given back
   *[other] { $count } given back
}
sales-given-change = Change from { $given }
sales-earned = { $count ->
    [one] One point earned
   *[other] { $count } points earned
}
sales-refund-slip = Given back { $at }, { $by } { $reason }
sales-refund = Give back
sales-refund-by = Give back by
sales-refund-lines = By line
sales-refund-amount = By amount
sales-of-pieces = of { $left }
sales-refund-how-much = How much
sales-refund-left = { $amount } is left of it
sales-refund-reason = Why
sales-refund-goes = Where the money goes
sales-refund-to = To: { $way }
sales-refund-points = { $count ->
    [one] One earned point goes back
   *[other] { $count } earned points go back
}
sales-refund-manager = { $why ->
    [negative_points] Points would fall below zero: a manager is asked.
   *[other] Above the limit: a manager is asked.
}
sales-refund-do = Give { $amount } back
sales-refund-done = { $amount } given back, receipt { $number }
sales-void = Void
sales-void-reason = Why it is voided
sales-void-do = Void receipt { $number }
sales-void-done = Receipt { $number } voided

sales-no-shift = No shift is open at this till.
sales-no-float = The float of this shift is not said yet.
sales-shift-open = Open a shift
sales-float-say = Say the float
sales-shift-title = Open a shift
sales-shift-note = What lies in the drawer before the first customer.
sales-shift-float = Float
sales-shift-opened = Shift opened with { $amount }

sales-key-hold = Put the sale aside, or show those put aside
sales-key-pay = Type the amount, then pay
sales-key-split = Pay in parts
sales-key-lines = Products of the sale

override-refund-above = Give back above the limit
override-refund-above-reasons = Goods came back | Wrong amount typed | Apology to the customer
override-negative-points = Points fall below zero
override-negative-points-reasons = Goods came back | Wrong amount typed | Agreed with the customer
override-void = Void a sale
override-void-reasons = Typed twice | Wrong member | Customer changed their mind
override-of-receipt = receipt { $number }, { $name }
override-of-card = from the card of { $name }
override-whole-sale = The whole sale
override-points-back = Earned points that go back

audit-sales-pay = Sale
audit-sales-keep-open = Open sale kept
audit-sales-hold = Sale put aside
audit-sales-recall = Sale taken up again
audit-sales-drop-held = Sale put aside dropped
audit-sales-refund = Given back
audit-sales-void = Sale voided
audit-sales-rate = Rated by a customer
audit-sales-add-product = Product added
audit-sales-change-product = Product changed
audit-sales-retire-product = Product retired
audit-sales-bring-back-product = Product brought back
audit-sales-arrange-favourites = Products arranged
audit-sales-change-settings = Selling rules changed
audit-sales-open-shift = Shift begun
audit-sales-move-cash = Cash in or out
audit-sales-show-expected = Expected cash shown
audit-sales-count-shift = Drawer counted
audit-sales-close-shift = Shift closed
audit-sales-close-day = Day closed
audit-sales-import = Sales taken over
audit-sales-cancel-import = Taking over sales stopped
