# The office screen Members: the list, the panel beside it, and the forms.
members-head = { $people ->
    [one] { $all } person, { $joined } joined in { $month }
   *[other] { $all } people, { $joined } joined in { $month }
}
members-new = New member
members-panel = Member
members-all = All
members-stage = Stage
members-stage-new = New
members-stage-active = Active
members-stage-core = Core
members-stage-sleeping = Sleeping
members-stage-lost = Lost
members-stages-new = New
members-stages-active = Active
members-stages-core = Core
members-stages-sleeping = Sleeping
members-stages-lost = Lost
members-stage-visits = { $stage }: { $count ->
    [0] no visit in 90 days
    [one] { $count } visit in 90 days
   *[other] { $count } visits in 90 days
}
members-gift-waiting = Gift waiting
members-tag = Tag
members-every-tag = Every tag
members-source = Source
members-every-source = Every source
members-sort-last-visit = Last visit first
members-sort-number = By number
members-sort-name = By name
members-source-walk-in = Walk-in
members-source-flyer = Flyer
members-source-partner = Partner shop
members-source-inviter = Invited by a member
members-source-activity = Activity
members-source-stand = Outdoor stand
members-source-online = Online

members-member = Member
members-last-visit = Last visit
members-likes = Likes
members-joined = Joined
members-gifts = Gifts
members-never = never
members-today-at = today { $time }

members-empty = No member yet
members-empty-note = Everybody who signs up stands here, with what they like and what waits for them. Start with the next customer.
members-empty-act = Sign up the first one
members-none-fit = Nobody fits
members-none-fit-note = Nobody has all of what you chose. Take one of the filters away, or look at everybody.
members-show-everybody = Show everybody
members-list-failed = The list could not be read
members-choose-one = Choose a member
members-choose-one-note = Press a row: visits, friends, likes and the card stand here.
members-panel-failed = This member could not be read

members-known = What is known
members-visits = Visits
members-friends = Friends
members-gifts-waiting = Gifts waiting
members-came-through = Came through
members-through = { $source }, { $when }
members-through-inviter = { $name }, { $when }
members-card = Card
members-card-line = ends { $ends }, since { $when }
members-card-none = no valid card; make a new one
members-household-of = household of { $count }
members-likes-household = { $likes }; household of { $count }
members-district = District
members-birthday = Birthday
members-phone = Phone
members-phone-ends = ends { $last4 }
members-note = Note
members-number = Number
members-none = none
members-list = { $sum }, { $word }
members-agreed-to = Agreed to
members-agreed-card = card and gifts
members-agreed-offers = offers by message
members-agreed-birthday = birthday greetings
members-agreed-profile = remembering likes
members-agreed-nothing = nothing
members-agreed-but = { $yes }; not to { $no }
members-joined-with = Put together
members-merged-line = with { $name }, No. { $number }, { $when }
members-separate = Separate
members-book = Lately
members-book-older = Older entries
members-book-empty = Nothing yet. Visits and gifts stand here.

members-open-counter = Open at counter
members-edit = Edit
members-more = More
members-new-card = Card lost or worn out
members-duplicates = Possible duplicates
members-export = Export what is known
members-erase = Erase this member
members-exported = Saved as { $file }. It names a person: hand it over and delete it.

members-new-note = From a paper form, or somebody who has time. In a queue the counter’s short form is quicker.
members-edit-title = Edit { $name }
members-name = Name
members-phone-note = With + and country code when it is from abroad.
members-no-phone = Without a phone, because
members-no-phone-no-phone = has no phone
members-no-phone-prefers-not = prefers not to say
members-no-phone-child = a child, with a parent
members-no-phone-foreign-phone = a phone from abroad that cannot be typed
members-has-phone = there is one
members-choose = Choose a reason
members-birth-month = Birthday, month
members-birth-day = Day
members-no-birthday = not told
members-fourteen = Is 14 or older
members-inviter = Invited by
members-find-person = Number, name or last digits
members-other-person = Choose somebody else
members-household = People in the household
members-interests = Interests
members-tags = Tags
members-language = Language of messages
members-language-shop = As the shop
members-agrees = Agrees to
members-purpose-card = Card and gifts
members-purpose-offers = Offers by message
members-purpose-birthday = Birthday greetings
members-purpose-profile = Remembering likes
members-enrol = Sign up
members-enrolled = { $count ->
    [0] { $name } is member No. { $number }.
    [one] { $name } is member No. { $number }. One gift waits.
   *[other] { $name } is member No. { $number }. { $count } gifts wait.
}
members-changed = { $name } saved
members-wrong-name = Write a name; one word is enough.
members-wrong-phone = Type a phone, or choose why there is none.
members-wrong-fourteen = Ask, and tick it. Under 14 a parent becomes the member.
members-wrong-card = Ask, and tick it: without it there is no card.
members-wrong-inviter = Find who invited, or choose another source.

members-same-title = Is it the same person?
members-same-note = Somebody here looks like { $name }. Ask for the card, or for the last four digits of the phone.
members-same-person = The same person
members-another-person = Another person
members-likeness-same-phone = same phone
members-likeness-same-name = same name
members-likeness-like-name = similar name

members-new-card-title = New card for { $name }
members-new-card-note = The card that ends { $ends } stops working at once. Everything else stays with the member.
members-card-lost = Lost
members-card-lost-note = Whoever shows the old one is told that it was reported lost.
members-card-replaced = Worn out
members-card-replaced-note = Take the old one back and cut it.
members-make-card = Make the new card
members-card-made = New card made for { $name }

members-duplicates-title = Who else might be { $name }?
members-duplicates-note = Same phone, same name, or nearly so. Look before you decide: families share names.
members-duplicates-none = Nobody looks like this member.
members-duplicates-other = Put together with somebody else
members-compare = Compare
members-open = Open
members-merge-title = Put two members together
members-merge-note = For one person who signed up twice. Choose whose number and name stay.
members-merge-stays = Who stays
members-merge-this-stays = This one stays
members-merge-this-goes = Goes into the other
members-merge-cards = Both cards keep working: No. { $first } and No. { $second } both open { $name }, No. { $first }.
members-merge-sums = Visits, friends and waiting gifts are added up under { $name }.
members-merge-words = Phone, birthday and the like are those of { $name }; what is missing there comes from the other.
members-merge = Put together
members-merged = No. { $gone } now belongs to { $survivor }, No. { $kept }
members-merge-undone = { $name } stands alone again

members-erase-title = Erase { $name }?
members-erase-note = When a member asks to be forgotten. It cannot be taken back, not even from a backup.
members-erase-goes = What goes
members-erase-goes-what = Name, phone, birthday, district, likes, notes and agreements. The card stops working and waiting gifts are cancelled.
members-erase-merged = So does everything of the members put together with this one.
members-erase-stays = What stays
members-erase-stays-what = Visits and gifts in the books, without a name. For twelve months a code made from the phone, so that no gift for joining is paid twice.
members-erase-reason = Reason, for the books; no names
members-erase-type = Type { $number } to confirm
members-erase-for-good = Erase for good
members-erase-keep = Keep the member
members-erased = No. { $number } is erased

# Taking members over from a table.
members-import = Import
members-import-title = Import members
members-import-note = From a spreadsheet or from another program.
members-import-how-save = Save the table as CSV: in the spreadsheet choose Save as, then CSV. Its first row holds the headings.
members-import-how-look = Choose the file. You see what is in it and say what each column holds.
members-import-how-take = Nobody becomes a member before you say so.
members-import-no-gift = An import promises nobody a welcome gift.
members-import-no-twice = A phone that is known here is not taken twice.
members-import-agreed = These people have agreed that the shop keeps name and phone for the card
members-import-begin = { $rows ->
    [one] Import one row
   *[other] Import { $count } rows
}
members-import-running = Importing members
members-import-meanwhile = The tills go on working. Whoever is taken over stays, even if you stop.
members-import-done = Import finished
members-import-stopped = Import stopped
members-import-taken = { $people ->
    [0] Nobody was taken over
    [one] One person was taken over
   *[other] { $taken } people were taken over
}
members-import-missed-note = Rows are counted as in the spreadsheet: the headings are row 1. Correct them and import the file again, or sign these people up one by one.
