# 兑换券：办公界面、收银台的回答、发券、纸券投放和密钥。
app-screen-vouchers = 兑换券
vouchers-tabs = 礼品与兑换券
vouchers-one = 兑换券
vouchers-joint = { "，" }

print-kind-voucher-slip = 兑换券小票
print-kind-voucher-a6 = A6 兑换券
print-kind-voucher-sheet = 整张兑换券
print-kind-redemption-slip = 核销小票

## 券的内容与有效期

vouchers-off = 减 { $amount }
vouchers-percent-off = 减 { $percent }%
vouchers-percent = { $percent }%
vouchers-chances = 抽奖机会 { $count } 次
vouchers-if-newcomer = 入会 { $days } 天内
vouchers-if-from = 满 { $amount }
vouchers-if-bound = 仅限本人
vouchers-if-one = 每人一张
vouchers-if-until = { $day } 前有效
vouchers-if-days = { $days ->
    [0] 发券当天有效
   *[other] 发券后 { $days } 天内有效
}
vouchers-dates = { $from } 至 { $until }
vouchers-state = { $state ->
    [issued] 在抽屉
    [handed_out] 有效
    [redeemed] 已核销
    [expired] 已过期
    [void] 已作废
    [reissued] 已补发
   *[unfinished] 未完成
}
vouchers-free = 可用 { $count } 件

rewards-what-voucher = 兑换券：{ $name }
gifts-movement-redeemed = 兑换券核销

## 本月

vouchers-title = { $month }的兑换券
vouchers-month-before = 上个月
vouchers-month-after = 下个月
vouchers-issue-one = 发一张
vouchers-make-sheets = 整批印制
vouchers-new-offer = 新券种
vouchers-failed = 无法读取兑换券
vouchers-empty = 还没有券种
vouchers-empty-note = 券种写明送什么、到什么时候。从一件小礼开始：一张纸券会把人带回来。
vouchers-first-offer = 做第一个券种
vouchers-empty-month = 这个月没有发券
vouchers-empty-month-note = 可在收银台发一张，或整批印制随传单派发。
vouchers-flow-label = 发出 { $issued } 张，派发 { $handedOut } 张，核销 { $redeemed } 张，顾客手中 { $withMembers } 张，过期 { $expired } 张，作废 { $void } 张
vouchers-flow-issued = 张发出
vouchers-flow-handed-out = 张已派发
vouchers-flow-drawer = 张在抽屉，
vouchers-flow-not-yet = 尚未派发
vouchers-flow-spoiled = 另有 { $spoiled } 张损毁或过期
vouchers-flow-redeemed = 张已核销，
vouchers-flow-share = 占派发的 { $percent }%
vouchers-flow-with-members = 张在顾客手中，
vouchers-flow-expiring = { $count ->
    [0] 一周内没有到期
   *[other] 一周内到期 { $expiring } 张
}
vouchers-flow-expired = 过期 { $expired } 张，
vouchers-flow-void = 作废 { $void } 张

vouchers-offers = 券种
vouchers-redeemed-of-issued = 已用／已发
vouchers-offers-none = 还没有。
vouchers-of = 共 { $count }
vouchers-offer-draft = 尚未发出
vouchers-offer-stopped = 已停发
vouchers-offer-over = 已过期

vouchers-runs = 投放
vouchers-runs-note = 每批纸券带来了什么
vouchers-runs-none = 本月没有投放
vouchers-runs-none-note = 为一个地点印一批，这里就会显示它带来了什么。
vouchers-run-code = 代码
vouchers-run-where = 地点
vouchers-run-handed-out = 已派发
vouchers-run-of = { $count }／{ $of }
vouchers-run-came-back = 已回收
vouchers-run-joined = 入会
vouchers-run-per-join = 每位成本 { $sign }
vouchers-missing = { $run } 缺 { $missing } 个号码
vouchers-and-more = { $numbers } 等，另有 { $count } 个
vouchers-stubs = 存根 { $stubs } 张，缺 { $missing } 张
vouchers-void-missing = 作废这 { $missing } 张
vouchers-void-missing-title = 将 { $run } 的 { $count } 张作废？
vouchers-voided = 已作废 { $voided } 张

vouchers-unfinished = 有 { $count } 张券已记为使用，但交付未完成。
vouchers-unfinished-note = 中途断电或程序中断。
vouchers-unfinished-look = 查看
vouchers-unfinished-title = 未完成的核销
vouchers-unfinished-why = 旁路日志记为已用，账本没有。请问清是否已交付，未交付的放行。
vouchers-unfinished-none = 已经没有了。
vouchers-release = 放行
vouchers-release-title = 放行 { $number } 号券？
vouchers-release-note = 放行后可再使用一次。
vouchers-release-usual = 没有交付 | 顾客回来了 | 停电
vouchers-released = { $number } 号券可以再用了

## 券种

vouchers-offer = 券种
vouchers-offer-choose = 请选择券种
vouchers-offer-change = 修改券种
vouchers-offer-save = 保存券种
vouchers-offer-saved = 已保存：{ $name }
vouchers-offer-replaces = 已发出 { $issued } 张，仍按原样有效；修改会另成新券种。
vouchers-offer-line = { $number } 号券种，已发 { $issued } 张，已用 { $redeemed } 张
vouchers-offer-stopped-note = 不再发出；已发出的仍有效。
vouchers-offer-stopped-said = 已停发：{ $name }
vouchers-stop = 停发
vouchers-stop-sure = 确定停发？
vouchers-stop-note = 不再发券；已发出的到期前仍有效。
vouchers-name-in = { $language }名称
vouchers-name-note = 会印在券上；没填的语言用店铺语言的名称。
vouchers-what = 内容
vouchers-gives = { $kind ->
    [gift] 礼品
    [amount] 减金额
    [percent] 减百分比
    [chance] 抽奖
   *[newcomer] 新人礼
}
vouchers-gift = 礼品
vouchers-amount = 减金额
vouchers-percent-field = 减百分之
vouchers-chances-field = 抽奖次数
vouchers-within = 入会不超过
vouchers-min-spend = 满额
vouchers-scope = 仅限商品
vouchers-scope-all = 不选则整单适用。
vouchers-products = { $count } 种商品
vouchers-valid = 有效期
vouchers-valid-days = 发券后天数
vouchers-valid-dates = 固定日期
vouchers-days = 多久
vouchers-days-unit = 天
vouchers-from-day = 第一天
vouchers-until-day = 最后一天
vouchers-refund = 退货时
vouchers-refund-back = 券恢复有效
vouchers-refund-used = 券不退
vouchers-rule-back = 退货后恢复有效
vouchers-rule-used = 退货后不恢复
vouchers-who = 适用
vouchers-rules = 规则
vouchers-made = 建立
vouchers-one-per-member = 每位会员一张
vouchers-bound = 仅限领券会员本人
vouchers-bound-note = 使用时需出示会员卡，不能整批印制。
vouchers-stackable = 可与其他券同用
vouchers-needs-manager = 每次使用需店长同意
vouchers-wrong-name = 请填写店铺语言的名称。
vouchers-wrong-gift = 请选择礼品。
vouchers-wrong-amount = 请填写减多少。
vouchers-wrong-percent = 请填写百分数，如 10 或 12.5。
vouchers-wrong-count = 请填写数量。
vouchers-wrong-days = 请填写天数。
vouchers-wrong-day = 请选择第一天。
vouchers-wrong-until = 请选择不早于第一天的最后一天。

## 发一张

vouchers-issue-title = 发一张兑换券
vouchers-issue-note = 可发给会员，也可不记名。
vouchers-issue-none = 没有可发的券种。由店主在“礼品—兑换券”里建立。
vouchers-whom = 给谁
vouchers-whom-member = 会员
vouchers-whom-nobody = 不记名
vouchers-issue-reason = 原因
vouchers-issue-usual = 致歉 | 老顾客 | 带来朋友
vouchers-issue-do = 发券
vouchers-issue-another = 再发一张
vouchers-issued = 兑换券已发出
vouchers-issued-note = 可打印，也可让顾客拍照。
vouchers-issued-line = { $number } 号，{ $day } 前有效
vouchers-issued-for = 给 { $name }
vouchers-qr = { $number } 号券二维码
vouchers-print-slip = 小票
vouchers-print-a6 = A6 纸券
vouchers-print-again = 再打印
vouchers-reason = 原因
vouchers-reason-missing = 请写原因，一个词即可。
vouchers-wrong-offer = 请选择券种。
vouchers-wrong-member = 请找到领券会员。

## 投放

vouchers-batch-title = 整批做券
vouchers-batch-note = 先做券，再印成带存根的纸张。
vouchers-pieces = 数量
vouchers-pieces-note = 最多 { $most } 张。
vouchers-run = 投放
vouchers-run-new = 新的投放
vouchers-run-name = 在哪里派发
vouchers-run-example = 花园路信箱
vouchers-wrong-run = 请填写派发地点。
vouchers-batch-begin = 做券
vouchers-batch-make = 做 { $pieces } 张
vouchers-batch-running = 正在做券
vouchers-batch-progress = { $done }／{ $total }
vouchers-batch-meanwhile = 收银台照常使用。
vouchers-batch-stop = 停止
vouchers-batch-go-on = 继续
vouchers-batch-made = 券已做好
vouchers-batch-said = 已做 { $made } 张
vouchers-batch-numbers = 号码 { $first } 至 { $last }
vouchers-batch-stopped = 已停止，还差 { $left } 张。
vouchers-batch-to-paper = 去打印
vouchers-batch = 号码
vouchers-batch-count = 已做
vouchers-batch-none = 本月没有为这次投放做券。
vouchers-numbers = 号码
vouchers-span = { $first } 至 { $last }
vouchers-run-title = { $code }，{ $name }
vouchers-run-line = 回收 { $back } 张，入会 { $joined } 位，成本 { $cost }
vouchers-print-sheets = 打印带存根的整张券
vouchers-first-number = 起始号
vouchers-last-number = 结束号
vouchers-too-many-pieces = 一次最多 { $most } 张。
vouchers-per-sheet = 每张纸几枚
vouchers-a-sheet = 每张 { $count } 枚
vouchers-print-do = 打印
vouchers-hand-out = 派发
vouchers-hand-out-do = 这些已派发
vouchers-handed-out-said = 已派发 { $pieces } 张
vouchers-counterfoils = 存根核对
vouchers-numbers-missing = 缺失号码
vouchers-numbers-spoiled = 损毁号码
vouchers-spoiled-note = 会立即作废。
vouchers-wrong-numbers = 请这样写：110-112, 125。
vouchers-report = 登记
vouchers-stubs-said = 缺 { $missing } 张，损毁 { $spoiled } 张

## 会员的券与单张经过

vouchers-held = { $count } 张券
vouchers-held-until = { $count } 张券，{ $day } 前有效
vouchers-of-member = { $name } 的兑换券
vouchers-of-member-note = 有效的在前，每张用一次。
vouchers-of-member-none = 没有兑换券
vouchers-of-member-none-note = 发给这位会员的券会列在这里，直到用掉。
vouchers-row = { $number } 号，{ $state }
vouchers-trail-title = { $number } 号券
vouchers-trail-issued = 发出
vouchers-trail-handed-out = 派发
vouchers-trail-redeemed = { $till }使用，小票 { $receipt }
vouchers-trail-restored = 恢复有效
vouchers-trail-void = 作废
vouchers-trail-reissued = 补发，对应 { $number } 号
vouchers-trail-unfinished = 已记使用，交付未完成
vouchers-trail-released = 放行
vouchers-trail-missing = 存根登记缺失
vouchers-trail-claimed = 已在合作商家使用，{ $till }号收银台，小票{ $receipt }
vouchers-trail-reversed = 已退款；此券仍算已用，不再索款
vouchers-trail-expired = 已过最后一天
vouchers-trail-approved = 由 { $name } 同意
vouchers-show-other = 查看
vouchers-show-receipt = 查看小票
vouchers-reissue = 补发
vouchers-reissue-title = 补发 { $number } 号券？
vouchers-reissue-note = 丢失的券立即作废，新券最后一天不变。
vouchers-reissue-usual = 丢失 | 洗坏 | 扫不出
vouchers-replaced = 新的兑换券
vouchers-void = 作废
vouchers-void-title = 将 { $number } 号券作废？
vouchers-void-note = 以后有人拿来时会提示已作废。
vouchers-void-usual = 纸券丢失 | 印错 | 被盗
vouchers-void-said = { $number } 号券已作废

## 核销

vouchers-redeem = 核销
vouchers-key-redeem = 核销兑换券
vouchers-scan-title = 请扫描兑换券
vouchers-scan-note = 随时可扫。扫不出时，请输入二维码下方的四组字符。
vouchers-code = 纸券上的代码
vouchers-code-note = { $typed }／{ $of } 个字符
vouchers-typo = 有一个字符不对，请对照纸券再看一遍。
vouchers-look = 查验
vouchers-kind-good = { $kind ->
    [gift] 礼品券，今天有效
    [amount] 代金券，今天有效
    [percent] 折扣券，今天有效
    [chance] 抽奖券，今天有效
   *[newcomer] 新人券，今天有效
}
vouchers-kind-number = { $kind ->
    [gift] 礼品券 { $number }
    [amount] 代金券 { $number }
    [percent] 折扣券 { $number }
    [chance] 抽奖券 { $number }
   *[newcomer] 新人券 { $number }
}
vouchers-kind-unknown = 兑换券
vouchers-say-hand-over = 请交付 { $gift }
vouchers-say-chance = 无需付款。
vouchers-nothing-to-pay = 无需付款。
vouchers-from-sale = 满 { $amount } 可用。
vouchers-any-sale = 任意一单可用。
vouchers-off-this-sale = 用于这一单。
vouchers-needs = { $why ->
    [clock] 本机时间可能慢了，有效期需店长确认。
    [uncertain] 这张券需店长先看。
    [guesses] 此处多次输错代码，需店长同意。
   *[voucher] 此券种需店长同意。
}
vouchers-from = 发券店
vouchers-number = 号码
vouchers-valid-to = 有效期至
vouchers-not-now = 暂不
vouchers-hand-over-finish = 交付并完成
vouchers-give-chance = 给予机会
vouchers-put-into-sale = 放入这一单
vouchers-print-copy = 打印副本
vouchers-type-again = 重新输入
vouchers-what-happened = 查看经过
vouchers-redeemed = { $what }，{ $number } 号券已核销
vouchers-till = { $till ->
    [here] 本收银台
    [elsewhere] 其他收银台
   *[other] { $till } 号收银台
}
vouchers-at-till = { $till ->
    [here] 本收银台
    [elsewhere] 其他收银台
   *[other] { $till } 号收银台
}
vouchers-slip-voucher = { $number } 号券，{ $issuer }
vouchers-slip-to-pay = 应付
vouchers-into-sale = { $what }，{ $number } 号券
vouchers-in-sale = 本单的兑换券
vouchers-asks-manager = 付款时需店长同意
vouchers-waits-for-sale = 等待输入金额
vouchers-take-out = 从本单移除 { $name } { $number }
vouchers-taken-off = 兑换券

## 为什么不行：大字与下一行

vouchers-no-other = 这次不行
vouchers-no-malformed = 读不出来
vouchers-no-malformed-why = 这不是兑换券，或只读到一半。
vouchers-no-newer-version = 来自更新的程序
vouchers-no-newer-version-why = 本机还不认识这种券。
vouchers-no-typo = 有一个字符不对
vouchers-no-typo-why = 请对照纸券再看一遍。
vouchers-no-guess-pause = 暂停输入
vouchers-no-guess-pause-why = 多次输入不符，{ $until } 后可再输入。
vouchers-no-scan-only = 只能扫码
vouchers-no-scan-only-why = 今天输入不符次数过多，{ $until } 后可再输入。
vouchers-no-unknown-issuer = 不是本店的券
vouchers-no-unknown-issuer-why = 发券的店不在已知名单里。
vouchers-no-bad-signature = 与印制时不符
vouchers-no-bad-signature-why = 券上的内容被改动过。
vouchers-no-not-for-this-shop = 不适用于本店
vouchers-no-not-for-this-shop-why = 这个代码属于别家店。
vouchers-no-wrong-code = 没有这个代码的券
vouchers-no-wrong-code-why = 请扫描纸券，或逐组核对。
vouchers-no-check-first = 请先单独查验
vouchers-no-check-first-why = 输入的代码先查验，再放入一单。
vouchers-no-for-another-shop = 请到别家店使用
vouchers-no-for-another-shop-why = 在那家店有效，在这里无效。
vouchers-no-contradicts-book = 与账本不符
vouchers-no-contradicts-book-why = 纸券内容与账本不同。
vouchers-no-second-copy = 另有一张同号券
vouchers-no-second-copy-why = 这个号码已属于另一张券。
vouchers-no-not-yet-valid = 还没到日子
vouchers-no-not-yet-valid-why = { $day } 起有效。
vouchers-no-expired = 已过期
vouchers-no-expired-why = 最后一天是 { $day }。
vouchers-no-void = 已作废
vouchers-no-void-why = { $day } { $time } 已作废。
vouchers-no-reissued = 已补发
vouchers-no-reissued-why = 已由 { $number } 号券代替。
vouchers-no-already-redeemed = 已核销
vouchers-no-already-redeemed-why = { $day } { $time }，{ $till }，小票 { $receipt }
vouchers-no-unfinished = 已用，交付未完成
vouchers-no-unfinished-why = { $day } { $time } 收银台中途停止。
vouchers-no-reserved = 在另一单里
vouchers-no-reserved-why = 在{ $till }的一单里，最迟到 { $until }。
vouchers-no-minimum-spend = 还差 { $missing }
vouchers-no-minimum-spend-why = 需满 { $least }，本单为 { $amount }。
vouchers-no-one-per-member = 每人一张
vouchers-no-one-per-member-why = 这位会员已用过。
vouchers-no-member-needed = 请先确认会员
vouchers-no-member-needed-why = 这是记名券。
vouchers-no-of-another-member = 不是这位会员的
vouchers-no-of-another-member-why = 此券发给了另一位会员。
vouchers-no-newcomers-only = 仅限新会员
vouchers-no-newcomers-only-why = 仅限入会 { $days } 天内。
vouchers-no-nothing-in-scope = 没有适用商品
vouchers-no-nothing-in-scope-why = 本单没有适用此券的商品。
vouchers-no-not-stackable = 不能叠用
vouchers-no-not-stackable-why = 两张券不能同用。
vouchers-no-came-twice = 已在本单里
vouchers-no-came-twice-why = 同一张券已在本单里。
vouchers-no-too-many = 券已够多
vouchers-no-too-many-why = 一单最多用 { $most } 张。
vouchers-no-in-a-sale = 需放入一单销售
vouchers-no-in-a-sale-why = 此券用于减免金额。
vouchers-no-not-in-a-sale = 不用于销售
vouchers-no-not-in-a-sale-why = 礼品当场交付。
vouchers-no-out-of-stock = 没有可用的
vouchers-no-out-of-stock-why = 货架 { $shelf } 件，其中 { $kept } 件已留给他人。
vouchers-no-journal-damaged = 暂停核销
vouchers-no-journal-damaged-why = 旁路日志已损坏。
vouchers-no-secrets-missing = 密钥不在本机
vouchers-no-secrets-missing-why = 本店密钥不在这台电脑上。

vouchers-next-scan-again = 请把纸券铺平，慢一点再扫一次。
vouchers-next-scan-instead = 请改为扫描纸券上的二维码，扫码始终可用。
vouchers-next-update = 请收好此券，由店长更新程序。
vouchers-next-not-ours = 请把券还给顾客，到发券的店使用。
vouchers-next-keep-manager = 请勿交付，请店长来看；不一定是顾客的问题。
vouchers-next-keep-kindly = 请勿交付，可给顾客看屏幕；店长可另发一张。
vouchers-next-keep-receipt = 请勿交付，向顾客出示小票。顾客有异议请找店长。
vouchers-next-later = 请把券还给顾客，以后再来使用。
vouchers-next-other-paper = 请顾客出示新券，或查找会员。
vouchers-next-release = 由店长问清是否已交付，未交付则放行。
vouchers-next-reserved = 请先结清或放弃那一单，再扫一次。
vouchers-next-more-goods = 可加购补足，或不用此券结账。
vouchers-next-card = 请先扫会员卡，再扫兑换券。
vouchers-next-one-only = 这次用一张，另一张留到下次。
vouchers-next-into-sale = 请先输入金额，再扫兑换券。
vouchers-next-stock = 请让顾客留着此券，由店长清点货架。
vouchers-next-owner = 请告知店主，处理方法见“设置—密钥”。

## 设置：密钥

shop-section-keys = 密钥
shop-section-keys-note = 兑换券的签名密钥
shop-keys-owner = 只有店主能看密钥。
shop-keys-none = 发第一张券时会生成密钥。
shop-set-vault = 密钥存放处
shop-set-vault-note = 不在店铺文件里：复制文件也不能发券。
shop-keys-in-keyring = 系统钥匙串
shop-keys-in-keyring-note = 属于本机用户
shop-keys-in-file = 店铺旁的文件
shop-keys-in-file-note = 只有本机用户可读
shop-keys-in-memory = 未保存
shop-keys-in-memory-note = 仅为试用
shop-keys-unfit = 与账本不符
shop-keys-unfit-note = 在别的电脑恢复后，请用恢复单找回密钥。
shop-set-voucher-sheet = 密钥恢复单
shop-set-voucher-sheet-note = 用您的口令封存的身份密钥，印在纸上。
shop-voucher-sheet-why = 换电脑后，店铺身份不变。
shop-voucher-sheet-make = 制作恢复单
shop-set-voucher-journal = 旁路日志
shop-set-voucher-journal-note = 每次核销先记在这里：断电也不会让券用两次。
shop-journal-whole = { $records } 条记录，完整
shop-journal-unfinished = { $count ->
    [0] 没有未完成的
   *[other] 未完成 { $count } 张
}
shop-journal-damaged = 有记录损坏
shop-journal-damaged-note = 确认前暂停核销。
shop-journal-confirm = 恢复核销
shop-journal-confirm-note = 账本不变。请先用抽屉里的纸券核对最近的小票。
shop-journal-usual = 已与抽屉核对 | 更换了硬盘
shop-journal-confirmed = 已恢复核销
shop-set-voucher-clock = 时间
shop-set-voucher-clock-note = 券的有效期取决于它。
shop-clock-well = 时间正常
shop-clock-behind = 比最近一笔慢 { $minutes } 分钟
shop-clock-behind-note = 请校准电脑时间，之前每张券需店长同意。
shop-clock-reset = 时间是对的
shop-clock-reset-note = 之前有一笔时间偏快。从现在起重新以本机时间为准。
shop-clock-usual = 之前时间调快了 | 更换了电池
shop-clock-reset-said = 已重新以本机时间为准
shop-set-voucher-guesses = 输错的代码
shop-set-voucher-guesses-note = 五次后暂停输入，十次后需店长同意，三十次后当天只能扫码。
shop-guesses = { $count ->
    [0] 一天内没有
   *[other] 一天内 { $guesses } 次
}
shop-set-fingerprints = 指纹
shop-set-fingerprints-note = 与合作店互相念出，确认是同一家店。
shop-key-number = 店铺编号
shop-key-identity = 身份
shop-key-agreement = 协商
shop-epoch = 季度与密钥
shop-epoch-issues = 发券期
shop-epoch-good = 有效至
shop-epoch-issued = 已发
shop-epoch-now = 当前
shop-seal-note = 请设只有您知道的口令；没有口令，这张纸打不开任何东西。
shop-seal-passphrase = 口令
shop-seal-passphrase-note = 至少 { $least } 个字符，不会保存。
shop-seal-again = 再输一次
shop-seal-short = 太短，至少 { $least } 个字符。
shop-seal-differs = 两次输入不同。
shop-seal-done = 请印在纸上，放到店外保管；这里不会保存。
shop-seal-text = 封存的身份密钥
shop-seal-save = 存为文件
shop-seal-file-name = 密钥恢复单.txt
shop-seal-file-title = 密钥恢复单，{ $shop }，{ $day }
shop-seal-file-keep = 请放到店外保管，只有您的口令能打开。

## 店长同意

override-voucher = 使用需店长同意的券
override-voucher-reasons = 已看过纸券 | 认识的顾客 | 已与店主说好
override-clock = 时间可能偏慢仍收券
override-clock-reasons = 已用手机核对日期 | 时间已校准
override-uncertain = 账本存疑仍收券
override-uncertain-reasons = 已看过纸券 | 抽屉里没有
override-guesses = 多次输错后仍收代码
override-guesses-reasons = 已看过纸券 | 扫码枪坏了
override-of-voucher = { $what }，{ $number } 号券
