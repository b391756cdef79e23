# Why no backup was made, chosen or restored.
refusal-backup-no-key = This shop has no key to seal backups for. Set the shop up to its end, then back up.
refusal-backup-key-malformed = This is not a whole key. Compare it with the recovery sheet: it begins with AGE-SECRET-KEY-1.
refusal-backup-key-does-not-fit = This key does not open this shop’s backups. Take the latest recovery sheet of this shop.
refusal-backup-wrong-key = This backup was sealed for another key. Take the recovery sheet of the shop it came from.
refusal-backup-file-missing = There is no such file. Plug in the disk it lies on, or choose another backup.
refusal-backup-not-a-backup = This file is not a Storeloop backup. Choose one whose name begins with storeloop- and ends in .age.
refusal-backup-damaged = This backup is incomplete or its bytes have changed. Choose an earlier one, or the copy in another place.
refusal-backup-newer = This backup has version { $found }, this program knows up to { $known }. Install the newer Storeloop, then restore.
refusal-backup-altered = What is in this backup was not made by Storeloop. Choose another one; the shop is unchanged.
refusal-backup-folder-missing = There is no such folder, or another disk is plugged in there. Plug in the disk, or choose the folder again.
refusal-backup-folder-read-only = This folder takes no files. Choose another one, or unlock the disk.
refusal-backup-folder-inside-shop = This folder lies inside the shop’s own, so both would be lost together. Choose one on another disk.
refusal-backup-folder-unfit = Another file would not help here. First do what the window says about the folder.

# What keeps a backup from being made.
backup-problem-disk-full = The last backup did not fit on the disk. Free some space there.
backup-problem-folder-missing = The backup folder is not there. Plug in the disk, or choose the folder again.
backup-problem-folder-read-only = The backup folder takes no files. Unlock the disk, or choose another folder.
backup-problem-damaged = The shop’s file could not be read to its end. Run the check, and keep the earlier backups.
backup-problem-failed = The last backup was not made. It is tried again within a quarter of an hour.
backup-problem-check-found = The last check found something that does not add up. Run it again and show it to whoever helps.

# What the check finds.
check-integrity = The file itself is damaged.
check-foreign-keys = A row refers to another that is not there.

# Who did what.
audit-backup-back-up = Backup made
audit-backup-check = Everything checked
audit-backup-set-folder = Folder for backups chosen
audit-backup-confirm-key = Key of the backups shown
audit-backup-new-key = New key of the backups
audit-backup-restore = Shop restored from a backup

# The shop’s file cannot be used: what is, and the way out.
unfit-corrupt-title = The shop’s file is damaged
unfit-corrupt-body = Restore a backup: you need the recovery sheet with the key. The damaged file is kept, nothing is deleted.
unfit-newer-title = This shop was opened with a newer Storeloop
unfit-newer-body = The file has version { $found }, this program knows up to { $known }. Install the newer Storeloop on this computer; the file is left as it is.
unfit-read-only-title = The shop’s folder can only be read
unfit-read-only-body = Storeloop has to write in { $folder }. Give this user the right to write there, or unlock the disk, then try again.
unfit-synced-folder-title = The shop lies in a folder that a cloud keeps in step
unfit-synced-folder-body = Clouds tear a shop’s file apart while it is in use. Close Storeloop, move { $folder } to a folder of this computer only, and open it there. For a copy in the cloud, choose a cloud folder for the backups instead.
unfit-network-folder-title = The shop lies on another computer
unfit-network-folder-body = Over the network, acts can be lost. Close Storeloop, move { $folder } to a disk of this computer, and open it there. Backups may go to the network.
unfit-disk-full-title = The disk is full
unfit-disk-full-body = There is no room left to open the shop. Free some space and try again; nothing was lost.
unfit-linked-title = The shop’s file goes by two names
unfit-linked-body = The file in { $folder } is a link or has a second name, and the latest acts could be missed. Put the file itself there, under one name, then try again.
unfit-in-use-title = The shop is open in another window
unfit-in-use-body = Go on in that window, or close it and try again.
unfit-not-a-shop-title = The file in this folder is not a shop
unfit-not-a-shop-body = Another program made the file in { $folder }. Open another folder, or restore a backup here: the file is kept, nothing is deleted.
unfit-failed-title = The shop’s file could not be opened
unfit-failed-body = Restart the computer and try again. If it stays like this, restore a backup: the file is kept, nothing is deleted.
