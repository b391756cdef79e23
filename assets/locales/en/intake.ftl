# The two words that phone and customer display show alike.
join-word = { $word ->
 *[w00] plum
  [w01] lantern
  [w02] apple
  [w03] kite
  [w04] lemon
  [w05] bell
  [w06] peach
  [w07] boat
  [w08] cherry
  [w09] drum
  [w10] olive
  [w11] lamp
  [w12] melon
  [w13] tower
  [w14] walnut
  [w15] bridge
  [w16] mango
  [w17] garden
  [w18] fig
  [w19] mirror
  [w20] almond
  [w21] candle
  [w22] ginger
  [w23] window
  [w24] pepper
  [w25] saddle
  [w26] clover
  [w27] anchor
  [w28] pumpkin
  [w29] ribbon
  [w30] basil
  [w31] compass
}

## Refusals

refusal-intake-too-many-waiting = { $most } people are waiting already. Try again in a few minutes.
refusal-intake-code-unknown = This code is not known here. Compare it with the paper, or leave the field empty.
refusal-intake-unknown-page = This page shows no card. Ask at the counter.
refusal-intake-too-many-deeds = Up to { $most } deeds are taken at once. Send them in parts.
refusal-intake-unknown-request = There is no such request. Look at the list again.
refusal-intake-request-ended = This request no longer waits. Look at the list again.
refusal-intake-ask-for-card = This number belongs to { $name }. Ask for the card and scan it, or call a manager.
refusal-intake-number-not-known = This number belongs to no member. Confirm the request, and they get a card of their own.
refusal-intake-card-not-usable = This is no card that works here. Scan the member’s card again, or call a manager.
refusal-intake-card-of-another = This card belongs to someone with another number. Ask whose card it is.
refusal-intake-too-late-to-undo = { $seconds ->
    [one] Declining can be taken back for one second. Ask the customer to scan the code again.
   *[other] Declining can be taken back for { $seconds } seconds. Ask the customer to scan the code again.
}
refusal-intake-asked-again = The same number has asked again since. Confirm the newer request.
refusal-intake-kiosk-off = Typing on this screen is switched off. Scan the code or ask at the counter.
refusal-intake-interface-not-an-address = This is no network address. Choose one from the list, or let the program choose.
refusal-intake-port-out-of-bounds = A port lies between { $least } and { $most }. Correct the number.
refusal-intake-source-not-of-the-door = The code on the display stands for walk-in, outdoor stand or activity. Choose one of the three.
refusal-intake-idle-out-of-bounds = Pictures begin after { $least } to { $most } seconds, or never with 0. Correct the number.
refusal-intake-wifi-name-not-usable = A Wi-Fi name has at most { $most } bytes on one line. Copy it from the router.
refusal-intake-wifi-password-not-usable = A Wi-Fi password has { $least } to { $most } characters on one line. Copy it from the router, or choose an open network.
refusal-intake-slot-out-of-bounds = There are places for { $most } pictures. Choose one of them.
refusal-intake-invite-not-made = This invitation is being made. Open it again in a minute.
refusal-intake-run-name-missing = A run of flyers needs a name. Say where or when it is handed out.
refusal-intake-text-too-long = The text is longer than { $most } characters. Shorten it.
refusal-intake-pieces-out-of-bounds = A run has 0 to { $most } pieces. Correct the number; 0 means that nobody counts.

## A manager's word

override-connect = Card on a phone without the old card
override-connect-reasons = Known in person | Showed another proof | Old card lost

## Who did what

audit-intake-confirm = Joined by phone or display
audit-intake-decline = Request declined
audit-intake-undo-decline = Declining taken back
audit-intake-connect = Card shown on a phone
audit-intake-set-open = Join page opened or closed
audit-intake-change-settings = Join page changed
audit-intake-set-picture = Picture of the display changed
audit-intake-add-run = Run of flyers added

## What a check finds

check-intake-request = A request became a member, and nobody knows whose
check-intake-page = A phone still shows the card of an erased person
check-intake-invite = An erased person still has an invitation
