# Join by QR on the staff's side: who asks at the counter, the join page, flyers and invitations.
intake-requests = Join requests
intake-asked = { $minutes ->
    [0] ends { $last4 }, just now
   *[other] ends { $last4 }, { $minutes } min ago
}
intake-at-display = on the display
intake-invited-by = invited by { $name }
intake-belongs = number of { $name }
intake-confirm = Confirm
intake-decline = Decline
intake-decline-for = Decline { $name }
intake-declined = Request of { $name } declined
intake-confirmed = { $name } is member No. { $number }
intake-arrived = { $name } asks to join
intake-none = Nobody is waiting. Whoever scans the code and sends the form appears here.
intake-gift-until = { $gift }, { $until }
intake-free = free
intake-takes = Signing up by phone takes { $seconds } s on average
intake-not-now = Not now
intake-key-confirm = Confirm the oldest join request
shared-tone-request = Somebody asks to join
shared-tone-request-note = two, falling

intake-same = Is { $name } a member already?
intake-same-note = The name is like one of these. Look first; the request stays.
intake-confirm-new = Confirm as new

intake-ask-card = Ask for the card
intake-ask-card-for = Ask for the card: { $name }
intake-known = This number belongs to { $name }
intake-known-note = Ask for the card. After the scan the phone shows that card.
intake-waits-for-card = Scan the member’s card now.
intake-connecting = One moment.
intake-managers-word = A manager’s word
intake-connected = The phone shows the card of { $name }

intake-join = Join by phone
intake-phone-shows = The phone must show
intake-qr = Code that opens the join page
intake-open = Open the join page
intake-opening = The join page is being opened.
intake-look = Look in Settings
intake-shut = { $door ->
    [no_network] No phone can join: this computer is in no network.
    [address_gone] No phone can join: the chosen network is gone.
    [port_taken] No phone can join: another program has the port.
    [failed] No phone can join: the page could not be opened.
    [listening] The code is being made.
   *[closed] The join page is closed.
}
intake-page = Join page
intake-page-label = Join page { $state }
intake-page-on = on
intake-page-on-waiting = on, { $count } waiting
intake-page-off = off
intake-page-off-waiting = off, { $count } waiting
intake-page-trouble = { $door ->
    [no_network] no network
   *[other] needs a look
}
intake-switch-open = Open
intake-switch-closed = Closed
intake-address = at { $address }
intake-test-scan = Scan the code with any phone on the shop’s Wi-Fi: this turns green when the page was loaded.
intake-test-seen = A phone loaded the page, { $when }
intake-hint-wifi = The phone must be in the same Wi-Fi as this computer, not on mobile data.
intake-hint-guest = A guest network often keeps phones apart from computers. Use the main one, or allow local access in the router.
intake-hint-stay = When the phone says there is no internet, choose “Stay connected”.
intake-hint-firewall = The firewall of this computer may ask once. Allow Storeloop in private networks.

intake-scan-flyer = Flyer: { $run }
intake-scan-invite = Invitation of { $name }
intake-scan-unknown-code = This flyer or invitation is not from this shop. Sign up without it.

intake-invite = Invite
intake-invite-title = { $name } invites
intake-invite-note = A friend photographs the code and shows it here, or tells it.
intake-invite-code = Invitation of { $name }
intake-invite-friends = { $count ->
    [0] No friends yet
    [one] { $count } friend so far
   *[other] { $count } friends so far
}

shop-section-intake = Join page, display
shop-section-intake-note = how customers come in by phone, and what the second screen shows
shop-set-join-page = Join page
shop-set-join-page-note = Phones on the shop’s Wi-Fi reach it by the code. Nobody joins without a clerk.
shop-set-join-test = Does a phone reach it?
shop-set-join-test-note = A self-test with any phone.
shop-set-join-network = Network
shop-set-join-network-note = In which the phones are.
shop-set-join-port = Port
shop-set-join-port-note = 1024 to 65535. Change it when another program has it.
shop-set-join-source = Those who scan it came by
shop-set-join-source-note = Counts for whoever brings neither flyer nor invitation.
shop-set-kiosk = Typing on the display
shop-set-kiosk-note = Customers without a phone at hand fill in the form on the second screen.
shop-set-wifi = Wi-Fi on the display
shop-set-wifi-note = Shown as a code, so that a phone joins by itself. Leave the name empty to show none.
shop-set-idle = Idle pictures
shop-set-idle-note = Take turns on the display while there is nothing to show.
shop-set-flyers = Flyer codes
shop-set-flyers-note = A code for each run tells which flyers bring people.
intake-network = { $name }, { $ip }
intake-network-auto = Chosen by the program
intake-network-gone = { $ip }, gone
intake-port-wrong = This is no port. Type a number from 1024 to 65535.
intake-kiosk-on = On
intake-kiosk-off = Off
intake-wifi-name = Name of the network
intake-wifi-password = Password
intake-wifi-security = Protection
intake-wifi-wpa = With password
intake-wifi-open = Open
intake-idle-after = After
intake-idle-never = Never
intake-idle-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
intake-idle-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
intake-picture = Idle picture { $slot }
intake-picture-add = Add
intake-picture-add-for = Add picture { $slot }
intake-picture-remove = Remove
intake-picture-remove-for = Remove picture { $slot }
intake-picture-wrong = This picture cannot be used. Choose a PNG, JPEG or WebP.
intake-run-made = { $when }, { $code }
intake-run-pieces = Pieces
intake-run-pieces-note = 0 for posters
intake-run-uncounted = –
intake-run-came-back = Came back
intake-run-joined = Joined
intake-run-show = Show the code
intake-run-show-for = Show the code of { $run }
intake-run-none = No run yet. Give the next flyer a code, and the counter knows where people come from.
intake-run-name = Name of the run
intake-run-name-example = Autumn, letter boxes
intake-run-add = Make a code
intake-run-note = Put it on the flyer; the counter scans it.
intake-run-code = Code of { $run }
intake-run-so-far = { $joined ->
    [0] Nobody joined by it yet
    [one] { $joined } joined by it
   *[other] { $joined } joined by it
}
