# 交班与日结：点钱箱、核对、交班，当天的日结单。
till-title-shift = 当班
till-title-day = 日结
till-unread = 无法读取当班情况
till-since = { $from } 起，{ $by }
till-from-to = { $from } 至 { $to }，{ $by }
till-link-since = { $from } 起当班，{ $by }
till-link = 当班与日结
till-here = 本收银台
till-there = { $number } 号收银台

till-way = 收款方式
till-way-in = 收款方式（{ $sign }）
till-day-difference = 差额

## 开班

till-begin = 开班
till-begin-note = 接待第一位顾客前，先点清钱箱里的现金。
till-begin-act = 开班
till-float = 钱箱备用金
till-as-left = 与上次留下的一致：{ $amount }
till-float-say = 填写备用金
till-float-say-note = 本班由一笔销售自动开始。请填写此前钱箱里的现金。
till-float-keep = 保存备用金
till-float-first = 填好备用金后再点钱箱。

## 点钞

till-count = 点钱箱
till-count-how = 点钞方式
till-count-pieces = 按面额点
till-count-total = 只填总额
till-count-sum = 钱箱现金
till-count-sum-note = 全部纸币和硬币，含备用金
till-counted-cash = 点得现金
till-with-float = 含备用金 { $amount }
till-float-unsaid = 未填备用金
till-fewer = { $value } 减一
till-more = { $value } 加一
till-pieces-of = { $value } 的张数

## 核对

till-compare-label = 应有与实有
till-blind = 盲点
till-blind-on = 点完之前不显示应有金额。
till-blind-fell = 应有金额已于 { $at } 显示，此后的清点会在日志中注明。
till-expected = 应有，{ $sign }
till-counted = 实有，{ $sign }
till-difference = 差额，{ $sign }
till-machine-says = { $way }，按机器上的合计
till-count-first = 先点钱箱，再核对。机器合计不填，按应有计。
till-count-again = 清点后又有销售，请重新核对。
till-clear = 重新点
till-compare = 核对
till-close = 交班

till-even = 现金相符
till-short = 现金少 { $amount }
till-over = 现金多 { $amount }
till-uneven = 此前七天有 { $count } 班不符，合计 { $amount }
till-cause = 原因
till-cause-wrong_change = 找零
till-cause-small_change = 零钱不够
till-cause-not_typed = 漏记
till-cause-unclear = 不清楚
till-note = 可以补充几句

## 现金存取

till-move = 现金存取
till-move-note = 销售以外的进出：存银行、换零钱、付账单。
till-move-out = 取出
till-move-in = 放入
till-move-out-act = 取出
till-move-in-act = 放入
till-moved-out = 已从钱箱取出 { $amount }
till-moved-in = 已放入钱箱 { $amount }
till-amount = 金额
till-why = 用途
till-why-note = 会与您的姓名一起记入日志。

## 当天

till-day = 日期
till-today = 今天
till-yesterday = 昨天
till-taken = 收入
till-given-back = 退回
till-recharged = 充值
till-shifts = 班次
till-shifts-none = 当天没有班次。
till-still-open = 尚未交班
till-day-open-tills = 还有 { $count } 个收银台没有交班，请先交班。
till-day-note = 日结后日结单取得编号，并随即备份。
till-day-after-close = { $at } 出第 { $number } 号单之后又有进出。请再次日结，新单包含全天。
till-day-closed = { $by } 于 { $at } 日结，第 { $number } 号。再次日结会另出一张单。
till-day-close = 日结
till-day-close-again = 再次日结

## 日结单

till-paper = 日结单
till-slip-so-far = 目前的日结单
till-slip-closed = 日结单
till-slip-veiled = 点完之后显示日结单。
till-slip-save = 保存日结单
till-slip-file = 日结-{ $day }.txt
till-slip-title = 日结单 { $day } 第 { $number } 号
till-slip-open = { $day }，尚未日结
till-slip-sales = 销售 { $count } 笔
till-slip-refunds = 退款 { $count } 笔
till-slip-voids = 作废 { $count } 笔
till-slip-rounding = 现金取整
till-slip-recharges = 充值 { $count } 笔
till-slip-bonus = 其中赠送金
till-slip-gifts = 交付礼品
till-slip-pieces = { $count } 份
till-slip-gift-cost = 礼品成本
till-slip-imported = 其他收银机 { $count } 笔
till-slip-cash-expected = 现金 应有
till-slip-cash-counted = 现金 实有
till-slip-difference = 差额
till-slip-difference-why = 差额（{ $cause }）
till-slip-owed-paid = 储值余额 本金
till-slip-owed-bonus = 储值余额 赠送金
till-slip-audit = 日志共 { $count } 条，末条
till-slip-audit-note = 明早开门时核对这行字
till-slip-by = 日结人
