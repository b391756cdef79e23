## Refusals

refusal-members-unknown-member = There is no such member. Search by name, phone or card.
refusal-members-erased = This person’s data were erased. There is nothing left to show.
refusal-members-name-missing = A member needs a name. Enter at least one character.
refusal-members-text-too-long = The text is longer than { $most } characters. Shorten it.
refusal-members-too-many-words = There are more than { $most } tags or interests. Take some away.
refusal-members-limit-out-of-bounds = A list shows 1 to { $most } members at a time.
refusal-members-phone-not-usable = This is not a complete phone number. Check the digits, or begin with + and the country code.
refusal-members-phone-or-reason = There is no phone number yet. Enter it, or choose why there is none.
refusal-members-birthday-impossible = No month has this day. Check the birthday; the day may stay empty.
refusal-members-household-out-of-bounds = A household has { $least } to { $most } people. Correct the number or leave it empty.
refusal-members-under-fourteen = Cards are for people aged 14 or older. Ask, and tick the box.
refusal-members-inviter-missing = The source is an inviter, but nobody is named. Choose who brought this person, or another source.
refusal-members-unknown-inviter = The inviter is not a member here. Choose someone else, or another source.
refusal-members-inviter-is-self = The inviter has the same phone number. Nobody can invite themselves; choose another inviter.
refusal-members-unknown-wording = The consent texts have changed. Open the form again and ask once more.
refusal-members-card-consent-needed = A card needs the customer’s consent to keep name and phone. Without it no card is made; the owner can erase one that exists.
refusal-members-phone-known = This number belongs to { $name } already. Ask for the card, or confirm that they share the phone.
refusal-members-maybe-known = { $count ->
    [one] One member has this name or one like it. Look at them first, then confirm.
   *[other] { $count } members have this name or one like it. Look at them first, then confirm.
}
refusal-members-same-person = These two are one person already.
refusal-members-unknown-merge = There is no such merge.
refusal-members-already-undone = This merge was undone before.
refusal-members-later-merge = A later merge stands on this one. Undo the later one first.
refusal-members-not-a-table = This file is no table of text. In the spreadsheet, choose Save as, then CSV, and take that file.
refusal-members-table-empty = The table has no rows under its headings. Choose a file with at least one person in it.
refusal-members-table-too-large = The table is too large: up to { $mostMib } MiB and 200,000 rows fit. Split it and import the parts one after the other.
refusal-members-name-column-missing = No column is said to hold the names. Choose which one does.
refusal-members-unknown-import = No such import was begun. Choose the file again.

## What a check finds

check-member-survivor = Merged members lead in a circle
check-member-card = A member has no card that works, or an erased person still has one
check-member-search = The search does not hold exactly the members there are
check-member-visits = The number of visits does not match the visits on record
check-member-inviter = An invitation is still blocked by a merge that was undone
check-member-erased = Something is left of an erased person
