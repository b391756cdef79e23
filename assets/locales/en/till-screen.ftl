# Shift and day close: the drawer counted, compared, closed; the day's slip.
till-title-shift = Shift
till-title-day = Day close
till-unread = The shift could not be read
till-since = since { $from } by { $by }
till-from-to = { $from } to { $to }, { $by }
till-link-since = Shift since { $from }, { $by }
till-link = Shift and day close
till-here = This till
till-there = Till { $number }

till-way = Way of paying
till-way-in = Paid by, { $sign }
till-day-difference = Difference

## Begin

till-begin = Begin a shift
till-begin-note = Count what lies in the drawer before the first customer.
till-begin-act = Begin the shift
till-float = Float in the drawer
till-as-left = As it was left: { $amount }
till-float-say = Say the float
till-float-say-note = A sale began this shift. Say what lay in the drawer before it.
till-float-keep = Keep the float
till-float-first = The drawer is counted once its float is known.

## Count

till-count = Count of the drawer
till-count-how = How the drawer is counted
till-count-pieces = Notes and coins
till-count-total = Total only
till-count-sum = In the drawer
till-count-sum-note = All notes and coins, the float with them
till-counted-cash = Cash counted
till-with-float = with a float of { $amount }
till-float-unsaid = no float was said
till-fewer = One { $value } fewer
till-more = One { $value } more
till-pieces-of = Pieces of { $value }

## Compare

till-compare-label = Expected and counted
till-blind = Blind count
till-blind-on = What there should be stays hidden until you have counted.
till-blind-fell = What there should be was shown at { $at }. Each count since then says so in the log.
till-expected = Expected, { $sign }
till-counted = Counted, { $sign }
till-difference = Difference, { $sign }
till-machine-says = { $way } by its own machine
till-count-first = Count the drawer, then compare. A machine you leave empty is taken as expected.
till-count-again = Something was sold since the count. Compare again.
till-clear = Count anew
till-compare = Compare
till-close = Close the shift

till-even = The drawer comes out even
till-short = { $amount } short in cash
till-over = { $amount } over in cash
till-uneven = { $count ->
    [one] { $count } shift was off in the seven days before, { $amount } in all
   *[other] { $count } shifts were off in the seven days before, { $amount } in all
}
till-cause = Where it comes from
till-cause-wrong_change = Wrong change
till-cause-small_change = Short of change
till-cause-not_typed = Not typed in
till-cause-unclear = Not clear
till-note = In your words, if you like

## Cash in and out

till-move = Cash in or out
till-move-note = Other than by a sale: to the bank, change fetched, a bill paid.
till-move-out = Take out
till-move-in = Put in
till-move-out-act = Take out
till-move-in-act = Put in
till-moved-out = { $amount } taken out of the drawer
till-moved-in = { $amount } put into the drawer
till-amount = Amount
till-why = What for
till-why-note = Stands in the log beside your name.

## Day

till-day = Day
till-today = Today
till-yesterday = Yesterday
till-taken = Taken
till-given-back = Given back
till-recharged = Topped up
till-shifts = Shifts
till-shifts-none = No shift on this day.
till-still-open = still open
till-day-open-tills = { $count ->
    [one] A shift is still open at one till. Close it first.
   *[other] Shifts are still open at { $count } tills. Close them first.
}
till-day-note = The slip gets its number when the day is closed. A backup follows.
till-day-after-close = More came after slip no. { $number }, made at { $at }. Close again for a slip of the whole day.
till-day-closed = Closed at { $at } by { $by }, slip no. { $number }. Closing again makes another slip.
till-day-close = Close the day
till-day-close-again = Close again

## Slip

till-paper = Day-close slip
till-slip-so-far = The slip so far
till-slip-closed = The slip
till-slip-veiled = The slip appears once you have counted.
till-slip-save = Save the slip
till-slip-file = day-close-{ $day }.txt
till-slip-title = Day close { $day }, no. { $number }
till-slip-open = Day { $day }, not closed yet
till-slip-sales = { $count ->
    [one] { $count } sale
   *[other] { $count } sales
}
till-slip-refunds = { $count ->
    [one] { $count } refund
   *[other] { $count } refunds
}
till-slip-voids = { $count } voided
till-slip-rounding = Cash rounding
till-slip-recharges = { $count ->
    [one] { $count } top-up
   *[other] { $count } top-ups
}
till-slip-bonus = bonus added
till-slip-gifts = Gifts handed over
till-slip-pieces = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
till-slip-gift-cost = their cost
till-slip-imported = { $count } from another till
till-slip-cash-expected = Cash expected
till-slip-cash-counted = Cash counted
till-slip-difference = Difference
till-slip-difference-why = Difference ({ $cause })
till-slip-owed-paid = Owed on cards, paid
till-slip-owed-bonus = Owed on cards, bonus
till-slip-audit = Log of { $count } entries, the last one
till-slip-audit-note = Compare this line when you open tomorrow
till-slip-by = Closed by
