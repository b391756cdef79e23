# The counter: turned towards the customer, so nothing here is secret or embarrassing.
counter-ready = Ready for the next customer
counter-ready-note = Scan a member card. Or start with one of these.
counter-find = Find a member

counter-member-line = No. { $number }, phone ends { $last4 }, since { $since }
counter-member-line-no-phone = No. { $number }, since { $since }
counter-active = Active
counter-invited-by = invited by { $name }
counter-hide = Hide private details
counter-show = Show private details
counter-close = Close the member
counter-today = today
counter-visits = Visits
counter-no-gift = No gift waiting
counter-no-gift-note = A friend brings one
counter-more-gifts = { $count ->
    [one] { $count } more gift
   *[other] { $count } more gifts
}
counter-show-all = Show all
counter-gifts-waiting = { $count ->
    [0] All gifts are handed over
    [one] { $count } gift waiting
   *[other] { $count } gifts waiting
}

counter-lately = Lately
counter-all-entries = All entries
counter-lately-hidden = Hidden. Press the eye to show it again.
counter-lately-empty = Nothing yet. The first visit begins the book.
counter-all-of-today = All of today
counter-line-welcome = Welcome gift: { $gift }
counter-line-free = { $count } free on the shelf
counter-line-joined = { $count ->
    [0] Nobody has joined yet today
    [one] { $count } person joined today
   *[other] { $count } people joined today
}
counter-line-handed-over = { $count ->
    [one] { $count } gift handed over
   *[other] { $count } gifts handed over
}
counter-line-owed = Owed: { $gift }
counter-line-owed-note = { $count ->
    [one] { $count } member waits for it, none on the shelf
   *[other] { $count } members wait for it, none on the shelf
}
counter-line-low = Running out: { $gift }
counter-line-low-note = { $count } left
counter-line-well = The shelf is full enough
counter-line-well-note = Nothing is owed, nothing is running out

counter-card = Show card
counter-give = Give a gift
counter-more-acts = More
counter-edit = Edit


counter-welcome = Welcome gift
counter-welcome-none = None chosen
counter-welcome-none-note = A manager chooses it under Gifts.
counter-waiting = Gifts waiting
counter-waiting-none = No one else has a gift waiting.
counter-ends = ends { $last4 }

counter-open = Open
counter-open-for = Open { $name }

counter-ended-kind = Member card No. { $number }
counter-ended = { $state ->
    [lost] This card was reported lost.
   *[replaced] This card was replaced.
}
counter-ended-why = { $state ->
    [lost] It opens nothing any more. Ask for the new card, or find the member by phone.
   *[replaced] A newer card is in use. Ask for that one, or find the member by phone.
}
counter-ended-close = Next customer
counter-ended-open = Open the member without it

counter-card-title = Member card
counter-card-note = Photograph it with the phone; the photo is scanned like the card.
counter-card-code = Code of { $name }’s card

counter-give-title = Give { $name } a gift
counter-give-note = It waits on the member’s ticket until you hand it over.
counter-give-choose = Gifts
counter-give-reason = What for
counter-give-reason-word = { $reason ->
    [post] Shared post
    [birthday] Birthday
    [apology] Apology
   *[other] Other
}
counter-give-words = Note
counter-give-free = { $count } free
counter-give-owed = none free, will be owed
counter-give-none = No gift yet
counter-give-none-note = A manager adds the first one under Gifts.
counter-give-do = Promise it
counter-given = { $gift } promised to { $name }

counter-enrol-note = Name and phone are enough. The rest can wait.
counter-enrol-name = Name
counter-enrol-phone = Phone
counter-enrol-no-phone = No phone
counter-enrol-with-phone = Enter a phone
counter-enrol-why-none = Why there is none
counter-enrol-source = What brought them
counter-enrol-consents = Ask, then tick
counter-enrol-fourteen = Is 14 or older
counter-enrol-twins = Perhaps the same person
counter-enrol-likeness = { $likeness ->
    [same_phone] No. { $number }, same phone
    [same_name] No. { $number }, same name
   *[like_name] No. { $number }, similar name
}
counter-enrol-needs-name = The name is missing.
counter-enrol-needs-phone = Type the phone, or say why there is none.
counter-enrol-needs-card = Ask whether name and phone may be kept for the card.
counter-enrol-needs-age = Ask whether they are 14 or older.
counter-enrol-ready = Ready to sign up.
counter-enrol-do = Sign up
counter-enrol-do-anyway = Sign up all the same
counter-inviter = Brought by
counter-inviter-how = Scan the friend’s card, or type phone or name
counter-inviter-is = { $name }, No. { $number }
counter-inviter-remove = Remove the friend
counter-inviter-no-card = This is not a member’s card. Scan again or type the name.

counter-welcome-title = Welcome, { $name }
counter-welcome-say = Member No. { $number }. Let them photograph the card.
counter-welcome-open = Open at counter
