# The lock screen, a manager's word, the people who work here and the book of who did what.
staff-role-guest = Guest
staff-role-clerk = Clerk
staff-role-manager = Manager
staff-role-owner = Owner
staff-role-display = Display
staff-role-system = Storeloop

staff-who = Who is at the till?
staff-has-left = has left
staff-next-try = next try in { $wait }
staff-never-here = not here yet
staff-here-now = here, last act { $when }
staff-last-here-today = last here { $when }
staff-last-here = last here { $when }
staff-demo-pin = PIN { $pin }
staff-tap-name = Tap your name
staff-tap-name-note = Then enter your PIN here.
staff-pin-of = PIN of { $name }
staff-lock-wait = { $name }, next try in { $wait }
staff-lock-why = Too many PINs did not fit. Wait, or a manager lets { $name } in.
staff-lock-why-till = Too many PINs did not fit at this till. Wait, or a manager lets { $name } in.
staff-lock-why-alone = Too many PINs did not fit. Wait, or use the owner’s recovery code.
staff-let-in = A manager lets { $name } in
staff-let-in-by = { $helper } lets { $name } in
staff-let-in-done = { $name } can try again.
staff-who-approves = Who approves
staff-kept = What { $name } was doing is kept
staff-kept-note = for when the same person signs in
staff-scans-wait = Scans wait
staff-scans-wait-note = until someone is in
staff-recover = Owner’s recovery code
staff-recover-note = The code on the recovery sheet opens the shop once and is then replaced.
staff-recover-code = Recovery code
staff-recover-code-note = Blanks and small letters do not matter.
staff-recover-pin = Choose a new PIN, 4 to 8 digits
staff-recover-step-sheet = Take the latest recovery sheet; each code is good once.
staff-recover-step-pin = Choose a new PIN and type it twice.
staff-recover-step-new = You get a new code. Write it on the sheet before you go on.
staff-recover-do = Open the shop
staff-sheet-next = It is put away: go on
staff-restored = The shop is back. Sign in as always.
staff-restored-aside = The file from before is kept at { $path }
staff-restored-erasures = { $count ->
    [one] The erasure of { $count } member was carried out again.
   *[other] The erasure of { $count } members was carried out again.
}

override-other = A manager is needed
override-discretion = Gift above the day’s limit
override-undo-late = Take back after the time has run out
override-note = This needs a second person. Whoever asks cannot approve it.
override-asks = { $name } asks at { $at }
override-quote = “{ $reason }”
override-reason = Reason
override-reasons = Put a mistake right | Apology to the customer | Agreed with the owner
override-discretion-reasons = Apology to the customer | Shared our post | Regular customer
override-undo-late-reasons = Wrong member | Wrong gift | Customer changed their mind
override-reason-missing = Write or tap a reason first. It goes into the book.
override-once = Good once, for this act only. Both names go into the book.
override-nobody = Nobody else here can approve. A manager or the owner must be added in Staff first.
override-not-now = Not now
override-approve = Approve
override-approve-amount = Approve { $amount }

staff-count = { $people ->
    [one] { $people } person, { $atWork } at work
   *[other] { $people } people, { $atWork } at work
}
staff-people = People
staff-person = Person
staff-role = Role
staff-sign = At the till
staff-locked = locked
staff-no-pin = no PIN yet
staff-wrong-today = { $count ->
    [one] { $count } wrong try today
   *[other] { $count } wrong tries today
}
staff-at-work = at work
staff-joint = ,{" "}
staff-role-since = { $role } since { $month }
staff-pin-set = PIN set { $when }
staff-may-gifts = Gifts at discretion
staff-may-late = Takes back late
staff-may-costs = Sees costs
staff-may-approve = Approves others
staff-may-people = Changes people
staff-may-lock = Locks after
staff-may-yes = yes
staff-may-no = no
staff-may-with-manager = with a manager
staff-may-no-limit = no limit
staff-may-a-day = { $count } a day
staff-minutes = { $count } min
staff-owner-only = Only the owner changes people.
staff-lift = Let in now, { $wait } left
staff-new-pin = New PIN
staff-new-pin-of = New PIN for { $name }
staff-new-pin-note = The old one ends at once, at every till.
staff-new-pin-set = Set the PIN
staff-current-pin = First the current PIN
staff-choose-pin = New PIN, 4 to 8 digits
staff-pin-changed = { $name } has a new PIN.
staff-change = Change { $name }
staff-changed = { $name } is changed.
staff-leaves = Has left the shop
staff-leaves-title = { $name } no longer works here?
staff-leaves-note = The PIN ends at once. What was done stays in the book under this name. Someone who comes back is added anew.
staff-stays = Still works here
staff-left-done = { $name } can no longer sign in.
staff-add = Add a person
staff-added = { $name } can sign in now.
staff-name = Name
staff-name-note = As colleagues call them. It stands on the lock screen.
staff-name-missing = A person needs a name. Type how colleagues call them.
staff-first-pin = First PIN, 4 to 8 digits
staff-pin-missing = Let them choose a PIN and type it twice.
staff-role-clerk-may = Signs up members, hands over gifts, corrects slips at once.
staff-role-manager-may = Also approves others, receives stock, sees costs and the book.
staff-role-owner-may = Also people, shop, law, backup and everything else.
staff-sheet = Recovery sheet
staff-sheet-note = It brings you back in when the PIN is forgotten, and the shop back on a new computer.
staff-sheet-code = The recovery code can be renewed here. The old code ends at once.
staff-sheet-key = The backup key stays the same and is shown nowhere. Check it in Settings, Backup.
staff-code-new = Make a new code
staff-code-keep = Keep the code I have
staff-code-done = The new recovery code counts from now on.

staff-book = Who did what
staff-entries = { $many ->
    [one] { $count } entry
   *[other] { $count } entries
}
staff-everyone = Everyone
staff-filter-look = Needs a look
staff-filter-approved = Approved
staff-filter-members = Members
staff-filter-gifts = Gifts
staff-filter-staff = Staff
staff-filter-shop = Shop
staff-at-lock = at the locked till
staff-approved-by = approved by
staff-book-older = Older entries
staff-book-empty = Nothing of this kind yet
staff-book-empty-note = Every act in the shop is kept here with its name, for as long as the shop exists.
staff-chain-checking = Checking every entry against the one before it.
staff-chain-whole = The chain is whole:
staff-chain-broken = The chain is broken at entry { $entry }:
staff-chain-broken-note = Someone changed the file outside Storeloop. Keep a copy of it and look at the backups before that entry.
staff-chain-head = head
staff-chain-checked = checked { $when }
staff-chain-again = Check again

audit-other = { $command }
audit-staff-sign-out = Signing out
audit-setup-load-demo = Demo shop filled
audit-setup-wipe-demo = Demo shop wiped
audit-shop-change-shop = Shop changed
audit-shop-change-settings = Settings changed
audit-shop-set-logo = Logo changed
audit-members-enrol = Joined
audit-members-change = Member changed
audit-members-merge = Members merged
audit-members-undo-merge = Merge taken back
audit-members-replace-card = Card replaced
audit-privacy-erase = Data erased
audit-privacy-export-person = Data handed out
audit-gifts-add = Gift added
audit-gifts-change = Gift changed
audit-gifts-retire = Gift retired
audit-gifts-bring-back = Gift brought back
audit-gifts-set-photo = Photo changed
audit-gifts-receive = Stock received
audit-gifts-report-damage = Damaged
audit-gifts-take-back = Taken back into stock
audit-gifts-count = Counted
audit-gifts-give = Gift at discretion
audit-gifts-hand-over = Handed over
audit-gifts-undo-hand-over = Hand-over taken back
audit-gifts-cancel-grant = Promise cancelled
audit-gifts-change-rules = Gift rules changed
