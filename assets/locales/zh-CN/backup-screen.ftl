# 恢复备份，以及无法使用的店铺文件。
backup-restore = 恢复备份
backup-trial = 试恢复
backup-restore-step = { $name ->
    [file] 第 { $step } 步，共 { $steps } 步：选哪份备份
    [key] 第 { $step } 步，共 { $steps } 步：恢复单上的密钥
   *[look] 第 { $step } 步，共 { $steps } 步：看看里面有什么
}
backup-files = 已知位置的备份
backup-files-all = 显示全部 { $count } 份
backup-files-none = 已知位置没有备份。请插入 U 盘，或输入文件位置。
backup-file-path = 文件
backup-file-path-note = 完整路径，例如 D:\backup\storeloop-2026-11-20.age
backup-key = 备份密钥
backup-key-note = 恢复单上最长的那一行，空格和大小写都不影响。
backup-key-wrong = 密钥不完整。它以 AGE-SECRET-KEY-1 开头，请对照恢复单。
backup-next-key = 下一步：密钥
backup-next-look = 下一步：看看内容
backup-other-file = 换一份备份
backup-inside-whole = 这份备份完整，账目全部对得上。
backup-inside-broken = 这份备份能读取，但有账目对不上，请先试更早的一份。
backup-inside-shop = 店铺
backup-inside-made = 备份时间
backup-inside-last = 其中最后一步
backup-inside-members = 会员
backup-inside-gifts = 礼品
backup-inside-head = 记录头
backup-moment = { $day } { $time }
backup-trial-note = 只是看看，店里什么都没有改动。
backup-replaces = 现在的{ $shop }会另存，不会删除。这份备份之后做的事不会在里面。所有人需要重新登录。
backup-brings = 不会覆盖任何文件。之后大家用那家店的 PIN 码登录。
backup-restore-do = 恢复这份备份
backup-keep = 保持现状

backup-unfit-folder = 店铺所在文件夹
backup-unfit-aside = 原文件保存在
backup-unfit-detail = 供协助您的人参考
backup-unfit-version = Storeloop { $version }
unfit-corrupt-title = 店铺文件已损坏
unfit-corrupt-body = 什么都没有删除，损坏的文件已保留。请用最近的备份恢复。备份之后确认的操作还在损坏的文件里，懂行的人也许能取出。
unfit-newer-title = 这家店需要更新的 Storeloop
unfit-newer-body = 文件由更新的版本写成（格式 { $found }，本程序支持到 { $known }）。请在这台电脑安装新版；文件未被改动。
unfit-read-only-title = 店铺文件只能读取
unfit-read-only-body = Storeloop 无法写入它的文件夹。请给这台电脑的用户写入权限，或解除写保护，然后重试。
unfit-synced-folder-title = 店铺放在会同步到网上的文件夹里
unfit-synced-folder-body = 这类文件夹可能弄乱正在使用的文件。请关闭 Storeloop，把店铺文件夹移到本机的普通文件夹，再从那里打开。
unfit-network-folder-title = 店铺放在另一台电脑上
unfit-network-folder-body = 通过网络打开的店铺可能在不知不觉中损坏。请把文件夹移到这台电脑的硬盘上。备份可以放在网络上。
unfit-disk-full-title = 磁盘已满
unfit-disk-full-body = 现在无法保证能保存新的内容。请腾出空间后重试，数据没有丢失。
unfit-in-use-title = 店铺已经打开
unfit-in-use-body = 这台电脑上有另一个窗口或程序正在使用它。请在那里继续，或关闭后重试。
unfit-not-a-shop-title = 这个文件不是店铺文件
unfit-not-a-shop-body = 店铺文件的位置上放着别的程序的文件，没有动它。请恢复备份，或移走那个文件后重试。
unfit-failed-title = 店铺文件打不开
unfit-failed-body = 文件没有改动。请重试；仍然不行就重启电脑，再不行就恢复备份。
