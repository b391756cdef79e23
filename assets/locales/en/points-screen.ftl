# Points on the screens.
points-adjust = Points by hand
points-adjust-title = Points by hand for { $name }
points-now = { $points } points now
points-give = Give
points-take = Take
points-give-act = Give { $points }
points-take-act = Take { $points }
points-number = Points
points-reason = Reason, for the book
points-wrong-number = Type how many points.
points-wrong-reason = Write a few words on why.
points-adjusted = { $name } has { $points } points now

points-gift = Gift for points
points-gift-title = Gift for points for { $name }
points-gift-none = No gift has a price in points yet
points-gift-none-note = The owner sets prices in Settings, Points. Members then choose a gift for what they saved.
points-gift-shelf = { $count ->
    [one] one on the shelf
   *[other] { $count } on the shelf
}
points-cost = { $count ->
    [one] { $points } point
   *[other] { $points } points
}
points-gift-choose = Choose a gift
points-gift-act = Use { $points } points
points-gift-done = { $gift } for { $points } points. It waits to be handed over.
points-gift-undone = { $points } points given back

points-purse = Points
points-purse-worth = worth { $amount }
points-purse-expiry = { $points } until { $day }
points-purse-debt = { $points } owed after a refund
points-purse-level = Level
