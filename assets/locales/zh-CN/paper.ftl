# 印在纸上的话：顾客和店员看，用文件自己的语言。

## PDF 标题
paper-title-tent = { $shop }：桌牌
paper-title-poster = { $shop }：橱窗海报
paper-title-vouchers = 兑换券：{ $offer }
paper-title-cards = { $shop }：会员卡
paper-title-sale = 小票 { $number }
paper-title-recharge = 储值凭条 { $number }
paper-title-hand-over = 领礼凭条 { $number }
paper-title-shift = 班次 { $number }
paper-title-day-close = 日结 { $day }
paper-title-board = { $shop }：{ $label }
paper-title-rules = { $shop }：群规
paper-title-terms = { $shop }：储值条款
paper-title-data = { $member } 的资料
paper-title-key = { $shop }：恢复单
paper-page = 第 { $page } 页，共 { $pages } 页
paper-sheet = 第 { $page } 张，共 { $pages } 张

## 入会
paper-step-wifi =
    连上店里的
    Wi-Fi
paper-step-scan =
    扫码填姓名
    和手机号
paper-step-words =
    对店员说出
    这两个词
paper-wifi-name = Wi-Fi：{ $name }
paper-wifi-ask = Wi-Fi 请问店员
paper-join-caption = 扫码打开入会页
paper-word-one = 橙子
paper-word-two = 月亮
paper-words-caption =
    词在您的手机上，
    每次不同。
paper-join-foot = 没有手机也行：告诉店员姓名和号码，二十秒办好。入会免费，随时可退；您的资料只存在本店电脑里。
paper-tent-feet = 折脚：向外折，两只脚用胶带粘在一起

## 兑换券
paper-worth = 价值 { $amount }
paper-issuer = 发券
paper-issued-by = 发券：{ $issuer }。有问题找发券店；投诉 12315。
paper-valid =
    有效期
    { $from }
    至 { $until }
paper-gift-from = { $issuer } 赠
paper-only-at = 只在这家店使用
paper-fades = 别放在太阳下或钱包膜里：热敏纸会褪色。

## 会员卡
paper-card-kind = 会员卡
paper-card-use =
    积分、储值、领礼、抽奖：
    出示此卡就行。
paper-card-lost = 丢了别急：到柜台或来电挂失，积分和储值都在，换一张新卡。
paper-card-front = 正面
paper-card-back = 背面
paper-card-note = 会员卡 { $from }–{ $to } · { $side } · 双面打印，沿长边翻转，100 %

## 小票
paper-copy = COPY 副本 COPIA
paper-slip-number = 单号 { $number }
paper-slip-clerk = 收银：{ $name }
paper-slip-member = 会员：{ $name }
paper-sum = 合计
paper-total = 应付
paper-change = 找零
paper-points-now = 本次积分
paper-points = 积分余额
paper-balance = 储值余额
paper-balance-parts = 其中本金 { $own }，赠送金 { $bonus }
paper-gifts-waiting = 待领礼品
paper-say-number = 报您的号码 { $number } 就行
paper-thanks = 谢谢光临
paper-recharge = 储值凭条
paper-paid = 实付（{ $how }）
paper-own-added = 记入本金
paper-bonus-added = 赠送金（{ $rule }）
paper-own-money = 本金
paper-bonus = 赠送金
paper-refund-rule = 退款规则
paper-refund-1 = 没用完的本金随时可退，原路退回或现金，不收手续费。
paper-refund-2 = 赠送金不退、不兑现；退清本金时，没用完的赠送金作废。
paper-refund-3 = 消费先用本金，再用赠送金。
paper-refund-4 = 记名储值不过期，只在本店使用。
paper-refund-4-until = 未留手机：有效期至 { $day }，到期先锁定，到店即可重新启用，余额不会作废。只在本店使用。
paper-refund-5 = 卡丢了凭姓名和手机号挂失，余额补到新卡。
paper-refund-read = 我已看过退款规则。
paper-customer = 顾客签名
paper-member = 会员签名
paper-clerk = 经手人
paper-keep-slip = 请保留此凭条。余额可随时在柜台查询。投诉：{ $complaint }
paper-hand-over = 领礼凭条
paper-quantity = 数量
paper-worth-each = 每份价值
paper-given-for = 事由
paper-received = 礼品我已收到。
paper-shift = 交班
paper-sales = 销售
paper-drawer = 钱箱
paper-opening = 开班现金
paper-expected = 应有
paper-counted = 实点
paper-difference = 长短款
paper-counted-by = 点款人
paper-checked-by = 复核人
paper-day-close = 日结 { $day }
paper-stored-value = 储值
paper-owed = 欠会员储值
paper-community = 会员
paper-audit-head = 账本指纹
paper-entries = { $span }
paper-backup = 备份
paper-keep-close = 请与现金账一起保存。明天的起点必须与此指纹一致。

## 荣誉榜
paper-board-title = 谢谢带朋友来的人
paper-board-below = 一个圆点，就是一位真正来过店里的新朋友。
paper-board-ladder = 阶梯奖励
paper-board-friends = 满几位
paper-board-how = 怎么算：朋友报您的号码入会，并且到店消费一次，才算一位。只算您自己直接带来的人，不分层级。奖励已记在您的会员卡上，到柜台领取。
paper-board-hidden = 名字已遮住一部分。不想上榜，跟店员说一声。
paper-board-foot = { $shop } · { $reach } · { $label } · 有疑问请到柜台核对

## 群规
paper-rules-kind = 群规 · { $since } 起
paper-rules-join = 还没入会？在店里扫码，或到柜台报姓名和号码。

## 储值条款
paper-terms-title = 储值条款
paper-terms-pay = 您付
paper-terms-get = 您得
paper-terms-most = 最高余额
paper-terms-complaint = 投诉
paper-terms-read = 我已看过这些条款，并拿到一份。
paper-terms-customer = 日期、顾客签名
paper-terms-shop = 日期、本店经手人

## 会员资料
paper-data-title = 您的资料
paper-data-below = { $shop } 保存的关于 { $member } 的全部资料。
paper-data-none = 没有。
paper-data-rights = 您的权利

## 恢复单
paper-key-printed = 打印于 { $when }
paper-key-title = 恢复单
paper-key-below = 凭这张纸，您可以在新电脑上找回整间店。没有它，谁都找不回来。
paper-key-step-1 = 折好
paper-key-step-1-how = 沿线把下面三分之一向上折，有字的一面朝里；再把上面三分之一盖下来。用胶带封好，骑缝签名。
paper-key-step-2 = 收好
paper-key-step-2-how = 不要放在店里：放家里、亲人那里或银行。不放钱箱，不拍照，不发聊天。
paper-key-step-3 = 使用
paper-key-step-3-how = 只在电脑丢失、被盗或坏了时：安装 Storeloop，选“找回我的店”，输入四行字，或扫方码。
paper-key-step-4 = 更换
paper-key-step-4-how = 胶带破了、纸丢了、被不可信的人看过？打开“设置、备份、新钥匙”，再打印一张。
paper-key-shop = 店名
paper-key-number = 店号
paper-key-digits = 伙伴核对码
paper-key-made = 生成时间
paper-key-belongs = 用途
paper-key-opens = 那天以后的所有备份
paper-key-try = 折之前先试一次
paper-key-try-1 =
    四行都输入过，
    Storeloop 说“正确”
paper-key-try-2 =
    方码扫过，
    Storeloop 说“正确”
paper-key-try-3 =
    放在哪里（告诉
    一个您信得过的人）
paper-key-fold-here = 从这里向上折，有字的一面朝里
paper-key-secret = 机密。谁拿着这四行字，谁就能读您的备份。
paper-key-signs = 每行最后一个字符用来核对该行。没有字母 I、L、O、U：0 是零，1 是一。
paper-key-scan = 同样内容，可扫
paper-key-foot = 只打印一次，别处不留。Storeloop 从不在电话、聊天或邮件里索要这四行字。
paper-identity-below = 凭这张纸和您的口令，您的店对合作商家来说还是同一间店。
paper-identity-step-3-how = 店在新电脑上恢复之后：打开“设置、密钥、找回”，输入五行字或扫方码，再输入口令。
paper-identity-step-4-how = 纸丢了，或忘了口令？在“设置、密钥”里再做一张。纸和口令都被别人拿到了，马上告诉合作商家。
paper-identity-opens = 券上的签名
paper-identity-try-1 =
    五行都输入过，
    Storeloop 说“正确”
paper-identity-secret = 已封存。只有您的口令能打开。口令不要写在这里。

## 两店对账单
paper-statement-title = 兑换券对账单
paper-statement-number = 序号
paper-statement-day = 日期
paper-statement-time = 时间
paper-statement-voucher = 券号
paper-statement-offer = 优惠
paper-statement-used = 使用处
paper-statement-receipt = 单号
paper-statement-agreed = 约定价
paper-statement-due = 应付
paper-statement-answer = 答复
paper-statement-forward = 至第 { $line } 行，结转下页
paper-statement-brought = 承上页
paper-statement-net = 已认可各行合计
paper-statement-reasons = 未认可的行及原因
paper-statement-chains = 双方记录到此为止

## 联名券册
paper-book-note = 第 { $book } 册，共 { $books } 册 · 第 { $page } 面，共 { $pages } 面
paper-book-how = 怎么用
paper-book-ask = 有问题请找{ $shop }。
