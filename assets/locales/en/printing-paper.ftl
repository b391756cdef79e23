# Words that papers take from what the shop holds, in the document's own language.

print-complaint = Questions or a mistake? Tell us at the counter.
print-complaint-phone = Questions or a mistake? Counter or { $phone }.
print-complain-where = at the counter.
print-complain-where-phone = counter or { $phone }.
print-gifts = { $count }: { $names }
print-rounding = Cash rounding
print-voided = Taken back { $day }
print-given-back = Given back { $day }
print-amount = Amount
print-way-cash = cash
print-way-card = card
print-way-mobile = mobile pay
print-way-stored = stored value
print-way-points = points
print-way-voucher = Voucher
print-bonus-rule = { $bonus } for { $paid }
print-reason-joined = Joining
print-reason-post = A shared post
print-reason-apology = An apology
print-reason-birthday = Birthday
print-reason-other = Courtesy
print-reason-drew = A draw
print-reason-referred = Friends brought
print-reason-voucher = A voucher
print-reason-activity = An activity
print-reason-points = Points
print-receipts = Receipts
print-span = From { $from } to { $to }
print-slip-of-day = Slip { $number }, shifts { $shifts }
print-slip-number = slip { $number }
print-closed = { $at } { $by }
print-sales-refunds = Sales { $sales }, refunds { $refunds }
print-recharges = Top-ups { $count }, own money
print-bonus-given = Bonus given
print-gifts-given = Gifts handed over
print-gifts-wait = Gifts waiting
print-voids = Sales taken back
print-no-backup = none yet
print-key-opens = all backups made since that day
print-terms-1 = Your money
print-terms-1-text = What you pay in stays yours until you spend it, and is spent first.
print-terms-2 = Bonus
print-terms-2-text = What the shop adds is spent last and is not paid out.
print-terms-3 = Paying back
print-terms-3-text = Unspent own money is paid back at any time without a fee; the bonus that came with it lapses.
print-terms-4 = Where
print-terms-4-text = In this shop only. It is shown by card, PIN or a manager's word, never by a phone number alone.
print-terms-5 = Lost card
print-terms-5-text = Tell us: the balance moves to a new card.
print-terms-no-name = Without a phone
print-terms-years = Good for { $years } years after the last top-up; then locked, not lost, until you ask.
print-terms-gets = { $bonus } bonus
print-terms-most = { $named } a member with a phone, { $anonymous } without.
print-test = TEST PAGE
print-test-signs = Signs: ABC abc 123 ñáé¿ 青禾鲜果 ¥ € $
print-test-code = If every sign is there and the edges are not cut, this printer is ready.
print-join-gift = Join today and take home: { $gift }
print-join-headline =
    A gift
    in three
    steps
print-join-headline-plain =
    Join in
    three steps
print-join-limits = One welcome gift per person, while they last.
print-member = { $name }, no. { $number }
print-right-1 = Why
print-right-1-text = To keep your points, balance and gifts, and to send what you agreed to.
print-right-2 = How long
print-right-2-text = Until you ask us to erase it. Sums in the shop's books stay, without your name.
print-right-3 = Ask
print-right-3-text = At the counter: to see, correct or erase it. Nothing of it leaves this shop's computer.
print-data-what = What
print-data-value = Kept
print-data-members = Person
print-data-gifts = Gifts
print-data-intake = Joining
print-data-stored-value = Stored value
print-data-points = Points
print-data-sales = Purchases
print-data-more = More
print-flyer-bring = we scan it at the counter
print-flyer-terms = One per person, while they last. Joining is free and you can leave any day. Your name and number stay on our own computer.
print-until = Until { $day }
print-join-tag =
    Join
    gift
print-flyer-scan =
    Bring
    this page
print-voucher-terms = Only at this shop. One per voucher. No cash, no change.
print-voucher-least = From a sale of { $least }.
print-voucher-thanks = A gift of the shop
print-voucher-line = Voucher { $number }
