# What people and their PINs are refused for.
refusal-staff-unknown-person = Nobody with this name works here. Choose a name from the list.
refusal-staff-left = This person no longer works here. The owner can take them on anew.
refusal-staff-no-pin = This person has no PIN yet. The owner gives them one under Staff.
refusal-staff-wrong-pin = { $left ->
    [one] This PIN does not fit. One more try before the lock.
   *[other] This PIN does not fit. { $left } more tries before the lock.
}
refusal-staff-person-locked = { $seconds ->
    [one] Too many PINs did not fit. Wait one second, or ask a manager to lift the lock.
   *[other] Too many PINs did not fit. Wait { $seconds } seconds, or ask a manager to lift the lock.
}
refusal-staff-till-locked-out = { $seconds ->
    [one] Too many PINs did not fit at this till. Wait one second, or ask a manager to lift the lock.
   *[other] Too many PINs did not fit at this till. Wait { $seconds } seconds, or ask a manager to lift the lock.
}
refusal-staff-pin-not-digits = A PIN has { $least } to { $most } digits and nothing else. Type it with the number keys.
refusal-staff-pin-too-simple = This PIN is among the first that anyone tries. Whoever approves needs another, such as four digits that neither repeat nor count.
refusal-staff-current-pin-missing = A new PIN needs the current one first. Type it above.
refusal-staff-recovery-code-mistyped = The code has a slip somewhere. Compare it with the recovery sheet and type it again.
refusal-staff-wrong-recovery-code = { $left ->
    [0] This code is used up or was replaced. Take the latest recovery sheet.
    [one] This code is not the one that counts now. Take the latest recovery sheet; one more try before a pause.
   *[other] This code is not the one that counts now. Take the latest recovery sheet; { $left } more tries before a pause.
}
refusal-staff-recovery-locked = { $seconds ->
    [one] Too many codes did not fit. Wait one second and take the latest recovery sheet.
   *[other] Too many codes did not fit. Wait { $seconds } seconds and take the latest recovery sheet.
}
refusal-staff-not-for-oneself = This takes a second person. Ask another manager or the owner.
refusal-staff-not-a-manager = This takes the word of a manager or the owner. Choose one of them.
refusal-staff-reason-missing = An approval needs its reason. Say in a few words what it is for.
refusal-staff-name-missing = A person needs a name. Type how colleagues call them.
refusal-staff-name-taken = Someone who works here has this name. Add something that tells them apart.
refusal-staff-text-too-long = This text is too long. Shorten it to { $most } characters.
refusal-staff-role-not-for-people = A person is a clerk, a manager or an owner. Choose one of the three.
refusal-staff-last-owner = The shop needs at least one owner with a PIN. Make someone else an owner first.
refusal-staff-too-many-people = There is room for { $most } people. Someone who no longer works here can be taken off the list.

# Who did what.
audit-staff-sign-in = Signing in
audit-staff-approve = Approving
audit-staff-let-in = Lock lifted
audit-staff-recover = Back in with the recovery code
audit-staff-new-recovery-code = New recovery code
audit-staff-add-person = Person added
audit-staff-change-person = Person changed
audit-staff-set-pin = New PIN
audit-staff-person-leaves = Left the shop
audit-setup-open-shop = Shop opened
audit-kind-locked-out = Locked: too many wrong PINs or codes
audit-kind-refused = Refused: the manager’s word did not fit

# What the check can find.
check-audit-chain = The chain of who did what is broken.
check-staff-owner = Nobody can sign in as owner.
check-staff-approvals = Approvals given and approved acts do not match.
