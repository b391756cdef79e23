# 屏幕上的积分。
points-adjust = 手工调整积分
points-adjust-title = 为{ $name }调整积分
points-now = 现有 { $points } 积分
points-give = 增加
points-take = 扣减
points-give-act = 增加 { $points }
points-take-act = 扣减 { $points }
points-number = 积分
points-reason = 原因（记入账本）
points-wrong-number = 请输入积分数。
points-wrong-reason = 请写明原因。
points-adjusted = { $name }现有 { $points } 积分

points-gift = 积分换礼
points-gift-title = 为{ $name }积分换礼
points-gift-none = 还没有礼品设积分价
points-gift-none-note = 店主在“设置 · 积分”中设定价格，会员即可用积分换礼品。
points-gift-shelf = 货架上有 { $count } 件
points-cost = { $points } 积分
points-gift-choose = 请选礼品
points-gift-act = 使用 { $points } 积分
points-gift-done = { $points } 积分换{ $gift }，待领取
points-gift-undone = 已退回 { $points } 积分

points-purse = 积分
points-purse-worth = 可抵 { $amount }
points-purse-expiry = { $day } 前有效：{ $points }
points-purse-debt = 退货后欠 { $points }
points-purse-level = 等级
