# The office screen Gifts: the shelf by purpose, what waits, and the forms.
gifts-views = What to look at
gifts-view-shelf = Shelf
gifts-view-waiting = Waiting
gifts-view-retired = Put away
gifts-month = { $given } given, { $promised } promised
gifts-month-of = { $given } given, { $promised } promised, of { $budget }
gifts-receive = Receive
gifts-count-stock = Count stock
gifts-new = New gift
gifts-rules = Rules for gifts
gifts-failed = The shelf could not be read

gifts-tier-drainage = Bring people in
gifts-tier-lottery = Keep it lively
gifts-tier-reward = Say thank you
gifts-tier-name-drainage = Drainage gift
gifts-tier-name-lottery = Draw prize
gifts-tier-name-reward = Reward gift
gifts-tier-capped = { $tier }, cap { $cap }
gifts-tier-drainage-count = { $count ->
    [one] { $count } drainage gift, { $given } given
   *[other] { $count } drainage gifts, { $given } given
}
gifts-tier-lottery-count = { $count ->
    [one] { $count } draw prize, { $given } given
   *[other] { $count } draw prizes, { $given } given
}
gifts-tier-reward-count = { $count ->
    [one] { $count } reward gift, { $given } given
   *[other] { $count } reward gifts, { $given } given
}
gifts-cap-a-piece = cap a piece
gifts-add-drainage = Add a drainage gift
gifts-add-lottery = Add a prize
gifts-add-reward = Add a reward
gifts-reorder-mark = reorder mark
gifts-empty = No gift yet
gifts-empty-note = Start with one small thing that people like to take home: it costs little and brings them in.
gifts-empty-act = Add the first gift
gifts-empty-drainage = Nothing brings people in yet
gifts-empty-drainage-note = One small gift for everybody who joins: useful, liked, and under the cap.
gifts-empty-lottery = No prize yet
gifts-empty-lottery-note = Three prizes make a draw: one that everybody would like, and two that most will win.
gifts-empty-reward = No thank-you yet
gifts-empty-reward-note = A gift for those who bring a friend. It may cost more: it is given less often.

gifts-free = free
gifts-reserved = { $count } reserved
gifts-owed = { $count } owed
gifts-worth = Worth { $amount } to the customer
gifts-worth-welcome = Welcome gift, worth { $amount }
gifts-above-cap = above the cap
gifts-above = Above cap: { $reason }
gifts-above-by = Above cap, { $name }: { $reason }
gifts-order = Order some more
gifts-order-from = Order from { $supplier }

gifts-on-shelf = On the shelf
gifts-reserved-label = Reserved
gifts-free-label = Free
gifts-owed-label = Owed
gifts-perceived = Worth to the customer
gifts-unit-cost-average = Cost a piece, average
gifts-cost-of-cap = { $cost }, cap { $cap }
gifts-stock-value = Stock value
gifts-why-above = Why above the cap
gifts-reason-by = { $reason } ({ $name })
gifts-given = Given so far
gifts-given-ever = { $count } given
gifts-supplier = Supplier
gifts-reorder = Reorder at
gifts-book = Movements
gifts-shelf-after = shelf after
gifts-book-empty = Nothing has moved yet.
gifts-movement-received = Received
gifts-movement-reserved = Reserved
gifts-movement-released = No longer reserved
gifts-movement-handed-over = Handed over
gifts-movement-returned = Taken back
gifts-movement-damaged = Damaged
gifts-movement-counted = Counted
gifts-movement-detail = { $actor }: { $note }
gifts-edit = Edit
gifts-retire = Put away
gifts-bring-back = Bring back
gifts-retired-said = { $name } put away. Its book is kept.
gifts-brought-back = { $name } is back on the shelf

gifts-name = Name, with size
gifts-purpose = What it is for
gifts-perceived-note = What it would cost in the shop.
gifts-reorder-note = At this many the shelf says: order.
gifts-picture = Picture
gifts-photo = Photo of the gift
gifts-photo-add = Add a photo
gifts-photo-other = Another photo
gifts-photo-away = Take the photo away
gifts-photo-wrong = This file is no picture that fits. Choose a JPEG, PNG or WebP.
gifts-drawing-orange = Orange
gifts-drawing-bag = Bag
gifts-drawing-bottle = Bottle
gifts-drawing-peeler = Peeler
gifts-drawing-crate = Crate
gifts-drawing-pomelo = Pomelo
gifts-drawing-persimmon = Persimmon
gifts-drawing-apple = Apple
gifts-drawing-jar = Jar
gifts-drawing-grapes = Grapes
gifts-drawing-kiwi = Kiwi
gifts-drawing-gift = Gift box
gifts-quantity = Pieces received
gifts-pieces = pcs
gifts-unit-cost = Cost a piece
gifts-cap-note = Cap { $cap } a piece.
gifts-cap-note-average = Cap { $cap } a piece, on average.
gifts-wrong-cap = Above the cap of { $cap }. Lower it, or write why.
gifts-wrong-cap-owner = Above the cap of { $cap }. Lower it, or ask an owner.
gifts-cap-reason = Why above the cap
gifts-cap-reason-note = It stands beside the gift, with your name.
gifts-add = Add the gift
gifts-added = { $name } is on the shelf
gifts-edit-title = Edit { $name }
gifts-changed = { $name } saved
gifts-wrong-name = Write what it is called.
gifts-wrong-worth = Type what it would cost in the shop.
gifts-wrong-cost = Type what one piece costs; 0 when it was a present.
gifts-wrong-reason = Write why, or lower the cost.
gifts-wrong-quantity = Type how many pieces.

gifts-gift = Gift
gifts-choose = Choose a gift
gifts-receive-title = Receive: { $name }
gifts-received-said = { $count ->
    [one] { $count } piece of { $name } received, { $shelf } on the shelf
   *[other] { $count } pieces of { $name } received, { $shelf } on the shelf
}
gifts-shelf-said = { $name }: { $shelf } on the shelf
gifts-note = Note for the books
gifts-damage-act = Damaged
gifts-damage-title = Damaged: { $name }
gifts-damage-note = { $shelf } on the shelf. Damaged pieces leave it; what was promised is kept as long as there is enough.
gifts-damage-pieces = Damaged pieces
gifts-damage-why = What happened
gifts-wrong-note = Write what happened; one word is enough.
gifts-take-back-act = Take back
gifts-take-back-title = Take back: { $name }
gifts-take-back-note = A customer brings some back, and they can be given again. { $shelf } on the shelf now.
gifts-take-back-pieces = Pieces that come back
gifts-count-act = Count
gifts-count-title = Count: { $name }
gifts-count-note = Reserved pieces lie there too: count them all. The book says { $shelf }.
gifts-count-pieces = Pieces on the shelf
gifts-count-all = Count stock
gifts-count-all-note = Count every piece, reserved ones too. An empty row is not counted.
gifts-count-book = the book says { $shelf }
gifts-count-of = { $name }, counted
gifts-count-fits = fits
gifts-count-more = { $count } more
gifts-count-fewer = { $count } fewer
gifts-count-save = { $count ->
    [0] Save the count
    [one] Save { $count } count
   *[other] Save { $count } counts
}
gifts-counted-said = { $count ->
    [one] { $count } gift counted
   *[other] { $count } gifts counted
}

gifts-rules-saved = Rules saved
gifts-rules-caps = What a piece may cost
gifts-rules-caps-note = Above it somebody writes why. An empty field is no cap.
gifts-month-budget = Budget a month
gifts-month-budget-note = For the bar above the shelf; nothing is stopped by it.
gifts-welcome = Welcome gift
gifts-welcome-none = None
gifts-welcome-note = Waits for everybody who joins, whatever they agree to.
gifts-grant-days = Days a gift waits
gifts-grant-days-note = Then it goes back to the shelf.
gifts-clerk-per-day = A clerk may give a day
gifts-manager-per-day = A manager may give a day
gifts-per-day-note = At discretion, with a reason.

gifts-waiting-none = Nothing waits
gifts-waiting-none-note = Gifts that members have been promised stand here until they are collected. At the counter one is given in two keys.
gifts-to-counter = To the counter
gifts-waiting-more = { $shown } of { $total }. Find the member to see the others.
gifts-phone-ends = phone ends { $last4 }
gifts-no-phone = no phone
gifts-since = since { $when }
gifts-until = until { $when }
gifts-reason-note = { $reason }: { $note }
gifts-reason-owed = { $reason }; none on the shelf
gifts-hand-over = Hand over
gifts-cancel = Cancel
gifts-cancel-title = Cancel { $gift } for { $name }?
gifts-cancel-note = The piece is free again. The member is not told; say it yourself.
gifts-cancel-reason = Why, for the books
gifts-wrong-cancel = Write why; one word is enough.
gifts-cancel-act = Cancel the gift
gifts-cancel-keep = Keep it waiting
gifts-cancelled = { $gift } no longer waits for { $name }
gifts-retired-none = Nothing is put away
gifts-retired-none-note = A gift you no longer give can be put away from its own page. Its book is kept.
