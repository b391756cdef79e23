# Vouchers: the office screen, the answer at the counter, issuing, runs of paper, keys.
app-screen-vouchers = Vouchers
vouchers-tabs = Gifts and vouchers
vouchers-one = Voucher
vouchers-joint = { ", " }

print-kind-voucher-slip = Voucher slip
print-kind-voucher-a6 = Voucher, A6
print-kind-voucher-sheet = Sheets of vouchers
print-kind-redemption-slip = Redemption slip

## What a voucher gives, and when

vouchers-off = { $amount } off
vouchers-percent-off = { $percent }% off
vouchers-percent = { $percent }%
vouchers-chances = { $count ->
    [one] One chance in the draw
   *[other] { $count } chances in the draw
}
vouchers-if-newcomer = { $days ->
    [one] joined yesterday or today
   *[other] joined in the last { $days } days
}
vouchers-if-from = from { $amount }
vouchers-if-bound = in the member’s name
vouchers-if-one = one a member
vouchers-if-until = until { $day }
vouchers-if-days = { $days ->
    [0] good on the day of issue
    [one] good for one day after issue
   *[other] good for { $days } days
}
vouchers-dates = { $from } to { $until }
vouchers-state = { $state ->
    [issued] in the drawer
    [handed_out] good
    [redeemed] used
    [expired] over
    [void] void
    [reissued] replaced
   *[unfinished] not finished
}
vouchers-free = { $count ->
    [one] one free
   *[other] { $count } free
}

rewards-what-voucher = Voucher: { $name }
gifts-movement-redeemed = For a voucher

## The month

vouchers-title = Vouchers of { $month }
vouchers-month-before = The month before
vouchers-month-after = The month after
vouchers-issue-one = Issue one
vouchers-make-sheets = Print sheets
vouchers-new-offer = New offer
vouchers-failed = The vouchers could not be read
vouchers-empty = No offer yet
vouchers-empty-note = An offer says what its vouchers give and until when. Start with a small gift: paper brings people back.
vouchers-first-offer = Make the first offer
vouchers-empty-month = No voucher was issued in this month
vouchers-empty-month-note = Issue one at the counter, or print sheets to hand out with flyers.
vouchers-flow-label = { $issued } issued, { $handedOut } handed out, { $redeemed } used, { $withMembers } with customers, { $expired } over, { $void } void
vouchers-flow-issued = issued
vouchers-flow-handed-out = handed out
vouchers-flow-drawer = in the drawer,
vouchers-flow-not-yet = not handed out
vouchers-flow-spoiled = { $spoiled } spoiled or over
vouchers-flow-redeemed = used here,
vouchers-flow-share = { $percent }% of those handed out
vouchers-flow-with-members = with customers,
vouchers-flow-expiring = { $count ->
    [0] none ends within a week
   *[other] { $expiring } end within a week
}
vouchers-flow-expired = { $expired } over,
vouchers-flow-void = { $void } void

vouchers-offers = Offers
vouchers-redeemed-of-issued = used of issued
vouchers-offers-none = None yet.
vouchers-of = of { $count }
vouchers-offer-draft = Nothing issued yet
vouchers-offer-stopped = Stopped
vouchers-offer-over = Its days are over

vouchers-runs = Runs
vouchers-runs-note = what each paper brought
vouchers-runs-none = No run this month
vouchers-runs-none-note = Print sheets for one place, and this table tells what they brought.
vouchers-run-code = Code
vouchers-run-where = Where
vouchers-run-handed-out = Handed out
vouchers-run-of = { $count } of { $of }
vouchers-run-came-back = Came back
vouchers-run-joined = Joined
vouchers-run-per-join = { $sign } a join
vouchers-missing = { $count ->
    [one] One number of { $run } is missing
   *[other] { $missing } numbers of { $run } are missing
}
vouchers-and-more = { $count ->
    [one] { $numbers } and one more
   *[other] { $numbers } and { $count } more
}
vouchers-stubs = { $missing ->
    [one] { $stubs } stubs, one missing
   *[other] { $stubs } stubs, { $missing } missing
}
vouchers-void-missing = { $count ->
    [one] Void it
   *[other] Void the { $missing }
}
vouchers-void-missing-title = { $count ->
    [one] Take one number of { $run } out of use?
   *[other] Take { $count } numbers of { $run } out of use?
}
vouchers-voided = { $count ->
    [one] One voucher is void
   *[other] { $voided } vouchers are void
}

vouchers-unfinished = { $count ->
    [one] One voucher is used, and the handing over was not finished.
   *[other] { $count } vouchers are used, and the handing over was not finished.
}
vouchers-unfinished-note = The power or the program failed in between.
vouchers-unfinished-look = Look at them
vouchers-unfinished-title = Not finished
vouchers-unfinished-why = The side journal says they were used, the book does not. Ask whether anything was handed over; release those that were not.
vouchers-unfinished-none = None any more.
vouchers-release = Release
vouchers-release-title = Release voucher { $number }?
vouchers-release-note = It is good again and can be used once.
vouchers-release-usual = Nothing was handed over | Customer came back | Power went off
vouchers-released = Voucher { $number } is good again

## An offer

vouchers-offer = Offer
vouchers-offer-choose = Choose an offer
vouchers-offer-change = Change the offer
vouchers-offer-save = Keep the offer
vouchers-offer-saved = { $name }: kept
vouchers-offer-replaces = { $count ->
    [one] One voucher of it is out and stays good as it is. The change makes a new offer.
   *[other] { $issued } vouchers of it are out and stay good as they are. The change makes a new offer.
}
vouchers-offer-line = Offer { $number }, { $redeemed } used of { $issued } issued
vouchers-offer-stopped-note = Nothing more is issued. What is out stays good.
vouchers-offer-stopped-said = { $name }: stopped
vouchers-stop = Stop the offer
vouchers-stop-sure = Stop it?
vouchers-stop-note = No more vouchers are issued. Those that are out stay good until their last day.
vouchers-name-in = Name in { $language }
vouchers-name-note = It stands on the paper. A language without a name takes the shop’s own.
vouchers-what = What it gives
vouchers-gives = { $kind ->
    [gift] Gift
    [amount] Amount off
    [percent] Percent off
    [chance] Draw
   *[newcomer] Newcomers
}
vouchers-gift = Gift
vouchers-amount = Amount off
vouchers-percent-field = Percent off
vouchers-chances-field = Chances in the draw
vouchers-within = Joined at most
vouchers-min-spend = From a sale of
vouchers-scope = Only for
vouchers-scope-all = None chosen: the whole sale counts.
vouchers-products = { $count ->
    [one] one product
   *[other] { $count } products
}
vouchers-valid = Good
vouchers-valid-days = Days after issue
vouchers-valid-dates = Between two days
vouchers-days = How long
vouchers-days-unit = { $count ->
    [one] day
   *[other] days
}
vouchers-from-day = First day
vouchers-until-day = Last day
vouchers-refund = When the sale is given back
vouchers-refund-back = Good again
vouchers-refund-used = Stays used
vouchers-rule-back = good again after a refund
vouchers-rule-used = stays used after a refund
vouchers-who = For whom
vouchers-rules = Rules
vouchers-made = Made
vouchers-one-per-member = One a member
vouchers-bound = Only for the member it was issued to
vouchers-bound-note = Their card is scanned with it. It cannot be printed in sheets.
vouchers-stackable = May be used beside other vouchers
vouchers-needs-manager = Each use needs a manager’s word
vouchers-wrong-name = Write what it is called in the shop’s language.
vouchers-wrong-gift = Choose the gift.
vouchers-wrong-amount = Type how much it takes off.
vouchers-wrong-percent = Type a part of a hundred, such as 10 or 12.5.
vouchers-wrong-count = Type how many.
vouchers-wrong-days = Type how many days.
vouchers-wrong-day = Choose the first day.
vouchers-wrong-until = Choose a last day that is not before the first.

## Issuing one

vouchers-issue-title = Issue a voucher
vouchers-issue-note = For a member, or for whoever brings it.
vouchers-issue-none = There is no offer to issue. The owner makes one under Gifts, Vouchers.
vouchers-whom = For whom
vouchers-whom-member = A member
vouchers-whom-nobody = Whoever brings it
vouchers-issue-reason = What for
vouchers-issue-usual = Apology | Regular customer | Brought a friend
vouchers-issue-do = Issue it
vouchers-issue-another = Another one
vouchers-issued = The voucher is issued
vouchers-issued-note = Print it, or let the customer photograph it.
vouchers-issued-line = No. { $number }, until { $day }
vouchers-issued-for = For { $name }
vouchers-qr = Code of voucher { $number }
vouchers-print-slip = Slip
vouchers-print-a6 = A6 page
vouchers-print-again = Print again
vouchers-reason = Why
vouchers-reason-missing = Write why; one word is enough.
vouchers-wrong-offer = Choose an offer.
vouchers-wrong-member = Find the member it is for.

## Runs of paper

vouchers-batch-title = Vouchers for a run
vouchers-batch-note = They are made first, then printed on sheets with stubs.
vouchers-pieces = How many
vouchers-pieces-note = { $most } at most.
vouchers-run = Run
vouchers-run-new = A new run
vouchers-run-name = Where they are handed out
vouchers-run-example = Letter boxes, Garden Road
vouchers-wrong-run = Write where they are handed out.
vouchers-batch-begin = Make them
vouchers-batch-make = { $count ->
    [one] Make one
   *[other] Make { $pieces }
}
vouchers-batch-running = Vouchers are being made
vouchers-batch-progress = { $done } of { $total }
vouchers-batch-meanwhile = The tills go on meanwhile.
vouchers-batch-stop = Stop
vouchers-batch-go-on = Go on
vouchers-batch-made = The vouchers are made
vouchers-batch-said = { $count ->
    [one] One voucher made
   *[other] { $made } vouchers made
}
vouchers-batch-numbers = Numbers { $first } to { $last }
vouchers-batch-stopped = Stopped with { $left } still to make.
vouchers-batch-to-paper = To the paper
vouchers-batch = Numbers
vouchers-batch-count = Made
vouchers-batch-none = No vouchers of this run were made in this month.
vouchers-numbers = Numbers
vouchers-span = { $first } to { $last }
vouchers-run-title = { $code }, { $name }
vouchers-run-line = { $back } came back, { $joined } joined, cost { $cost }
vouchers-print-sheets = Print sheets with stubs
vouchers-first-number = From number
vouchers-last-number = To number
vouchers-too-many-pieces = { $most } at once at most.
vouchers-per-sheet = Pieces on a sheet
vouchers-a-sheet = { $count } a sheet
vouchers-print-do = Print
vouchers-hand-out = Handed out
vouchers-hand-out-do = These went out
vouchers-handed-out-said = { $count ->
    [one] One handed out
   *[other] { $pieces } handed out
}
vouchers-counterfoils = What the stubs say
vouchers-numbers-missing = Numbers missing
vouchers-numbers-spoiled = Numbers spoiled
vouchers-spoiled-note = They are void at once.
vouchers-wrong-numbers = Write numbers like 110-112, 125.
vouchers-report = Report
vouchers-stubs-said = { $missing } missing, { $spoiled } spoiled

## A member's, and a voucher's trail

vouchers-held = { $count ->
    [one] One voucher
   *[other] { $count } vouchers
}
vouchers-held-until = { $count ->
    [one] One voucher, until { $day }
   *[other] { $count } vouchers, until { $day }
}
vouchers-of-member = Vouchers of { $name }
vouchers-of-member-note = Good ones first. Each is used once.
vouchers-of-member-none = No voucher
vouchers-of-member-none-note = A voucher issued to this member stands here until it is used.
vouchers-row = No. { $number }, { $state }
vouchers-trail-title = Voucher { $number }
vouchers-trail-issued = Issued
vouchers-trail-handed-out = Handed out
vouchers-trail-redeemed = Used { $till }, receipt { $receipt }
vouchers-trail-restored = Good again
vouchers-trail-void = Taken out of use
vouchers-trail-reissued = Replacement, together with { $number }
vouchers-trail-unfinished = Used, the handing over was not finished
vouchers-trail-released = Released
vouchers-trail-missing = The stub says it is missing
vouchers-trail-claimed = Used at the partner, till { $till }, receipt { $receipt }
vouchers-trail-reversed = Refunded; the voucher stays used and nothing is claimed for it
vouchers-trail-expired = Its last day passed
vouchers-trail-approved = with { $name }’s word
vouchers-show-other = Show it
vouchers-show-receipt = Show the receipt
vouchers-reissue = Replace a lost one
vouchers-reissue-title = Replace voucher { $number }?
vouchers-reissue-note = The lost paper is void at once. The new one has the same last day.
vouchers-reissue-usual = Lost | Washed | Does not scan
vouchers-replaced = The new voucher
vouchers-void = Take out of use
vouchers-void-title = Take voucher { $number } out of use?
vouchers-void-note = Whoever brings it later is told that it is void.
vouchers-void-usual = Paper lost | Printed wrongly | Stolen
vouchers-void-said = Voucher { $number } is void

## Redeeming

vouchers-redeem = Redeem
vouchers-key-redeem = Redeem a voucher
vouchers-scan-title = Scan the voucher
vouchers-scan-note = The scanner works at any time. If it cannot read the paper, type the four groups below the code.
vouchers-code = Code on the paper
vouchers-code-note = { $typed } of { $of } characters
vouchers-typo = One character does not fit. Compare it with the paper.
vouchers-look = Check
vouchers-kind-good = { $kind ->
    [gift] Gift voucher, good today
    [amount] Money voucher, good today
    [percent] Percent voucher, good today
    [chance] Draw voucher, good today
   *[newcomer] Newcomer’s voucher, good today
}
vouchers-kind-number = { $kind ->
    [gift] Gift voucher { $number }
    [amount] Money voucher { $number }
    [percent] Percent voucher { $number }
    [chance] Draw voucher { $number }
   *[newcomer] Newcomer’s voucher { $number }
}
vouchers-kind-unknown = Voucher
vouchers-say-hand-over = Hand over { $gift }
vouchers-say-chance = Nothing to pay.
vouchers-nothing-to-pay = Nothing to pay.
vouchers-from-sale = From a sale of { $amount }.
vouchers-any-sale = Off any sale.
vouchers-off-this-sale = Off this sale.
vouchers-needs = { $why ->
    [clock] The clock of this computer may be behind. A manager must agree to the day.
    [uncertain] A manager must look at this voucher first.
    [guesses] Many wrong codes were typed here. A manager must agree.
   *[voucher] This offer needs a manager’s word.
}
vouchers-from = From
vouchers-number = Number
vouchers-valid-to = Valid to
vouchers-not-now = Not now
vouchers-hand-over-finish = Hand over and finish
vouchers-give-chance = Give the chance
vouchers-put-into-sale = Put into the sale
vouchers-print-copy = Print a copy
vouchers-type-again = Type again
vouchers-what-happened = What happened
vouchers-redeemed = { $what } for voucher { $number }
vouchers-till = { $till ->
    [here] This till
    [elsewhere] Another till
   *[other] Till { $till }
}
vouchers-at-till = { $till ->
    [here] at this till
    [elsewhere] at another till
   *[other] at till { $till }
}
vouchers-slip-voucher = voucher { $number }, { $issuer }
vouchers-slip-to-pay = To pay
vouchers-into-sale = { $what }, voucher { $number }
vouchers-in-sale = Vouchers of this sale
vouchers-asks-manager = needs a manager’s word when paying
vouchers-waits-for-sale = waits for the amount
vouchers-take-out = Take { $name } { $number } out of the sale
vouchers-taken-off = Vouchers

## Why not: what is large, and the line below it

vouchers-no-other = Not this time
vouchers-no-malformed = Not readable
vouchers-no-malformed-why = This is no voucher, or only half of one was read.
vouchers-no-newer-version = From a newer program
vouchers-no-newer-version-why = This till does not know this kind of voucher yet.
vouchers-no-typo = One character does not fit
vouchers-no-typo-why = Compare it with the paper.
vouchers-no-guess-pause = Typing rests
vouchers-no-guess-pause-why = Too many codes did not fit. Typing works again at { $until }.
vouchers-no-scan-only = Scanning only
vouchers-no-scan-only-why = Too many codes did not fit today. Typing works again on { $until }.
vouchers-no-unknown-issuer = Not from here
vouchers-no-unknown-issuer-why = No shop that is known here issued it.
vouchers-no-bad-signature = Not as it was printed
vouchers-no-bad-signature-why = Something on this voucher was changed.
vouchers-no-not-for-this-shop = Not for this shop
vouchers-no-not-for-this-shop-why = The code belongs to another shop.
vouchers-no-wrong-code = No voucher has this code
vouchers-no-wrong-code-why = Scan the paper, or compare every group with it.
vouchers-no-check-first = Look at it alone first
vouchers-no-check-first-why = A typed code is checked before it goes into a sale.
vouchers-no-for-another-shop = For another shop
vouchers-no-for-another-shop-why = It is good there, not here.
vouchers-no-contradicts-book = Not as in the book
vouchers-no-contradicts-book-why = The paper says something else than the book.
vouchers-no-second-copy = A second paper
vouchers-no-second-copy-why = Another voucher has this number.
vouchers-no-not-yet-valid = Not yet
vouchers-no-not-yet-valid-why = Good from { $day }.
vouchers-no-expired = Over
vouchers-no-expired-why = The last day was { $day }.
vouchers-no-void = Out of use
vouchers-no-void-why = It was taken out of use on { $day } at { $time }.
vouchers-no-reissued = Replaced
vouchers-no-reissued-why = Voucher { $number } took its place.
vouchers-no-already-redeemed = Already used
vouchers-no-already-redeemed-why = { $day } at { $time }, { $till }, receipt { $receipt }
vouchers-no-unfinished = Used, not finished
vouchers-no-unfinished-why = On { $day } at { $time } the till stopped in between.
vouchers-no-reserved = In another sale
vouchers-no-reserved-why = It lies in a sale { $till }, until { $until } at most.
vouchers-no-minimum-spend = { $missing } is missing
vouchers-no-minimum-spend-why = It takes a sale of { $least }; this one comes to { $amount }.
vouchers-no-one-per-member = One a member
vouchers-no-one-per-member-why = This member has used theirs.
vouchers-no-member-needed = Whose is it
vouchers-no-member-needed-why = It is in a member’s name.
vouchers-no-of-another-member = In another name
vouchers-no-of-another-member-why = It was issued to another member.
vouchers-no-newcomers-only = For newcomers
vouchers-no-newcomers-only-why = { $days ->
    [one] For whoever joined yesterday or today.
   *[other] For whoever joined in the last { $days } days.
}
vouchers-no-nothing-in-scope = Nothing it is for
vouchers-no-nothing-in-scope-why = Nothing in this sale is what the voucher is for.
vouchers-no-not-stackable = Not with another
vouchers-no-not-stackable-why = One of the two may not be used beside others.
vouchers-no-came-twice = It is in already
vouchers-no-came-twice-why = The same voucher lies in this sale.
vouchers-no-too-many = Enough vouchers
vouchers-no-too-many-why = A sale takes { $most } at most.
vouchers-no-in-a-sale = Belongs into a sale
vouchers-no-in-a-sale-why = It takes something off an amount.
vouchers-no-not-in-a-sale = Not for a sale
vouchers-no-not-in-a-sale-why = Its gift is handed over at once.
vouchers-no-out-of-stock = None free
vouchers-no-out-of-stock-why = { $shelf } on the shelf, { $kept } of them kept for others.
vouchers-no-journal-damaged = Vouchers rest
vouchers-no-journal-damaged-why = The side journal is damaged.
vouchers-no-secrets-missing = The keys are not here
vouchers-no-secrets-missing-why = The shop’s keys do not lie on this computer.

vouchers-next-scan-again = Scan it again, slower, with the paper flat.
vouchers-next-scan-instead = Scan the code on the paper instead; that always works.
vouchers-next-update = Keep the voucher and ask a manager to update the program.
vouchers-next-not-ours = Give it back to the customer: it is theirs to use where it came from.
vouchers-next-keep-manager = Keep the goods and ask a manager. The customer need not be at fault.
vouchers-next-keep-kindly = Keep the goods and show the screen. A manager may issue another.
vouchers-next-keep-receipt = Keep the goods and show the receipt. If the customer sees it differently, ask a manager.
vouchers-next-later = Give it back: the customer can bring it again later.
vouchers-next-other-paper = Ask for the newer paper, or find the member.
vouchers-next-release = A manager asks whether anything was handed over, and releases it if not.
vouchers-next-reserved = Finish or drop that sale first, then scan again.
vouchers-next-more-goods = Add what is missing to the sale, or take it without the voucher.
vouchers-next-card = Scan the member’s card, then the voucher.
vouchers-next-one-only = Use one of them now and keep the other for another day.
vouchers-next-into-sale = Type the amount of the sale, then scan the voucher.
vouchers-next-stock = Keep the voucher with the customer; a manager counts the shelf.
vouchers-next-owner = Tell the owner: Settings, Keys says what to do.

## Settings: keys

shop-section-keys = Keys
shop-section-keys-note = what vouchers are signed with
shop-keys-owner = Only the owner sees the keys.
shop-keys-none = The keys are made with the first voucher.
shop-set-vault = Where the secrets lie
shop-set-vault-note = Outside the shop’s file: a copy of it cannot issue vouchers.
shop-keys-in-keyring = In the keyring
shop-keys-in-keyring-note = of this computer’s user
shop-keys-in-file = In a file beside the shop
shop-keys-in-file-note = only this user can read it
shop-keys-in-memory = Nowhere that lasts
shop-keys-in-memory-note = this is a trial
shop-keys-unfit = They do not fit the book
shop-keys-unfit-note = After a restore on another computer bring them back with the recovery sheet.
shop-set-voucher-sheet = Recovery sheet of the keys
shop-set-voucher-sheet-note = The identity, sealed under a passphrase of yours, on paper.
shop-voucher-sheet-why = With it the shop stays the same shop on another computer.
shop-voucher-sheet-make = Make the sheet
shop-set-voucher-journal = Side journal
shop-set-voucher-journal-note = Every use is written there before it is booked: a power cut cannot make a voucher good twice.
shop-journal-whole = { $count ->
    [one] One record, whole
   *[other] { $records } records, whole
}
shop-journal-unfinished = { $count ->
    [0] nothing unfinished
    [one] one voucher unfinished
   *[other] { $count } vouchers unfinished
}
shop-journal-damaged = A record is damaged
shop-journal-damaged-note = Vouchers rest until you confirm.
shop-journal-confirm = Take vouchers again
shop-journal-confirm-note = The book stays as it is. Compare the last receipts with the papers in the drawer first.
shop-journal-usual = Compared with the drawer | Disk was replaced
shop-journal-confirmed = Vouchers are taken again
shop-set-voucher-clock = Clock
shop-set-voucher-clock-note = The last days of vouchers hang on it.
shop-clock-well = Not behind
shop-clock-behind = { $count ->
    [one] One minute behind the last act
   *[other] { $minutes } minutes behind the last act
}
shop-clock-behind-note = Set the computer’s clock. Until then a manager agrees to each voucher.
shop-clock-reset = The clock is right
shop-clock-reset-note = An earlier act bears a time that lies ahead. From now on the clock is believed again.
shop-clock-usual = Clock was set ahead by mistake | Battery was replaced
shop-clock-reset-said = The clock is believed again
shop-set-voucher-guesses = Wrong codes
shop-set-voucher-guesses-note = After five typing pauses, after ten a manager must agree, after thirty it is scanning only until tomorrow.
shop-guesses = { $count ->
    [0] None in a day
    [one] One in a day
   *[other] { $guesses } in a day
}
shop-set-fingerprints = Fingerprints
shop-set-fingerprints-note = Read them aloud to a partner to know that both mean the same shop.
shop-key-number = Number of the shop
shop-key-identity = Identity
shop-key-agreement = Agreement
shop-epoch = Quarter and key
shop-epoch-issues = Issues
shop-epoch-good = Good until
shop-epoch-issued = Issued
shop-epoch-now = now
shop-seal-note = Choose a passphrase that only you know. Without it the paper opens nothing.
shop-seal-passphrase = Passphrase
shop-seal-passphrase-note = { $least } characters or more. Nothing of it is kept.
shop-seal-again = The same again
shop-seal-short = Too short: { $least } characters or more.
shop-seal-differs = The two are not the same.
shop-seal-done = Put it on paper and keep it away from the shop. Nothing of it is kept here.
shop-seal-text = The sealed identity
shop-seal-save = Save as a file
shop-seal-file-name = voucher-keys.txt
shop-seal-file-title = Recovery sheet of the keys, { $shop }, { $day }
shop-seal-file-keep = Keep it away from the shop. It opens with your passphrase alone.

## A manager's word

override-voucher = Take a voucher that needs a manager
override-voucher-reasons = Looked at the paper | Known customer | Agreed with the owner
override-clock = Take a voucher though the clock may be behind
override-clock-reasons = Day checked on the phone | Clock is set now
override-uncertain = Take a voucher the book is unsure of
override-uncertain-reasons = Looked at the paper | Not in the drawer
override-guesses = Take a typed code after many wrong ones
override-guesses-reasons = Looked at the paper | Scanner is broken
override-of-voucher = { $what }, voucher { $number }
