# 对账与结算界面的文字。

## 界面
settlement-title = 对账单
settlement-back = 回到合作商家
settlement-back-to-list = 回到对账单
settlement-failed = 读取失败
settlement-none = 还没有对账单
settlement-none-note = 打开一家合作商家，要结算已用的券时出一张对账单，两店的数字就一致了。
settlement-none-open = 没有未结的
settlement-none-open-note = 所有对账单都已结清。
settlement-show-all = 全部显示
settlement-shown = 显示哪些
settlement-shown-open = 未结
settlement-shown-all = 全部
settlement-to-partners = 去合作商家
settlement-to-partner = 合作商家页
settlement-to-exchange = 交换
settlement-number = 对账单
settlement-statement = 第 { $number } 期
settlement-with = 对方
settlement-days = 日期
settlement-period = { $from }至{ $until }
settlement-stands = 状态
settlement-due = 结果
settlement-even = 两清
settlement-they-pay = 对方付 { $amount }
settlement-we-pay = 我们付 { $amount }
settlement-unverified = 未核验
settlement-unverified-note = { $partner }用纸券参加：这些行照其清单录入，没有密钥作证。

## 对账单的状态
settlement-state-sent = 等对方签认
settlement-state-came = 等我们签认
settlement-state-countersigned-theirs = 等对方付款
settlement-state-countersigned-ours = 等我们付款
settlement-state-paid-theirs = 对方说已付
settlement-state-paid-ours = 我们已付
settlement-state-received = 已结清
settlement-state-refused = 未签
settlement-next-sent = 等{ $partner }签认。它随下次交换送出；双方都签了才付款。
settlement-next-came = 这张对账单是{ $partner }出的。逐行看一遍，对就签认，不对就写明原因。
settlement-next-countersigned-theirs = 双方已签。{ $partner }还要付 { $amount }。
settlement-next-countersigned-ours = 双方已签。我们还要付给{ $partner } { $amount }。
settlement-next-paid-theirs = { $partner }说已付款。收到钱后请确认。
settlement-next-paid-ours = 我们已报付款，{ $partner }会在下次交换时确认。
settlement-next-received = 已结清，没有要做的事了。
settlement-next-refused = 没有签。与{ $partner }说清各行，交换后再出一张。
settlement-drawn-by-us = { $period }，本店出
settlement-drawn-by-them = { $period }，{ $partner }出

## 未结明细
settlement-with-name = 与{ $partner }结算
settlement-open-lines = 已用未结
settlement-side = 谁的券
settlement-ours-there = 我们的券，对方收
settlement-theirs-here = 对方的券，本店收
settlement-nothing-there = 没有要付的券
settlement-nothing-there-note = { $partner }收到我们的券后，交换时会列在这里，等您答复。
settlement-nothing-here = 本店没有收到对方的券
settlement-nothing-here-note = 柜台收到的{ $partner }的券列在这里，直到结清。
settlement-not-settled-here = 对方的券，本店收
settlement-not-settled-there = 我们的券，对方收
settlement-signed-unpaid = 已签未付
settlement-none-with = 与{ $partner }还没有对账单
settlement-none-with-note = 先答复各行、交换，再出对账单。
settlement-type-list = 录入清单
settlement-draw = 出对账单

## 明细
settlement-lines = 逐行明细
settlement-no-lines = 没有明细
settlement-no-lines-note = 这些天没有用券。
settlement-no = 序号
settlement-day = 日期
settlement-voucher = 券
settlement-used = 使用处
settlement-here = 本店
settlement-there = 对方
settlement-agreed = 约定价
settlement-line-due = 应付
settlement-answer = 答复
settlement-is-open = 未答复
settlement-is-accepted = 已认可
settlement-is-unverified = 未核验
settlement-is-rejected = 不认可
settlement-is-reversed = 已撤回
settlement-is-disputed = 有争议
settlement-hand-line = 来自纸上清单，没有人核验过。
settlement-rule-refuses = 按两店共同的规则不用付：{ $why }

## 答复
settlement-accept = 认可
settlement-accepted = 券 { $number } 已认可
settlement-reject = 不认可
settlement-reject-title = 券 { $number } 不认可
settlement-reject-note = { $partner }下次交换会看到原因，可以提出异议。
settlement-reject-why = 不认可的原因
settlement-reject-do = 不认可
settlement-rejected-done = 券 { $number } 不认可
settlement-dispute = 提出异议
settlement-dispute-title = 对券 { $number } 提出异议
settlement-dispute-note = { $partner }会看到您的话。这一行转到下期，直到一方让步；其余照付。
settlement-dispute-usual = 小票上有记录|之前已报过账|纸券在本店
settlement-dispute-do = 提出异议
settlement-disputed-done = 券 { $number } 转到下期
settlement-concede = 让步
settlement-conceded = 券 { $number }：已让步

## 两店共知的原因
settlement-why-unknown-key = 不是我们的密钥所签。
settlement-why-bad-signature = 签名对不上。
settlement-why-wrong-tag = 手输券码从未发出。
settlement-why-other-redeemer = 应在另一家店使用。
settlement-why-not-agreed = 该优惠没有约定。
settlement-why-contradicts = 内容与约定的优惠不符。
settlement-why-not-yet-valid = 未到第一天就使用了。
settlement-why-expired = 过了最后一天才使用。
settlement-why-revoked = 之前已停用。
settlement-why-duplicate = 之前已报过账。
settlement-why-cap-reached = 该优惠约定的最高金额已用完。
settlement-why-late = 报账太晚。
settlement-why-not-issued = 从未发出。
settlement-why-doubtful = 我们存疑。

## 一张对账单
settlement-page-title = 对账单第 { $number } 期
settlement-used-there = 在对方使用
settlement-used-here = 在本店使用
settlement-rejected = 不认可
settlement-not-paid = 不付
settlement-disputed = 有争议或未答复
settlement-carries-over = 转到下期
settlement-still-out = 未收回
settlement-not-used-yet = 尚未使用
settlement-differs = 本店的账与它对不上，所以不能签。先与{ $partner }交换，再请对方重新出一张。
settlement-print = 打印
settlement-workbook = 表格文件
settlement-sign = 签认
settlement-signed-done = 对账单第 { $number } 期双方已签
settlement-refuse = 不签
settlement-refuse-title = 对账单第 { $number } 期不签
settlement-refuse-note = 原因留在本店；请把问题告诉{ $partner }。
settlement-refuse-usual = 缺少明细|数字不对|以后再结
settlement-refuse-do = 不签
settlement-refused-because = 未签：{ $reason }
settlement-pay = 我们已付
settlement-pay-title = 付给{ $partner }
settlement-pay-note = 还剩 { $amount }。钱付出后再记；对方会确认。
settlement-pay-amount = 金额
settlement-pay-how = 方式
settlement-pay-usual = 现金|转账
settlement-pay-do = 已付
settlement-paid-done = 已付给{ $partner } { $amount }，随下次交换告知
settlement-payments = 付款
settlement-payment-sent = { $when } 付出
settlement-payment-came = { $when } 收到
settlement-receive = 已收到
settlement-received-done = 已收到 { $amount }
settlement-compare = 与对方核对
settlement-compare-note = 两店账目相同，这些字符就相同。
settlement-own-code = 本对账单
settlement-chain-ours = 我方记录，至第 { $last } 条
settlement-chain-theirs = { $partner }的记录，至第 { $last } 条

## 纸上的合作商家
settlement-hand-new = 用纸券的合作商家
settlement-hand-new-note = 没有本程序的店也能用印好的券参加：对方留存根、列清单，由您录入，明细会标明未核验。
settlement-hand-name = 店名
settlement-hand-name-missing = 填写店名。
settlement-hand-trade = 行业
settlement-hand-contact = 联系方式
settlement-hand-cap = 未付金额上限
settlement-hand-cap-note = 超过后不再录入。
settlement-hand-cap-missing = 填写金额。
settlement-hand-note = 备注
settlement-hand-add = 记下
settlement-hand-added = { $partner }用纸券参加
settlement-list-of = { $partner }的清单
settlement-list-note = 每张存根一行：券号、手输码或扫码内容都行，可一次粘贴多行。
settlement-list-price = 每张结算价
settlement-list-price-missing = 填写每张的价格。
settlement-list-voucher = 券
settlement-list-receipt = 单号
settlement-list-drop = 删除
settlement-list-voucher-of = 第 { $row } 行的券
settlement-list-day-of = 第 { $row } 行的日期
settlement-list-receipt-of = 第 { $row } 行的单号
settlement-list-drop-row = 删除第 { $row } 行
settlement-list-take = 录入清单
settlement-list-result = 录入结果
settlement-list-is-taken = 已录入
settlement-list-is-not = 未录入
settlement-list-on = 去结算
settlement-list-how = 怎么做
settlement-list-how-counterfoil = 对方收券后留存根，写上日期和单号。
settlement-list-how-type = 您录入清单；用过的、没发过的会立刻显示。
settlement-list-how-check = 没有人能核验：答应之前看一遍存根。
settlement-list-how-pay = 出对账单，打印，双方在纸上签字。

## 联名券册
settlement-books = 联名券册
settlement-books-none = 还没有券册
settlement-books-none-note = 选定的店各一张券，印在一页上或做成小册子。一份礼，给每家邻店带去客人。
settlement-book-first = 做第一册
settlement-book-new = 新券册
settlement-book-note = 每册包含所选各店的一张券。
settlement-book-title = 名称
settlement-book-title-missing = 填写名称。
settlement-book-copies = 册数
settlement-book-choice = { $shop }：{ $what }
settlement-book-of-pack = { $partner }的券包，剩 { $left } 张，{ $day }前有效
settlement-book-of-own = 本店优惠，在本店使用
settlement-book-of-agreed = 我们的优惠，{ $partner }兑付
settlement-gives-gift = 一份礼品
settlement-gives-newcomer = 新客礼包
settlement-book-none-chosen = 至少选一家店。
settlement-book-nothing = 没有可放入的券
settlement-book-nothing-note = 先与合作商家约定优惠，或读入对方给的券包。
settlement-book-made = 券册做好了
settlement-book-print = 打印
settlement-book-how = A4：带存根，裁开用。A5：小册子，双面打印、短边翻转，对折装订。

## 派发排名
settlement-distributors = 谁派得最好
settlement-from-day = 从
settlement-until-day = 至
settlement-days-wrong = 结束日早于开始日。
settlement-distributor = 派发方
settlement-handed-out = 已派发
settlement-came-used = 已使用
settlement-rate = 每百张
settlement-percent = { $percent }%
settlement-new-members = 新会员
settlement-cost = 成本
settlement-own-counter = 本店柜台
settlement-no-distributors = 这些天没有派发
settlement-no-distributors-note = 给合作商家做一个券包，派出多少、回来多少都记在这里。

## 找回本店的账
settlement-recovery = 找回本店的账
settlement-recovery-none = 一切正常
settlement-recovery-asked = 有一个问题
settlement-recovery-open = 进行中
settlement-recovery-copy = 副本
settlement-recovery-closed = 已完成
settlement-recovery-well = 一切正常
settlement-recovery-well-note = 恢复过备份、电脑丢失或文件被复制后，用过的券可能看起来没用过。那时本页会带您和合作商家走完四步。
settlement-recovery-begin = 有东西丢失了
settlement-recovery-begun = 本店换了新密钥
settlement-recovery-step-keys = 新密钥
settlement-recovery-step-keys-note = 从现在起用新密钥发券，旧密钥作废。
settlement-recovery-step-return = 合作商家归还
settlement-recovery-step-return-note = 与每家各交换两次：对方归还手上的记录。
settlement-recovery-step-uncertain = 存疑的券
settlement-recovery-step-uncertain-note = 无法证明没用过的券，先由店长处理。
settlement-recovery-step-close = 完成
settlement-recovery-step-close-note = 之后一切照旧。
settlement-moved-asked = 本店搬到这台电脑了吗？
settlement-moved-asked-note = 这个文件上次在另一台电脑上使用。两台里只能有一台发券、收券，否则一张券可能被用两次。
settlement-moved = 搬到这里了
settlement-moved-note = 旧电脑不再用于本店。会生成新密钥并告知合作商家。
settlement-copy = 只是副本
settlement-copy-note = 只供查看。这里不发券、不收券、不签认。
settlement-moved-do = 继续
settlement-moved-done = 本店现在在这里
settlement-copy-done = 这里现在是副本
settlement-is-copy = 这是副本
settlement-is-copy-note = 这里什么都能查。券和对账单在另一台电脑上做。
settlement-copy-moved = 本店其实搬到这里了
settlement-recovery-why-restored = 恢复了一份备份。
settlement-recovery-why-other-computer = 本店换了电脑。
settlement-recovery-why-ahead-of-us = 有合作商家知道的比本店自己的还多。
settlement-recovery-why-journal = 用券日志损坏了。
settlement-recovery-why-by-hand = 店主要求的。
settlement-recovery-keys-made = 本店用第 { $generation } 套新密钥发券。
settlement-recovery-since = 自 { $when } 起。
settlement-recovery-return-note = 与每一家交换。您的文件告知新密钥；对方的文件归还手上的记录；再换一次确认它用过的券。
settlement-recovery-partner-tell = 还不知道新密钥
settlement-recovery-partner-return = 已知新密钥，等它的文件
settlement-recovery-no-partners = 没有合作商家，不用归还。
settlement-uncertain-note = 没有人能证明这些券没用过。在合作商家确认、在此放行或按“完成”之前，柜台收券要店长在场。
settlement-uncertain-what = { $name }，{ $day }前有效
settlement-recovered = 没有发券记录
settlement-release = 放行
settlement-release-title = 券 { $number } 有效
settlement-release-note = 之后照常收券，并记下您的名字。
settlement-release-usual = 看过纸券|存根在|认识这位顾客
settlement-released = 券 { $number } 恢复有效
settlement-recovery-close = 完成
settlement-recovery-can-close = 没有要等的了。
settlement-recovery-waits = 还有要等的，见上面各步。
settlement-recovery-done = 本店的账已找回

## 带数字的
settlement-answer-all = 按规则答复 { $number } 行
settlement-answered = 已答复 { $count } 行
settlement-story-ours =
    { $receipt ->
        [none] 我们的券 { $number }，{ $day }在{ $partner }使用
       *[other] 我们的券 { $number }，{ $day }在{ $partner }使用，单号 { $receipt }
    }{ $form ->
        [typed] ，手输券码。
        [hand] ，来自纸上清单。
       *[scanned] ，扫码。
    }
settlement-story-theirs =
    { $receipt ->
        [none] { $partner }的券 { $number }，{ $day }在本店使用
       *[other] { $partner }的券 { $number }，{ $day }在本店使用，单号 { $receipt }
    }{ $form ->
        [typed] ，手输券码。
        [hand] ，来自纸上清单。
       *[scanned] ，扫码。
    }
settlement-outcome-accepted =
    { $issuer ->
        [us] 券是我们发的，所以我们付 { $amount }。
       *[them] 券是对方发的，所以对方付 { $amount }。
    }
settlement-outcome-rejected =
    { $issuer ->
        [us] 我们不付：{ $why }
       *[them] { $partner }不付：{ $why }
    }
settlement-outcome-reversed = 结算前已撤回，不用付。
settlement-outcome-disputed =
    { $by ->
        [us] 我们有异议：“{ $words }”。
       *[them] { $partner }有异议：“{ $words }”。
    } 转到下期。
settlement-outcome-open =
    { $issuer ->
        [us] 等我们答复；认可则我们付 { $amount }。
       *[them] 等{ $partner }答复；认可则对方付 { $amount }。
    }
settlement-rule-pays =
    { $issuer ->
        [us] 按两店共同的规则应付。
       *[them] 按两店共同的规则对方应付。
    }
settlement-rule-untold =
    { $issuer ->
        [us] 手输券码：只有我们自己的密钥能判断对不对。
       *[them] 手输券码：只有发券方能判断对不对。
    }
settlement-rule-waivable =
    { $issuer ->
        [us] 按规则可以不付：{ $why } 您也可以照付。
       *[them] 按规则可以不付：{ $why } 对方也可以照付。
    }
settlement-list-sum =
    { $count ->
        [0] 还没有行
       *[other] { $number } 行，{ $amount }
    }
settlement-list-taken =
    { $count ->
        [0] 没有录入任何一行
       *[other] 已录入 { $number } 行，{ $amount }
    }
settlement-book-size = { $number } 册，每册 { $pieces } 张券
settlement-book-made-note = { $number } 册，每册 { $pieces } 张券，可以打印了。
settlement-book-shops =
    { $count ->
        [0] 选哪些店
       *[other] 选哪些店：每册 { $number } 张券
    }
settlement-book-make = 做 { $number } 册
settlement-packs = { $number } 包，{ $pieces } 张券
settlement-recovery-partner-confirm =
    { $frames ->
        [0] 已归还，没有丢失
       *[other] 归还了 { $number } 条记录，再换一次确认
    }
settlement-recovery-partner-done =
    { $frames ->
        [0] 已确认
       *[other] 已确认，找回 { $number } 条记录
    }
settlement-uncertain =
    { $count ->
        [0] 没有存疑的券
       *[other] { $number } 张存疑的券
    }

## 纸张
print-kind-partner-statement = 与合作商家的对账单
print-kind-coupon-book = 联名券册
print-kind-pack-sheet = 合作商家的券（整页）
print-kind-pack-piece = 合作商家的券

## 柜台上合作商家的券
vouchers-kind-of = { $issuer }的{ $kind }
vouchers-partner-pays = 发券并付款
vouchers-heard-last = 最近一次收到对方文件
vouchers-no-for-named-shop = 请到{ $name }使用
vouchers-no-for-named-shop-why = 券上写的是那家店，不是本店。
vouchers-no-partner-stopped = 暂不收{ $name }的券
vouchers-no-partner-stopped-why = 两店暂停往来，目前不收对方的券。
vouchers-no-not-agreed = 与{ $name }没有约定
vouchers-no-not-agreed-why = 两店没有约定这项优惠。
vouchers-no-contradicts-range = 与{ $name }所报不符
vouchers-no-contradicts-range-why = 纸券内容与{ $name }报给本店的不同。
vouchers-no-revoked = { $name }已收回此券
vouchers-no-revoked-why = 按{ $name }最近的文件，此券已停用。
vouchers-no-cap-reached = 已到上限
vouchers-no-cap-reached-why = { $name }的券还可收 { $left }，这张要 { $cost }。
vouchers-next-good-there = 请把券还给顾客，到{ $name }使用。
vouchers-next-owner-asks = 请客气地把券还给顾客，并告知店主；这是两店之间的事，不怪顾客。
vouchers-next-keep-kindly-theirs = 请勿交付。顾客可向{ $name }询问原因。
