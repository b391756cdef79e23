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
backup-file-choose = 选择文件
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
backup-unfit-detail = 供协助您的人参考
backup-unfit-version = Storeloop { $version }
