# The first run, and what it shares with the lock screen and the settings.
setup-steps = Steps
setup-step-of = Step { $step } of { $steps }
setup-step-language = Language
setup-step-shop = Shop
setup-step-money = Money
setup-step-scanner = Scanner
setup-step-owner = Owner
setup-title-language = Welcome
setup-title-shop = Your shop
setup-title-money = Money and time
setup-title-scanner = Try your scanner
setup-title-owner = You, the owner
setup-next-language = Next: your shop
setup-next-shop = Next: money and time
setup-next-money = Next: scanner
setup-next-scanner = Next: owner and PIN
setup-next-owner = Open the shop

setup-language = Language
setup-language-note = Each till can speak another language. It can be changed at any time.
setup-demo-title = Only want to look?
setup-demo-note = A made-up fruit shop with members, gifts and staff. One tap wipes it.
setup-demo = Look around in a demo shop
setup-demo-first = Look around in a demo shop first
setup-restore-title = New computer?
setup-restore-note = Your shop comes back from a backup file and the key on the recovery sheet.
setup-restore = Restore a backup

setup-name = Name, as on the sign
setup-name-example = Green Awning Fruit
setup-name-missing = The shop needs a name. Write it as it is on the sign.
setup-address = Address, for receipts and flyers
setup-address-example = 12 Garden Road
setup-preview = What your customers will see
setup-preview-name = Your shop
setup-preview-address = Where it is
setup-preview-receipt = Receipt 0001
setup-preview-today = today
setup-preview-goods = Apples 1.2 kg
setup-preview-card = Member card
setup-preview-later = All of this can be changed later in Settings.

setup-country = Country
setup-country-note = Phone numbers are read the way they are written there.
setup-currency = Currency
setup-currency-note = This cannot be changed once the shop is open.
setup-zone = Time zone
setup-zone-note = A shop’s day ends at midnight here.
setup-sample = This is how it will look
setup-sample-moment = { $day }, { $time }
setup-law-note = Hints stand beside the field they are about. They are no legal advice.

setup-hear = What you will hear
setup-hear-note = Every scan answers with a tone, a flash and words.
setup-sounds-later = change this later in Settings
setup-no-scanner = No scanner?
setup-no-scanner-note = Type the last four digits of a phone, or the code under the QR. Everything works.
setup-scanner-help = It reads nothing, help me

setup-owner-name = Your name
setup-owner-note = As your staff call you. It stands on the lock screen and in the book.
setup-owner-missing = Write your name first.
setup-owner-you = You
setup-pin = Choose a PIN, 4 to 8 digits
setup-pin-missing = Choose a PIN and type it twice.
setup-pin-why = The PIN tells people at the till apart. Every act carries a name.
setup-pin-forgotten = Forgotten? The recovery code opens the shop. You get it on the next page.
setup-pin-others = Your staff get their own PINs later, in Staff.

shared-pick-none = Nothing fits. Type less of it.

shared-law = Whose law hints should stand in the forms?
shared-law-cn = China
shared-law-eu = European Union
shared-law-none = None
shared-law-cn-means = A named card holds at most ¥5,000 and never expires; without a name ¥1,000, for at least 3 years.
shared-law-eu-means = Nothing may have to be paid to claim a prize, consent is asked for each purpose, and members can have their data erased.
shared-law-none-means = No hints. You know the rules of your place yourself.

shared-kind = How often do people need what you sell?
shared-kind-frequent = Every week
shared-kind-frequent-sells = Fruit, bread, groceries
shared-kind-frequent-does = Sign up at the till, buy in groups, keep credit on the card.
shared-kind-rare = Once in years
shared-kind-rare-sells = Tiles, furniture, appliances
shared-kind-rare-does = Trade customers and vouchers with the shops next door.
shared-kind-niche = For the love of it
shared-kind-niche-sells = Calligraphy, fishing tackle
shared-kind-niche-does = Write, meet, find people well beyond the district.

shared-scan-ask = Scan this, or anything near you
shared-scan-ask-note = A bag of tea, a phone showing a QR code. Nothing is saved and no field needs to be chosen first.
shared-scan-code = Test code { $text }
shared-scan-waiting = Listening
shared-scan-waiting-note = The text and the time of every key appear here.
shared-scan-well = Read well
shared-scan-well-note = { $end ->
    [silence] This is a scanner: faster than a hand. It sends no end key, so each scan waits a moment.
   *[other] This is a scanner: faster than a hand, and it ends with { $end }.
}
shared-scan-partial = Only the end was read
shared-scan-partial-note = Some keys came more than { $ms } ms apart. Set the scanner’s speed to the fastest and scan again.
shared-scan-hand = This came from a hand
shared-scan-hand-note = Keys slower than { $ms } ms are typing. If it was the scanner, set its speed to the fastest.
shared-scan-tape = Text of the scan { $text }; milliseconds between keys
shared-scan-end-enter = Enter
shared-scan-end-tab = Tab
shared-scan-end-silence = –
shared-scan-limit = { $ms } ms, slower is a hand
shared-scan-text = Text
shared-scan-kind = Kind
shared-scan-kind-is = { $kind ->
    [product] product code, check digit fits
    [product_wrong] product code, check digit does not fit
    [address] web address
    [storeloop] a code of Storeloop
   *[text] text
}
shared-scan-whole = Whole scan
shared-scan-so-far = Scans so far
shared-scan-help-plug = Pull the scanner’s plug and put it in again. A light or a beep says that it has power.
shared-scan-help-light = Hold it a hand’s width from the code, slightly tilted.
shared-scan-help-keyboard = Its booklet has a code for “USB keyboard” or “HID”. Scan that one, not “serial” or “COM”.
shared-scan-help-end = The booklet also has “add Enter” or “suffix CR”. With it every scan is read at once.
shared-scan-help-other = Go on without it: everything can be typed, and the test is in Settings too.

shared-tone-play = Play: { $tone }
shared-tone-accepted = Accepted
shared-tone-accepted-note = one short, rising
shared-tone-refused = Refused
shared-tone-refused-note = two, low
shared-tone-gift = Gift waiting
shared-tone-gift-note = three, climbing
shared-loudness = Loudness
shared-loudness-is = { $heard ->
    [none] 0 %, silent
    [quiet] { $percent } %, for a quiet room
    [busy] { $percent } %, heard in a busy shop
   *[loud] { $percent } %, heard on the street
}
shared-sounds-on = Sounds on

shared-pin-again = Type the same PIN again
shared-pin-short = A PIN has at least { $least } digits. Type a longer one.
shared-pin-differs = The two did not match. Choose a PIN and type it twice.
shared-pin-set = Typed twice, both match
shared-pin-other = Choose another

shared-secret-code = Recovery code
shared-secret-code-note = Opens the shop when the owner’s PIN is forgotten. Good once; using it makes a new one.
shared-secret-key = Backup key
shared-secret-key-note = Opens every backup of this shop. Without it a backup is worthless.
shared-secret-copy = Copy
shared-secret-copied = Copied
shared-secret-last = Written down? Type its last 4 characters
shared-secret-wrong = These are not the last four. Compare with what you wrote.
shared-secret-written = written down
shared-sheet-title = Write this down now
shared-sheet-note = It is shown once and kept nowhere else. Write it on paper and keep it away from the shop: at home, at the bank, not in the till and not in a photo.
shared-sheet-note-code = It is shown once. Write it on the recovery sheet and strike out the old code.
shared-sheet-save = Save as text file
shared-sheet-save-note = Put the file on a stick that stays at home, not on this computer.
shared-sheet-file-name = storeloop-recovery-sheet.txt
shared-sheet-file-title = Storeloop recovery sheet of { $shop }, { $day }
shared-sheet-file-keep = Keep this away from the shop. Whoever holds it can open the shop and its backups. Storeloop never asks for it by phone, chat or e-mail.
