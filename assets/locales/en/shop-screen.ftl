# The settings.
shop-find = Find a setting
shop-find-clear = Clear
shop-found = { $settings ->
    [one] { $settings } setting
   *[other] { $settings } settings
} { $sections ->
    [one] in { $sections } section
   *[other] in { $sections } sections
}
shop-found-none = No setting is called that
shop-found-none-note = Try a shorter word, or look through the sections at the left.
shop-sections = Sections
shop-saved = Saved
shop-discard = Discard
shop-owner-only = The owner changes this
shop-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}

shop-section-shop = Shop
shop-section-shop-note = what customers read on the sign, the card and the flyer
shop-section-money = Money and law
shop-section-money-note = how amounts and days are written, and which hints appear
shop-section-till = Till and scanner
shop-section-till-note = for every till of this shop
shop-section-gifts = Gifts
shop-section-gifts-note = caps, budget and daily limits
shop-section-members = Members, consent
shop-section-members-note = what members are asked, and their right to go
shop-section-staff = Staff, approvals
shop-section-staff-note = people, PINs and who did what
shop-section-backup = Backup
shop-section-backup-note = hourly and when the shop closes, encrypted, read back each time
shop-section-look = Language, look
shop-section-look-note = changes at once, nothing on screen is lost
shop-section-about = About
shop-section-about-note = this program and where the shop lies

shop-set-name = Name
shop-set-name-note = As on the sign; it stands on every card and slip.
shop-set-address = Address
shop-set-address-note = For receipts, cards and flyers.
shop-set-promise = Promise
shop-set-promise-note = Why should I join? One sentence a customer believes.
shop-set-kind = Kind of shop
shop-set-kind-note = Decides which suggestions come first.
shop-set-logo = Logo
shop-set-logo-note = PNG, JPEG or WebP; large pictures are made smaller.
shop-logo-none = none
shop-logo-choose = Choose a picture
shop-logo-remove = Remove
shop-set-currency = Currency
shop-set-currency-note = Fixed since the shop was opened: every amount in the books is in it.
shop-set-country = Country
shop-set-country-note = Phone numbers are read the way they are written there.
shop-set-zone = Time zone
shop-set-zone-note = A shop’s day ends at midnight here.
shop-set-law = Law hints
shop-set-law-note = Hints stand beside the field they are about. They are no legal advice.
shop-set-sounds = Sounds and loudness
shop-set-sounds-note = Every scan answers with a tone, a flash and words.
shop-set-scanner = Scanner test
shop-set-scanner-note = Shows what the scanner sends, key by key.
shop-scanner-test = Test the scanner
shop-scanner-done = End the test
shop-set-prefix = Scanner prefix
shop-set-prefix-note = Letters your scanner puts before each code, if it does.
shop-prefix-none = none
shop-set-lock = Locks by itself
shop-set-lock-note = After so long without a touch or a key. What is on screen is kept.
shop-set-touch = Keyboard or touch
shop-set-touch-note = Touch only hides the key caps on buttons.
shop-touch-keys = Keyboard
shop-touch-only = Touch only
shop-set-gift-rules = Rules of gifts
shop-set-gift-rules-note = What a gift may cost, the month’s budget, the welcome gift, how long a gift waits, how many a clerk may give a day.
shop-open-gifts = Open Gifts
shop-set-consent = What members are asked
shop-set-consent-note = Each purpose by itself, nothing ticked beforehand, and the welcome gift never depends on it.
shop-consent = { $purpose ->
    [card] Needed for the card: name and phone, to find the member at the till.
    [offers] May be taken back at any time; the card stays.
    [birthday] Month and day only, never the year.
   *[profile] What is bought and liked, to suggest better. Never passed on.
}
shop-consent-version = Wording { $version }. Each answer is kept with the wording and the day.
shop-set-erasure = Data of one member
shop-set-erasure-note = Handing out and erasing are done on the member’s page. The books stay, the name goes.
shop-open-members = Open Members
shop-set-people = People, roles and PINs
shop-set-people-note = Add somebody, give a new PIN, let somebody in who is locked.
shop-open-staff = Open Staff
shop-set-approvals = Approvals and the book
shop-set-approvals-note = Who approved what, and whether the book of acts is whole.
shop-open-book = Open the book
shop-set-own = On this computer
shop-set-own-note = In the shop’s own folder.
shop-set-elsewhere = In a second place
shop-set-elsewhere-note = A stick or a folder on another computer.
shop-set-key = Key on the recovery sheet
shop-set-key-note = Written down at the first run. Type it once to be sure of it.
shop-set-check = Does everything add up?
shop-set-check-note = Looks through the whole file: stock, promises, the book of acts.
shop-set-restore = Bring the shop back
shop-set-restore-note = From a backup and the key. The shop as it is now is put aside, not deleted.
shop-back-up = Back up now
shop-backed-up = Backed up and whole, { $when }.
shop-backup-whole = Whole at { $when }
shop-backup-files = { $count ->
    [one] { $count } backup there
   *[other] { $count } backups there
}
shop-backup-files-next = { $count ->
    [one] { $count } backup, next at { $when }
   *[other] { $count } backups, next at { $when }
}
shop-backup-next = next at { $when }
shop-backup-none-yet = None yet
shop-backup-failed = Not backed up
shop-backup-problem = The last backup was not made. It is tried again by itself.
shop-backup-no-second = No second place
shop-backup-no-second-note = A fire or a thief takes both copies at once.
shop-folder-choose = Choose a folder
shop-folder-change = Change
shop-folder-title = A second place for backups
shop-folder-note = A stick, or a folder on another computer. Backups are encrypted; whoever finds them cannot read them.
shop-folder = Folder
shop-folder-example = The whole path, such as E:\storeloop or /media/stick/storeloop
shop-folder-use = Use this folder
shop-folder-none = No second place
shop-key-checked = Checked { $when }
shop-key-unchecked = Not checked yet
shop-key-without = without this key no backup opens
shop-key-check = Check the key
shop-key-check-note = Type it from the paper, not from a copy. It is compared and not kept.
shop-key-right = The key is right. Put the sheet away again.
shop-key-new = Make a new key
shop-key-new-note = Only when the sheet is lost. New backups open with the new key alone; those made until now still need the old one.
shop-key-keep = Keep the key I have
shop-key-new-done = The new key counts from now on.
shop-check-now = Check now
shop-check-ok = Everything adds up
shop-check-found = { $count ->
    [one] { $count } thing does not add up
   *[other] { $count } things do not add up
}
shop-check-at = checked { $when }
shop-check-other = Something does not add up ({ $what }).
shop-check-what-now = Nothing was changed. Keep the backups, and show these lines to who helps you.
shop-set-language = Language of this till
shop-set-language-note = Only here. Other tills keep theirs.
shop-set-shop-language = Language of the shop
shop-set-shop-language-note = For new tills and for what goes on paper.
shop-set-theme = Light or dark
shop-set-theme-note = As the computer does, or always the same.
shop-theme-light = Light
shop-theme-dark = Dark
shop-theme-system = As the computer
shop-set-version = Version
shop-set-version-note = Of the program and of the file’s layout.
shop-version = Storeloop { $version }, layout { $schema }
shop-set-folder = Folder of the shop
shop-set-folder-note = Everything the shop knows lies here, in one file.
shop-set-network = No cloud
shop-set-network-note = Storeloop sends nothing anywhere. Pull the network cable out: everything works.
shop-set-licences = Licences
shop-set-licences-note = Storeloop is free; so is what it is made of.
shop-licence-storeloop = Storeloop: MIT licence.
shop-licence-font = Noto Sans SC, the Chinese font: SIL Open Font License 1.1.
shop-licence-pdfjs = pdf.js by Mozilla, which shows pages before they are printed: Apache License 2.0.
shop-licence-others = Libraries: MIT, Apache 2.0, BSD, ISC, MPL 2.0, Unicode, Unlicense and Zlib licences.

# Selling, products, stored value, points.
shop-rules-empty = A number is missing. Fill it in, or remove its line.
shop-section-selling = Selling
shop-section-selling-note = payments, cash and refunds, for every till
shop-set-pay-labels = Names of payments
shop-set-pay-labels-note = What customers call them here. Empty uses the program’s own words.
shop-card-label = Card payments
shop-mobile-label = Mobile pay
shop-set-cash-step = Cash rounding
shop-set-cash-step-note = Cash is due in steps of this much; card and phone stay exact.
shop-set-refund-limit = Refund limit of clerks
shop-set-refund-limit-note = Above it a refund needs a manager’s word.
shop-set-blind-count = Counting the drawer
shop-set-blind-count-note = Blind: whoever counts sees the expected amount only afterwards.
shop-count-blind = Blind
shop-count-open = Open

shop-section-products = Products
shop-section-products-note = a small list for the till; an amount alone always works
shop-set-product-list = What is sold
shop-set-product-list-note = Traffic products bring people in, profit products earn the living.
shop-product-find = Name, pinyin or initials
shop-product-retired = No longer sold
shop-products = { $count ->
    [one] one product
   *[other] { $all } products
}
shop-products-none = No products yet
shop-products-none-note = With a few products a receipt says what was bought. Add the ones sold every day.
shop-products-not-found = No product is called that
shop-products-not-found-note = Try a shorter word, or show those no longer sold.
shop-product-add = Add a product
shop-product-edit = Change { $name }
shop-product-name = Name on the receipt
shop-product-price = Price of a piece
shop-product-wrong-price = Type a price; 0 is one too.
shop-product-kind = What it is for
shop-product-traffic = Traffic
shop-product-traffic-note = Brings people in, earns little.
shop-product-profit = Profit
shop-product-profit-note = Earns the shop’s living.
shop-product-gone = no longer sold
shop-product-saved = { $name } saved
shop-product-retire = Stop selling it
shop-product-ended = { $name } is no longer sold
shop-product-bring-back = Sell it again
shop-product-back = { $name } is sold again

shop-section-stored-value = Stored value
shop-section-stored-value-note = packages and what a card may hold
shop-set-packages = Top-up packages
shop-set-packages-note = Up to eight, each with another payment. The bonus is spent last.
shop-package-pay = Customer pays
shop-package-bonus = Shop adds
shop-package-gets = { $amount } on the card
shop-package-add = Add a package
shop-package-remove = Remove the package of { $amount }
shop-set-named-cap = A card with a phone number may hold
shop-set-named-cap-note = Empty: what the law allows.
shop-set-anonymous-cap = A card without a phone number may hold
shop-set-anonymous-cap-note = Empty: what the law allows.
shop-cap-now = In force: { $amount }
shop-set-anonymous-years = A balance without a phone number is good for
shop-set-anonymous-years-note = Counted from the last top-up. Afterwards it is locked, not lost.
shop-years = years
shop-years-now = { $count ->
    [one] In force: one year
   *[other] In force: { $count } years
}
shop-years-for-good = In force: for good
shop-set-value-law = What the law says
shop-set-value-law-note = A hint for the country of this shop, no legal advice.
shop-value-law = { $law ->
    [cn] China: named cards up to ¥5,000 without expiry, anonymous ones up to ¥1,000 and good for three years or more. Larger ones are refused here.
    [eu] European Union: stored value that is good in this shop only is usually exempt from e-money rules. Ask an adviser once it grows large.
   *[other] No law is chosen under Money and law. Ask an adviser what holds for prepaid cards here.
}

shop-section-points = Points
shop-section-points-note = earning, spending, levels
shop-set-earn = Points for buying
shop-set-earn-note = For each full amount. 0: buying earns nothing.
shop-earn-points = Points
shop-earn-per = For each
shop-set-visit-points = Points for a visit
shop-set-visit-points-note = On top, with every sale.
shop-set-member-day = Member day
shop-set-member-day-note = A day of each month with more points.
shop-member-day-none = None
shop-member-day = { $day } of the month
shop-member-day-day = Day
shop-multiplier = Points count
shop-set-points-worth = What points are worth
shop-set-points-worth-note = When they pay for a sale.
shop-worth-points = So many points
shop-worth-amount = Are worth
shop-set-points-spending = Spending on a sale
shop-set-points-spending-note = The fewest at once, and in which steps.
shop-points-minimum = At least
shop-points-step = In steps of
shop-set-points-expiry = Points are good for
shop-set-points-expiry-note = Counted from the day they were earned; the oldest are spent first.
shop-expiry-never = For good
shop-days = { $count ->
    [one] one day
   *[other] { $count } days
}
shop-set-points-proof = Proof above
shop-set-points-proof-note = Points worth more need the card, the PIN or a manager.
shop-set-levels = Levels
shop-set-levels-note = By what a member has spent for good. Lowest first, each above the one before.
shop-levels-none = No levels: everyone earns alike.
shop-level-name = Name
shop-level-from = From spend of
shop-level-add = Add a level
shop-level-remove = Remove the level { $name }
shop-set-gift-prices = Gifts for points
shop-set-gift-prices-note = What a gift costs when a member pays with points.
shop-prices-none = No gift has a price in points.
shop-price-gift = Gift
shop-price-points = Points
shop-price-add = Add a gift
shop-price-remove = Remove this price
