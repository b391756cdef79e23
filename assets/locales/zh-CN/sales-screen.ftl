# 前台收款。屏幕朝向顾客，这里没有不便让人看见的内容。
sales-pad = 收款
sales-amount = 销售金额
sales-no-card = 未出示会员卡
sales-for-member = 记在该会员名下
sales-earns = { $count ->
    [0] 不计积分
   *[other] 可得 { $count } 积分
}
sales-receipt = 小票 { $number }
sales-change = 找零
sales-comes-back = 找零 { $amount }
sales-back = 找 { $amount }
sales-cash = 现金
sales-cash-exact = 收足
sales-stored-value = 储值
sales-needs-card = 需要会员卡
sales-has = 卡内 { $amount }
sales-leaves = 余 { $amount }
sales-lacks = 差 { $amount }
sales-split = 组合
sales-products = 商品
sales-hold = 挂单
sales-held-count = { $count ->
    [0] 挂单
   *[other] 挂单 { $count }
}
sales-receipts = 小票
sales-given-note = 顾客付 { $amount }
sales-lines-count = { $count } 项商品
sales-paid = 销售 { $amount }，小票 { $receipt }{ $points ->
    [0] { "" }
   *[other] ，{ $points } 积分
}
sales-held = 已挂单：{ $amount }
sales-way = { $way ->
    [cash] 现金
    [card] 刷卡
    [mobile] 手机支付
    [stored_value] 储值
    [voucher] 兑换券
   *[points] 积分
}
sales-top-up = 充值
sales-points = 积分
sales-paid-bonus = 本金 { $paid } + 赠送 { $bonus }
sales-worth = 可抵 { $amount }
sales-last-visit = 上次：{ $day }

sales-split-title = 组合付款
sales-split-note = 剩下的收现金。
sales-the-rest = 剩余全部
sales-rest-by = 剩余全部用{ $way }
sales-most = 用到上限
sales-most-points = 用到上限：{ $count } 积分
sales-points-note = 至少 { $least }，每次加 { $step }；最多 { $most }，可抵 { $worth }
sales-points-none = 现有 { $count } 积分，本单不能使用
sales-total = 合计
sales-paid-so-far = 其他方式已付
sales-rounding = 现金取整
sales-rest-cash = 还差，收现金
sales-too-much = 多出
sales-given = 收到现金
sales-given-hint = 不填即正好收足。
sales-given-short = 现金不够应收金额，请重新点数，或加用其他方式。
sales-back-to-sale = 返回收款
sales-take = 收 { $amount }

sales-prove-title = 请扫会员卡
sales-prove-note = 将从会员卡中支付 { $amount }，使用者需证明卡是自己的。
sales-prove-scan = 把会员卡放到扫码枪下
sales-prove-why = 只报手机号或姓名不算证明。
sales-prove-pin = 会员 PIN 码
sales-prove-no-pin = 该会员没有 PIN 码，请扫卡或请店长同意。
sales-prove-manager = 请店长同意
sales-prove-do = 核对 PIN 码
sales-other-card = 这张卡是别人的，请扫该会员本人的卡。
sales-ended-card = 这张卡已挂失或换新，请用新卡或 PIN 码。
sales-no-card-read = 这不是会员卡，请再扫一次。
sales-not-now = 暂不

sales-lines-title = 本单商品
sales-product-search = 名称、拼音或首字母
sales-product-none = 还没有商品
sales-product-none-note = 在下面直接输入金额也能收款。商品表由店长维护。
sales-product-none-found = 没有叫这个名字的商品
sales-product-none-found-note = 少输几个字母试试，或在下面输入金额。
sales-arrange = 排列
sales-arrange-note = 常用格里的商品，按此顺序。
sales-arrange-keep = 保存顺序
sales-earlier = { $name } 往前
sales-later = { $name } 往后
sales-drag = 拖到别的位置
sales-other-line = 其他商品，金额
sales-add = 添加
sales-no-name = 未命名
sales-fewer = { $name } 减一
sales-more = { $name } 加一
sales-price-of = { $name } 的单价
sales-lines-empty = 点选左边的商品。
sales-note = 备注
sales-to-paying = 完成

sales-held-title = 挂单
sales-held-note = 任何收银台都可以取回。
sales-held-line = { $at }，{ $by }，{ $count } 项
sales-held-none = 没有挂单
sales-held-none-note = 顾客去补拿东西时按“挂单”，下一位不用等。
sales-stranger = 未出示会员卡
sales-recall = 取回
sales-drop = 作废
sales-drop-sure = 确定作废？
sales-drop-which = 作废 { $amount } 的挂单

sales-receipts-title = 小票
sales-receipts-note = 点选一张，输入今天的小票号，或扫小票上的码。
sales-receipt-number = 小票号
sales-show = 查看
sales-older = 更早的
sales-other-till = 来自其他收银机
sales-voided = 已撤单
sales-receipts-none = 还没有小票
sales-receipts-none-note = 前台收第一笔款后就会出现。
sales-receipt-choose = 请在左边选一张小票。
sales-receipt-line = { $at }，{ $by }，{ $name }
sales-returned = 已退 { $count }
sales-given-change = 收 { $given }，找零
sales-earned = 得 { $count } 积分
sales-refund-slip = { $at } 退款，{ $by } { $reason }
sales-refund = 退款
sales-refund-by = 退款方式
sales-refund-lines = 按商品
sales-refund-amount = 按金额
sales-of-pieces = 共 { $left }
sales-refund-how-much = 退多少
sales-refund-left = 还可退 { $amount }
sales-refund-reason = 原因
sales-refund-goes = 退到哪里
sales-refund-to = 退到：{ $way }
sales-refund-points = 收回 { $count } 积分
sales-refund-manager = { $why ->
    [negative_points] 积分会低于零，需店长同意。
   *[other] 超过限额，需店长同意。
}
sales-refund-do = 退 { $amount }
sales-refund-done = 已退 { $amount }，小票 { $number }
sales-void = 撤单
sales-void-reason = 撤单原因
sales-void-do = 撤销小票 { $number }
sales-void-done = 小票 { $number } 已撤单

sales-no-shift = 本收银台还没有开班。
sales-no-float = 本班的备用金还没有填写。
sales-shift-open = 开班
sales-float-say = 填写备用金
sales-shift-title = 开班
sales-shift-note = 第一位顾客之前钱箱里的现金。
sales-shift-float = 备用金
sales-shift-opened = 已开班，备用金 { $amount }

sales-key-hold = 挂单，或查看挂单
sales-key-pay = 输入金额，再按收款
sales-key-split = 组合付款
sales-key-lines = 本单商品

override-refund-above = 超过限额的退款
override-refund-above-reasons = 顾客退货 | 金额输错 | 向顾客致歉
override-negative-points = 积分低于零
override-negative-points-reasons = 顾客退货 | 金额输错 | 已与顾客说明
override-void = 撤销一笔销售
override-void-reasons = 重复录入 | 会员选错 | 顾客改主意
override-of-receipt = 小票 { $number }，{ $name }
override-of-card = 从{ $name }的卡里扣
override-whole-sale = 整笔销售
override-points-back = 收回所赚积分

audit-sales-pay = 销售
audit-sales-keep-open = 保留未结销售
audit-sales-hold = 挂单
audit-sales-recall = 取单
audit-sales-drop-held = 删除挂单
audit-sales-refund = 退款
audit-sales-void = 撤销销售
audit-sales-rate = 顾客评价
audit-sales-add-product = 添加商品
audit-sales-change-product = 修改商品
audit-sales-retire-product = 停售商品
audit-sales-bring-back-product = 恢复商品
audit-sales-arrange-favourites = 调整常用商品
audit-sales-change-settings = 修改销售规则
audit-sales-open-shift = 开班
audit-sales-move-cash = 现金存取
audit-sales-show-expected = 查看应有金额
audit-sales-count-shift = 清点钱箱
audit-sales-close-shift = 交班
audit-sales-close-day = 日结
audit-sales-import = 导入销售
audit-sales-cancel-import = 停止导入销售
