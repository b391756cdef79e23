# 首次开店，以及与锁屏、设置共用的部分。
setup-steps = 步骤
setup-step-of = 第 { $step } 步，共 { $steps } 步
setup-step-language = 语言
setup-step-shop = 店铺
setup-step-money = 金额
setup-step-scanner = 扫码枪
setup-step-owner = 店主
setup-title-language = 欢迎
setup-title-shop = 您的店
setup-title-money = 金额与时间
setup-title-scanner = 试一试扫码枪
setup-title-owner = 您，店主
setup-next-language = 下一步：您的店
setup-next-shop = 下一步：金额与时间
setup-next-money = 下一步：扫码枪
setup-next-scanner = 下一步：店主与 PIN 码
setup-next-owner = 开店

setup-language = 语言
setup-language-note = 每台收银机可以用不同的语言，随时可改。
setup-demo-title = 只想看看？
setup-demo-note = 一家虚构的水果店，有会员、礼品和店员，一键清空。
setup-demo = 逛逛演示店
setup-demo-first = 先逛逛演示店
setup-restore-title = 换了新电脑？
setup-restore-note = 用备份文件和恢复单上的密钥，把店找回来。
setup-restore = 恢复备份

setup-name = 店名，与招牌一致
setup-name-example = 青篷果铺
setup-name-missing = 请填写店名，与招牌一致。
setup-address = 地址，印在小票和传单上
setup-address-example = 花园路 12 号
setup-preview = 顾客看到的样子
setup-preview-name = 您的店
setup-preview-address = 店址
setup-preview-receipt = 小票 0001
setup-preview-today = 今天
setup-preview-goods = 苹果 1.2 公斤
setup-preview-card = 会员卡
setup-preview-later = 这些以后都可以在设置里修改。

setup-country = 国家或地区
setup-country-note = 按当地写法识别手机号。
setup-currency = 货币
setup-currency-note = 开店后不能再改。
setup-zone = 时区
setup-zone-note = 店里的一天在当地零点结束。
setup-sample = 显示效果
setup-sample-moment = { $day } { $time }
setup-law-note = 提示显示在相应的输入框旁，不构成法律意见。

setup-hear = 您会听到
setup-hear-note = 每次扫码都有声音、闪光和文字回应。
setup-sounds-later = 以后可在设置里修改
setup-no-scanner = 没有扫码枪？
setup-no-scanner-note = 输入手机尾号四位，或二维码下方的代码，一样能用。
setup-scanner-help = 扫不出来，怎么办

setup-owner-name = 您的称呼
setup-owner-note = 店员平时怎么称呼您；显示在锁屏和记录里。
setup-owner-missing = 请先填写您的称呼。
setup-owner-you = 您
setup-pin = 设置 PIN 码，4 到 8 位数字
setup-pin-missing = 请设置 PIN 码并输入两遍。
setup-pin-why = PIN 码用来区分收银台前是谁，每一步都记在名下。
setup-pin-forgotten = 忘了怎么办？用恢复码开店，下一页就会给您。
setup-pin-others = 店员各自的 PIN 码，以后在“店员”里设置。

shared-pick-none = 没有符合的，请少输几个字。

shared-law = 表单里按哪里的法规提示？
shared-law-cn = 中国
shared-law-eu = 欧盟
shared-law-none = 不提示
shared-law-cn-means = 记名卡最多 ¥5,000，不设有效期；不记名卡最多 ¥1,000，有效期至少 3 年。
shared-law-eu-means = 领奖不得要求付任何费用；每种用途分别征得同意；会员可以要求删除自己的数据。
shared-law-none-means = 不显示提示，当地规定由您自己掌握。

shared-kind = 顾客多久需要一次您卖的东西？
shared-kind-frequent = 每周都要
shared-kind-frequent-sells = 水果、面包、日用杂货
shared-kind-frequent-does = 收银台前入会，社群拼团，卡里储值。
shared-kind-rare = 几年一次
shared-kind-rare-sells = 瓷砖、家具、家电
shared-kind-rare-does = 与邻近商家互送顾客，互发兑换券。
shared-kind-niche = 因为喜欢
shared-kind-niche-sells = 书法、钓具
shared-kind-niche-does = 写内容，聚同好，找到本区以外的人。

shared-scan-ask = 扫这个，或手边任何东西
shared-scan-ask-note = 一包茶叶、手机上的二维码都行。不会保存，也不用先选输入框。
shared-scan-code = 测试码 { $text }
shared-scan-waiting = 正在等待
shared-scan-waiting-note = 扫到的内容和每个按键的时间会显示在这里。
shared-scan-well = 读取正常
shared-scan-well-note = { $end ->
    [silence] 这是扫码枪：比手快。它没有发送结束键，所以每次扫码要稍等片刻。
   *[other] 这是扫码枪：比手快，并以 { $end } 结束。
}
shared-scan-partial = 只读到了后半段
shared-scan-partial-note = 有些按键间隔超过 { $ms } 毫秒。请把扫码枪调到最快，再扫一次。
shared-scan-hand = 这是手打的
shared-scan-hand-note = 间隔超过 { $ms } 毫秒的按键算手打。如果是扫码枪，请把它调到最快。
shared-scan-tape = 扫到的内容 { $text }；各键间隔的毫秒数
shared-scan-end-enter = Enter
shared-scan-end-tab = Tab
shared-scan-end-silence = –
shared-scan-limit = { $ms } 毫秒，再慢就是手
shared-scan-text = 内容
shared-scan-kind = 种类
shared-scan-kind-is = { $kind ->
    [product] 商品条码，校验位正确
    [product_wrong] 商品条码，校验位不对
    [address] 网址
    [storeloop] Storeloop 的码
   *[text] 文字
}
shared-scan-whole = 整次扫码
shared-scan-so-far = 已扫次数
shared-scan-help-plug = 拔下扫码枪再插上。亮灯或响一声，说明已通电。
shared-scan-help-light = 离码一掌远，稍微倾斜。
shared-scan-help-keyboard = 说明书里有“USB 键盘”或“HID”的设置码，扫那个，不要扫“串口”或“COM”。
shared-scan-help-end = 说明书里还有“加回车”或“后缀 CR”，设好后每次扫码立即读取。
shared-scan-help-other = 先不用它也行：什么都可以手输，设置里也能再测试。

shared-tone-play = 播放：{ $tone }
shared-tone-accepted = 成功
shared-tone-accepted-note = 一声，短促上扬
shared-tone-refused = 拒绝
shared-tone-refused-note = 两声，低沉
shared-tone-gift = 有待领礼品
shared-tone-gift-note = 三声，逐级升高
shared-loudness = 音量
shared-loudness-is = { $heard ->
    [none] 0 %，静音
    [quiet] { $percent } %，适合安静的店
    [busy] { $percent } %，店里热闹也听得见
   *[loud] { $percent } %，街上都听得见
}
shared-sounds-on = 开启声音

shared-pin-again = 请再输入一遍同样的 PIN 码
shared-pin-short = PIN 码至少 { $least } 位，请设长一点。
shared-pin-differs = 两遍不一样，请重新设置并输入两遍。
shared-pin-set = 两遍一致
shared-pin-other = 换一个

shared-secret-code = 恢复码
shared-secret-code-note = 店主忘记 PIN 码时用它开店。只能用一次，用后会换新的。
shared-secret-key = 备份密钥
shared-secret-key-note = 能打开本店的所有备份。没有它，备份毫无用处。
shared-secret-copy = 复制
shared-secret-copied = 已复制
shared-secret-last = 抄好了？请输入最后 4 个字符
shared-secret-wrong = 不是最后四个字符，请对照抄下的内容。
shared-secret-written = 已抄下
shared-sheet-title = 请现在抄下来
shared-sheet-note = 只显示这一次，别处不保存。抄在纸上，放到店外：家里、银行；不要放在钱箱里，也不要拍照。
shared-sheet-note-code = 只显示这一次。抄到恢复单上，划掉旧的恢复码。
shared-sheet-save = 存为文本文件
shared-sheet-save-note = 把文件放进留在家里的 U 盘，不要留在这台电脑上。
shared-sheet-file-name = storeloop-恢复单.txt
shared-sheet-file-title = Storeloop 恢复单，{ $shop }，{ $day }
shared-sheet-file-keep = 请放在店外。谁拿到它，谁就能打开本店和它的备份。Storeloop 绝不会通过电话、聊天或邮件索要它。
