# 备份、选择或恢复被拒绝的原因。
refusal-backup-no-key = 店铺还没有加密备份用的密钥。先完成开店设置，再备份。
refusal-backup-key-malformed = 密钥不完整。对照恢复单再输入一次，开头是 AGE-SECRET-KEY-1。
refusal-backup-key-does-not-fit = 这个密钥打不开本店的备份。改用本店最新的恢复单。
refusal-backup-wrong-key = 这份备份是用另一个密钥加密的。改用备份所属店铺的恢复单。
refusal-backup-file-missing = 找不到这个文件。插上存放它的磁盘，或选择另一份备份。
refusal-backup-not-a-backup = 这个文件不是 Storeloop 备份。选择以 storeloop- 开头、以 .age 结尾的文件。
refusal-backup-damaged = 这份备份不完整，或内容已被改动。选择更早的一份，或别处的副本。
refusal-backup-newer = 这份备份的版本是 { $found }，本程序最高支持 { $known }。先安装新版 Storeloop，再恢复。
refusal-backup-altered = 这份备份里的内容不是由 Storeloop 写入的。选择另一份；店铺没有任何改动。
refusal-backup-folder-missing = 找不到这个文件夹，或那里插着另一块磁盘。插上磁盘，或重新选择文件夹。
refusal-backup-folder-read-only = 这个文件夹无法写入。选择另一个，或解除磁盘的写保护。
refusal-backup-folder-inside-shop = 这个文件夹在店铺文件夹里面，一旦损坏会一起丢失。选择另一块磁盘上的文件夹。
refusal-backup-folder-unfit = 换一个文件也解决不了。先按窗口里的说明处理文件夹。

# 备份没有做成的原因。
backup-problem-disk-full = 磁盘空间不够，上次备份没有做成。在那里腾出一些空间。
backup-problem-folder-missing = 找不到备份文件夹。插上磁盘，或重新选择文件夹。
backup-problem-folder-read-only = 备份文件夹无法写入。解除磁盘的写保护，或换一个文件夹。
backup-problem-damaged = 店铺文件没能完整读出。运行一次检查，并保留之前的备份。
backup-problem-failed = 上次备份没有做成，一刻钟之内会再试。
backup-problem-check-found = 上次检查发现有账目对不上。再检查一次，把结果交给协助的人看。

# 检查发现的问题。
check-integrity = 文件本身已损坏。
check-foreign-keys = 有记录指向了不存在的内容。

# 谁做了什么。
audit-backup-back-up = 已备份
audit-backup-check = 全面检查
audit-backup-set-folder = 选择备份文件夹
audit-backup-confirm-key = 核对备份密钥
audit-backup-new-key = 更换了备份密钥
audit-backup-restore = 从备份恢复店铺

# 店铺文件无法使用：情况与出路。
unfit-corrupt-title = 店铺文件已损坏
unfit-corrupt-body = 从备份恢复：需要恢复单上的密钥。损坏的文件会保留下来，什么都不会删除。
unfit-newer-title = 这家店铺用过更新版的 Storeloop
unfit-newer-body = 文件的版本是 { $found }，本程序最高支持 { $known }。在这台电脑上安装新版 Storeloop；文件保持原样。
unfit-read-only-title = 店铺文件夹只能读取
unfit-read-only-body = Storeloop 需要写入 { $folder }。给当前用户写入权限，或解除磁盘的写保护，然后重试。
unfit-synced-folder-title = 店铺在云盘同步的文件夹里
unfit-synced-folder-body = 使用中的店铺文件会被云盘同步弄坏。关闭 Storeloop，把 { $folder } 移到只属于这台电脑的文件夹，再从那里打开。想在云端留一份，就把备份文件夹选在云盘里。
unfit-network-folder-title = 店铺在另一台电脑上
unfit-network-folder-body = 通过网络写入可能会丢失操作。关闭 Storeloop，把 { $folder } 移到这台电脑的磁盘上，再从那里打开。备份可以放在网络上。
unfit-disk-full-title = 磁盘已满
unfit-disk-full-body = 剩余空间不够打开店铺。腾出一些空间再试；数据没有丢失。
unfit-linked-title = 店铺文件有两个名字
unfit-linked-body = { $folder } 里的文件是一个链接，或另有一个名字，最近的操作可能会漏掉。把文件本身放在那里，只留一个名字，然后重试。
unfit-in-use-title = 店铺已在另一个窗口打开
unfit-in-use-body = 到那个窗口继续，或关闭它再试。
unfit-not-a-shop-title = 这个文件夹里的文件不是店铺
unfit-not-a-shop-body = { $folder } 里的文件是别的程序创建的。打开另一个文件夹，或在这里恢复备份：原文件会保留，什么都不会删除。
unfit-failed-title = 店铺文件打不开
unfit-failed-body = 重启电脑再试。如果还是这样，就从备份恢复：原文件会保留，什么都不会删除。
