# 柜台：屏幕朝向顾客，这里没有秘密，也没有令人难堪的话。
counter-ready = 可以接待下一位顾客
counter-ready-note = 请扫会员卡，或从下面开始。
counter-find = 查找会员

counter-member-line = { $number } 号，手机尾号 { $last4 }，{ $since }入会
counter-member-line-no-phone = { $number } 号，{ $since }入会
counter-active = 活跃
counter-invited-by = 邀请人：{ $name }
counter-hide = 隐藏私人信息
counter-show = 显示私人信息
counter-close = 关闭会员
counter-today = 今天
counter-visits = 到店
counter-no-gift = 没有待领礼品
counter-no-gift-note = 带朋友来就有
counter-more-gifts = 还有 { $count } 份礼品
counter-show-all = 查看
counter-gifts-waiting = { $count ->
    [0] 礼品已全部交付
   *[other] { $count } 份待领礼品
}

counter-lately = 最近记录
counter-all-entries = 全部记录
counter-lately-hidden = 已隐藏，按眼睛图标可再显示。
counter-lately-empty = 还没有记录，从第一次到店开始。
counter-all-of-today = 全部事项
counter-line-welcome = 入会礼：{ $gift }
counter-line-free = 货架上可用 { $count } 份
counter-line-joined = { $count ->
    [0] 今天还没有人入会
   *[other] 今天入会 { $count } 人
}
counter-line-handed-over = 交付礼品 { $count } 份
counter-line-owed = 欠礼：{ $gift }
counter-line-owed-note = { $count } 位会员在等，货架上没有
counter-line-low = 快用完：{ $gift }
counter-line-low-note = 剩 { $count } 份
counter-line-well = 货架充足
counter-line-well-note = 没有欠礼，也没有快用完的

counter-card = 出示会员卡
counter-give = 送礼品
counter-more-acts = 更多
counter-edit = 编辑


counter-welcome = 入会礼
counter-welcome-none = 尚未选定
counter-welcome-none-note = 请店长在“礼品”里选定。
counter-waiting = 待领礼品
counter-waiting-none = 没有其他会员有待领礼品。
counter-ends = 尾号 { $last4 }

counter-open = 打开
counter-open-for = 打开{ $name }

counter-ended-kind = { $number } 号会员卡
counter-ended = { $state ->
    [lost] 此卡已挂失。
   *[replaced] 此卡已换新。
}
counter-ended-why = { $state ->
    [lost] 此卡不能再用。请出示新卡，或按手机号查找。
   *[replaced] 请使用新卡，或按手机号查找。
}
counter-ended-close = 下一位顾客
counter-ended-open = 不用此卡，打开会员

counter-card-title = 会员卡
counter-card-note = 用手机拍下来，照片可以当卡扫。
counter-card-code = { $name }的会员卡码

counter-give-title = 送{ $name }一份礼品
counter-give-note = 礼品会列在会员的礼品票上，等您交付。
counter-give-choose = 礼品
counter-give-reason = 原因
counter-give-reason-word = { $reason ->
    [post] 转发分享
    [birthday] 生日
    [apology] 致歉
   *[other] 其他
}
counter-give-words = 备注
counter-give-free = 可用 { $count } 份
counter-give-owed = 暂时缺货，先记着
counter-give-none = 还没有礼品
counter-give-none-note = 请店长在“礼品”里添加第一种。
counter-give-do = 记下礼品
counter-given = 已为{ $name }记下{ $gift }

counter-enrol-note = 姓名和手机号就够了，其余以后再填。
counter-enrol-name = 姓名
counter-enrol-phone = 手机号
counter-enrol-no-phone = 没有手机号
counter-enrol-with-phone = 输入手机号
counter-enrol-why-none = 为什么没有
counter-enrol-source = 来源
counter-enrol-consents = 问过顾客再勾选
counter-enrol-fourteen = 已满 14 周岁
counter-enrol-twins = 可能是同一个人
counter-enrol-likeness = { $likeness ->
    [same_phone] { $number } 号，手机号相同
    [same_name] { $number } 号，姓名相同
   *[like_name] { $number } 号，姓名相近
}
counter-enrol-needs-name = 还缺姓名。
counter-enrol-needs-phone = 请输入手机号，或说明为什么没有。
counter-enrol-needs-card = 请问能否保存姓名和手机号，用于会员卡。
counter-enrol-needs-age = 请问顾客是否已满 14 周岁。
counter-enrol-ready = 可以办理了。
counter-enrol-do = 办理入会
counter-enrol-do-anyway = 仍然办理
counter-inviter = 邀请人
counter-inviter-how = 扫朋友的会员卡，或输入手机号、姓名
counter-inviter-is = { $name }，{ $number } 号
counter-inviter-remove = 移除邀请人
counter-inviter-no-card = 这不是会员卡，请重新扫或输入姓名。

counter-welcome-title = 欢迎，{ $name }
counter-welcome-say = 会员 { $number } 号。请顾客拍下会员卡。
counter-welcome-open = 在柜台打开
