# 储值：核心的拒绝，核对时发现的问题，以及写在屏幕和小票上的规则。
refusal-stored-value-amount-out-of-bounds = 金额为零、小于零或过大，请核对后重新输入。
refusal-stored-value-unknown-package = 充值套餐已更改，请重新选择。
refusal-stored-value-cash-too-little = 现金还差 { $missing }。请重新清点，或换一种付款方式。
refusal-stored-value-above-cap = 卡内最多可存 { $cap }，还可存 { $amount }。请减少充值，或为会员补登手机号。
refusal-stored-value-not-enough = 卡内有 { $amount }，还差 { $missing }。请充值，或用其他方式支付余下部分。
refusal-stored-value-expired = 余额有效期至 { $atMs }，钱仍保留。补登手机号、再次充值或由店长重新启用即可使用。
refusal-stored-value-more-than-paid = 本金还剩 { $amount }。请退不超过这个数的金额。
refusal-stored-value-unknown-recharge = 账上没有这笔充值，请重新打开会员。
refusal-stored-value-already-undone = { $atMs } 已撤回，没有重复撤回。
refusal-stored-value-already-spent = 这笔充值已花掉一部分。请改为退还剩余本金。
refusal-stored-value-no-card = 这不是本店的完整会员卡，请重新扫描。
refusal-stored-value-other-card = 这是别人的卡。请扫描这位会员自己的卡，或使用其 PIN 码。
refusal-stored-value-card-ended = 此卡已挂失或更换。请用新卡、会员的 PIN 码，或请店长确认。
refusal-stored-value-proof-invalid = PIN 码验证已用过、已过期或用于别处。请会员重新输入。
refusal-stored-value-proof-missing = 使用这么多需要验证。请扫描会员卡、使用 PIN 码，或请店长确认。
refusal-stored-value-no-pin = 这位会员没有 PIN 码。请扫描会员卡，或请店长确认。
refusal-stored-value-wrong-pin = PIN 码不符。再错 { $left } 次将锁定。
refusal-stored-value-pin-locked = PIN 码错误次数过多，{ $seconds } 秒后可再试。会员卡现在可用。
refusal-stored-value-pin-too-simple = 这个 PIN 码太容易被猜到，请换一个不重复也不连续的。
refusal-stored-value-packages-unfit = 最多 { $most } 个套餐，每个的付款额不同。请修改列表。
refusal-stored-value-cap-above-law = 法律规定最多 { $cap }。请输入更小的上限，或留空。
refusal-stored-value-years-out-of-bounds = 未登记手机号的余额有效期为 { $least } 到 { $most } 年。请输入其间的数，或留空。
refusal-stored-value-balance-left = 这位会员还有 { $amount } 本金。请先退还，再删除资料。
refusal-stored-value-merge-owes = 两张卡合用时花掉了 { $missing }。请先充回同样的金额，再撤回合并。
refusal-stored-value-days-out-of-bounds = 对账单最长 { $most } 天，起始日不晚于截止日。请重新选择日期。

check-value-balance = 有卡的余额与明细不一致。
check-value-reversal = 有退回多于扣款，或退到了别处。
check-value-act = 有充值或退款没有对应明细。
check-value-below-zero = 有余额低于零，且没有退款可以说明。

stored-value-refund-rule = 随时可退：剩余本金全额退还，赠送金按比例失效。
stored-value-order = 先用本金，后用赠送金。
stored-value-only-here = 仅限本店使用。
