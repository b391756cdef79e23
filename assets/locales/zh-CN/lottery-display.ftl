# Draws on the customers’ display, and words that both windows use.
draws-rank = { $number ->
    [1] 一等奖
    [2] 二等奖
    [3] 三等奖
    [4] 四等奖
    [5] 五等奖
    [6] 六等奖
    [7] 七等奖
    [8] 八等奖
    [9] 九等奖
   *[other] { $number } 等奖
}
draws-rank-short = { $number ->
    [1] 一等
    [2] 二等
    [3] 三等
    [4] 四等
    [5] 五等
    [6] 六等
    [7] 七等
    [8] 八等
    [9] 九等
   *[other] { $number } 等
}
draws-blank = 无奖
draws-cards-left = { $left ->
   *[other] 还剩 { $count } 张牌
}
draws-sealed-display = 开始前已封存，封印 { $code }。
draws-scratch = 在这里刮
draws-display-choose = { $name }，请选一张牌。
draws-display-all-win = 张张有奖。
draws-display-no-face = 牌面此刻还没有定：您的选择参与发牌。
draws-display-missed = 没有收到，请再点一张牌。
draws-display-gone = 店员已结束这一轮，请问柜台。
draws-display-final = 发牌后不能撤回。
draws-display-cards = 背面朝上的牌
draws-display-card = 第 { $number } 张
draws-display-number = 1 到 { $most } 之间的一个数
draws-display-digits = 数字
draws-display-delete = 删除一位
draws-display-take = 就要这张
draws-display-turning = { $name }，牌已发出
draws-display-card-chosen = 您选的是 { $choice } 号。
draws-display-wins = { $name } 抽中{ $rank }
draws-display-blank-who = { $name }，这一次
draws-display-blank = 这张牌没有奖
draws-display-yours = 现在就可在柜台领取，免费
draws-display-check = 会员卡页面上可以核对。
draws-display-list = { $entrants ->
   *[other] 名单共 { $count } 人，已截止。
}
draws-display-list-digest = 本名单：{ $code }
