# Restoring a backup, and a file that cannot be used.
backup-restore = Restore a backup
backup-trial = Try a restore
backup-restore-step = { $name ->
    [file] Step { $step } of { $steps }: which backup
    [key] Step { $step } of { $steps }: the key from the recovery sheet
   *[look] Step { $step } of { $steps }: look at what is in it
}
backup-files = Backups in the known places
backup-files-all = Show all { $count }
backup-files-none = No backup lies in the known places. Put in the stick or type where the file is.
backup-file-path = File
backup-file-path-note = The whole path, such as D:\backup\storeloop-2026-11-20.age
backup-file-choose = Choose a file
backup-key = Backup key
backup-key-note = The long row on the recovery sheet. Blanks and small letters do not matter.
backup-key-wrong = This is not a whole key. It begins with AGE-SECRET-KEY-1; compare it with the sheet.
backup-next-key = Next: the key
backup-next-look = Next: look inside
backup-other-file = Another backup
backup-inside-whole = This backup is whole. Everything in it adds up.
backup-inside-broken = This backup can be read, but something in it does not add up. Try an older one first.
backup-inside-shop = Shop
backup-inside-made = Made
backup-inside-last = Last act in it
backup-inside-members = Members
backup-inside-gifts = Gifts
backup-inside-head = Head of the book
backup-moment = { $day }, { $time }
backup-trial-note = This was only a look. Nothing in the shop has changed.
backup-replaces = { $shop } as it is now is put aside, not deleted. What was done after this backup was made will not be there. Everybody signs in again.
backup-brings = Nothing is overwritten. After this, everybody signs in with the PINs of that shop.
backup-restore-do = Restore this backup
backup-keep = Keep the shop as it is

backup-unfit-folder = Folder of the shop
backup-unfit-detail = For who helps you
backup-unfit-version = Storeloop { $version }
