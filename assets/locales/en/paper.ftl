# Words on paper: read by customers and clerks, in the document's own language.

## Titles that a PDF reader shows
paper-title-tent = { $shop }: table tent
paper-title-poster = { $shop }: window poster
paper-title-vouchers = Voucher: { $offer }
paper-title-cards = { $shop }: member cards
paper-title-sale = Receipt { $number }
paper-title-recharge = Top-up slip { $number }
paper-title-hand-over = Gift slip { $number }
paper-title-shift = Shift { $number }
paper-title-day-close = Day close { $day }
paper-title-board = { $shop }: { $label }
paper-title-rules = { $shop }: group rules
paper-title-terms = { $shop }: prepaid terms
paper-title-data = Data of { $member }
paper-title-key = { $shop }: recovery sheet
paper-page = page { $page } of { $pages }
paper-sheet = sheet { $page } of { $pages }

## Joining
paper-step-wifi =
    Join our
    Wi-Fi
paper-step-scan =
    Scan, give name
    and number
paper-step-words =
    Say the two words
    to the clerk
paper-wifi-name = Wi-Fi: { $name }
paper-wifi-ask = Ask us for the Wi-Fi
paper-join-caption = Opens the join page
paper-word-one = orange
paper-word-two = moon
paper-words-caption =
    Your phone shows
    your own two words.
paper-join-foot = No phone? Tell the clerk your name and number, it takes twenty seconds. Joining is free, leave any day; your details stay on our own computer.
paper-tent-feet = foot: fold outward, tape both feet together

## Vouchers
paper-worth = Worth { $amount }
paper-issuer = Issued by
paper-issued-by = Issued by { $issuer }. Trouble? Ask the issuer.
paper-valid =
    Valid
    { $from }
    to { $until }
paper-gift-from = A gift from { $issuer }
paper-only-at = Valid only at
paper-fades = Keep away from heat and plastic: this paper fades.

## Member cards
paper-card-kind = Member card
paper-card-use =
    Points, balance, gifts:
    show this card.
paper-card-lost = Lost it? Tell us at the counter or by phone: points and balance stay yours, and you get a new card.
paper-card-front = front
paper-card-back = back
paper-card-note = Cards { $from }–{ $to } · { $side } · print both sides, turn on the long edge, 100 %

## Slips
paper-copy = COPY 副本 COPIA
paper-slip-number = No. { $number }
paper-slip-clerk = Clerk: { $name }
paper-slip-member = Member: { $name }
paper-sum = Sum
paper-total = Total
paper-change = Change
paper-points-now = Points today
paper-points = Points
paper-balance = Balance
paper-balance-parts = Own money { $own }, bonus { $bonus }
paper-gifts-waiting = Gifts waiting
paper-say-number = Just say your number, { $number }
paper-thanks = Thank you
paper-recharge = TOP-UP SLIP
paper-paid = Paid, { $how }
paper-own-added = Your own money
paper-bonus-added = Bonus, { $rule }
paper-own-money = Own money
paper-bonus = Bonus
paper-refund-rule = Refund rule
paper-refund-1 = Unspent own money is paid back at any time, in full, without a fee.
paper-refund-2 = Bonus is not paid out; it lapses when all own money is paid back.
paper-refund-3 = Own money is spent first, then bonus.
paper-refund-4 = No expiry. Valid in this shop only.
paper-refund-4-until = Without a phone: good until { $day }, then locked, not lost, until you ask. Valid in this shop only.
paper-refund-5 = Lost card: tell us, the balance moves to a new card.
paper-refund-read = I have read the refund rule.
paper-customer = Customer
paper-member = Member
paper-clerk = Clerk
paper-keep-slip = Keep this slip. Complaints: { $complaint }
paper-hand-over = GIFT HANDED OVER
paper-quantity = Quantity
paper-worth-each = Worth each
paper-given-for = Given for
paper-received = I have received the gift.
paper-shift = SHIFT END
paper-sales = Sales
paper-drawer = Cash drawer
paper-opening = Opening
paper-expected = Expected
paper-counted = Counted
paper-difference = Difference
paper-counted-by = Counted by
paper-checked-by = Checked by
paper-day-close = DAY CLOSE { $day }
paper-stored-value = Stored value
paper-owed = Owed to members
paper-community = Community
paper-audit-head = AUDIT HEAD
paper-entries = Entries { $span }
paper-backup = Backup
paper-keep-close = Keep this slip with the cash book. The number above must match tomorrow.

## Leaderboard
paper-board-title = Thank you for bringing friends
paper-board-below = One dot is one new friend who really came to the shop.
paper-board-ladder = Ladder
paper-board-friends = friends
paper-board-how = How we count: a friend joins with your number and buys once; then it is one. Only friends you bring yourself count, there are no levels. Rewards are on your member card, to take at the counter.
paper-board-hidden = Names are partly hidden. To stay off this board, tell a clerk.
paper-board-foot = { $shop } · { $reach } · { $label } · questions at the counter

## Group rules
paper-rules-kind = Group rules · since { $since }
paper-rules-join = Not a member yet? Scan in the shop, or tell us your name and number at the counter.

## Prepaid terms
paper-terms-title = Prepaid terms
paper-terms-pay = You pay
paper-terms-get = You get
paper-terms-most = The most
paper-terms-complaint = Complaints
paper-terms-read = I have read these terms and received a copy.
paper-terms-customer = Day, customer's signature
paper-terms-shop = Day, for the shop

## Member's data
paper-data-title = Your data
paper-data-below = Everything { $shop } holds about { $member }.
paper-data-none = Nothing.
paper-data-rights = Your rights

## Recovery sheet
paper-key-printed = printed { $when }
paper-key-title = Recovery sheet
paper-key-below = With this sheet you can bring your shop back on a new computer. Without it, nobody can.
paper-key-step-1 = Fold
paper-key-step-1-how = Fold the bottom third up along the line, printed side in. Fold the top third over it. Tape it shut and sign across the tape.
paper-key-step-2 = Put away
paper-key-step-2-how = Keep it away from the shop: at home, with family, at the bank. Not in the till, not in a photo, not in a chat.
paper-key-step-3 = Use
paper-key-step-3-how = Only if the computer is lost, stolen or broken: install Storeloop, choose "Bring my shop back", type the four rows or scan the square.
paper-key-step-4 = Replace
paper-key-step-4-how = Tape broken, sheet lost, or read by someone you do not trust? Open Settings, Backup, "New key", and print a new sheet.
paper-key-shop = Shop
paper-key-number = Shop number
paper-key-digits = Partner digits
paper-key-made = Made on
paper-key-belongs = Belongs to
paper-key-opens = all backups made since that day
paper-key-try = Before you fold, try it
paper-key-try-1 =
    All four rows typed back,
    Storeloop said "right"
paper-key-try-2 =
    Square scanned,
    Storeloop said "right"
paper-key-try-3 =
    Where it lies (say it to
    one person you trust)
paper-key-fold-here = fold up here, printed side in
paper-key-secret = SECRET. Whoever holds these four rows can read your backups.
paper-key-signs = The last sign of each row checks that row. There is no letter I, L, O or U: 0 is zero, 1 is one.
paper-key-scan = the same, to scan
paper-key-foot = Printed once and kept nowhere else. Storeloop never asks for these rows on the phone, by chat or by e-mail.
paper-identity-below = With this sheet and your passphrase your shop stays the same shop for its partners.
paper-identity-step-3-how = Once your shop is back on a new computer: open Settings, Keys, "Bring back", type the five rows or scan the square, then the passphrase.
paper-identity-step-4-how = Sheet lost, or passphrase forgotten? Make another one in Settings, Keys. If someone else has both, tell your partners at once.
paper-identity-opens = the signature on your vouchers
paper-identity-try-1 =
    All five rows typed back,
    Storeloop said "right"
paper-identity-secret = SEALED. It opens with your passphrase only. Do not write that here.

## Statement between two shops
paper-statement-title = Voucher statement
paper-statement-number = No.
paper-statement-day = Day
paper-statement-time = Time
paper-statement-voucher = Voucher
paper-statement-offer = Offer
paper-statement-used = Used
paper-statement-receipt = Receipt
paper-statement-agreed = Agreed
paper-statement-due = Due
paper-statement-answer = Answer
paper-statement-forward = Carried forward after line { $line }
paper-statement-brought = Brought forward
paper-statement-net = Net of accepted lines
paper-statement-reasons = Not accepted, and why
paper-statement-chains = Both chains end here

## Coupon book
paper-book-note = book { $book } of { $books } · side { $page } of { $pages }
paper-book-how = How to use it
paper-book-ask = Trouble? Ask { $shop }.
