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
shop-licence-others = Libraries: MIT, Apache 2.0, BSD, ISC, MPL 2.0, Unicode, Unlicense and Zlib licences.
