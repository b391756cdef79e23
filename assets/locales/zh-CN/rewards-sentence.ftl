# A programme in plain sentences, as its members read it. Every part of its terms says itself once.
rewards-say-when-friend-joined = 您邀请的朋友入会
rewards-say-when-friend-bought = 您邀请的朋友首次消费
rewards-say-when-friend-bought-least = 您邀请的朋友首次消费满 { $amount }
rewards-say-when-friend-recharged = 您邀请的朋友首次储值
rewards-say-when-friend-recharged-least = 您邀请的朋友首次储值满 { $amount }
rewards-say-when-post-shared = 您分享动态并经店员确认
rewards-say-when-bought = 您每次消费
rewards-say-when-bought-least = 您单次消费满 { $amount }
rewards-say-when-visit-streak = 您连续 { $weeks } 周到店
rewards-say-when-birthday-month = 您在生日当月首次消费
rewards-say-when-member-day = 您在会员日消费
rewards-say-when-member-day-least = 您在会员日单次消费满 { $amount }

rewards-say-member = { $when }，您得{ $member }。
rewards-say-friend = { $when }，朋友得{ $friend }。
rewards-say-friend-joining = 您邀请的朋友入会，朋友即得{ $friend }。
rewards-say-both-same = { $when }，您和朋友各得{ $member }。
rewards-say-both = { $when }，您得{ $member }，朋友得{ $friend }。
rewards-say-both-joining = { $when }，您得{ $member }；朋友入会即得{ $friend }。
rewards-say-nobody = { $when }，还没有设置奖励。

rewards-say-gift = { $gift }一份
rewards-say-voucher = 一张兑换券
rewards-say-voucher-of = 兑换券一张（{ $name }）
rewards-say-gift-open = 一份待选的礼品
rewards-say-points = { $count } 积分
rewards-say-bonus = 赠送金 { $amount }
rewards-say-chances = { $count } 次抽奖机会

rewards-say-ladder-open = 朋友首次消费后计数。阶梯待填写。
rewards-say-leader-open = 团长按自己直接带来的朋友的消费分成。档位待填写。
rewards-say-ladder = 朋友首次消费后计数。{ $rungs }。
rewards-say-rung = { $friends } 位得{ $reward }
rewards-say-rung-first = 带来 { $friends } 位得{ $reward }
rewards-say-between = ；
rewards-say-leader-bonus = 团长按自己直接带来的朋友当月消费分成，以赠送金存入会员卡：{ $steps }。
rewards-say-leader-payable = 团长按自己直接带来的朋友当月消费分成，由本店另行支付：{ $steps }。
rewards-say-step-first = 全部消费的 { $share }
rewards-say-step = 超过 { $amount } 部分的 { $share }

rewards-say-limit-day = 每天最多 { $times } 次。
rewards-say-limit-week = 每周最多 { $times } 次。
rewards-say-limit-month = 每月最多 { $times } 次。
rewards-say-limit-ever = { $times ->
    [1] 仅限一次。
   *[other] 总共最多 { $times } 次。
}
rewards-say-per-day = 全店每天最多 { $count } 份。
rewards-say-per-clerk = 每位店员每天最多确认 { $count } 次。
rewards-say-hold = { $days } 天后可领取。
rewards-say-hold-sale = 未退款满 { $days } 天后可领取。
rewards-say-from = { $from }起。
rewards-say-from-to = { $from }至{ $to }。
rewards-say-until = 截至{ $to }。
rewards-say-while = 送完即止。
rewards-say-join = {""}
rewards-say-day-of-year = { $year }年{ $day }
