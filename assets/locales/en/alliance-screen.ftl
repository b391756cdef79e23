# The alliance: partners, pairing, exchange, offers, packs, lists.
app-screen-alliance = Alliance
alliance-joint = { ", " }
alliance-failed = The partners could not be read
alliance-back = Back to all partners
alliance-back-to = Back to { $name }
alliance-more = More

## All partners

alliance-owed-to-us = Owed to us
alliance-we-owe = We owe
alliance-owes-in = They owe us
alliance-owes-out = We owe them
alliance-owes-even = Even
alliance-read = Read a file
alliance-statements = Statements
alliance-statement = Statement
alliance-exchange = Exchange
alliance-pair = Pair a shop
alliance-open = Open { $name }
alliance-used-here = { $count ->
    [one] { $number } of theirs, used here
   *[other] { $number } of theirs, used here
}
alliance-used-there = { $count ->
    [one] { $number } of ours, used there
   *[other] { $number } of ours, used there
}
alliance-exchange-none = Nothing exchanged yet
alliance-compare = Compare the digits
alliance-hand-list = Type their list
alliance-next = A neighbour your customers also visit?
alliance-next-note = Pair once by reading each other’s code. After that, vouchers work with no internet.
alliance-empty = A neighbour your customers also visit?
alliance-empty-note = Hand out each other’s vouchers. Each shop checks them with no internet, and both keep the same account.
alliance-step-pair = Pair
alliance-step-pair-note = Each till reads the other’s code, once.
alliance-step-agree = Agree
alliance-step-agree-note = One shop makes an offer, the other agrees to it.
alliance-step-hand = Hand out
alliance-step-hand-note = Customers bring the vouchers over. No connection is needed.
alliance-step-settle = Settle
alliance-step-settle-note = A file now and then, and one statement that both sign.
alliance-recovering = The shop is finding itself again after a restore. Partners wait until that is done.
alliance-recovering-go = Look at it
alliance-secrets-missing = The shop’s keys are not on this computer. Nothing can be signed here.
alliance-lists = Alliance list
alliance-coupon-book = Coupon book
alliance-distributors = Who hands out best
alliance-hand-partner = Shop without Storeloop
alliance-recovery = After a restore or a new computer
alliance-retire = A key is in other hands

## Where a partner stands

alliance-state-unconfirmed = Digits not compared
alliance-state-paired = Paired
alliance-state-introduced = Introduced
alliance-state-suspended = { $by ->
    [them] Paused by them
   *[us] Paused
}
alliance-state-left = { $by ->
    [them] They left
   *[us] We left
}
alliance-state-retired = Meet again
alliance-state-hand = On paper
alliance-means-unconfirmed = Their card came from afar. Compare 24 digits with the owner first; until then nothing is issued, taken or read in.
alliance-means-paired = Vouchers go both ways, with or without internet.
alliance-means-introduced = Known from an alliance list. Their vouchers are taken up to a low cap; packs wait until you pair.
alliance-means-suspended = No new vouchers. Those that are out are still taken and paid.
alliance-means-left = No new vouchers. Those that are out run out and are settled.
alliance-means-retired = A key was given up. Nothing moves until both owners pair again in person.
alliance-means-hand = Takes part with printed vouchers; their list is typed in here and stands as unverified.
alliance-stopped-why = Because: { $why }
alliance-meet-now = Pair in person
alliance-way-file = by file
alliance-way-text = by chat
alliance-way-qr = by QR
alliance-how-screen = from screen to screen
alliance-how-file = by file, digits compared
alliance-how-chat = by chat, digits compared
alliance-how-list = from an alliance list
alliance-how-hand = written down here

## What wants a look: short, and with what to do

alliance-warn-compare-digits = digits not compared
alliance-warn-compare-digits-next = The digits are not compared yet. Call the owner.
alliance-warn-alarms = { $count ->
    [one] needs a look
   *[other] { $count } need a look
}
alliance-warn-alarms-next = { $count ->
    [one] Something does not fit. Open it and see what to do.
   *[other] { $count } things do not fit. Open them and see what to do.
}
alliance-warn-missing = a part is missing
alliance-warn-missing-next = A part of what they sent is missing (entries { $from } to { $to }). Send them your file: it asks for that part by itself.
alliance-warn-no-answer = no answer yet
alliance-warn-no-answer-next = { $frames ->
    [one] Something was sent on { $day }, and no answer says that it arrived. Send it again; twice does no harm.
   *[other] { $frames } entries were sent on { $day }, and no answer says that they arrived. Send them again; twice does no harm.
}
alliance-warn-offers-wait = { $count ->
    [one] an offer waits
   *[other] { $count } offers wait
}
alliance-warn-offers-wait-next = { $count ->
    [one] An offer of theirs waits for your answer. Open it below.
   *[other] { $count } offers of theirs wait for your answer. Open them below.
}
alliance-warn-statement-waits = statement { $number } waits
alliance-warn-statement-waits-next = Their statement { $number } waits for your signature. Look it through under Statements.
alliance-warn-disputed = { $count ->
    [one] 1 line disputed
   *[other] { $count } lines disputed
}
alliance-warn-disputed-next = { $count ->
    [one] You do not agree on one line. Talk to the owner, then one of you gives in under Statements.
   *[other] You do not agree on { $count } lines. Talk to the owner, then one of you gives in under Statements.
}
alliance-warn-we-owe = { $amount } to pay
alliance-warn-we-owe-next = { $amount } from a signed statement of { $day } is still to be paid by you.
alliance-warn-they-owe = { $amount } unpaid
alliance-warn-they-owe-next = { $amount } from a signed statement of { $day } has not been paid to you. Remind the owner, or pause the pair.
alliance-warn-cap-near = cap nearly reached
alliance-warn-cap-near-next = { $used } of { $cap } is used. Settle soon, or raise the cap; above it their vouchers are refused.
alliance-warn-keys-old = ask for their file
alliance-warn-keys-old-next = No key of theirs issues today. Ask for their latest file; until then new vouchers of theirs are unknown here.
alliance-warn-list-old = list is old
alliance-warn-list-old-next = Heard from last on { $day }. Vouchers they took back since then are not known here. Ask for their latest file.

## Pairing

alliance-pair-cards-note = Each shop shows its card and reads the other’s. It takes one reading each, and works with no internet.
alliance-our-card = Our card
alliance-our-card-note = Let their till scan it. Our number is { $short }.
alliance-their-card = Their card
alliance-their-card-scan = Scan it from their screen now. They find it under Alliance, Pair a shop.
alliance-their-card-paste = Or paste the text they sent
alliance-save-file = Save as a file
alliance-copy-text = Copy as text
alliance-copied = Copied. Paste it into the chat.
alliance-saved = Saved as { $file }
alliance-choose-file = Choose a file
alliance-drop = or drag it in here
alliance-drop-now = Let go to read it
alliance-paste-read = Read the text
alliance-pair-theirs = Is this the shop?
alliance-short = Number { $short }
alliance-card-known = You know this shop already: { $state }.
alliance-card-newer = You know this shop already ({ $state }). This card is newer.
alliance-card-old-keys = None of its keys issues today. Ask the owner for the latest card.
alliance-from = Where did you scan it?
alliance-from-screen = From their screen
alliance-from-screen-note = You stood in front of their till. You are paired at once.
alliance-from-picture = From a picture or paper
alliance-from-picture-note = It could be anybody’s. Compare 24 digits first.
alliance-from-missing = Say where you scanned it.
alliance-from-afar = It came from afar, and somebody could have changed it on its way. Next you compare 24 digits with the owner.
alliance-pair-now = Pair
alliance-pair-later = Take it in and compare
alliance-pair-compare = Compare with { $name }
alliance-pair-compare-note = Both owners compare the digits. If one differs, stop.
alliance-digits = 24 digits in six groups
alliance-digits-both = On both screens
alliance-digits-how = Meet, or call a number you have known before. One reads group 1, the other group 2, and so on. Do not send the digits with the card: whoever changes one can change the other.
alliance-differ = They differ, stop
alliance-later = Later
alliance-same = All 24 are the same
alliance-pair-paired = Paired with { $name }
alliance-paired-next = { $name } must read your card too. Then make an offer: nothing is handed out before the other shop has agreed.
alliance-offer-first = Make an offer
alliance-pair-differ = Not paired
alliance-differ-why = The card said to be from { $name } was thrown away and kept as evidence. Somebody changed it on its way, or a digit was misread.
alliance-differ-next = Ask for the card again, best in person from screen to screen. Do not use the same chat without asking the owner about it.

## Exchange

alliance-exchange-title = Exchange with { $name }
alliance-read-title = Read a file
alliance-read-note = A partner’s file, card or list. Whatever it is, it is recognised; reading it twice does no harm.
alliance-read-another = Read another one
alliance-file-waits = { $file } waits: a manager reads it in after signing in.
alliance-give = For { $name }
alliance-take = From them
alliance-take-scan = Scan their codes now, in any order.
alliance-take-paste = Or paste the text from the chat
alliance-way = How it travels
alliance-by-file = File
alliance-by-text = Chat
alliance-by-qr = QR
alliance-waits = { $count ->
    [one] 1 entry waits since { $since }.
   *[other] { $number } entries wait since { $since }.
}
alliance-waits-for = Waits for { $name }
alliance-send = Send it
alliance-nothing-waits = Nothing waits. A file would only say how far you have read { $name }.
alliance-no-answer = Sent: { $when }. No answer says yet that it arrived; sending it again does no harm.
alliance-way-file-note = Save a file and pass it on: by stick, by mail, in a chat.
alliance-way-text-note = A text is copied. Paste it into a chat with { $name } only.
alliance-way-qr-note = { $codes ->
    [one] One code on this screen, for their scanner.
   *[other] { $codes } codes on this screen, one after the other, for their scanner.
}
alliance-too-many-codes = Too much for codes. Take a file.
alliance-give-file = Save the file
alliance-give-text = Copy the text
alliance-give-qr = Show the codes
alliance-text = The text for the chat
alliance-text-note = It is copied. Paste it into the chat with { $name }. The chat may cut it in pieces; that is no problem.
alliance-copy-again = Copy it again
alliance-text-by-hand = Mark the text, copy it, and paste it into the chat with { $name }.
alliance-card-text = Our card as text
alliance-card-by-hand = Mark the text, copy it, and paste it into the chat.
alliance-show-code = Show the code
alliance-code-of = Code { $place } of { $of }
alliance-code-before = Code before
alliance-code-next = Next code
alliance-code-note = Turn the screen to them. The order does not matter.
alliance-read-from = Read in from { $name }
alliance-read-count = { $count ->
    [0] Nothing new was in it.
    [one] 1 new entry.
   *[other] { $number } new entries.
}
alliance-read-before = { $count ->
    [one] { " " }One was known before.
   *[other] { " " }{ $number } were known before.
}
alliance-read-known = All of it was known
alliance-read-known-note = Nothing was changed. This file was read before, or a newer one was.
alliance-gap = A part is missing: entries { $from } to { $to }.
alliance-gap-why = { $held ->
    [one] Nothing is lost: what came behind it is kept until then. Send { $name } your file; it asks for the missing part by itself.
   *[other] Nothing is lost: the { $held } entries behind it are kept until then. Send { $name } your file; it asks for the missing part by itself.
}
alliance-look-offers = Look at the offer
alliance-look-statement = Look at the statement
alliance-answer = Send { $name } the answer
alliance-pieces = { $have } of { $of } pieces are here
alliance-pieces-note = Go on with the others; the order does not matter.
alliance-pieces-missing = Still missing: { $places }
alliance-pieces-damaged = { $count ->
    [one] One piece was cut off on its way. Scan or copy it again.
   *[other] { $count } pieces were cut off on their way. Scan or copy them again.
}
alliance-news-amount = { $what }, { $amount }
alliance-news-card-renewed = A newer shop card
alliance-news-key-announced = { $count ->
    [one] The key of a quarter
   *[other] The keys of { $number } quarters
}
alliance-news-quarter-closed = The last day to hand in vouchers of a quarter
alliance-news-key-revealed = What proves the typed codes of a quarter
alliance-news-key-retired = A key that was given up
alliance-news-acknowledged = A receipt for what arrived
alliance-news-offer-proposed = { $count ->
    [one] An offer to answer
   *[other] { $number } offers to answer
}
alliance-news-offer-agreed = { $count ->
    [one] An offer is agreed
   *[other] { $number } offers are agreed
}
alliance-news-offer-declined = { $count ->
    [one] An offer is declined
   *[other] { $number } offers are declined
}
alliance-news-vouchers-issued = { $count ->
    [one] 1 voucher is out
   *[other] { $number } vouchers are out
}
alliance-news-vouchers-revoked = { $count ->
    [one] 1 voucher is taken back
   *[other] { $number } vouchers are taken back
}
alliance-news-vouchers-confirmed = { $count ->
    [one] 1 voucher of the key given up is real
   *[other] { $number } vouchers of the key given up are real
}
alliance-news-pack-came = { $count ->
    [one] A pack of vouchers to hand out
   *[other] { $number } packs of vouchers to hand out
}
alliance-news-pack-reported = { $count ->
    [one] What became of a pack
   *[other] What became of { $number } packs
}
alliance-news-claims-came = { $count ->
    [one] 1 used voucher to be paid
   *[other] { $number } used vouchers to be paid
}
alliance-news-claim-reversed = { $count ->
    [one] 1 use taken back
   *[other] { $number } uses taken back
}
alliance-news-claims-accepted = { $count ->
    [one] 1 used voucher accepted
   *[other] { $number } used vouchers accepted
}
alliance-news-claims-rejected = { $count ->
    [one] 1 used voucher not accepted
   *[other] { $number } used vouchers not accepted
}
alliance-news-line-disputed = { $count ->
    [one] 1 line disputed
   *[other] { $number } lines disputed
}
alliance-news-line-conceded = { $count ->
    [one] 1 dispute given in
   *[other] { $number } disputes given in
}
alliance-news-statement-came = A statement to look through
alliance-news-statement-signed = A statement is signed by both
alliance-news-payment-came = A payment is on its way
alliance-news-payment-received = A payment has arrived
alliance-news-partner-suspended = The pair is paused
alliance-news-partner-resumed = The pair goes on
alliance-news-partner-left = One of the two leaves
alliance-news-frames-returned = { $count ->
    [one] 1 lost entry comes back
   *[other] { $number } lost entries come back
}
alliance-news-unfit = { $count ->
    [one] 1 entry that does not fit; it has no effect
   *[other] { $number } entries that do not fit; they have no effect
}

## What does not fit

alliance-alarm-do = What to do:
alliance-alarm-both = At place { $sequence } one history says { $known }, the other { $other }. Both are signed.
alliance-alarm-see = Looked at
alliance-alarm-see-note = It stays in the book, with the two signed papers as evidence. It only stops asking for a look.
alliance-alarm-note = What you found out
alliance-alarm-seen-do = I have looked at it
alliance-alarm-seen = { ", looked at. " }{ $note }
alliance-alarms-show = { $count ->
    [one] Show 1 that was looked at
   *[other] Show { $count } that were looked at
}
alliance-alarms-hide = Hide what was looked at
alliance-alarm-fork = { $name } told two histories
alliance-alarm-fork-why = Two entries stand at the same place, and both carry their signature. That happens when they went on with an old copy, or when somebody tells two shops two things.
alliance-alarm-fork-next = Nothing of the second history was taken. Call the owner and compare the two marks below; if they restored a copy, they do the steps under “After a restore”.
alliance-alarm-ahead-of-us = { $name } knows more of us than we do
alliance-alarm-ahead-of-us-why = Their file confirms entries of ours that this computer does not have. It probably runs on an old copy of the shop.
alliance-alarm-ahead-of-us-next = Go to “After a restore or a new computer”. Take no more vouchers that are doubtful until that is done.
alliance-alarm-digits-differ = The digits with { $name } differed
alliance-alarm-digits-differ-why = The card was changed on its way, or a digit was misread. It was thrown away.
alliance-alarm-digits-differ-next = Get the card in person, from screen to screen.
alliance-alarm-short-taken = Two shops have one short number
alliance-alarm-short-taken-why = The card of { $name } has the short number of a shop you know. By chance that hardly ever happens.
alliance-alarm-short-taken-next = Take no card from that source. Ask the shop you know, in person.
alliance-alarm-two-lists = Two lists have one number
alliance-alarm-two-lists-why = Whoever signs the alliance’s list signed two that differ ({ $name }).
alliance-alarm-two-lists-next = The first is kept. Ask the founder for a new list with a higher number.
alliance-alarm-claim-twice = { $name } handed in a voucher twice
alliance-alarm-claim-twice-why = The first time counts, the second is kept as evidence. Two tills, or a mistake, can be the cause.
alliance-alarm-claim-twice-next = Nothing is owed for the second. If it happens often, talk to the owner.
alliance-alarm-wrong-tags = { $name } handed in codes that you never issued
alliance-alarm-wrong-tags-why = The last signs of a typed code can only be known from your paper. These are wrong.
alliance-alarm-wrong-tags-next = After three the pair is paused by itself. Ask to see the paper vouchers.
alliance-alarm-contradicts = Something of { $name } does not fit what was agreed
alliance-alarm-contradicts-why = A pack, numbers or a statement say something else than you two agreed.
alliance-alarm-contradicts-next = It has no effect here. Show the owner the offer you both signed.
alliance-alarm-unreadable = An entry of { $name } cannot be read
alliance-alarm-unreadable-why = It was made by a newer program, or it is broken.
alliance-alarm-unreadable-next = Update this program first, then ask for the file again.

## A partner's page

alliance-unpaid-in = signed, they still pay
alliance-unpaid-out = signed, we still pay
alliance-cap = Cap
alliance-cap-of = { $used } of { $cap }
alliance-cap-note = The most that vouchers of { $name } used here, and not paid yet, may come to. Above it they are refused.
alliance-contact = Contact
alliance-contact-own = Their card says: { $contact }
alliance-trade = What they do
alliance-trade-hint = bakery
alliance-note = Note
alliance-met = Since
alliance-met-how = { $day }, { $how }
alliance-key = Their key
alliance-key-until = { $key }, vouchers good until { $day } at the latest
alliance-key-over = { $key }, issues no more
alliance-change = Change
alliance-marks = Marks to compare
alliance-mark-short = Number
alliance-mark-digits = 24 digits
alliance-mark-out = We wrote
alliance-mark-in = They wrote
alliance-mark-chain = { $sequence } entries, mark { $hash }, read up to { $acknowledged }
alliance-marks-note = Both shops see the same marks. If they differ, somebody’s book is not the one the other knows.
alliance-terms-title = { $name }: terms
alliance-terms-saved = Terms with { $name } kept
alliance-suspend = Pause the pair
alliance-suspend-title = Pause with { $name }?
alliance-suspend-1 = No new vouchers are made for each other, here or there.
alliance-suspend-2 = Vouchers that customers hold are still taken and paid.
alliance-suspend-3 = { $name } reads it with your next file, with the reason.
alliance-suspend-4 = You can go on at any time.
alliance-suspend-said = Paused with { $name }
alliance-resume = Go on with them
alliance-resumed = { $name } and you go on
alliance-why = Reason
alliance-why-wish = I want a break
alliance-why-unpaid = A signed statement is not paid
alliance-why-wrong-tags = They handed in made-up codes
alliance-why-fork = They told two histories
alliance-why-theft = A key is in other hands
alliance-leave = Leave for good
alliance-leave-title = Leave { $name } for good?
alliance-leave-1 = No new vouchers are made for each other any more.
alliance-leave-2 = Vouchers that customers hold run out as printed; they are taken and paid until then.
alliance-leave-3 = What is open is settled: statements and payments go on.
alliance-leave-4 = It cannot be taken back. To work together again, both owners pair again in person.
alliance-leave-said = You have left { $name }
alliance-retire-title = A key is in other hands
alliance-retire-note = After a burglary, a stolen computer, or a copy of the key sheet that got lost.
alliance-retire-what = What was taken
alliance-retire-issuing = Vouchers can be forged
alliance-retire-issuing-note = Somebody could make vouchers in your name. Gives up the key of this quarter.
alliance-retire-identity = Somebody can be us
alliance-retire-identity-note = The computer, or the key sheet with its words, was taken. Gives up the shop’s identity.
alliance-retire-issuing-1 = No more vouchers are made with this key; a new one begins at once.
alliance-retire-issuing-2 = Partners take only those vouchers of this key that you really made; your file names them.
alliance-retire-issuing-3 = Until they have read that, their caps bound the loss. Send every partner your file today.
alliance-retire-identity-1 = Every pair is frozen at once: nothing is issued, taken or settled.
alliance-retire-identity-2 = You pair again with every partner, in person, from screen to screen.
alliance-retire-identity-3 = It cannot be taken back.
alliance-retire-reason = What happened
alliance-retire-missing = Say in a few words what happened.
alliance-retire-do = Give the key up
alliance-retired-said = Given up. Send every partner your file.

## Offers

alliance-offers-theirs = { $name } offers
alliance-offers-ours = We offer
alliance-offers-theirs-none = Nothing yet. Their offers come with their file.
alliance-offers-ours-none = Nothing yet. Offer their customers something to fetch here, or yours something over there.
alliance-offer-new = New offer
alliance-offer-proposed = waits for them
alliance-offer-waits = your answer
alliance-offer-agreed = agreed
alliance-offer-declined = declined
alliance-offer-over = over
alliance-offer-by-us = You offer this to { $name }.
alliance-offer-by-them = { $name } offers you this.
alliance-offer-to = Offer to { $name }
alliance-propose = Propose it
alliance-proposed = Proposed. It goes with your next file for { $name }.
alliance-propose-note = Your signature goes with it. Nothing is handed out before { $name } has agreed, and what was agreed is never changed; end it and propose another.
alliance-reads = Both owners read
alliance-reads-language = Language of the sentence
alliance-form-promise = Whoever brings our voucher to { $shop } gets { $what } there.
alliance-form-pays = For each one used { $bearer } { $price }. All together come to { $cap } at most.
alliance-form-pays-nothing = For each one used { $bearer }. All together count { $cap } at most.
alliance-form-good-days = A voucher is good { $days } { $valid }.
alliance-form-good-dates = A voucher is good { $valid }: { $from } to { $until }.
alliance-form-window = { $shop } has { $window } days after its last day to hand it in.
alliance-gives-gift = a gift they choose
alliance-gives-amount = off a purchase
alliance-gives-percent = % off a purchase
alliance-gives-chance = chances in a draw
alliance-gives-newcomer = their pack for newcomers
alliance-some-gift = a gift
alliance-some-amount = an amount off
alliance-some-percent = a part off
alliance-some-chance = draw chances
alliance-some-newcomer = pack for newcomers
alliance-bears-issuer = we pay
alliance-bears-halves = we share by halves
alliance-bears-redeemer = they pay, we owe nothing
alliance-pays-issuer = { $price } a use
alliance-pays-halves = { $owed } a use, half of { $price }
alliance-pays-redeemer = nothing owed
alliance-pays-prepaid = { $price }, paid ahead
alliance-good-days = days after it was issued
alliance-good-dates = between two days
alliance-blank-what = What they get
alliance-blank-amount = Amount off
alliance-blank-percent = Percent off
alliance-blank-chances = Chances
alliance-blank-bearer = Who bears it
alliance-blank-price = Price of a use
alliance-blank-cap = Cap for all together
alliance-blank-valid = How long it is good
alliance-blank-days = Days
alliance-blank-from = First day
alliance-blank-until = Last day
alliance-blank-window = Days to hand it in
alliance-texts = What stands on the voucher
alliance-texts-hint = A bread roll with your coffee
alliance-needs-manager = A manager agrees to each use
alliance-no-change = No change is given
alliance-prepaid = They may buy packs ahead
alliance-prepaid-note = They hand such vouchers out themselves; nothing is owed when they are used.
alliance-wrong-number = A number is missing.
alliance-wrong-price = Say what a use is worth.
alliance-wrong-cap = Say how much it may come to at most.
alliance-wrong-dates = The last day comes after the first.
alliance-wrong-texts = Say what stands on the voucher.
alliance-agree = Agree
alliance-agree-gift = What we hand over for it
alliance-agree-gift-note = From our own gifts. It comes off our shelf when a customer brings the voucher.
alliance-agree-gift-missing = Choose the gift.
alliance-agreed = Agreed. { $name } reads it with your next file.
alliance-decline = Decline
alliance-decline-note = { $name } reads with your next file that you declined. The reason stays here.
alliance-decline-reason = Reason
alliance-decline-missing = Say in a few words why.
alliance-declined = Declined. { $name } reads it with your next file.
alliance-declined-because = Declined: { $reason }
alliance-offer-used = { $used } of { $issued } used, { $amount } of { $cap }
alliance-offer-gift = We hand over: { $gift }
alliance-offer-mark = Offer { $number } of { $day }, mark { $hash }: the same in both shops
alliance-end-offer = End this offer
alliance-end-note = Nothing more is issued of it. Vouchers that are out stay good, and { $name } is paid for them as agreed.
alliance-ended = Ended
alliance-issue = Vouchers to hand out here
alliance-issue-title = Vouchers: { $offer }
alliance-issue-note = They are printed and handed out here and used at { $name }.
alliance-pieces-count = How many
alliance-pieces-count-note = At most { $most }
alliance-run-name = Where they are handed out
alliance-run-hint = Weekend till
alliance-run-missing = Say where they are handed out.
alliance-issue-do = Make them
alliance-issued = { $count ->
    [one] 1 voucher is made
   *[other] { $number } vouchers are made
}
alliance-issued-good = Good at { $name } from { $from } to { $until }.
alliance-issued-next = Send { $name } your file before you hand them out: only then does their till know the numbers.

## Packs

alliance-packs = Packs to hand out
alliance-packs-none = No pack yet. In a pack { $name } gets vouchers to hand out to its customers, sealed so that nobody else can use the file.
alliance-packs-received = { $name } made them, we hand them out
alliance-packs-sent = We made them, { $name } hands them out
alliance-pack-of = { $what } at { $redeemer }
alliance-pack-where = used at { $redeemer }, until { $until }
alliance-pack-counts = { $count } pieces, { $out } handed out, { $used } used
alliance-pack-counts-received = { $count } pieces, { $out } handed out
alliance-pack-on-way = waits for { $name }
alliance-pack-no-report = no report yet
alliance-pack-reported = report of { $day }
alliance-make-pack = Make a pack
alliance-pack-title = A pack for { $name }
alliance-pack-note = { $name } hands these vouchers out. The file is sealed for them: treat it like money all the same.
alliance-pack-what = Which vouchers
alliance-pack-what-missing = Choose the vouchers.
alliance-used-at = used at { $name }
alliance-pack-made = The pack goes with your next file for { $name }
alliance-pack-from = { $redeemer ->
    [there] From { $name }, used there, { $from } to { $until }
   *[other] From { $name }, used at { $redeemer }, { $from } to { $until }
}
alliance-pack-with = { $redeemer ->
    [there] { $name } hands them out, used there, { $from } to { $until }
   *[other] { $name } hands them out, used at { $redeemer }, { $from } to { $until }
}
alliance-pack-count = Pieces
alliance-pack-printed = Printed
alliance-pack-out = Handed out
alliance-pack-spoiled = Spoiled
alliance-pack-used = Used
alliance-pack-joined = Joined
alliance-pack-theirs = { $name } reports with its file what became of them.
alliance-pieces-new = Not touched
alliance-pieces-printed = Printed
alliance-pieces-handed-out = Handed out
alliance-pieces-spoiled = Spoiled
alliance-pack-tell = What became of the paper
alliance-piece-printed = printed
alliance-piece-out = handed out
alliance-piece-spoiled = spoiled
alliance-pack-tell-do = Report it
alliance-pack-told = Kept. { $name } reads it with your next file.
alliance-wrong-run = Type the first and the last number.
alliance-pack-print = { $count ->
    [0] All are on paper
    [one] Print the one that is not on paper
   *[other] Print the { $number } not on paper
}
alliance-pack-print-note = Printed from here, they count as printed at once. Saved as a file, say so below when they are on paper.
alliance-pack-book = Put them in a coupon book
alliance-give-one = Hand one out
alliance-given-at = Used at { $redeemer }
alliance-given-note = Used at { $redeemer }, until { $until }
alliance-given-photo = Let the customer photograph it, or save it as a picture and send it.
alliance-save-picture = Save as picture
alliance-picture-saved = Saved as a picture

## Vouchers that are out

alliance-out = Our vouchers for { $name }
alliance-out-numbers = { $first }–{ $last }, { $run }
alliance-out-counts = { $open } of { $count } not used, until { $until }
alliance-out-none = none left
alliance-revoke = Take back
alliance-revoke-of = Take back: { $what }
alliance-revoke-title = Take back: { $what }
alliance-revoke-note = { $run }: { $open } of { $count } are not used, as far as we know.
alliance-revoke-1 = Here they are out of use at once.
alliance-revoke-2 = { $name } refuses them only after reading your next file. What was taken there before that is owed.
alliance-revoke-3 = Those that are used stay used.
alliance-revoke-4 = It cannot be undone. Whoever holds such a paper gets nothing for it.
alliance-revoke-reason = Reason
alliance-revoke-hint = misprinted
alliance-revoke-missing = Say in a few words why.
alliance-revoke-wrong = The numbers run from { $first } to { $last }.
alliance-revoke-do = Take them back
alliance-revoked = { $count ->
    [0] None of them was still out.
    [one] 1 voucher is taken back. Send { $name } your file now.
   *[other] { $number } vouchers are taken back. Send { $name } your file now.
}

## Alliance lists

alliance-lists-empty = No alliance yet
alliance-lists-empty-note = One list makes many shops known to each other at once, up to a low cap. Whoever founds it signs the list.
alliance-found = Found an alliance
alliance-found-note = You sign a list of shops. Whoever reads it knows all of them, with a low cap and no packs until they pair.
alliance-found-name = What it is called
alliance-found-hint = Shops of Garden Road
alliance-found-missing = Give it a name.
alliance-found-who = Shops on the list
alliance-found-nobody = Pair with a shop first.
alliance-found-sign = Sign the list
alliance-founded = Signed: { $name }. Save it and pass it on.
alliance-list-read-one = Read a list
alliance-list-read = The list of { $name } is read
alliance-list-known = The list of { $name } was known
alliance-list-introduced = { $count ->
    [0] No new shop is on it.
    [one] One shop is introduced by it.
   *[other] { $count } shops are introduced by it.
}
alliance-list-look = Look at the list
alliance-list-line = { $count ->
    [one] { $count } shop, list { $sequence } of { $day }, signed by { $founder }
   *[other] { $count } shops, list { $sequence } of { $day }, signed by { $founder }
}
alliance-list-save = Save the list
alliance-list-change = New list
alliance-list-hand-over = Hand over
alliance-list-founder = signs
alliance-list-us = we
alliance-list-unknown = not taken over
alliance-hand-over-title = Who signs { $name } from now on?
alliance-hand-over-to = Shop
alliance-hand-over-choose = Choose a shop
alliance-hand-over-missing = Choose who signs.
alliance-hand-over-1 = You sign that you hand it over; they sign that they take it. Only both together count.
alliance-hand-over-2 = Save the file and give it to them.
alliance-hand-over-3 = After that only they can change the list.
alliance-take-over = Take a list over
alliance-take-over-note = Read the file in which the founder hands the list over. From then on you sign it.
alliance-taken-over = You sign { $name } from now on. Save the list and pass it on.
alliance-hand-over-do = Sign and save

## At the counter

alliance-scan-shop-card = A shop’s card
alliance-scan-exchange = A part of a partner’s file
alliance-give-piece = A partner’s voucher
alliance-give-piece-to = A partner’s voucher for { $name }
alliance-give-piece-note = From the packs that partners gave you to hand out.
alliance-give-piece-none = No pack with vouchers left. Packs come with a partner’s file.
alliance-pack-left = { $left } left
