# 积分：核心的拒绝，以及核对时发现的问题。
refusal-points-points-out-of-bounds = 积分数不合适，请输入 1 到 { $most } 之间的数。
refusal-points-not-enough = 现有 { $points } 积分，请减少使用。
refusal-points-below-minimum = 每笔至少使用 { $least } 积分。请增加，或不使用。
refusal-points-not-a-step = 积分须按 { $step } 的倍数使用，请重新选择。
refusal-points-no-price = 此礼品的积分价已更改或取消，请重新打开列表。
refusal-points-unknown-purchase = 账上没有这次积分兑换，请重新打开会员。
refusal-points-already-undone = { $atMs } 已退回积分，没有重复退回。
refusal-points-not-waiting = 此礼品已不在待领中，积分不再退回。店长可以手工补积分。
refusal-points-reason-missing = 手工调整积分需要说明原因，请填写。
refusal-points-text-too-long = 文字太长，请缩短到 { $most } 个字以内。
refusal-points-rule-out-of-bounds = 规则中有数字不合适，应在 { $least } 到 { $most } 之间。
refusal-points-names-unfit = 每个等级和商品都需要自己的名称，请输入。
refusal-points-levels-not-rising = 上一等级从 { $amount } 开始，下一等级须高于它。

check-points-balance = 有会员的积分与明细不一致。
check-points-lot = 有同批到期积分的余数与明细不一致。
check-points-reversal = 有退回或收回的积分多于当笔变动。
check-points-settled = 有会员的等级消费额与明细不一致。
