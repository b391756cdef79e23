# A programme in plain sentences, as its members read it. Every part of its terms says itself once.
rewards-say-when-friend-joined = When a friend you invited joins
rewards-say-when-friend-bought = When a friend you invited buys for the first time
rewards-say-when-friend-bought-least = When a friend you invited buys for the first time, for at least { $amount }
rewards-say-when-friend-recharged = When a friend you invited tops up for the first time
rewards-say-when-friend-recharged-least = When a friend you invited tops up { $amount } or more for the first time
rewards-say-when-post-shared = When you share a post and we have seen it
rewards-say-when-bought = When you buy something
rewards-say-when-bought-least = When you buy for at least { $amount }
rewards-say-when-visit-streak = When you come in { $weeks } weeks in a row
rewards-say-when-birthday-month = When you first buy in the month of your birthday
rewards-say-when-member-day = When you buy on the member day
rewards-say-when-member-day-least = When you buy for at least { $amount } on the member day

rewards-say-member = { $when }, you get { $member }.
rewards-say-friend = { $when }, your friend gets { $friend }.
rewards-say-friend-joining = When a friend you invited joins, they get { $friend }.
rewards-say-both-same = { $when }, you both get { $member }.
rewards-say-both = { $when }, you get { $member } and your friend gets { $friend }.
rewards-say-both-joining = { $when }, you get { $member }; your friend gets { $friend } on joining.
rewards-say-nobody = { $when }, nobody gets anything yet.

rewards-say-gift = one { $gift }
rewards-say-voucher = a voucher
rewards-say-voucher-of = a voucher for { $name }
rewards-say-gift-open = a gift still to be chosen
rewards-say-points = { $points ->
    [one] { $count } point
   *[other] { $count } points
}
rewards-say-bonus = { $amount } bonus
rewards-say-chances = { $chances ->
    [one] a draw chance
   *[other] { $count } draw chances
}

rewards-say-ladder-open = A friend counts when they first buy. The rungs are still to be said.
rewards-say-leader-open = Leaders get a share of what the friends they brought themselves pay. The steps are still to be said.
rewards-say-ladder = A friend counts when they first buy. { $rungs }.
rewards-say-rung = { $friends ->
    [one] for { $friends } friend { $reward }
   *[other] for { $friends } friends { $reward }
}
rewards-say-rung-first = { $friends ->
    [one] For { $friends } friend you get { $reward }
   *[other] For { $friends } friends you get { $reward }
}
rewards-say-between = {"; "}
rewards-say-leader-bonus = Leaders get a share of what the friends they brought themselves pay in a month, as bonus on their card: { $steps }.
rewards-say-leader-payable = Leaders get a share of what the friends they brought themselves pay in a month, paid out by the shop: { $steps }.
rewards-say-step-first = { $share } of all of it
rewards-say-step = { $share } of what lies above { $amount }

rewards-say-limit-day = { $times ->
    [one] At most once a day.
   *[other] At most { $times } times a day.
}
rewards-say-limit-week = { $times ->
    [one] At most once a week.
   *[other] At most { $times } times a week.
}
rewards-say-limit-month = { $times ->
    [one] At most once a month.
   *[other] At most { $times } times a month.
}
rewards-say-limit-ever = { $times ->
    [one] Only once.
   *[other] At most { $times } times in all.
}
rewards-say-per-day = The whole shop gives at most { $count } a day.
rewards-say-per-clerk = A clerk confirms at most { $count } a day.
rewards-say-hold = { $days ->
    [one] It is yours after { $days } day.
   *[other] It is yours after { $days } days.
}
rewards-say-hold-sale = { $days ->
    [one] It is yours after { $days } day, unless the purchase is refunded.
   *[other] It is yours after { $days } days, unless the purchase is refunded.
}
rewards-say-from = From { $from }.
rewards-say-from-to = From { $from } to { $to }.
rewards-say-until = Until { $to }.
rewards-say-while = While it lasts.
rewards-say-join = {" "}
rewards-say-day-of-year = { $day } { $year }
