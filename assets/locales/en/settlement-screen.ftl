# Statements and settlement, as the screens say them.

## Screens
settlement-title = Statements
settlement-back = Back to the partners
settlement-back-to-list = Back to the statements
settlement-failed = This could not be read
settlement-none = No statement yet
settlement-none-note = Open a partner and draw one when used vouchers are to be settled. Both shops then hold the same numbers.
settlement-none-open = Nothing is open
settlement-none-open-note = All statements are settled.
settlement-show-all = Show all
settlement-shown = Which statements
settlement-shown-open = Open
settlement-shown-all = All
settlement-to-partners = To the partners
settlement-to-partner = The partner
settlement-to-exchange = Exchange
settlement-number = Statement
settlement-statement = No. { $number }
settlement-with = With
settlement-days = Days
settlement-period = { $from } to { $until }
settlement-stands = Stands
settlement-due = Due
settlement-even = Even
settlement-they-pay = They pay { $amount }
settlement-we-pay = We pay { $amount }
settlement-unverified = Unverified
settlement-unverified-note = { $partner } takes part on paper: its lines were typed in from its list, and no key vouches for them.

## Where a statement stands
settlement-state-sent = Waits for their signature
settlement-state-came = Waits for our signature
settlement-state-countersigned-theirs = They have to pay
settlement-state-countersigned-ours = We have to pay
settlement-state-paid-theirs = Paid, as they say
settlement-state-paid-ours = Paid by us
settlement-state-received = Settled
settlement-state-refused = Not signed
settlement-next-sent = { $partner } has still to sign. It goes with the next exchange; only what both have signed is paid.
settlement-next-came = { $partner } drew this statement. Look through the lines; sign it if they are right, or say why not.
settlement-next-countersigned-theirs = Both have signed. { $partner } still pays { $amount }.
settlement-next-countersigned-ours = Both have signed. We still pay { $partner } { $amount }.
settlement-next-paid-theirs = { $partner } says that it paid. Say so when the money is here.
settlement-next-paid-ours = We said that we paid. { $partner } confirms with its next file.
settlement-next-received = Settled: nothing is left to do.
settlement-next-refused = Not signed. Clear up the lines with { $partner }, exchange, and draw a new one.
settlement-drawn-by-us = { $period }, drawn here
settlement-drawn-by-them = { $period }, drawn by { $partner }

## A partner's open lines
settlement-with-name = Settling with { $partner }
settlement-open-lines = Used and not settled
settlement-side = Whose vouchers
settlement-ours-there = Ours, used there
settlement-theirs-here = Theirs, used here
settlement-nothing-there = None of ours came in
settlement-nothing-there-note = Vouchers of ours that { $partner } takes in stand here after an exchange, and wait for your answer.
settlement-nothing-here = None of theirs was used here
settlement-nothing-here-note = What your counter takes in of { $partner } stands here until it is settled.
settlement-not-settled-here = Theirs, used here
settlement-not-settled-there = Ours, used there
settlement-signed-unpaid = Signed and not paid
settlement-none-with = No statement with { $partner } yet
settlement-none-with-note = Answer the lines, exchange, then draw one.
settlement-type-list = Type in a list
settlement-draw = Draw a statement

## Lines
settlement-lines = Every line
settlement-no-lines = No lines
settlement-no-lines-note = Nothing was used in these days.
settlement-no = No.
settlement-day = Day
settlement-voucher = Voucher
settlement-used = Used
settlement-here = here
settlement-there = there
settlement-agreed = Agreed
settlement-line-due = Due
settlement-answer = Answer
settlement-is-open = open
settlement-is-accepted = accepted
settlement-is-unverified = unverified
settlement-is-rejected = rejected
settlement-is-reversed = taken back
settlement-is-disputed = disputed
settlement-hand-line = From the typed list of a shop without the program: nobody verified it.
settlement-rule-refuses = By the rules that both shops follow it is not owed: { $why }

## Answers
settlement-accept = Accept
settlement-accepted = Voucher { $number } is paid
settlement-reject = Reject
settlement-reject-title = Voucher { $number } is not paid
settlement-reject-note = { $partner } reads the reason with the next file and may object.
settlement-reject-why = Why it is not paid
settlement-reject-do = Reject it
settlement-rejected-done = Voucher { $number } is not paid
settlement-dispute = Object
settlement-dispute-title = Object to voucher { $number }
settlement-dispute-note = { $partner } reads your words. The line carries over until one of you gives in; the rest is paid.
settlement-dispute-usual = The receipt shows it|It was handed in before|The paper lies here
settlement-dispute-do = Object
settlement-disputed-done = Voucher { $number } carries over
settlement-concede = Give in
settlement-conceded = Voucher { $number }: you gave in

## Reasons of the list that both shops know
settlement-why-unknown-key = No key of ours made it.
settlement-why-bad-signature = Its signature does not fit.
settlement-why-wrong-tag = Its typed code was never issued.
settlement-why-other-redeemer = It was to be used in another shop.
settlement-why-not-agreed = Its offer was not agreed to.
settlement-why-contradicts = It does not say what its offer says.
settlement-why-not-yet-valid = It was used before its first day.
settlement-why-expired = It was used after its last day.
settlement-why-revoked = It had been taken out of use before.
settlement-why-duplicate = It was handed in before.
settlement-why-cap-reached = The most agreed for its offer is used up.
settlement-why-late = It was handed in too late.
settlement-why-not-issued = It was never issued.
settlement-why-doubtful = We doubt it.

## One statement
settlement-page-title = Statement { $number }
settlement-used-there = Used there
settlement-used-here = Used here
settlement-rejected = Rejected
settlement-not-paid = not paid
settlement-disputed = Disputed or open
settlement-carries-over = carries over
settlement-still-out = Still out
settlement-not-used-yet = not used yet
settlement-differs = Your own book comes to something else, so it cannot be signed. Exchange with { $partner }, then ask for a new statement.
settlement-print = Print
settlement-workbook = Workbook
settlement-sign = Sign
settlement-signed-done = Statement { $number } is signed by both
settlement-refuse = Do not sign
settlement-refuse-title = Statement { $number } is not signed
settlement-refuse-note = The reason stays here; tell { $partner } what is wrong.
settlement-refuse-usual = Lines are missing|The numbers differ|We settle later
settlement-refuse-do = Do not sign
settlement-refused-because = Not signed: { $reason }
settlement-pay = We paid
settlement-pay-title = Paid to { $partner }
settlement-pay-note = { $amount } is left. Say it when the money is on its way; the partner confirms.
settlement-pay-amount = Amount
settlement-pay-how = How
settlement-pay-usual = Cash|Transfer
settlement-pay-do = Paid
settlement-paid-done = { $amount } paid to { $partner }; it goes with the next file
settlement-payments = Payments
settlement-payment-sent = paid { $when }
settlement-payment-came = received { $when }
settlement-receive = Received
settlement-received-done = { $amount } received
settlement-compare = To compare with the partner
settlement-compare-note = Both shops see the same groups when they hold the same book.
settlement-own-code = This statement
settlement-chain-ours = From us, up to message { $last }
settlement-chain-theirs = From { $partner }, up to message { $last }

## Partners on paper
settlement-hand-new = A partner on paper
settlement-hand-new-note = A shop without this program can take part with printed vouchers: it keeps the counterfoils and brings a list, and you type it in. Its lines are marked as unverified.
settlement-hand-name = Name of the shop
settlement-hand-name-missing = Give its name.
settlement-hand-trade = What it does
settlement-hand-contact = How to reach it
settlement-hand-cap = The most that may stay unpaid
settlement-hand-cap-note = Nothing more is taken of its list above this.
settlement-hand-cap-missing = Give an amount.
settlement-hand-note = Note
settlement-hand-add = Write it down
settlement-hand-added = { $partner } takes part on paper
settlement-list-of = List of { $partner }
settlement-list-note = One row for each counterfoil: the number, the typed code or the scanned square. Several lines can be pasted at once.
settlement-list-price = What a use settles for
settlement-list-price-missing = Give the price of one use.
settlement-list-voucher = Voucher
settlement-list-receipt = Receipt
settlement-list-drop = Take out
settlement-list-voucher-of = Voucher in row { $row }
settlement-list-day-of = Day in row { $row }
settlement-list-receipt-of = Receipt in row { $row }
settlement-list-drop-row = Take row { $row } out
settlement-list-take = Take the list in
settlement-list-result = What became of the list
settlement-list-is-taken = taken
settlement-list-is-not = not taken
settlement-list-on = To the statement
settlement-list-how = How it goes
settlement-list-how-counterfoil = The partner keeps the stub of each voucher it took and writes day and receipt on it.
settlement-list-how-type = You type the list in; what was used before or never issued is shown at once.
settlement-list-how-check = Nobody can verify it: look at the stubs before you agree.
settlement-list-how-pay = Draw a statement, print it, and both sign on paper.

## Coupon books
settlement-books = Coupon books
settlement-books-none = No coupon book yet
settlement-books-none-note = One voucher of each shop you choose, on one sheet or in a small booklet. A gift that brings every neighbour a visitor.
settlement-book-first = Make the first book
settlement-book-new = New coupon book
settlement-book-note = Every book gets one voucher of each shop that is ticked.
settlement-book-title = What it is called
settlement-book-title-missing = Give it a name.
settlement-book-copies = Books
settlement-book-choice = { $shop }: { $what }
settlement-book-of-pack = From { $partner }’s pack, { $left } left, good until { $day }
settlement-book-of-own = Our own offer, used here
settlement-book-of-agreed = Our offer, honoured by { $partner }
settlement-gives-gift = A gift
settlement-gives-newcomer = The pack for newcomers
settlement-book-none-chosen = Tick one shop or more.
settlement-book-nothing = Nothing to put into a book
settlement-book-nothing-note = Agree an offer with a partner, or read in a pack it made for you.
settlement-book-made = The books are made
settlement-book-print = To paper
settlement-book-how = A4: sheets with stubs, to cut. A5: a booklet; print both sides, turn on the short edge, fold and staple.

## Who hands out best
settlement-distributors = Who hands out best
settlement-from-day = From
settlement-until-day = To
settlement-days-wrong = The last day comes before the first.
settlement-distributor = Handed out by
settlement-handed-out = Handed out
settlement-came-used = Used
settlement-rate = Of 100
settlement-percent = { $percent }%
settlement-new-members = New members
settlement-cost = Cost
settlement-own-counter = our own counter
settlement-no-distributors = Nothing was handed out in these days
settlement-no-distributors-note = Make a pack for a partner; what it hands out and what comes back is counted here.

## Recovery
settlement-recovery = Recovery
settlement-recovery-none = All is well
settlement-recovery-asked = A question waits
settlement-recovery-open = Under way
settlement-recovery-copy = A copy
settlement-recovery-closed = Finished
settlement-recovery-well = All is well
settlement-recovery-well-note = When a backup was restored, a computer was lost or the file was copied, used vouchers might look unused. Then this page leads through four steps with your partners.
settlement-recovery-begin = Something was lost
settlement-recovery-begun = The shop has new keys
settlement-recovery-step-keys = New keys
settlement-recovery-step-keys-note = The shop issues with new keys from now on; the old ones are given up.
settlement-recovery-step-return = Partners give back
settlement-recovery-step-return-note = Exchange with each partner twice: it gives back what it had of you.
settlement-recovery-step-uncertain = Doubtful vouchers
settlement-recovery-step-uncertain-note = What nobody can prove unused needs a manager until it is cleared.
settlement-recovery-step-close = Finish
settlement-recovery-step-close-note = Then everything goes on as before.
settlement-moved-asked = Did the shop move to this computer?
settlement-moved-asked-note = This file was last used on another computer. Only one of the two may issue and take vouchers, or a voucher could be used twice.
settlement-moved = Moved here
settlement-moved-note = The old computer is not used for the shop any more. New keys are made and partners are told.
settlement-copy = Only a copy
settlement-copy-note = To look things up. Nothing is issued, taken or signed here.
settlement-moved-do = Go on
settlement-moved-done = The shop is here now
settlement-copy-done = This is a copy now
settlement-is-copy = This is a copy
settlement-is-copy-note = You can look everything up here. Vouchers and statements are made on the other computer.
settlement-copy-moved = The shop moved here after all
settlement-recovery-why-restored = A backup was put in the file’s place.
settlement-recovery-why-other-computer = The shop moved to another computer.
settlement-recovery-why-ahead-of-us = A partner knows more of this shop than it does itself.
settlement-recovery-why-journal = The journal of used vouchers is damaged.
settlement-recovery-why-by-hand = The owner asked for it.
settlement-recovery-keys-made = The shop issues with new keys, number { $generation }.
settlement-recovery-since = Since { $when }.
settlement-recovery-return-note = Exchange with each of them. Your file tells it your new keys; its file brings back what it had of you; a second one confirms what it has used.
settlement-recovery-partner-tell = does not know the new keys yet
settlement-recovery-partner-return = knows the new keys; its file is still to come
settlement-recovery-no-partners = No partners: nothing to give back.
settlement-uncertain-note = Nobody can prove that these are unused. They need a manager at the counter until a partner’s word clears them, they are released here, or you press Finish.
settlement-uncertain-what = { $name }, good until { $day }
settlement-recovered = without a record of being issued
settlement-release = Release
settlement-release-title = Voucher { $number } is good
settlement-release-note = From then on it is taken like any other. Your name stands beside it.
settlement-release-usual = The paper was seen|The stub is there|The customer is known
settlement-released = Voucher { $number } is good again
settlement-recovery-close = Finish
settlement-recovery-can-close = Nothing is left to wait for.
settlement-recovery-waits = Something is still waited for; the steps above say what.
settlement-recovery-done = The shop’s book is whole again

## With numbers
settlement-answer-all =
    { $count ->
        [one] Answer one line by the rules
       *[other] Answer { $number } lines by the rules
    }
settlement-answered =
    { $count ->
        [one] One line is answered
       *[other] { $count } lines are answered
    }
settlement-story-ours =
    { $receipt ->
        [none] Our voucher { $number }, used at { $partner } on { $day }
       *[other] Our voucher { $number }, used at { $partner } on { $day }, receipt { $receipt }
    }{ $form ->
        [typed] , from its typed code.
        [hand] , from a typed list.
       *[scanned] , scanned.
    }
settlement-story-theirs =
    { $receipt ->
        [none] Voucher { $number } of { $partner }, used here on { $day }
       *[other] Voucher { $number } of { $partner }, used here on { $day }, receipt { $receipt }
    }{ $form ->
        [typed] , from its typed code.
        [hand] , from a typed list.
       *[scanned] , scanned.
    }
settlement-outcome-accepted =
    { $issuer ->
        [us] We issued it, so we pay { $amount }.
       *[them] They issued it, so they pay { $amount }.
    }
settlement-outcome-rejected =
    { $issuer ->
        [us] We do not pay it: { $why }
       *[them] { $partner } does not pay it: { $why }
    }
settlement-outcome-reversed = Taken back before it was settled: nothing is owed.
settlement-outcome-disputed =
    { $by ->
        [us] We object: “{ $words }”.
       *[them] { $partner } objects: “{ $words }”.
    } It carries over into the next statement.
settlement-outcome-open =
    { $issuer ->
        [us] It waits for our answer; accepted, we pay { $amount }.
       *[them] It waits for the answer of { $partner }; accepted, they pay { $amount }.
    }
settlement-rule-pays =
    { $issuer ->
        [us] By the rules that both shops follow it is owed.
       *[them] By the rules that both shops follow they owe it.
    }
settlement-rule-untold =
    { $issuer ->
        [us] A typed code: only our own key can tell whether it is right.
       *[them] A typed code: only its issuer can tell whether it is right.
    }
settlement-rule-waivable =
    { $issuer ->
        [us] By the rules it need not be paid: { $why } You may pay it all the same.
       *[them] By the rules it need not be paid: { $why } They may pay it all the same.
    }
settlement-list-sum =
    { $count ->
        [0] No line yet
        [one] One line, { $amount }
       *[other] { $number } lines, { $amount }
    }
settlement-list-taken =
    { $count ->
        [0] No line was taken
        [one] One line taken, { $amount }
       *[other] { $number } lines taken, { $amount }
    }
settlement-book-size =
    { $copies ->
        [one] One book
       *[other] { $number } books
    } with { $pieces } vouchers each
settlement-book-made-note =
    { $copies ->
        [one] One book
       *[other] { $number } books
    } with { $pieces } vouchers each lie ready to be printed.
settlement-book-shops =
    { $count ->
        [0] Which shops
        [one] Which shops: one voucher in each book
       *[other] Which shops: { $number } vouchers in each book
    }
settlement-book-make =
    { $count ->
        [one] Make one book
       *[other] Make { $number } books
    }
settlement-packs =
    { $count ->
        [one] one pack
       *[other] { $number } packs
    }, { $pieces } vouchers
settlement-recovery-partner-confirm =
    { $frames ->
        [0] gave back what it had; nothing was lost
        [one] gave back one message; a last file confirms
       *[other] gave back { $number } messages; a last file confirms
    }
settlement-recovery-partner-done =
    { $frames ->
        [0] confirmed
        [one] confirmed; one message came back
       *[other] confirmed; { $number } messages came back
    }
settlement-uncertain =
    { $count ->
        [0] No doubtful voucher
        [one] One doubtful voucher
       *[other] { $number } doubtful vouchers
    }

## Papers
print-kind-partner-statement = Statement with a partner
print-kind-coupon-book = Coupon books
print-kind-pack-sheet = Sheets of a partner’s vouchers
print-kind-pack-piece = A partner’s voucher

## A partner's voucher at the counter
vouchers-kind-of = { $kind } of { $issuer }
vouchers-partner-pays = Issued and paid by
vouchers-heard-last = No word of them since
vouchers-no-for-named-shop = Good at { $name }
vouchers-no-for-named-shop-why = It names that shop, not this one.
vouchers-no-partner-stopped = Not from { $name } now
vouchers-no-partner-stopped-why = The two shops rest: nothing of theirs is taken for the time being.
vouchers-no-not-agreed = Not agreed with { $name }
vouchers-no-not-agreed-why = The two shops have no agreement about this offer.
vouchers-no-contradicts-range = Not as { $name } told us
vouchers-no-contradicts-range-why = The paper says something else than what { $name } told us of its number.
vouchers-no-revoked = { $name } took it back
vouchers-no-revoked-why = It is out of use since the last file of { $name }.
vouchers-no-cap-reached = The limit is reached
vouchers-no-cap-reached-why = Vouchers of { $name } may come to { $left } more; this one costs { $cost }.
vouchers-next-good-there = Give it back: the customer can use it at { $name }.
vouchers-next-owner-asks = Give it back kindly and tell the owner: it is between the two shops, not the customer’s fault.
vouchers-next-keep-kindly-theirs = Keep the goods. The customer can ask { $name } why.
