# The shell, words every screen uses, and what the core itself says no to.

app-screens = Screens
app-screen-counter = Counter
app-screen-today = Today
app-screen-members = Members
app-screen-gifts = Gifts
app-screen-rewards = Rewards
app-screen-staff = Staff
app-screen-settings = Settings

app-close = Close
app-cancel = Cancel
app-save = Save
app-again = Try again
app-back = Back
app-done = Done
app-all = All
app-optional = optional
app-undo = Undo
app-undo-left = { $seconds } s
app-hidden = Hidden
app-pad = Number keys
app-pad-back = Delete last digit
app-pin = PIN
app-pin-done = Confirm PIN
app-remove-word = Remove { $word }
app-amount-wrong = This is not an amount. Type it like 12.50.
app-number-wrong = This number does not fit. Type a whole number.

app-find = Find a member
app-find-counter = Scan a card, or type phone, name, pinyin
app-found = Members found
app-found-none = Nobody found.
app-found-more = There are more. Type a little more of the name or number.
app-new-member = New member
app-member-number = No. { $number }
app-member-line = No. { $number }, phone ends { $last4 }
app-gifts-waiting = { $count ->
    [one] { $count } gift
   *[other] { $count } gifts
}

app-scan-member = { $name }
app-scan-ended = { $state ->
    [lost] This card was reported lost.
   *[replaced] This card was replaced by a newer one.
}
app-scan-unknown-card = This card is not from this shop.
app-scan-half = One character does not fit. Scan again, slower.
app-scan-later = { $kind ->
    [voucher] Vouchers cannot be redeemed here yet.
    [shop_card] This is a shop’s card, not a member’s.
    [staff_badge] This is a staff badge, not a member’s card.
    [recovery_sheet] This is the recovery sheet. Put it away.
   *[other] This code is not for the counter.
}
app-scan-form-open = Finish or close the form first, then scan again.

app-backup = Backup
app-backup-label = Backup { $state }
app-backup-here = { $when }
app-backup-elsewhere = { $when }, also elsewhere
app-backup-overdue = last { $when }
app-backup-none = none yet
app-backup-problem = needs a look
app-lock = Lock
app-lock-label = { $name } Lock

app-keys = Keys
app-keys-note = The scanner works everywhere, whatever has the focus.
app-key-display = Show the customer display
app-key-find = Find a member
app-key-new = New member
app-key-hand-over = Hand over the first gift
app-key-close = Close the member or the dialog
app-key-undo = Undo the last act
app-key-keys = Show these keys
app-language = Language of this till

app-demo = DEMO
app-demo-note = The members and gifts here are made up. Look around, nothing can break.
app-demo-wipe = Start my own shop
app-demo-wipe-title = Start your own shop?
app-demo-wipe-note = Everything in the demo is deleted. Your own shop begins empty.
app-demo-keep = Keep the demo

app-act-line = { $at } { $sentence }
app-closed-to-you = This is for managers
app-closed-to-you-note = Ask a manager to sign in at this till.
app-no-core = The shop does not answer
app-failed = Not done. What you typed is kept. Ref. { $reference }
app-unreachable = The shop’s computer does not answer. What you typed is kept; try again.

app-hand-over = Hand over
app-handed-over = { $gift } handed to { $name }
app-grant-waiting = { $count ->
    [one] { $count } gift waiting
   *[other] { $count } gifts waiting
}
app-grant-owed = Waiting, not on the shelf yet
app-grant-reason = { $reason ->
    [joined] welcome gift
    [post] for a shared post
    [apology] with our apology
    [birthday] for the birthday
    [drew] drawn
    [referred] for bringing a friend
    [voucher] for a voucher
    [activity] from an activity
    [points] for points
   *[other] a gift of the house
}
app-grant-why = { $reason }, until { $until }
app-grant-why-today = { $reason }, until tonight
app-grant-until = until { $until }
app-grant-until-today = until tonight
app-grant-until-owed = not on the shelf yet
app-grant-why-owed = { $reason }, not on the shelf yet

app-source = { $source ->
    [walk_in] Walk-in
    [flyer] Flyer
    [partner] Partner
    [inviter] Friend
    [activity] Activity
    [stand] Stand
   *[online] Online
}
app-purpose = { $purpose ->
    [card] Keep name and phone for the card
    [offers] Messages with offers
    [birthday] Birthday greeting
   *[profile] Remember tastes and visits
}
app-no-phone = { $reason ->
    [no_phone] Has no phone
    [prefers_not] Prefers not to say
    [child] Is a child
   *[foreign_phone] Phone from abroad
}

refusal-kernel-not-allowed = { $needs ->
    [owner] Only the owner may do this. Ask them to sign in.
   *[manager] Only a manager may do this. Ask one to sign in.
}
refusal-kernel-unknown-command = This window is older than the shop. Close it and open it again.
refusal-kernel-bad-request = Something in the form does not fit. Look it over and try again.
refusal-kernel-request-id-missing = This could not be sent safely. Close the form and open it again.
refusal-kernel-request-id-reused = This was sent before with other words. Close the form, look what was done, and start again.
refusal-kernel-already-done = Already done, { $atMs }. Nothing was done twice.
refusal-kernel-signed-out = Nobody is signed in at this till. Enter a PIN.
refusal-kernel-till-locked = The till is locked. Enter a PIN.
refusal-kernel-disk-full = The disk is full. Free some space; nothing was lost.
refusal-kernel-read-only = The shop’s file cannot be written to. Nothing was changed; call the owner.
refusal-kernel-busy = The shop is busy with something else. Try again in a moment.
refusal-kernel-approval-needed = This needs a manager’s word. Call one to the till.
refusal-kernel-approval-invalid = The manager’s word was for something else or is too old. Ask again.
refusal-kernel-corrupt = The shop’s file is damaged. Nothing more is written; call the owner.
refusal-kernel-no-shop = There is no shop in this folder. Set one up or choose another folder.
refusal-kernel-other = This cannot be done now. Nothing was changed.
