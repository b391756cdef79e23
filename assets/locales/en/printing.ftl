# Printing: why not, what papers lack, what went wrong at a printer.

refusal-printing-nothing-to-print = There is nothing to print: it was taken back or never was.
refusal-printing-size-unfit = This document does not come in that size.
refusal-printing-no-printer = No printer is set up for this. Add one in Settings, or save it as a file.
refusal-printing-unknown-printer = This printer is no longer set up.
refusal-printing-wrong-printer = This needs sheets; that printer prints slips.
refusal-printing-copies-out-of-bounds = Print 1 to { $most } copies at a time.
refusal-printing-cards-out-of-bounds = Print 1 to { $most } cards at a time.
refusal-printing-rules-unfit = The rules need a title of up to 80 characters and 1 to 30 rules of up to 400 characters.
refusal-printing-unknown-job = There is no such print job.
refusal-printing-job-not-open =
    { $state ->
        [waiting] It still waits for its printer.
        [sending] It is on its way to the printer and cannot be stopped.
        [unsure] It may have been printed. Look at the printer and say so.
        [printed] It was printed.
        [failed] It could not be printed.
       *[other] It was stopped.
    }
refusal-printing-text-too-long = At most { $most } characters.
refusal-printing-name-missing = It needs a name.
refusal-printing-address-outside = Type the address of a printer in the shop's own network, such as 192.168.1.50, and its port.
refusal-printing-queue-unfit = Choose one of the printers this computer knows.
refusal-printing-office-needs-queue = A printer for sheets is chosen from the printers this computer knows.
refusal-printing-printer-busy = { $waiting } print jobs wait for it. Stop them first.
refusal-printing-not-by-itself = This is printed only when someone says so.
refusal-printing-unknown-design = There is no such design.
refusal-printing-unknown-flyer = This flyer is gone.
refusal-printing-words-unfit = The words are too many: at most { $most } characters in all languages.
refusal-printing-day-unreadable = Type the day as 2026-11-30.
refusal-printing-pieces-out-of-bounds = Hand out 1 to { $most } pieces at a time.
refusal-printing-cost-out-of-bounds = Type what the pieces cost, from nothing upwards.
refusal-printing-key-malformed = This is not a recovery key. Type the whole key as it was shown.
refusal-printing-drawing-stopped = The drawing was stopped. Nothing was printed.
refusal-printing-not-drawing = This is drawn already, or was stopped.

## What went wrong at a printer
print-trouble-unreachable = The printer does not answer. Is it on, and in the shop's network?
print-trouble-queue-stopped = The computer has stopped this printer. Start it in the computer's settings.
print-trouble-queue-unknown = The computer no longer knows this printer.
print-trouble-paper-out = It is out of paper.
print-trouble-jammed = Its cover is open, or paper is stuck.
print-trouble-line-dropped = The line broke while it printed.
print-trouble-interrupted = The program ended while it printed.
print-trouble-queue-gave-up = The computer took it and gave it up.
print-trouble-cannot-draw = What it tells of is gone.
print-trouble-too-old = Nobody needed it for half a day.

## What a drawn document warns of
paper-warning-text-cut = “{ $text }” does not fit and was cut. Shorten it.
paper-warning-outside = “{ $what }” lies too close to the edge.
paper-warning-touch = “{ $first }” and “{ $second }” touch.
paper-warning-sign-missing = The sign { $sign } cannot be printed and is left out.
paper-warning-code-small = The square code is too small to scan well. Choose a larger size.
paper-warning-code-long = The square code cannot hold “{ $text }”.
paper-warning-list-cut = { $count } entries of the list “{ $list }” have no room.
paper-warning-logo-missing = There is room for your logo: add one in Settings, Shop.
paper-warning-picture-missing = A picture is missing; its place stays white.
paper-warning-picture = The picture is coarse: { $dpi } dots per inch, 200 look clean.

## What a paper must never lack
paper-lack-who = Who: shop, address and telephone.
paper-lack-what = What it is: the thing, how many, what it is worth.
paper-lack-until = Until when: the last day with its year.
paper-lack-terms = The terms: how many a person, how many in all.
paper-lack-complaint = How to complain.
paper-lack-reference = The usual price beside the lower one.
paper-lack-run = The code of its print run. Hand it out first.
paper-lack-join-page = The code to join: open the join page first.
paper-lack-address-outside = It shows an address that only opens inside the shop.
paper-lack-draw = The draw's numbers: prizes, worth, claim day, check code.
paper-lack-redeemer = The shop that takes the voucher.
paper-lack-field = The field “{ $field }”.
paper-lack-share = It promises something for sharing or liking, which platforms and law forbid.

## Designs of flyers
flyer-design-awning = Awning
flyer-design-market-board = Market board
flyer-design-big-number = Big number
flyer-design-letter = Letter
flyer-design-stamp = Stamp, two shops
flyer-design-window = Window, a draw
flyer-design-tiles = Tiles

## Fields of designs
flyer-field-shop = Shop
flyer-field-headline = Headline
flyer-field-gift = Gift
flyer-field-promise = Promise
flyer-field-until = Until
flyer-field-address = Address
flyer-field-terms = Terms
flyer-field-complaint = Complaints
flyer-field-url = Code of the run
flyer-field-run = Code to type
flyer-field-bring = Below the code
flyer-field-scan = Beside the code
flyer-field-tag = Hanging sign
flyer-field-when = When
flyer-field-item = Item
flyer-field-parts = What is in it
flyer-field-ladder = Price ladder
flyer-field-how = How it works
flyer-field-pickup = Pick-up
flyer-field-reference = Usual price
flyer-field-number = Number
flyer-field-every = Every
flyer-field-sub = Below the headline
flyer-field-benefits = Benefits
flyer-field-dates = Dates
flyer-field-date = Date
flyer-field-greeting = Greeting
flyer-field-letter = Letter
flyer-field-signature = Signature
flyer-field-role = Role
flyer-field-offer-title = Title of the offer
flyer-field-offer = Offer
flyer-field-value = Worth
flyer-field-a = First shop
flyer-field-b = Second shop
flyer-field-a-text = Words of the first shop
flyer-field-b-text = Words of the second shop
flyer-field-a-head = Head of the first shop
flyer-field-b-head = Head of the second shop
flyer-field-mark = Stamp mark
flyer-field-prizes = Prizes
flyer-field-sum = Sum
flyer-field-who = Who may
flyer-field-claim = Claim day
flyer-field-proof = Check code
flyer-field-total = Total
flyer-field-label = Label
flyer-field-price = Price
flyer-field-unit = Unit
flyer-field-month = Month
flyer-field-day = Day
flyer-field-weekday = Weekday
flyer-field-art = Drawing
flyer-field-rank = Rank
flyer-field-count = How many
flyer-field-name = Name
