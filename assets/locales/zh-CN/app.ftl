# 外壳、各画面通用的词，以及核心本身的拒绝。

app-screens = 画面
app-screen-counter = 柜台
app-screen-today = 今日
app-screen-members = 会员
app-screen-gifts = 礼品
app-screen-rewards = 奖励
app-screen-staff = 店员
app-screen-settings = 设置

app-close = 关闭
app-cancel = 取消
app-save = 保存
app-again = 重试
app-back = 返回
app-done = 完成
app-all = 全部
app-optional = 选填
app-undo = 撤销
app-undo-left = { $seconds } 秒
app-hidden = 已隐藏
app-pad = 数字键
app-pad-back = 删除末位
app-pin = PIN 码
app-pin-done = 确认 PIN 码
app-remove-word = 移除“{ $word }”
app-amount-wrong = 这不是金额，请按 12.50 的格式输入。
app-number-wrong = 数字不合适，请输入整数。

app-find = 查找会员
app-find-counter = 扫会员卡，或输入手机号、姓名、拼音
app-found = 找到的会员
app-found-none = 没有找到。
app-found-more = 还有更多，请再多输入几个字或数字。
app-new-member = 新会员
app-member-number = { $number } 号
app-member-line = { $number } 号，手机尾号 { $last4 }
app-gifts-waiting = { $count } 份礼品

app-scan-member = { $name }
app-scan-ended = { $state ->
    [lost] 此卡已挂失。
   *[replaced] 此卡已换新卡。
}
app-scan-unknown-card = 这不是本店的会员卡。
app-scan-half = 有一个字符不对，请放慢再扫一次。
app-scan-later = { $kind ->
    [voucher] 这里暂时还不能核销兑换券。
    [shop_card] 这是商家卡，不是会员卡。
    [staff_badge] 这是店员工牌，不是会员卡。
    [recovery_sheet] 这是恢复单，请收好。
   *[other] 这个码不在柜台使用。
}
app-scan-form-open = 请先完成或关闭当前表单，再扫一次。

app-backup = 备份
app-backup-label = 备份 { $state }
app-backup-here = { $when }
app-backup-elsewhere = { $when }，另有副本
app-backup-overdue = 上次 { $when }
app-backup-none = 还没有
app-backup-problem = 需要查看
app-lock = 锁定
app-lock-label = { $name } 锁定

app-keys = 快捷键
app-keys-note = 无论光标在哪里，扫码都有效。
app-key-display = 显示顾客屏
app-key-find = 查找会员
app-key-new = 新会员
app-key-hand-over = 交付第一份礼品
app-key-close = 关闭会员或窗口
app-key-undo = 撤销上一步
app-key-keys = 显示快捷键
app-language = 本收银机的语言

app-demo = 演示
app-demo-note = 这里的会员和礼品都是虚构的，随便看，不会弄坏。
app-demo-wipe = 开自己的店
app-demo-wipe-title = 开自己的店？
app-demo-wipe-note = 演示内容会全部删除，您的店从空白开始。
app-demo-keep = 继续演示

app-act-line = { $at } { $sentence }
app-closed-to-you = 仅限店长和店主
app-closed-to-you-note = 请店长在这台收银机登录。
app-no-core = 店铺程序没有响应
app-failed = 未完成，输入的内容已保留。编号 { $reference }
app-unreachable = 店里的电脑没有响应。输入的内容已保留，请重试。

app-hand-over = 交付
app-handed-over = { $gift }已交付给{ $name }
app-grant-waiting = { $count } 份待领礼品
app-grant-owed = 待领，暂时缺货
app-grant-reason = { $reason ->
    [joined] 入会礼
    [post] 转发分享
    [apology] 致歉礼
    [birthday] 生日礼
    [drew] 抽奖所得
    [referred] 带朋友入会
    [voucher] 兑换券
    [activity] 活动礼品
    [points] 积分兑换
   *[other] 本店心意
}
app-grant-why = { $reason }，{ $until }前领取
app-grant-why-today = { $reason }，今天内领取
app-grant-until = { $until }前领取
app-grant-until-today = 今天内领取
app-grant-until-owed = 暂时缺货
app-grant-why-owed = { $reason }，暂时缺货

app-source = { $source ->
    [walk_in] 到店
    [flyer] 传单
    [partner] 合作商家
    [inviter] 朋友介绍
    [activity] 活动
    [stand] 摆摊
   *[online] 网上
}
app-purpose = { $purpose ->
    [card] 保存姓名和手机号，用于会员卡
    [offers] 发送优惠信息
    [birthday] 生日祝福
   *[profile] 记住口味和到店情况
}
app-no-phone = { $reason ->
    [no_phone] 没有手机
    [prefers_not] 不愿提供
    [child] 儿童
   *[foreign_phone] 国外手机号
}

refusal-kernel-not-allowed = { $needs ->
    [owner] 这一步只有店主能做，请店主登录。
   *[manager] 这一步只有店长能做，请店长登录。
}
refusal-kernel-unknown-command = 这个窗口的版本比店铺旧，请关闭后重新打开。
refusal-kernel-bad-request = 表单里有一项不合适，请检查后再试。
refusal-kernel-request-id-missing = 无法安全提交，请关闭表单后重新打开。
refusal-kernel-request-id-reused = 之前已用不同内容提交过。请关闭表单，看看已做了什么，再重新开始。
refusal-kernel-already-done = { $atMs } 已完成，没有重复执行。
refusal-kernel-signed-out = 这台收银机还没有人登录，请输入 PIN 码。
refusal-kernel-till-locked = 收银机已锁定，请输入 PIN 码。
refusal-kernel-disk-full = 磁盘已满，请腾出空间；数据没有丢失。
refusal-kernel-read-only = 店铺文件无法写入，什么都没有改动，请联系店主。
refusal-kernel-busy = 店铺正在处理别的事，请稍后再试。
refusal-kernel-approval-needed = 这一步需要店长同意，请叫店长过来。
refusal-kernel-approval-invalid = 店长的同意用于别的操作，或已过时，请重新请示。
refusal-kernel-corrupt = 店铺文件已损坏，不再写入任何内容，请联系店主。
refusal-kernel-no-shop = 这个文件夹里没有店铺，请新建或选择别的文件夹。
refusal-kernel-other = 现在做不了，什么都没有改动。
