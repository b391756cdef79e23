# The screen of rewards, its editor, and what other screens tell of friends and rewards.
rewards-new = 新建方案
rewards-failed = 无法读取奖励方案
rewards-sums = 已发 { $given }，待领 { $promised }，预算 { $budget }
rewards-given-by-clerk = 按店员统计
rewards-payables = 待付佣金
rewards-empty = 还没有奖励方案
rewards-empty-note = 写下会员带朋友来能得到什么：开始前先看成本，预算用完自动停止。
rewards-empty-clerk = 店主还没有开始奖励方案。开始后，规则会显示在这里。
rewards-empty-act = 写第一个方案
rewards-open = 打开{ $name }
rewards-of = 共 { $budget }
rewards-times = { $times ->
    [0] 还没有发放
   *[other] { $count } 次
}
rewards-missed = 错过 { $count } 次
rewards-meter = 已发 { $given }，待领 { $promised }，预算 { $budget }
rewards-chip-draft = 草稿
rewards-chip-ended = 已结束
rewards-chip-left = 还剩 { $left } 份
rewards-chip-not-yet = { $day }开始
rewards-chip-over = 已过期
rewards-chip-budget-used = 预算已用完
rewards-chip-gift-retired = 礼品已停用
rewards-chip-offer-stopped = 兑换券已停发
rewards-ended-show = 显示 { $count } 个已结束的方案
rewards-ended-hide = 隐藏已结束的方案
rewards-ladder = 阶梯奖励
rewards-ladder-note = 朋友首次消费后计数，只算一层。
rewards-ladder-none = 还没有阶梯奖励
rewards-ladder-none-note = 有了阶梯，每多带一位朋友都算数：第三位比第一位得到更多。
rewards-ladder-begin = 搭一个阶梯
rewards-rung-friends = 位朋友
rewards-rung-members = { $members ->
    [0] 还没有人
   *[other] { $count } 位会员
}
rewards-rung-given = 已发 { $given }
rewards-rung-waiting = 待领 { $waiting }
rewards-rung-both = 已发 { $given }，待领 { $waiting }
rewards-rung-nearest = { $name }还差 { $missing } 位
rewards-rung-cost = 成本 { $amount }
rewards-board = 谁带来了朋友
rewards-board-period = 时间
rewards-board-month = 本月
rewards-board-last-month = 上月
rewards-board-year = 今年
rewards-board-ever = 全部
rewards-board-next = 再带 { $missing } 位：{ $what }
rewards-board-squares = { $count } 位朋友，{ $friends } 位时得下一个奖励
rewards-board-squares-end = { $count } 位朋友
rewards-board-sum = { $friends } 位朋友，{ $members } 位会员
rewards-board-masked = 姓名已隐去。
rewards-board-none = 这段时间还没有
rewards-board-none-note = 带来朋友并且朋友消费的会员会出现在这里。

# What staff gave at their own discretion, and what leaders are to be paid.
rewards-given-note = 确认的分享、手动赠送的礼品和积分，以及退款时已领走的礼品。
rewards-from = 从
rewards-to = 到
rewards-given-who = 店员
rewards-given-posts = 分享
rewards-given-rewarded = 奖励 { $count } 次
rewards-given-gifts = 手动礼品
rewards-given-points = 手动积分
rewards-given-kept = 退款未收回
rewards-given-nobody = 未登录
rewards-given-none = 这段时间没有手动赠送。
rewards-payables-note = 不经 Storeloop 支付的团长佣金。付清后请在此记录。
rewards-payables-none = 没有待付佣金。
rewards-payables-total = 尚未支付
rewards-payables-line = { $month }，{ $count } 位朋友消费 { $sales }
rewards-payables-month = { $year }年{ $month }
rewards-payables-pay = 记为已付
rewards-payables-pay-for = 记为已付：{ $name }，{ $month }
rewards-payables-paid = { $day }已付 { $amount }
rewards-payables-not-due = 尚未到期
rewards-payables-done = 已记录向{ $name }支付 { $amount }

# The editor: a programme as the sentence it will become. Every $name stands for a blank to fill in.
rewards-back = 返回奖励
rewards-name = 方案名称
rewards-name-hint = 给方案起个名字
rewards-draft-new = 尚未保存
rewards-draft-saved = 草稿，{ $time }保存
rewards-runs-since = { $day }起运行
rewards-ended-on = { $day }结束
rewards-keep-draft = 保存草稿
rewards-kept = 草稿已保存
rewards-drop = 丢弃草稿
rewards-dropped = 草稿已丢弃
rewards-drop-note = 还没有人从中得到奖励。丢弃后无法恢复。
rewards-drop-title = 丢弃“{ $name }”？
rewards-start = 开始
rewards-start-on = { $day }开始
rewards-start-title = 开始“{ $name }”？
rewards-start-note = 开始后会员可以信赖它：规则只能朝有利于会员的方向修改。
rewards-start-worst = 最多花费 { $amount }，到此为止。
rewards-started = “{ $name }”已开始
rewards-change = 保存修改
rewards-changed = 修改已保存，并记录了修改前的内容
rewards-end = 结束
rewards-end-title = 结束“{ $name }”？
rewards-end-note = 不再发放新奖励。已发放和已承诺的仍然有效。
rewards-end-reason = 原因
rewards-ended = “{ $name }”已结束
rewards-owner-only = 只有店主可以修改方案。您可以试算成本。
rewards-changes = 修改记录
rewards-changes-title = “{ $name }”的修改记录
rewards-changes-none = 开始后没有修改。
rewards-changes-line = { $when }，{ $by }：{ $fields }
rewards-before = 修改前
rewards-after = 修改后
rewards-field = { $field ->
    [name] 名称
    [trigger] 触发条件
    [member] 会员所得
    [friend] 朋友所得
    [friendWhen] 朋友何时得
    [perMember] 每位会员上限
    [perDay] 每天上限
    [perClerkDay] 每位店员上限
    [budget] 预算
    [holdDays] 等待天数
    [fromDay] 开始日
    [toDay] 结束日
   *[other] 规则
}
rewards-form-friend = 当{ $trigger }，您得{ $member }，朋友得{ $friend }。
rewards-form-friend-least = 当{ $trigger }，满{ $least }，您得{ $member }；朋友{ $when }得{ $friend }。
rewards-form-own = 当{ $trigger }，您得{ $member }。
rewards-form-own-least = 当{ $trigger }，满{ $least }，您得{ $member }。
rewards-form-streak = 当{ $trigger }，连续{ $weeks }周，您得{ $member }。
rewards-form-ladder = 当{ $trigger }，您得：
rewards-form-leader = 当{ $trigger }，每月结算，团长得{ $paid }：
rewards-form-limit = 每位会员{ $every }最多{ $times }次，全店每天最多{ $perDay }次，从{ $from }到{ $to }。
rewards-form-no-limit = 每位会员{ $every }，全店每天最多{ $perDay }次，从{ $from }到{ $to }。
rewards-form-clerk = 每位店员每天最多确认{ $perClerk }次，超出须店长确认。
rewards-form-period = 从{ $from }到{ $to }有效。
rewards-form-budget = 预算{ $budget }用完即止。未退款满{ $hold }天后可领取。
rewards-blank-trigger = 触发条件
rewards-blank-least = 最低金额
rewards-blank-weeks = 连续周数
rewards-blank-member = 会员得到什么
rewards-blank-friend = 朋友得到什么
rewards-blank-points = 积分
rewards-blank-bonus = 赠送金
rewards-blank-chances = 抽奖机会
rewards-blank-when = 朋友何时得到
rewards-blank-every = 上限周期
rewards-blank-times = 次数
rewards-blank-per-day = 全店每天上限
rewards-blank-per-clerk = 每位店员每天上限
rewards-blank-from = 开始日
rewards-blank-to = 结束日
rewards-blank-budget = 预算
rewards-blank-hold = 等待天数
rewards-blank-paid = 佣金方式
rewards-any-number = 不限
rewards-any-amount = 任意金额
rewards-choose = 请选择
rewards-nothing = 无
rewards-points-some = 积分
rewards-bonus-some = 赠送金
rewards-chances-some = 抽奖机会
rewards-voucher-some = 兑换券
rewards-free = 可用 { $free }
rewards-trigger-friend-joined = 您邀请的朋友入会
rewards-trigger-friend-bought = 您邀请的朋友首次消费
rewards-trigger-friend-recharged = 您邀请的朋友首次储值
rewards-trigger-post-shared = 您分享动态并经店员确认
rewards-trigger-bought = 您消费
rewards-trigger-visit-streak = 您到店
rewards-trigger-birthday-month = 您在生日当月首次消费
rewards-trigger-member-day = 您在会员日消费
rewards-trigger-ladder = 您带来的朋友已消费人数达到
rewards-trigger-leader = 团长带来的朋友消费
rewards-when-joined = 入会时
rewards-when-with-inviter = 与您同时
rewards-every-none = 不限次数
rewards-every-day = 每天
rewards-every-week = 每周
rewards-every-month = 每月
rewards-every-ever = 总共
rewards-paid-bonus = 存入会员卡的赠送金
rewards-paid-payable = 店外支付的佣金
rewards-rungs = 阶梯
rewards-rung-form = { $friends }位朋友得{ $reward }
rewards-rung-count = 第 { $rung } 级人数
rewards-rung-reward = 第 { $rung } 级奖励
rewards-rung-add = 加一级
rewards-rung-remove = 删除第 { $rung } 级
rewards-steps = 分成档位
rewards-step-form = 当月超过{ $amount }的部分{ $share }%
rewards-step-amount = 第 { $step } 档金额
rewards-step-share = 第 { $step } 档百分比
rewards-step-add = 加一档
rewards-step-remove = 删除第 { $step } 档
rewards-leaders = 团长
rewards-leaders-note = 团长由您逐个指定，只计算其直接带来的朋友。
rewards-leaders-name = 指定团长
rewards-leaders-named = { $name }现在是团长
rewards-reads = 会员将读到
rewards-reads-language = 语言

# What it costs, from the shop’s own numbers.
rewards-sim = 要花多少
rewards-sim-history = 依据近几个月
rewards-sim-no-history = 还没有可参考的数据
rewards-sim-join = 入会的朋友
rewards-sim-buy = 其中消费的
rewards-sim-times = 次数
rewards-sim-in-month = { $month }：{ $count }
rewards-sim-expected = 预计
rewards-sim-worst = 最多
rewards-sim-per-friend = 每位计数朋友
rewards-sim-range = 预计 { $expected }，最多 { $worst }，预算 { $budget }
rewards-sim-stops = 停
rewards-sim-line-gift = { $name } × { $count }，每份 { $each }
rewards-sim-line-points = { $points } 积分 × { $count }，每次 { $each }
rewards-sim-line-bonus = 赠送金 × { $count }，每次 { $each }
rewards-sim-line-chances = 抽奖机会 × { $count }
rewards-sim-line-voucher = 兑换券{ $name } × { $count }，每张 { $each }
rewards-sim-line-payable = 佣金 × { $count }，每次 { $each }
rewards-sim-before-stop = 未计预算上限
rewards-sim-spent = { $month }的朋友 30 天内消费
rewards-sim-refunded = { $month }退款
rewards-sim-refunded-of = { $sales } 笔中 { $refunded } 笔
rewards-sim-assume-line = 假设：{ $list }。
rewards-list-between = 、
rewards-sim-assume = 假设
rewards-sim-assume-costs-as-today = 礼品和积分成本与今天相同
rewards-sim-assume-everyone-reaches-least = 消费者都达到最低金额
rewards-sim-assume-no-limit-reached = 未触及会员、每日或店员上限
rewards-sim-assume-nothing-refunded = 没有退款
rewards-sim-assume-friends-each = 每位介绍人带来 { $count } 位朋友
rewards-sim-assume-friend-spends = 每位朋友消费 { $amount }
rewards-sim-assume-budget-stops = 到预算上限停止
rewards-sim-law = 只算一层。开始后规则只能朝有利于会员的方向修改。
rewards-sim-short = { $name }：还缺 { $short }
rewards-sim-short-note = 可用 { $free }，预计需 { $needed }
rewards-sim-receive = 进货
rewards-sim-open = 写明谁得什么和预算，这里就会显示成本。

# What is lacking before a programme can be kept.
rewards-wrong-name = 方案需要名称。
rewards-wrong-reward = 请选择奖励。
rewards-wrong-budget = 请填写预算上限。
rewards-wrong-number = 缺少数字。
rewards-wrong-reason = 请简单写明原因。

# Friends and rewards of one person: in the members’ panel and at the counter.
rewards-person = 朋友与奖励
rewards-person-brought = 由{ $name }带来
rewards-person-nobody = 没有介绍人
rewards-person-not-bought-yet = 尚未计数：还没有消费。
rewards-person-refunded = 不计数：首次消费已退款。
rewards-person-rejoined = 不计数：该手机号近期被删除过。欢迎再次入会，但不奖励。
rewards-person-same-person = 不计数：介绍人与朋友是同一人。
rewards-person-same-phone = 不计数：介绍人与朋友手机号相同。
rewards-person-invited-before = 不计数：之前已有人邀请。
rewards-person-friends = { $joined ->
    [0] 还没有带来朋友
   *[other] { $joined } 位朋友入会，{ $counted } 位计数
}
rewards-person-next = 再带 { $missing } 位朋友：{ $what }
rewards-person-leader = 团长
rewards-person-commission = 本月佣金 { $amount }
rewards-person-name-leader = 设为团长
rewards-person-dismiss-leader = 取消团长
rewards-person-dismissed = { $name }不再是团长
rewards-person-none = 还没有奖励。
rewards-person-failed = 无法读取朋友与奖励
rewards-name-inviter = 补记介绍人
rewards-name-inviter-title = 谁带来了{ $name }？
rewards-name-inviter-note = 只能补记一次，且须在首次消费之前。
rewards-name-inviter-who = 带来的会员
rewards-name-inviter-missing = 请先找到这位会员。
rewards-inviter-named = { $name }由{ $inviter }带来
rewards-what-points = { $count } 积分
rewards-what-bonus = 赠送金 { $amount }
rewards-what-payable = 佣金 { $amount }
rewards-why-friend-joined = { $what }：因为{ $name }入会
rewards-why-own-friend-joined = { $what }：由{ $name }邀请入会
rewards-why-friend-bought = { $what }：因为{ $name }首次消费
rewards-why-own-friend-bought = { $what }：由{ $name }邀请并首次消费
rewards-why-friend-recharged = { $what }：因为{ $name }首次储值
rewards-why-own-friend-recharged = { $what }：由{ $name }邀请并首次储值
rewards-why-post-shared = { $what }：分享动态
rewards-why-bought = { $what }：消费
rewards-why-visit-streak = { $what }：连续到店
rewards-why-birthday-month = { $what }：生日当月
rewards-why-member-day = { $what }：会员日消费
rewards-why-leader = { $what }：来自朋友的消费
rewards-why-ladder = { $what }：带来 { $rung } 位朋友
rewards-state-held = { $day }起
rewards-state-given = 已发放
rewards-state-taken-back = 已收回：交易退款
rewards-state-kept = 交易已退款，礼品已领走
rewards-state-missed-budget = 错过：预算已用完
rewards-state-missed-member-limit = 错过：已达个人上限
rewards-state-missed-day-limit = 错过：已达当天上限
rewards-state-missed-clerk-limit = 错过：已达店员上限
rewards-state-missed-gift-retired = 错过：礼品已停用
rewards-state-missed-voucher-over = 错过：此券已停发
rewards-state-missed-no-room = 错过：会员卡储值已满
rewards-state-paid = { $day }已付
rewards-state-less = 因退款收回 { $amount }
rewards-post = 分享了动态
rewards-post-title = { $name }分享了动态
rewards-post-note = 请先在顾客手机上看到动态。
rewards-post-seen = 看到了，发放
rewards-post-none = 目前没有分享动态的方案。
rewards-post-done = { $name }得{ $what }
rewards-post-why-budget = 预算已用完，确认也不会发放。
rewards-post-why-member-limit = 该会员已达到当前次数上限。
rewards-post-why-day-limit = 全店今日上限已到。
rewards-post-why-clerk-limit = 您今天的上限已到，须店长同意。
rewards-post-why-gift-retired = 礼品已停用。
rewards-post-why-voucher-over = 此券已停发。
rewards-post-why-no-room = 会员卡储值已满。
rewards-key-post = 确认分享的动态
