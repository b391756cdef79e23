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
staff-lock-why = Too many PINs did not fit. Someone else can sign in, or a manager lets { $name } in.
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
