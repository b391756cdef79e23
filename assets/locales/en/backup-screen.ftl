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
backup-unfit-aside = The old file is kept at
backup-unfit-detail = For who helps you
backup-unfit-version = Storeloop { $version }
unfit-corrupt-title = The shop’s file is damaged
unfit-corrupt-body = Nothing was deleted; the damaged file is kept. Bring the shop back from the newest backup. What was confirmed after it is in the damaged file and may be saved by someone who knows how.
unfit-newer-title = This shop needs a newer Storeloop
unfit-newer-body = The file was written by a newer version (it has layout { $found }, this program knows { $known }). Install the newer version on this computer; the file is untouched.
unfit-read-only-title = The shop’s file can only be read
unfit-read-only-body = Storeloop may not write into its folder. Give this computer’s user the right to write there, or take the write protection off, then try again.
unfit-synced-folder-title = The shop lies in a folder that syncs to the internet
unfit-synced-folder-body = Such folders can mix up an open file. Close Storeloop, move the shop’s folder to a plain one on this computer, and open it from there.
unfit-network-folder-title = The shop lies on another computer
unfit-network-folder-body = An open shop over the network can be damaged without anybody noticing. Move its folder to the disk of this computer. Backups may go over the network.
unfit-disk-full-title = The disk is full
unfit-disk-full-body = Storeloop cannot promise to keep anything new. Free some space on this disk, then try again. Nothing was lost.
unfit-in-use-title = The shop is already open
unfit-in-use-body = Another window or program on this computer has it open. Go on there, or close it and try again.
unfit-not-a-shop-title = This file is not a shop
unfit-not-a-shop-body = A file of another program stands where the shop’s file should be. It was not touched. Restore a backup, or move that file away and try again.
unfit-failed-title = The shop’s file could not be opened
unfit-failed-body = It was not changed. Try again; if it stays so, restart the computer, and after that restore a backup.
