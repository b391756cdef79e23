# The customer display: how to join, the greeting, and the form that customers fill in themselves.
display-title = Join here
display-code = Code to join by phone
display-must-show = Your phone must show
display-words = { $first } { $second }
display-scan = Scan with your phone’s camera. No app, no fee.
display-no-phone = No phone with you? Just ask at the counter.
display-wifi = Code for the shop’s Wi-Fi
display-wifi-first = First join our Wi-Fi
display-wifi-then = Then scan the large code.
display-ask = Ask at the counter to join
display-ask-note = It takes a minute and costs nothing.
display-type-here = Type it here
display-on = What is on
display-welcome-gift = Your welcome gift
display-free = { $free ->
    [one] 1 here for you
   *[other] { $free } here for you
}
display-greeting = Welcome back, { $name }
display-leave = Back to the till
display-join-small = Join here
display-quiet = Ask at the counter
display-quiet-note = This screen comes back by itself.

## The form

display-language = Language
display-stop = Stop and wipe
display-name = Your name
display-name-note = as we should call you
display-phone = Mobile number
display-phone-note = finds you without a card
display-hide = Hide the number
display-show = Show the number
display-send = Ask to join
display-fourteen = I am 14 or older, or a parent is with me
display-offers = Tell me about offers by message
display-birthday = Give me something on my birthday
display-birthday-in = Give me something in { $month }
display-month = Which month is your birthday in?
display-no-month = I would rather not say
display-keys = Keys
display-digits = Digits
display-space = space
display-shift = ABC
display-shift-name = Capital letters
display-accents = á é ñ
display-accents-name = Letters with accents
display-han = 拼音
display-han-name = Chinese characters from pinyin
display-delete = Delete
display-delete-digit = Delete a digit
display-name-as = Your name as
display-stays = It stays on this shop’s computer. The screen wipes itself after { $seconds } seconds.
display-wipes = Wiped in { $seconds } s. Touch the screen to go on.
display-kept = What we keep
display-kept-title = What you agree to
display-kept-card = With “Ask to join”
display-kept-back = Back to the form
display-see-clerk = See the clerk
display-see-clerk-note = Your card is made at the counter. What you typed is gone from this screen.
display-see-clerk-words = Say these two words
display-done = Done

## What is wrong, beside the field

display-wrong-name = Type at least one letter.
display-wrong-name-long = Too long. Shorten it.
display-wrong-phone = Not a complete number. Check it.
display-wrong-fourteen = Tick this, or ask at the counter.
display-wrong-wording = The texts have changed. Read them, then ask again.
display-wrong-unreachable = Not sent. Touch the button again.
display-wrong-other = Not sent. Ask at the counter.

## After a sale

display-thanks = Thank you
display-thanks-name = Thank you, { $name }
display-earned = { $count ->
    [one] { $count } point for this visit
   *[other] { $count } points for this visit
}
display-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
display-total = Total
display-change = Change
display-paid-cash = Paid in cash
display-paid-card = Paid by card
display-paid-mobile = Paid by phone
display-paid-stored_value = Paid from stored value
display-paid-points = Paid with points
display-paid-parts = Paid in parts
display-how = How was it today?
display-how-note = One tap, or just go.
display-how-missed = Not kept. Touch a face again.
display-faces = From 1, poor, to 5, very good
display-face-1 = Poor
display-face-2 = Not so good
display-face-3 = All right
display-face-4 = Good
display-face-5 = Very good
display-rated = Thank you
