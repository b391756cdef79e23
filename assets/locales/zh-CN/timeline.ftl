# 会员记录和撤销栏里的话；种类由核心给出，属性是一行中较淡的后半句。
timeline-joined = 入会
    .detail = { $source ->
        [walk_in] 到店
        [flyer] 看到传单
        [partner] 合作商家介绍
        [inviter] 由{ $inviter }介绍
        [activity] 活动上
        [stand] 摊位上
       *[online] 网上
    }
timeline-invited = { $friend }入会
    .detail = 由该会员带来
timeline-consent = { $given ->
    [yes] 同意
   *[no] 不再同意
}
    .detail = { $purpose ->
        [card] 保存姓名和手机号
        [offers] 接收优惠信息
        [birthday] 生日祝福
       *[profile] 记住口味和到店情况
    }
timeline-card-replaced = 换新卡
    .detail = { $why ->
        [lost] 旧卡已挂失
       *[replaced] 旧卡已更换
    }
timeline-merged = 与 { $number } 号合并
timeline-gift-promised = { $gift }
    .detail = 已记下，{ $reason ->
        [joined] 入会礼
        [post] 转发分享
        [apology] 致歉礼
        [birthday] 生日礼
        [drew] 抽奖所得
        [referred] 带朋友入会
        [voucher] 兑换券
        [activity] 活动礼品
        [points] 积分兑换
       *[other] 本店心意
    }
timeline-gift-handed-over = 已交付{ $gift }
timeline-gift-taken-back = { $gift }已收回
timeline-gift-cancelled = { $gift }已取消
timeline-gift-expired = { $gift }
    .detail = 过期未领
timeline-recharged = 充值
    .detail = 本金 { $principal }，赠送 { $bonus }
timeline-recharge-undone = 充值已撤回
    .detail = 本金 { $principal }，赠送 { $bonus }
timeline-bonus-granted = 本店赠送金
timeline-bonus-taken-back = 赠送金已收回
timeline-value-spent = 储值支付
    .detail = 本金 { $principal }，赠送金 { $bonus }
timeline-value-returned = 退回卡内
    .detail = 本金 { $principal }，赠送金 { $bonus }
timeline-balance-paid-out = 储值退款
    .detail = 退本金 { $principal }，赠送金失效 { $bonus }
timeline-value-closed = 储值已结清
timeline-points-earned = 获得 { $points } 积分
timeline-points-granted = 本店赠送 { $points } 积分
timeline-points-adjusted = { $direction ->
    [up] 手工增加 { $points } 积分
   *[down] 手工扣减 { $points } 积分
}
timeline-points-spent = 使用 { $points } 积分
timeline-points-returned = 退回 { $points } 积分
timeline-points-taken-back = 收回 { $points } 积分
timeline-points-expired = { $points } 积分已过期
timeline-points-erased = 积分已结清
timeline-sale = 消费
    .detail = 小票 { $receipt }，{ $points } 积分
timeline-sale-imported = 其他收银台的消费
    .detail = { $points } 积分
timeline-sale-refunded = 退款
    .detail = 小票 { $receipt }，收回 { $points } 积分
timeline-sale-voided = 作废一单
    .detail = 小票 { $receipt }
timeline-reward-given = 奖励：{ $programme }
timeline-reward-missed = 未得奖励：{ $programme }
timeline-reward-taken-back = 收回奖励：{ $programme }
timeline-other = 一条由新版本写入的记录

act-joined = 入会，{ $number } 号 { $name }
act-gift-promised = 记下{ $gift }，{ $name }
act-gift-handed-over = { $gift }，{ $name }
act-recharged = 充值 { $amount }，{ $name }
act-sale-paid = 消费 { $amount }，{ $name ->
    [none] 小票 { $receipt }
   *[other] { $name }
}
act-sale-refunded = 退款 { $amount }，{ $name ->
    [none] 小票 { $receipt }
   *[other] { $name }
}
