# 会员记录和撤销栏里的话；种类由核心给出。
timeline-joined = 入会
    .detail = { $source ->
        [walk_in] 到店
        [flyer] 看到传单
        [partner] 合作商家介绍
        [inviter] 朋友介绍
        [activity] 活动上
        [stand] 摊位上
       *[online] 网上
    }
timeline-visited = 到店
timeline-gift-promised = { $gift }
    .detail = 已记下
timeline-gift-handed-over = 已交付{ $gift }
timeline-gift-taken-back = { $gift }已收回
timeline-gift-cancelled = { $gift }已取消
timeline-gift-expired = { $gift }过期未领
timeline-friend-joined = { $name }入会
    .detail = 由该会员带来
timeline-card-issued = 发会员卡
timeline-card-lost = 会员卡挂失
timeline-card-replaced = 换会员卡
timeline-details-changed = 资料已修改
timeline-consent-given = 同意
    .detail = { $purpose ->
        [card] 保存姓名和手机号
        [offers] 接收优惠信息
        [birthday] 生日祝福
       *[profile] 记住口味和到店情况
    }
timeline-consent-withdrawn = 不再同意
    .detail = { $purpose ->
        [card] 保存姓名和手机号
        [offers] 接收优惠信息
        [birthday] 生日祝福
       *[profile] 记住口味和到店情况
    }
timeline-merged = 与 { $number } 号合并
timeline-merge-undone = 与 { $number } 号分开

act-gift-handed-over = { $gift }，{ $name }
act-gift-promised = 记下{ $gift }，{ $name }
act-joined = 入会，{ $number } 号 { $name }
