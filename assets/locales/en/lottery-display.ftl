# Draws on the customers’ display, and words that both windows use.
draws-rank = { $number ->
    [1] 1st prize
    [2] 2nd prize
    [3] 3rd prize
   *[other] { $number }th prize
}
draws-rank-short = { $number ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $number }th
}
draws-blank = No prize
draws-cards-left = { $left ->
    [one] { $count } card left
   *[other] { $count } cards left
}
draws-sealed-display = Sealed before the start as { $code }.
draws-scratch = Rub here
draws-display-choose = { $name }, choose a card.
draws-display-all-win = Every card wins.
draws-display-no-face = No card has a face yet: your tap takes part in the deal.
draws-display-missed = That did not arrive. Tap a card again.
draws-display-gone = The clerk has ended this turn. Ask at the counter.
draws-display-final = A deal cannot be undone.
draws-display-cards = Cards, face down
draws-display-card = Card { $number }
draws-display-number = A number from 1 to { $most }
draws-display-digits = Digits
draws-display-delete = Delete a digit
draws-display-take = Take this card
draws-display-turning = { $name }, your card is dealt
draws-display-card-chosen = You chose number { $choice }.
draws-display-wins = { $name } wins the { $rank }
draws-display-blank-who = { $name }, this time
draws-display-blank = No prize on this card
draws-display-yours = Yours now, free, at the counter
draws-display-check = Your card page shows how to check it.
draws-display-list = { $entrants ->
    [one] { $count } name on the list. It is closed.
   *[other] { $count } names on the list. It is closed.
}
draws-display-list-digest = This list: { $code }
