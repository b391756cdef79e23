# The pages that a customer's phone sees. They speak to the customer.
phone-scan-title = Scan the code on the counter screen
phone-scan-text = The form opens from there. At the counter they can also sign you up without a phone.
phone-stale-title = This code is no longer valid
phone-stale-text = Scan the screen again. The code there changes every minute.
phone-old-title = This page has been open too long
phone-old-text = Nothing was sent. Scan the screen again, or open your own page anew.
phone-lost-title = There is nothing here
phone-lost-text = Scan the code on the counter screen, or ask at the counter.
phone-often-title = That was too often
phone-often-text = Wait a minute and try again, or ask at the counter.
phone-again-title = One moment
phone-again-text = Your page comes back by itself.
phone-crowd-title = Many people are joining right now
phone-crowd-text = Scan the screen again in a minute, or ask at the counter.
phone-busy-title = The shop is busy right now
phone-busy-text = Nothing was sent. Ask at the counter, or try again in a minute.
phone-garbled-title = The form did not arrive whole
phone-garbled-text = Nothing was sent. Go back, look at what you typed and send it again.
phone-failed-title = That did not work
phone-failed-text = Nothing was sent. Ask at the counter; they can sign you up there.
phone-ended-title = See the clerk
phone-ended-text = This request has ended. They help you on at the counter; you can also scan the screen again. What you typed is deleted within an hour.
phone-withdrawn-title = You took your request back
phone-withdrawn-text = What you typed is deleted within an hour. Scan the screen again whenever you like.

phone-join = Join
phone-same-words = The counter screen shows the same words
phone-name = Your name
phone-name-hint = as we should call you
phone-phone = Mobile number
phone-phone-hint = finds you without a card
phone-needs = The card needs both, and keeps your visits and gifts.
phone-optional = Everything else is up to you:
phone-purpose-offers = Tell me about offers by message
phone-purpose-birthday = Give me something on my birthday
phone-purpose-profile = Remember what I like
phone-month = Month of your birthday
phone-month-hint = if you like
phone-code-summary = A friend or a flyer gave you a code?
phone-code = Code
phone-code-hint = as it is printed or was told to you
phone-fourteen = I am 14 or older, or a parent is with me
phone-ask = Ask to join
phone-stays = It stays on this shop’s computer. Ask at the counter to see, change or delete it.

phone-wrong-name-missing = A name is needed. Write how we should call you.
phone-wrong-phone-not-usable = This is not a complete number. Check the digits, or begin with + and the country code.
phone-wrong-under-fourteen = A card needs this tick: be 14 or older, or have a parent with you.
phone-wrong-unknown-wording = These texts have changed. Scan the screen again.
phone-wrong-code-unknown = No invitation or flyer of this shop has this code. Check it, or leave it empty.
phone-wrong-too-many-waiting = Many people wait at the counter. Try again in a minute, or ask there.

phone-wait-title = Now see the clerk
phone-wait-lead = Hold up this page at the counter and say your name, { $name }.
phone-wait-ends = your number ends { $ends }
phone-step-asked = Your request is at the counter
phone-step-confirm = The clerk confirms it
phone-step-soon = a few seconds
phone-step-card = Your card opens on this page
phone-look-again = Look again
phone-looks-itself = The page looks by itself every 5 seconds.
phone-withdraw = Withdraw my request

phone-card-title = My card
phone-card-number = No. { $number }
phone-card-picture = The picture of your card
phone-card-show = Show this at the counter
phone-card-keep = Take a screenshot of your card: this page opens only on the shop’s Wi-Fi.
phone-gift-waiting = Waiting for you
phone-gift-until = at the counter, until { $day }
phone-gift-any-day = at the counter
phone-gift-more = and { $count } more at the counter
phone-vouchers-all = { $count ->
    [one] A voucher from a neighbour
   *[other] { $count } vouchers from neighbours
}
phone-vouchers-back = Back to the card
phone-voucher = Voucher for
phone-voucher-picture = QR code of the voucher
phone-voucher-until = Good until { $day }
phone-voucher-keep = Hold the picture to keep it among your photos, and show it there.
phone-invite-yours = Your invite code
phone-invite-how = A friend who gives it when joining counts as invited by you.
phone-friends-counted = { $count ->
    [one] One friend of yours counts.
   *[other] { $count } friends of yours count.
}
phone-friends-missing = { $count ->
    [one] One more friend:
   *[other] { $count } more friends:
}
phone-friends-points = { $count ->
    [one] one point
   *[other] { $count } points
}
phone-friends-bonus = a bonus on your card
phone-invite-picture = To scan
phone-me = What the shop knows about me
phone-me-number-ends = Number ends
phone-me-joined = Joined
phone-me-rights = Your visits and gifts are kept with the card. Ask at the counter to see, change or delete everything.
phone-choice-given = You said yes
phone-choice-not-given = You said no
phone-choice-give = Say yes
phone-choice-take-back = Take back
