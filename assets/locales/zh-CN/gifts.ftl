# 礼品：核心的拒绝，以及核对时发现的问题。
refusal-gifts-unknown-gift = 列表里没有这个礼品，请选择其他礼品。
refusal-gifts-name-missing = 礼品需要名称，请输入。
refusal-gifts-name-taken = 已有同名礼品，请换一个名称。
refusal-gifts-text-too-long = 文字太长，请缩短到 { $most } 个字以内。
refusal-gifts-unknown-picture = 列表里没有这张图，请选择其他图。
refusal-gifts-quantity-out-of-bounds = 件数不合适，请输入 { $least } 到 { $most } 之间的数。
refusal-gifts-amount-out-of-bounds = 金额小于零或过大，请核对后重新输入。
refusal-gifts-above-cap = 每件成本将达 { $cost }，上限为 { $cap }。店主说明理由后可以放行。
refusal-gifts-retired = 此礼品已收起，请先重新上架，或选择其他礼品。
refusal-gifts-out-of-stock = 现有的都已留给别人。这份礼品继续保留，到货后再领取。
refusal-gifts-more-than-shelf = { $shelf ->
    [0] 货架上没有库存。如果实际有货，请先盘点。
   *[other] 货架上只有 { $shelf } 件。请减少数量，或先盘点。
}
refusal-gifts-more-than-given = { $given ->
    [0] 没有可退回的已交付礼品。货架上多出的请用盘点登记。
   *[other] 已交付的只有 { $given } 件，请输入不超过 { $given } 的数。
}
refusal-gifts-note-missing = 这里需要说明原因，请填写备注。
refusal-gifts-reason-not-by-hand = 此原因由店里的规则使用，请选择其他原因。
refusal-gifts-daily-limit = { $most ->
    [0] 目前不能自行赠送礼品，可由店主赠送。
   *[other] 今天可自行赠送的 { $most } 份已用完，更多可由店主赠送。
}
refusal-gifts-unknown-grant = 这里没有这份待领礼品，请重新打开该会员。
refusal-gifts-already-handed-over = { $atMs }已由 { $by } 在 { $till } 号收银机交付，没有重复交付。
refusal-gifts-expired = 这份礼品保留到 { $atMs }，已过期。需要的话请重新赠送。
refusal-gifts-not-ready = 这份礼品保留到 { $atMs } 才能领取，请届时再发。
refusal-gifts-cancelled = 这份待领礼品已取消。需要的话请重新赠送。
refusal-gifts-unknown-handover = 没有这次交付记录，请重新打开该会员。
refusal-gifts-already-undone = { $atMs }已撤销，没有重复撤销。
refusal-gifts-days-out-of-bounds = 礼品可保留 { $least } 到 { $most } 天，请输入其间的天数。
refusal-gifts-limit-out-of-bounds = 每天的份数最多为 { $most }，请输入较小的数。

check-gift-stock = 有礼品的库存与出入记录不一致。
check-gift-promises = 有礼品预留的件数多于待领份数或货架库存。
check-gift-owed = 有礼品明明有空余库存，却仍记为欠领。
check-gift-reservation = 有待领礼品与其预留的库存对不上。
check-gift-handover = 有已交付的礼品与出库记录对不上。
check-gift-reversal = 有一次交付没有原样撤销。
check-gift-value = 有礼品货架已空，但仍有库存金额。
