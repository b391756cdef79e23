# 抽奖：拒绝的理由、检查结果、账本用语。
refusal-lottery-unknown-draw = 列表里没有这个抽奖。请重新打开列表。
refusal-lottery-not-a-draft = 这个抽奖已经公布，不能再改。
refusal-lottery-not-open = 这个抽奖没有在进行。
refusal-lottery-not-yet = 这个抽奖 { $atMs } 开始。
refusal-lottery-over = 这个抽奖已于 { $atMs } 结束。
refusal-lottery-text-too-long = 文字太长，最多 { $most } 个字。
refusal-lottery-too-many-prizes = 一个抽奖最多 { $most } 种奖品。
refusal-lottery-cards-out-of-bounds = 牌数不对。一个奖池最多 { $most } 张。
refusal-lottery-number-out-of-bounds = 数字不对。请输入 { $least } 到 { $most }。
refusal-lottery-amount-out-of-bounds = 金额为零或太大。请检查后重新输入。
refusal-lottery-day-unreadable = 日期或时间看不懂。请重新选择。
refusal-lottery-not-ready = { $lack ->
    [name] 抽奖还没有名称。
    [prizes] 抽奖还没有奖品。
    [period] 日期没填、已过，或前后颠倒。
    [kind_fit] 空牌、加购或外部数值与这种抽奖不合。
    [chances] 请写明怎样得到抽奖机会。
    [organiser] 请写明主办方。
    [contact] 请写明联系方式。
    [who_may] 请写明谁能参加。
    [claim] 请写明领奖期限和地点。
    [forfeiture] 请写明没人领的奖品怎么办。
    [tier] 奖品只能是在用的抽奖礼品。
   *[other] 公布之前还缺一项。
}
refusal-lottery-not-free = { $name }：抽奖需要 { $needed } 件，可用的只有 { $free } 件。请进货或减少牌数。
refusal-lottery-top-prize-above-cap = 按规定最高奖品价值不得超过 { $cap }。请换一个奖品。
refusal-lottery-not-in-favour = 进行中的抽奖只能朝有利于参加者的方向改。
refusal-lottery-early-needs-owner = 结束之前只有店主可以这样做。
refusal-lottery-reason-missing = 请写几个字说明原因。
refusal-lottery-still-picking = { $till } 号收银台有顾客正在选牌。等选完，或在那里放弃。
refusal-lottery-secret-lost = 这台电脑没有这个抽奖的密钥。店主可以写明原因后结束它。
refusal-lottery-barred = 本店员工不参加抽奖。
refusal-lottery-no-chance = 这个抽奖没有剩余机会了。
refusal-lottery-day-limit = 这位会员今天的次数（{ $most }）已用完。
refusal-lottery-draw-limit = 这位会员在这个抽奖的次数（{ $most }）已用完。
refusal-lottery-deck-empty = 牌已发完。
refusal-lottery-another-picks = { $till } 号收银台有顾客正在选牌。等选完再开始。
refusal-lottery-no-pick = 这里没有人在选牌了。请重新开始。
refusal-lottery-choice-out-of-bounds = 请选 1 到 { $most } 的数字。
refusal-lottery-not-handed-out = 这个抽奖的机会不由店员发放。
refusal-lottery-daily-limit = 今天可发放的 { $most } 次已用完。店主可以再发。
refusal-lottery-not-for-points = 这个抽奖的机会不能用积分换。
refusal-lottery-half-slip = 只读到半个码。请重新扫描或输入。
refusal-lottery-unknown-slip = 这张券不是本店的。
refusal-lottery-slip-taken = 这张券已于 { $atMs } 用过，只能用一次。
refusal-lottery-unknown-deal = 账上没有这张牌。请重新打开会员。
refusal-lottery-already-voided = 这张牌已于 { $atMs } 作废。
refusal-lottery-prize-handed-over = 奖品已经交付。请先撤回交付。
refusal-lottery-no-offer = 这张牌之后没有加购。
refusal-lottery-offer-declined = 这个加购已被谢绝。
refusal-lottery-offer-taken = 这个加购已经买过。
refusal-lottery-offer-gone = 这个加购已经没有了：已售完、抽奖已结束，或奖品已领走。
refusal-lottery-wrong-kind = 这种抽奖没有这一步。
refusal-lottery-already-entered = 这位会员已经参加。
refusal-lottery-list-closed = 这个抽奖的名单已截止。
refusal-lottery-list-open = 请先截止名单。
refusal-lottery-too-few-entrants = { $least ->
    [1] 还没有人参加。
   *[other] 至少要有 { $least } 人参加。
}
refusal-lottery-outside-unfit = 这个数值与规则写的不符。请检查后重新输入。
refusal-lottery-already-mixed = 外部数值已经混入。
refusal-lottery-not-mixed = 请先混入外部数值。
refusal-lottery-already-drawn = 已经抽出获奖者。
refusal-lottery-may-still-claim = 这位获奖者可以在 { $atMs } 前领奖。
refusal-lottery-no-reserve = 这个奖品没有候补了。

check-draw-deck = 抽奖的奖池与发牌记录不一致。
check-draw-chain = 抽奖的发牌链有缺口。
check-draw-aside = 已结束的抽奖还占着礼品。
check-draw-aside-most = 为抽奖预留的礼品比剩余奖品多。
check-chance = 抽奖机会与账目不一致。
check-draw-upgrades = 加购售出数与记录不一致。
check-gift-aside = 礼品预留数与流水不一致。

gifts-movement-set-aside = 为抽奖预留
gifts-movement-let-go = 取消预留

timeline-draw-card = { $gift }
    .detail = 抽中，{ $draw }
timeline-draw-blank = 没有奖品的牌
    .detail = { $draw }
timeline-chance-given = { $count } 次抽奖机会
    .detail = { $reason ->
        [sale] 消费获得
        [joined] 入会获得
        [friend] 带来朋友
        [points] 积分换取
        [hand_out] 店员发放
        [slip] 凭券
        [given_back] 退回
       *[reward] 奖励
    }
timeline-chance-taken-back = 收回 { $count } 次抽奖机会
    .detail = { $draw }

audit-lottery-save-draft = 草拟抽奖
audit-lottery-drop-draft = 删除抽奖草稿
audit-lottery-open = 公布抽奖
audit-lottery-change = 修改抽奖
audit-lottery-close = 结束抽奖
audit-lottery-give-chance = 发放抽奖机会
audit-lottery-buy-chance = 积分换抽奖机会
audit-lottery-make-slip = 开抽奖券
audit-lottery-take-slip = 使用抽奖券
audit-lottery-begin = 开始选牌
audit-lottery-abandon = 放弃选牌
audit-lottery-deal = 发牌
audit-lottery-pick = 顾客选牌
audit-lottery-void-deal = 作废一张牌
audit-lottery-decline-offer = 谢绝加购
audit-lottery-enter = 参加抽奖
audit-lottery-close-list = 截止抽奖名单
audit-lottery-mix = 混入外部数值
audit-lottery-draw-winners = 抽出获奖者
audit-lottery-pass-to-reserve = 奖品转给候补
audit-sales-sell-upgrade = 售出抽奖加购

phone-draw-chances = { $count } 次抽奖机会，请到柜台使用。
phone-draw-left = 还剩 { $count } 张牌。
phone-draw-fits = 每一步都相符：{ $count } 张牌都按开抽前封存的发出。
phone-draw-misfits = 这个抽奖无法重算。请到柜台询问原因。
phone-draw-sealed = 开抽前封存
phone-draw-turn = 您是第 { $number } 张：
phone-draw-choice = 选了 { $choice }，
phone-draw-blank = 没有奖品
phone-draw-secret = 结束时公布的密钥
