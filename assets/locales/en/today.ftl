# Today: what to hand over, what to say, what is running out.
today-unread = Today could not be read
today-link-of = { $link }: { $what }

today-welcome = Welcome gift for new members
today-welcome-free = free on the shelf
today-welcome-none = No welcome gift yet
today-welcome-none-note = A small gift makes joining easy. Choose one from the shelf.
today-welcome-choose = Choose one
today-say = Say it like this
today-say-gift = “Would you like a member card? Name and phone are enough, and this { $gift } is yours.”
today-say-plain = “Would you like a member card? Name and phone are enough.”
today-promise = Why join: { $promise }
today-joined = New members
today-handed = Gifts handed over

today-waiting = Gifts waiting
today-waiting-none = No gift is waiting
today-waiting-none-note = When somebody joins or brings a friend, their gift waits here until it is handed over.
today-waiting-none-act = See the gifts
today-waiting-more = { $count } more under Gifts.
today-who = { $name } ends { $last4 }
today-line = { $who }, { $why }

today-low = Running out
today-low-receive = Receive
today-low-mark = mark at { $mark }
today-low-from = Order from { $supplier }
today-low-none = Every gift is above its mark.

today-owed = Owed, not on the shelf
today-owed-for = for { $names }
today-owed-none = Nothing is owed.
today-and = { " and " }

today-safe = Backed up, { $when }
today-safe-never = Not backed up yet
today-safe-problem = The last backup failed. Look into it before closing.
today-safe-here-only = On this computer only. Choose a second place, such as a USB stick.
today-safe-elsewhere = elsewhere too, { $when }
today-safe-next = { $elsewhere }; next { $at }
today-safe-act = See the backups

today-owner = The day so far
today-owner-note = only managers and owners see this
today-owner-joined = since this morning
today-owner-waiting = { $count ->
    [one] { $count } more is waiting
   *[other] { $count } more are waiting
}
today-owner-cost = Gift cost
today-owner-each = { $amount } a gift
today-owner-none = nothing handed over yet
today-owner-shelf = Gifts on the shelf
today-owner-shelf-note = at what they cost
today-other-till = From another till
today-owner-sold = Sales today
today-owner-sales = { $count ->
    [one] { $count } sale so far
   *[other] { $count } sales so far
}
today-owner-usual = { $amount } is usual by now
today-owner-owed = Owed on cards
today-owner-owed-parts = { $paid } paid, { $bonus } bonus
today-owner-owed-points = { $points } points, worth { $worth }
