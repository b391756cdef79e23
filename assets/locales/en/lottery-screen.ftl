# The screen of draws, their editor, the counter and what is said of chances.
app-screen-draws = Draws
app-one-fewer = One fewer: { $what }
app-one-more = One more: { $what }
draws-new = New draw
draws-back = Back to draws
draws-failed = The draws could not be read
draws-empty = No draw yet
draws-empty-note = Start with three prizes from your shelf; you see the cost before anyone plays.
draws-empty-clerk = The owner has not opened a draw. When one runs, it stands here.
draws-empty-act = Build the first deck
draws-none-open = No draw runs
draws-none-open-note = Publish a draft, or build a new deck.
draws-drafts = Drafts
draws-unnamed = Draw without a name
draws-open = Open { $name }
draws-closed-show = { $count ->
    [one] Show { $count } closed draw
   *[other] Show { $count } closed draws
}
draws-closed-hide = Hide closed draws
draws-what-deck = { $cards ->
    [one] Deck of { $count } card
   *[other] Deck of { $count } cards
}
draws-what-everyone_wins = { $cards ->
    [one] Everyone wins, { $count } card
   *[other] Everyone wins, { $count } cards
}
draws-what-evening = { $cards ->
    [one] Evening draw, { $count } winner
   *[other] Evening draw, { $count } winners
}
draws-standing-not_yet = Not begun
draws-standing-over = Time is over, to be closed
draws-standing-deck_empty = All cards dealt
draws-standing-list_closed = List closed
draws-card-left = { $left ->
    [one] { $count } of { $cards } cards left
   *[other] { $count } of { $cards } cards left
}
draws-card-left-short = { $left ->
    [one] { $count } card left
   *[other] { $count } cards left
}
draws-card-evening = { $entrants ->
    [one] { $count } name on the list
   *[other] { $count } names on the list
}
draws-left-of = { $left } of { $cards }
draws-until = until { $time }
draws-sealed-as = sealed as { $code }
draws-winners = Winners
draws-proof = Proof

# The editor.
draws-name = Name of the draw
draws-name-hint = Name the draw
draws-draft-new = Not saved yet
draws-draft-saved = Draft, saved { $time }
draws-keep = Keep as draft
draws-kept = Draft saved
draws-drop = Throw away
draws-drop-title = Throw { $name } away?
draws-drop-note = Nobody has seen it yet. It cannot be brought back.
draws-dropped = Draft thrown away
draws-rules = Rule sheet
draws-publish = Publish and freeze
draws-published = { $name } is open and sealed
draws-prizes = Prizes
draws-prize = Prize
draws-cards = Cards
draws-cards-of = Cards, { $name }
draws-cost-each = Cost each
draws-stock = Stock
draws-worth = worth { $amount }
draws-free = { $count } free
draws-receive = Receive { $count }
draws-blanks = Cards without a prize
draws-blanks-note = Said on the rule sheet
draws-remove-prize = Take { $name } out
draws-no-prize = No prize yet. Add the top prize first.
draws-add-prize = Add a prize
draws-add-prize-note = Gifts of the lottery tier. The dearest becomes the first prize.
draws-add-none = No more lottery gift
draws-add-none-note = Put a gift in the lottery tier, then it can become a prize.
draws-add-none-act = Open gifts
draws-add-line = worth { $worth }, costs { $cost }
draws-kind = Kind of draw
draws-kind-deck = Counted deck
draws-kind-everyone_wins = Everyone wins
draws-kind-evening = Evening draw
draws-kind-note-deck = Every ticket is one card, so the prizes always add up.
draws-kind-note-everyone_wins = No blanks: every card wins something.
draws-kind-note-evening = Names are collected until a time, then drawn.
draws-deck-no-blanks = { $cards ->
    [one] { $count } card, no blanks
   *[other] { $count } cards, no blanks
}
draws-deck-blanks = { $cards ->
    [one] { $count } card
   *[other] { $count } cards
}
draws-deck-winners = { $cards ->
    [one] { $count } winner
   *[other] { $count } winners
}
draws-deck-scale = One square stands for { $count } cards
draws-of-rank = { $count } × { $rank }
draws-publishing-seals = Publishing seals this deck

# What it costs, and the offer after the last prize.
draws-cost = What it costs
draws-cost-if = if { $count } of { $cards } come
draws-cost-winners = { $cards } prizes drawn
draws-cost-slider = Cards dealt
draws-cost-best = Best
draws-cost-expected = Expected
draws-cost-worst = Worst
draws-cost-range = Best { $best }, expected { $expected }, worst { $worst }
draws-cost-budget = budget { $amount }
draws-cost-over = The worst case is { $amount } over budget.
draws-cost-whole = The whole deck costs { $amount }.
draws-cost-each-card = { $amount } for each card dealt.
draws-cost-open = Add prizes: then the cost stands here.
draws-budget = Budget
draws-offer-title = Offer after { $number ->
    [1] a 1st
    [2] a 2nd
    [3] a 3rd
   *[other] a { $number }th
} prize: { $gift }
draws-offer-title-any = Offer something after the last prize
draws-offer-gift = What is offered
draws-offer-quota = At most
draws-offer-how = With the prize or in its place
draws-offer-besides = As well
draws-offer-instead = Instead
draws-offer-breaks-even = Breaks even at
draws-offer-price = Your price
draws-offer-if = if { $count } of { $thirds } take it
draws-offer-left = { $amount } left over
draws-offer-missing = { $amount } short
draws-offer-slider = How many take it
draws-offer-thirds = At { $amount } it pays for itself and the last prizes.
draws-offer-law-cn = The prize is handed over first, free and complete. The offer is a separate sale that can be declined.
draws-offer-law-eu = The prize is handed over first, free and complete. The offer is a separate sale that can be declined. Nothing may have to be paid to claim what was won (EU black list, no. 31).
draws-offer-law-none = The prize is handed over first, free and complete. The offer is a separate sale that can be declined.

# When, how chances are earned, the rule sheet.
draws-when = When and for whom
draws-when-open = Choose the days
draws-when-days = { $from } to { $until }
draws-when-evening = { $day }, { $time }
draws-when-period = Period
draws-from = First day
draws-to = Last day
draws-evening-at = Names are collected until
draws-evening-at-note = On the last day
draws-reserves = Reserve winners for each prize
draws-reserves-note = They step in when a winner does not claim.
draws-face = How a deal is shown
draws-face-wheel = Wheel
draws-face-grid = Nine fields
draws-face-scratch = Scratch card
draws-face-note = The card is dealt and kept before anything moves.
draws-limits = Limits for each member
draws-per-day = Cards a day
draws-whole = Cards in all
draws-chances = How a chance is earned
draws-chances-note = Chances are never sold for money. Rewards can give some too.
draws-chance-sale-over = A purchase of at least an amount
draws-chance-joined = Joining
draws-chance-friend-counted = A friend who counts
draws-chance-points = Points
draws-chance-hand-out = Handed out by a clerk
draws-chance-amount = From
draws-chance-most-per-sale = At most for a sale
draws-chance-count = Chances
draws-chance-points-each = Points for each
draws-chance-per-clerk = A day for each clerk
draws-rules-note = What stands here is printed, sealed with the deck, and stays as it is.
draws-organiser = Organiser
draws-contact = How to reach them
draws-who-may = Who may take part
draws-who-may-note = People who work here never take part.
draws-claim-days = Days to claim
draws-claim-where = Where and how to claim
draws-forfeiture = What becomes of prizes nobody claims
draws-outside = The outside value comes from a publication
draws-outside-note = Otherwise three entrants tap three digits each once the list is closed.
draws-publication = Which publication
draws-publication-day = Of which day
draws-undealt = Prizes left at the end
draws-undealt-not-awarded = Not awarded, and listed
draws-undealt-closing-draw = Dealt among those who took part
draws-law-cn = No prize may be worth more than 50,000 yuan. Chances come free with a purchase or a visit, never for a price of their own. Keep the evidence two years.
draws-law-eu = Say the terms before anyone takes part, and never ask a payment to claim a prize. A chance tied to a purchase may count as gambling in some countries: ask before you publish.
draws-law-none = Rules on draws differ from place to place. Ask before you publish.

# Publishing.
draws-publish-title = Publish { $name }?
draws-publish-not-yet = Not ready to publish
draws-publish-note = From then on it is sealed. Everyone can check it afterwards.
draws-publish-lacks = Something is missing first. The draft is kept.
draws-publish-cost = It costs at most { $amount } before offers.
draws-publish-stock = { $needed ->
    [one] { $gift }: { $count } set aside
   *[other] { $gift }: { $count } set aside
}
draws-freeze-deck = Deck and prizes stay as they are, and their pieces are set aside.
draws-freeze-rules = The rule sheet stays as it is.
draws-freeze-secret = A secret is made and sealed; it is told when the draw closes.
draws-freeze-changes = Later changes are only in favour of those who take part.
draws-lack-name = The draw has no name.
draws-lack-prizes = There is no prize.
draws-lack-period = The days do not fit: the last one lies before the first or in the past.
draws-lack-kind-fit = Something does not belong to this kind of draw.
draws-lack-chances = Nobody can earn a chance.
draws-lack-organiser = The rule sheet names no organiser.
draws-lack-contact = The rule sheet has no way to reach the organiser.
draws-lack-who-may = The rule sheet does not say who may take part.
draws-lack-claim = The rule sheet does not say where and until when to claim.
draws-lack-forfeiture = The rule sheet does not say what becomes of unclaimed prizes.
draws-lack-tier = A prize is no lottery gift any more.
draws-lack-stock = Not enough pieces are free.
draws-lack-stock-line = { $gift }: { $needed } needed, { $free } free
draws-lack-top-prize = The top prize is worth more than the law allows.
draws-lack-top-cap = At most { $amount }.
draws-lack-go = Fill in
draws-lack-receive = Receive

# The rule sheet in words.
draws-sheet = Rule sheet
draws-sheet-empty = Fill in the fields: the sheet stands here.
draws-sheet-frozen = Frozen, sealed as { $code }
draws-sheet-organiser = Organiser
draws-sheet-contact = Contact
draws-sheet-period = Period
draws-sheet-who-may = Who may take part
draws-sheet-chance = A chance for
draws-sheet-limit = Limit
draws-sheet-prize = Prizes
draws-sheet-blanks = Blanks
draws-sheet-how = How it is drawn
draws-sheet-outside = Outside value
draws-sheet-reserves = Reserves
draws-sheet-claim-days = Claim
draws-sheet-claim-where = Where
draws-sheet-forfeiture = Not claimed
draws-sheet-undealt = Left at the end
draws-sheet-upgrade = Offer afterwards
draws-sheet-changes = Changes
draws-sheet-not-proved = Not proved
draws-sheet-days = { $from } to { $until }
draws-sheet-until-time = { $from } to { $until }, { $time }
draws-sheet-chance-sale-over = { $most ->
    [one] a purchase of at least { $amount }, one for a sale
   *[other] every { $amount } of a purchase, at most { $most } for a sale
}
draws-sheet-chance-joined = { $number ->
    [one] joining
   *[other] joining, { $number } chances
}
draws-sheet-chance-friend-counted = { $number ->
    [one] a friend who counts
   *[other] a friend who counts, { $number } chances
}
draws-sheet-chance-points = { $number ->
    [one] { $number } point
   *[other] { $number } points
}
draws-sheet-chance-hand-out = handed out by a clerk, { $number } a day for each
draws-sheet-most-per-day = { $most ->
    [one] { $most } card a day for each person
   *[other] { $most } cards a day for each person
}
draws-sheet-most-in-all = { $most ->
    [one] { $most } card in all for each person
   *[other] { $most } cards in all for each person
}
draws-sheet-prize-cards = { $number }. { $name }, worth { $worth }: { $count } of { $of } cards
draws-sheet-prize-winners = { $cards ->
    [one] { $number }. { $name }, worth { $worth }: { $count } winner
   *[other] { $number }. { $name }, worth { $worth }: { $count } winners
}
draws-sheet-no-blanks = None: every card wins.
draws-sheet-some-blanks = { $count } of { $of } cards
draws-sheet-how-deck = Card by card without putting any back. No order exists before: each card follows from the sealed secret, the choice of the customer and all cards before.
draws-sheet-how-evening = From the closed list without putting a name back, by the sealed secret and the outside value.
draws-sheet-outside-taps = Three entrants tap three digits each once the list is closed.
draws-sheet-outside-published = { $publication }, of { $day }
draws-sheet-reserves-each = { $count ->
    [one] { $count } for each prize
   *[other] { $count } for each prize
}
draws-sheet-claim-in = { $count ->
    [one] within { $count } day
   *[other] within { $count } days
}
draws-sheet-upgrade-also = { $name } for { $price }, as well; at most { $quota }. A separate sale that can be declined.
draws-sheet-upgrade-instead = { $name } for { $price }, in place of the prize; at most { $quota }. A separate sale that can be declined.
draws-sheet-changes-say = Only in favour of those who take part, and written down.
draws-sheet-not-proved-say = that prizes were handed over; that all who took part are people; that the shop did not know the secret.

# A draw that runs or has closed.
draws-change = Change
draws-change-title = Change { $name }
draws-change-note = Only in favour of those who take part: later, longer, more. It is written on the rule sheet.
draws-change-save = Save the change
draws-changed = The change is saved, with what was before
draws-changes = Changes since it was published
draws-change-by = { $time }, { $by }
draws-change-no-limit = no limit
draws-change-what-until-day = Last day: { $before } became { $after }
draws-change-what-claim-days = Days to claim: { $before } became { $after }
draws-change-what-per-day = Cards a day: { $before } became { $after }
draws-change-what-whole = Cards in all: { $before } became { $after }
draws-close = Close the draw
draws-close-title = Close { $name }?
draws-close-note = The secret is told, so that anyone can check every card.
draws-close-early = It ends before its time. The reason is kept and printed.
draws-close-lost = The secret cannot be opened on this computer. What is left is listed as not awarded, secret lost.
draws-close-undealt-not-awarded = { $left ->
    [one] { $count } card is left. It is listed as not awarded, and its pieces are free again.
   *[other] { $count } cards are left. They are listed as not awarded, and their pieces are free again.
}
draws-close-undealt-closing-draw = { $left ->
    [one] { $count } card is left. It is dealt among those who took part.
   *[other] { $count } cards are left. They are dealt among those who took part.
}
draws-close-chances = { $chances ->
    [one] { $count } chance is not used and runs out.
   *[other] { $count } chances are not used and run out.
}
draws-closed = { $name } is closed. Its secret is told.
draws-closed-at = Closed { $time }
draws-closed-because = Closed early: { $reason }
draws-not-awarded = { $cards ->
    [one] { $count } × { $gift } not awarded
   *[other] { $count } × { $gift } not awarded
}
draws-secret-lost = The secret of this draw cannot be opened on this computer. Nothing can be dealt; the owner may close it with a reason.
draws-picking-now = A customer is picking
draws-seal = Seal
draws-seal-since = since { $time }
draws-stat-cost = Cost so far
draws-stat-chances = Chances not used yet
draws-stat-upgrades = Offers taken
draws-deals = Cards dealt
draws-drawn = Names drawn
draws-deals-none = Nothing dealt yet
draws-deals-none-note = At the counter: choose the member, then F8.
draws-deal-line = card { $number }, choice { $choice }, { $code }
draws-deal-line-name = number { $number }, { $code }
draws-deal-waiting = waiting
draws-deal-handed-over = handed over
draws-deal-expired = not claimed
draws-deal-cancelled = taken back
draws-deal-reserve = reserve
draws-deal-nothing = nothing to hand over
draws-deal-voided = voided by { $by }: { $reason }
draws-erased = Erased member
draws-void = Void
draws-void-of = Void card { $number }
draws-void-title = Void card { $number } of { $name }?
draws-void-note = The prize is taken back. The card stays dealt and the trace stays.
draws-void-give-back = The member gets the chance back
draws-voided = Card { $number } is voided
draws-reason = Why
draws-wrong-reason = Say why, in a few words.
draws-pass = Pass to reserve
draws-passed = The prize passes to { $name }
draws-winners-none = Nobody has won yet
draws-winners-none-note = Whoever wins stands here, by a masked name.
draws-winners-more = The latest of { $count } winners.
draws-print-wall = Print the wall
draws-print-rules = Print the rule sheet

# The proof.
draws-proof-title = Was the draw fair?
draws-proof-fits = Every step fits
draws-proof-fits-note = All { $count } deals follow from the sealed secret.
draws-proof-broken = Something does not fit
draws-proof-broken-note = The { $count } deals do not all follow from the sealed secret.
draws-proof-seal = Sealed before the start
draws-proof-seal-note = Stands on the rule sheet and the display too
draws-proof-sheet = Rule sheet
draws-proof-sheet-note = The seal is made to it
draws-proof-head = Chain now
draws-proof-head-note = After { $count } deals
draws-proof-secret = Secret
draws-proof-secret-note = It makes the same seal
draws-proof-secret-closed = Told when the draw closes
draws-proof-secret-lost = Lost
draws-proof-not = It does not prove: { $what }
draws-proof-number = Number
draws-proof-choice = Choice
draws-proof-result = Result
draws-proof-code = On the slip
draws-proof-time = Time
draws-proof-voided = voided
draws-proof-save = Save the evidence

# Evening draws.
draws-evening-collect = Collect names
draws-evening-collect-note = { $entrants ->
    [one] { $count } name so far. Members enter at the counter with F8.
   *[other] { $count } names so far. Members enter at the counter with F8.
}
draws-evening-close-list = Close the list
draws-evening-list-closed = Closed { $time } with { $count } names
draws-evening-list-closed-said = The list is closed and on the display
draws-evening-outside = Mix in the outside value
draws-evening-outside-is = Mixed in: { $value }
draws-evening-outside-published = { $publication }, of { $day }
draws-evening-outside-taps = Three entrants say three digits each.
draws-evening-value = Value as published
draws-evening-entrant = Entrant { $number }
draws-evening-digits = Digits { $number }
draws-evening-mix = Mix in
draws-evening-mixed = The outside value is mixed in
draws-evening-draw = Draw the winners
draws-evening-draw-note = { $winners ->
    [one] { $count } winner and { $reserves } in reserve for each prize. It cannot be undone.
   *[other] { $count } winners and { $reserves } in reserve for each prize. It cannot be undone.
}
draws-evening-draw-now = Draw now
draws-evening-drawn = The winners are drawn
draws-evening-drawn-note = Drawn. Prizes wait at the counter; close the draw to tell the secret.
draws-evening-names = { $count ->
    [one] { $count } name on the list
   *[other] { $count } names on the list
}
draws-evening-until = names until { $time }

# At the counter.
draws-act = Draw
draws-key-draw = Draw for the member, then deal
draws-tile = Draw chances
draws-play-title = Draws for { $name }
draws-pick-title = { $name } chooses a card
draws-none-now = No draw runs now
draws-none-now-note = When one runs, the member’s chances stand here.
draws-barred = Works here
draws-barred-note = People who work in the shop take no part in its draws.
draws-blocked-no-chance = no chance left
draws-blocked-not-yet = has not begun
draws-blocked-over = is over
draws-blocked-deck-empty = all cards dealt
draws-blocked-day-limit = enough for today
draws-blocked-draw-limit = enough for this draw
draws-blocked-barred = works here
draws-blocked-busy = a customer picks at another till
draws-blocked-entered = is on the list
draws-blocked-list-closed = the list is closed
draws-begin = Let them pick
draws-enter = Enter on the list
draws-entered = On the list of { $draw }
draws-give = Hand out
draws-give-why = Why a chance is handed out
draws-give-left = { $count ->
    [one] { $count } more today without a manager
   *[other] { $count } more today without a manager
}
draws-give-do = Hand out one chance
draws-chance-given = One chance handed out
draws-buy = For { $points } points
draws-chance-bought = { $points ->
    [one] One chance for { $points } point
   *[other] One chance for { $points } points
}
draws-slip = Slip for a draw
draws-slip-note = Scan it, or type its code
draws-slip-take = Take
draws-slip-taken = The slip is now a chance of this member
draws-slip-give = Slip
draws-slip-title = A slip for { $name }
draws-slip-about = For someone without a card: one chance, once they are a member.
draws-slip-make = Make the slip
draws-slip-until = Good until { $time }
draws-scan-who = A slip for a draw. Choose the member first, then scan it again.
draws-scan-slip = A slip for { $draw }
draws-scan-taken = This slip was taken before. It counts once.
draws-pick-now = { $name } chooses on the display
draws-pick-card = card { $number } of the draw, { $count } left, sealed as { $code }
draws-pick-number = Or the number they say, 1 to { $most }
draws-pick-number-note = Without a display the customer says a number.
draws-no-undo = A deal cannot be undone.
draws-let-go = Not now
draws-deal = Deal this card
draws-again = { $count ->
    [one] Again, { $count } chance
   *[other] Again, { $count } chances
}
draws-result-label = { $name }, { $rank }
draws-result-until = Waits until { $time }
draws-result-gone = Handed over
draws-result-keep = Hand it over now, or let it wait on the member’s card.
draws-result-blank = { $name }: no prize on this card
draws-result-trace = Card { $number }, choice { $choice }, code { $code }.
draws-upgrade = Offer after the prize
draws-upgrade-say = You may offer: { $gift } for { $price }
draws-upgrade-besides = { $won } is won and stays, whatever they say. This is a sale of its own.
draws-upgrade-instead = { $won } is won; it goes back only if they take this. A sale of its own.
draws-upgrade-decline = Declined
draws-upgrade-accept = Sell for { $price }
draws-upgrade-way = How it is paid
draws-upgrade-sold = Paid, receipt { $receipt }.
draws-upgrade-declined = Declined. The prize stays won.
draws-upgrade-taken = The offer was taken.
draws-upgrade-gone = The offer is over: none is left.
print-kind-draw-slip = Slip of a dealt card
print-kind-chance-slip = Draw slip
print-kind-draw-rules = Rule sheet of a draw
print-kind-winner-wall = Wall of winners
rewards-what-chances = { $chances ->
    [one] { $count } draw chance
   *[other] { $count } draw chances
}
