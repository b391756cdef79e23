# 联盟：合作商家、结对、交换、约定、券包、名单。
app-screen-alliance = 联盟
alliance-joint = { "，" }
alliance-failed = 无法读取合作商家
alliance-back = 返回全部商家
alliance-back-to = 返回{ $name }
alliance-more = 更多

## 全部商家

alliance-owed-to-us = 应收
alliance-we-owe = 应付
alliance-owes-in = 对方欠我们
alliance-owes-out = 我们欠对方
alliance-owes-even = 两清
alliance-read = 读取文件
alliance-statements = 对账单
alliance-statement = 对账单
alliance-exchange = 交换
alliance-pair = 与商家结对
alliance-open = 打开{ $name }
alliance-used-here = 对方的券在本店用了 { $number } 张
alliance-used-there = 我们的券在对方用了 { $number } 张
alliance-exchange-none = 还没有交换过
alliance-compare = 核对数字
alliance-hand-list = 录入对方清单
alliance-next = 您的顾客也常去哪家邻店？
alliance-next-note = 互相扫一次对方的码即可结对，之后没有网络也能用券。
alliance-empty = 您的顾客也常去哪家邻店？
alliance-empty-note = 互相派发对方的兑换券。各店不联网也能验券，两边的账始终一致。
alliance-step-pair = 结对
alliance-step-pair-note = 两店互相读取一次对方的码。
alliance-step-agree = 约定
alliance-step-agree-note = 一方提出，另一方同意。
alliance-step-hand = 派发
alliance-step-hand-note = 顾客拿着券过去用，不需要联网。
alliance-step-settle = 结算
alliance-step-settle-note = 隔几天交换一个文件，最后双方签一张对账单。
alliance-recovering = 店铺恢复后正在核对，完成之前合作商家先等一等。
alliance-recovering-go = 去看看
alliance-secrets-missing = 这台电脑上没有店铺的密钥，无法签名。
alliance-lists = 联盟名单
alliance-coupon-book = 优惠券册
alliance-distributors = 谁派发得最好
alliance-hand-partner = 没有 Storeloop 的商家
alliance-recovery = 恢复备份或换电脑之后
alliance-retire = 密钥落到别人手里

## 合作状态

alliance-state-unconfirmed = 数字未核对
alliance-state-paired = 已结对
alliance-state-introduced = 名单介绍
alliance-state-suspended = { $by ->
    [them] 对方已暂停
   *[us] 已暂停
}
alliance-state-left = { $by ->
    [them] 对方已退出
   *[us] 我们已退出
}
alliance-state-retired = 需重新见面
alliance-state-hand = 纸面合作
alliance-means-unconfirmed = 对方的名片是从远处传来的。先和店主核对 24 位数字；在此之前不发券、不收券、不读文件。
alliance-means-paired = 兑换券双向通用，有没有网络都行。
alliance-means-introduced = 从联盟名单认识。对方的券在较低的上限内可用；结对之后才有券包。
alliance-means-suspended = 不再发新券。已发出的券照收照付。
alliance-means-left = 不再发新券。已发出的券用完为止，照常结算。
alliance-means-retired = 有密钥已作废。两位店主当面重新结对之前，一切暂停。
alliance-means-hand = 用印好的纸券参加；对方的清单由这里录入，并标明“未核实”。
alliance-stopped-why = 原因：{ $why }
alliance-meet-now = 当面结对
alliance-way-file = 通过文件
alliance-way-text = 通过聊天
alliance-way-qr = 通过二维码
alliance-how-screen = 屏对屏
alliance-how-file = 文件，已核对数字
alliance-how-chat = 聊天，已核对数字
alliance-how-list = 来自联盟名单
alliance-how-hand = 在本店登记

## 需要留意：短句和下一步

alliance-warn-compare-digits = 数字未核对
alliance-warn-compare-digits-next = 数字还没有核对，请给对方店主打电话。
alliance-warn-alarms = { $count } 处对不上
alliance-warn-alarms-next = 有 { $count } 处对不上。打开看看该怎么做。
alliance-warn-missing = 缺了一段
alliance-warn-missing-next = 对方发来的内容缺了一段（第 { $from } 至 { $to } 条）。把您的文件发给对方，文件会自动要这一段。
alliance-warn-no-answer = 还没有回音
alliance-warn-no-answer-next = { $day }发出了 { $frames } 条，还没有收到的回音。再发一次即可，重复没有关系。
alliance-warn-offers-wait = { $count } 个约定待答复
alliance-warn-offers-wait-next = 对方有 { $count } 个约定等您答复，请在下面打开。
alliance-warn-statement-waits = 对账单 { $number } 待签
alliance-warn-statement-waits-next = 对方的对账单 { $number } 等您签字。请在“对账单”里看一遍。
alliance-warn-disputed = { $count } 行有争议
alliance-warn-disputed-next = 有 { $count } 行双方不一致。和店主谈一谈，再由一方在“对账单”里让步。
alliance-warn-we-owe = 待付 { $amount }
alliance-warn-we-owe-next = { $day }签好的对账单，您还有 { $amount } 没有付。
alliance-warn-they-owe = 未收 { $amount }
alliance-warn-they-owe-next = { $day }签好的对账单，对方还有 { $amount } 没有付。提醒店主，或暂停合作。
alliance-warn-cap-near = 快到上限
alliance-warn-cap-near-next = { $cap } 已用 { $used }。尽快结算，或调高上限；超过后对方的券会被拒收。
alliance-warn-keys-old = 请要最新文件
alliance-warn-keys-old-next = 对方目前没有可以发券的密钥。请要对方的最新文件；在此之前这里不认识它的新券。
alliance-warn-list-old = 收回清单已旧
alliance-warn-list-old-next = 上次收到对方的消息是{ $day }。之后收回的券这里还不知道。请要对方的最新文件。

## 结对

alliance-pair-cards-note = 两店各自出示名片，并读取对方的名片。各读一次即可，不需要联网。
alliance-our-card = 我们的名片
alliance-our-card-note = 请对方用收银机扫描。我们的编号是 { $short }。
alliance-their-card = 对方的名片
alliance-their-card-scan = 现在扫描对方屏幕上的码。对方在“联盟”→“与商家结对”里能找到。
alliance-their-card-paste = 或粘贴对方发来的文字
alliance-save-file = 存成文件
alliance-copy-text = 复制文字
alliance-copied = 已复制，请粘贴到聊天里。
alliance-saved = 已存为 { $file }
alliance-choose-file = 选择文件
alliance-drop = 或拖到这里
alliance-drop-now = 松手即读取
alliance-paste-read = 读取文字
alliance-pair-theirs = 是这家店吗？
alliance-short = 编号 { $short }
alliance-card-known = 您已经认识这家店：{ $state }。
alliance-card-newer = 您已经认识这家店（{ $state }），这张名片更新。
alliance-card-old-keys = 它目前没有可以发券的密钥。请向店主要最新的名片。
alliance-from = 您在哪里扫的？
alliance-from-screen = 对方的屏幕
alliance-from-screen-note = 您就站在对方的收银机前，立即结对。
alliance-from-picture = 图片或纸张
alliance-from-picture-note = 可能是任何人的。先核对 24 位数字。
alliance-from-missing = 请说明在哪里扫的。
alliance-from-afar = 它是从远处传来的，路上可能被人改过。接下来和店主核对 24 位数字。
alliance-pair-now = 结对
alliance-pair-later = 收下并核对
alliance-pair-compare = 与{ $name }核对
alliance-pair-compare-note = 两位店主核对数字，有一位不同就停止。
alliance-digits = 24 位数字，分六组
alliance-digits-both = 两边屏幕上都有
alliance-digits-how = 当面，或拨打以前就知道的电话。一人读第 1 组，另一人读第 2 组，依次进行。不要把数字和名片一起发送：能改其一的人也能改其二。
alliance-differ = 不一样，停止
alliance-later = 以后再说
alliance-same = 24 位全部相同
alliance-pair-paired = 已与{ $name }结对
alliance-paired-next = { $name }也要读取您的名片。然后提出一个约定：对方同意之前不会派发任何券。
alliance-offer-first = 提出约定
alliance-pair-differ = 没有结对
alliance-differ-why = 自称来自{ $name }的名片已作废，并留作证据。可能路上被人改过，也可能读错了一位。
alliance-differ-next = 请重新索取名片，最好当面屏对屏。没有问过店主之前，不要再用同一个聊天。

## 交换

alliance-exchange-title = 与{ $name }交换
alliance-read-title = 读取文件
alliance-read-note = 合作商家的文件、名片或名单，会自动识别；重复读取没有关系。
alliance-read-another = 再读一个
alliance-file-waits = { $file } 已打开，等店长登录后读入。
alliance-give = 给{ $name }
alliance-take = 来自对方
alliance-take-scan = 现在扫描对方的码，先后顺序不限。
alliance-take-paste = 或粘贴聊天里的文字
alliance-way = 传送方式
alliance-by-file = 文件
alliance-by-text = 聊天
alliance-by-qr = 二维码
alliance-waits = 自 { $since } 起有 { $number } 条在等待。
alliance-waits-for = 等着发给{ $name }
alliance-send = 发送
alliance-nothing-waits = 没有要发的。文件里只会写明您已读到{ $name }的哪一条。
alliance-no-answer = 已于 { $when } 发出，还没有收到的回音；再发一次没有关系。
alliance-way-file-note = 存成文件再转交：U 盘、邮件或聊天都行。
alliance-way-text-note = 会复制一段文字，请只粘贴到与{ $name }的聊天里。
alliance-way-qr-note = 屏幕上依次显示 { $codes } 个码，供对方扫描。
alliance-too-many-codes = 内容太多，不适合用码，请用文件。
alliance-give-file = 存成文件
alliance-give-text = 复制文字
alliance-give-qr = 显示二维码
alliance-text = 聊天用的文字
alliance-text-note = 已复制。请粘贴到与{ $name }的聊天里。聊天把它拆成几段也没关系。
alliance-copy-again = 再复制一次
alliance-text-by-hand = 请选中文字、复制，再粘贴到与{ $name }的聊天里。
alliance-card-text = 文字形式的名片
alliance-card-by-hand = 请选中文字、复制，再粘贴到聊天里。
alliance-show-code = 显示二维码
alliance-code-of = 第 { $place } 个，共 { $of } 个
alliance-code-before = 上一个码
alliance-code-next = 下一个码
alliance-code-note = 把屏幕转向对方，先后顺序不限。
alliance-read-from = 已读入{ $name }的内容
alliance-read-count = { $count ->
    [0] 里面没有新内容。
   *[other] { $number } 条新的。
}
alliance-read-before = 另有 { $number } 条早已读过。
alliance-read-known = 全部都读过了
alliance-read-known-note = 没有任何改动。这个文件，或更新的文件，以前读过。
alliance-gap = 缺了一段：第 { $from } 至 { $to } 条。
alliance-gap-why = 没有丢失：后面的 { $held } 条先留着。把您的文件发给{ $name }，文件会自动要缺的这一段。
alliance-look-offers = 看约定
alliance-look-statement = 看对账单
alliance-answer = 给{ $name }发回音
alliance-pieces = 已到 { $have } 段，共 { $of } 段
alliance-pieces-note = 继续读其余的，先后顺序不限。
alliance-pieces-missing = 还缺：{ $places }
alliance-pieces-damaged = 有 { $count } 段在路上被截断，请重新扫描或复制。
alliance-news-amount = { $what }，{ $amount }
alliance-news-card-renewed = 新的店铺名片
alliance-news-key-announced = { $number } 个季度的密钥
alliance-news-quarter-closed = 一个季度的券最后交单日
alliance-news-key-revealed = 证明一个季度手输码的凭据
alliance-news-key-retired = 作废的密钥
alliance-news-acknowledged = 收到的回执
alliance-news-offer-proposed = { $number } 个约定待答复
alliance-news-offer-agreed = { $number } 个约定已同意
alliance-news-offer-declined = { $number } 个约定被谢绝
alliance-news-vouchers-issued = 发出 { $number } 张券
alliance-news-vouchers-revoked = 收回 { $number } 张券
alliance-news-vouchers-confirmed = 停用密钥的券中 { $number } 张是真的
alliance-news-pack-came = { $number } 个待派发的券包
alliance-news-pack-reported = { $number } 个券包的派发情况
alliance-news-claims-came = { $number } 张已用的券待付
alliance-news-claim-reversed = { $number } 次使用被撤回
alliance-news-claims-accepted = { $number } 张已用的券被认可
alliance-news-claims-rejected = { $number } 张已用的券未被认可
alliance-news-line-disputed = { $number } 行有争议
alliance-news-line-conceded = { $number } 处争议已让步
alliance-news-statement-came = 一张待看的对账单
alliance-news-statement-signed = 一张对账单双方已签
alliance-news-payment-came = 一笔付款在路上
alliance-news-payment-received = 一笔付款已收到
alliance-news-partner-suspended = 合作暂停
alliance-news-partner-resumed = 合作继续
alliance-news-partner-left = 一方退出
alliance-news-frames-returned = 找回 { $number } 条丢失的内容
alliance-news-unfit = { $number } 条对不上，没有生效

## 对不上的地方

alliance-alarm-do = 怎么做：
alliance-alarm-both = 第 { $sequence } 条，一份写着 { $known }，另一份写着 { $other }。两份都有签名。
alliance-alarm-see = 已看过
alliance-alarm-see-note = 它连同两份签名凭据留在账里，只是不再提醒。
alliance-alarm-note = 您弄清了什么
alliance-alarm-seen-do = 我看过了
alliance-alarm-seen = ，已看过。{ $note }
alliance-alarms-show = 显示看过的 { $count } 处
alliance-alarms-hide = 隐藏看过的
alliance-alarm-fork = { $name }说了两个版本
alliance-alarm-fork-why = 同一个位置有两条内容，而且都有对方的签名。可能是对方用了旧的备份继续营业，也可能是有人对两家店说了不同的话。
alliance-alarm-fork-next = 第二个版本没有生效。给店主打电话，核对下面两个标记；如果对方恢复过备份，请对方走一遍“恢复备份或换电脑之后”。
alliance-alarm-ahead-of-us = { $name }知道的比我们自己还多
alliance-alarm-ahead-of-us-why = 对方的文件确认了这台电脑上没有的内容。这台电脑很可能用的是店铺的旧备份。
alliance-alarm-ahead-of-us-next = 请到“恢复备份或换电脑之后”。在那之前不要再收有疑问的券。
alliance-alarm-digits-differ = 与{ $name }的数字不一样
alliance-alarm-digits-differ-why = 名片在路上被人改过，或读错了一位。名片已作废。
alliance-alarm-digits-differ-next = 请当面屏对屏索取名片。
alliance-alarm-short-taken = 两家店同一个短编号
alliance-alarm-short-taken-why = { $name }的名片与您认识的一家店短编号相同。碰巧几乎不可能。
alliance-alarm-short-taken-next = 不要收这个来源的名片，当面问您认识的那家店。
alliance-alarm-two-lists = 两份名单同一个编号
alliance-alarm-two-lists-why = 签名单的店签了两份不同的名单（{ $name }）。
alliance-alarm-two-lists-next = 先到的一份有效。请发起方出一份编号更大的新名单。
alliance-alarm-claim-twice = { $name }同一张券交了两次
alliance-alarm-claim-twice-why = 第一次有效，第二次留作证据。可能是两台收银机，也可能是弄错。
alliance-alarm-claim-twice-next = 第二次不用付。如果常发生，和店主谈谈。
alliance-alarm-wrong-tags = { $name }交来了您从未发出的码
alliance-alarm-wrong-tags-why = 手输码的最后几位只有看到您的纸券才知道，这些是错的。
alliance-alarm-wrong-tags-next = 满三次会自动暂停。请对方出示纸券。
alliance-alarm-contradicts = { $name }的内容与约定不符
alliance-alarm-contradicts-why = 券包、券号或对账单与两家的约定不一样。
alliance-alarm-contradicts-next = 在本店没有生效。请给店主看双方签过的约定。
alliance-alarm-unreadable = { $name }有一条内容读不出来
alliance-alarm-unreadable-why = 由更新的程序生成，或者已损坏。
alliance-alarm-unreadable-next = 先更新本程序，再向对方重新要文件。

## 商家页面

alliance-unpaid-in = 已签，对方待付
alliance-unpaid-out = 已签，我们待付
alliance-cap = 上限
alliance-cap-of = { $used } / { $cap }
alliance-cap-note = { $name }的券在本店用掉、尚未付款的金额最多到这里，超过就拒收。
alliance-contact = 联系方式
alliance-contact-own = 对方名片上写着：{ $contact }
alliance-trade = 做什么生意
alliance-trade-hint = 面包店
alliance-note = 备注
alliance-met = 始于
alliance-met-how = { $day }，{ $how }
alliance-key = 对方密钥
alliance-key-until = { $key }，券最晚用到{ $day }
alliance-key-over = { $key }，不再发券
alliance-change = 修改
alliance-marks = 可核对的标记
alliance-mark-short = 编号
alliance-mark-digits = 24 位数字
alliance-mark-out = 我们写的
alliance-mark-in = 对方写的
alliance-mark-chain = { $sequence } 条，标记 { $hash }，已读到 { $acknowledged }
alliance-marks-note = 两家店看到的标记相同。不同就说明有一家的账不是对方认识的那本。
alliance-terms-title = { $name }：合作条件
alliance-terms-saved = 与{ $name }的条件已保存
alliance-suspend = 暂停合作
alliance-suspend-title = 暂停与{ $name }的合作？
alliance-suspend-1 = 两边都不再为对方发新券。
alliance-suspend-2 = 顾客手里的券照收照付。
alliance-suspend-3 = { $name }会从您的下一个文件里看到，并看到原因。
alliance-suspend-4 = 随时可以继续。
alliance-suspend-said = 与{ $name }的合作已暂停
alliance-resume = 继续合作
alliance-resumed = 与{ $name }继续合作
alliance-why = 原因
alliance-why-wish = 想停一停
alliance-why-unpaid = 签过的对账单没有付
alliance-why-wrong-tags = 对方交来编造的码
alliance-why-fork = 对方说了两个版本
alliance-why-theft = 密钥落到别人手里
alliance-leave = 永久退出
alliance-leave-title = 永久退出与{ $name }的合作？
alliance-leave-1 = 两边都不再为对方发新券。
alliance-leave-2 = 顾客手里的券按票面日期用完为止，照收照付。
alliance-leave-3 = 未结的账继续结算和付款。
alliance-leave-4 = 不能撤回。要再合作，两位店主须当面重新结对。
alliance-leave-said = 已退出与{ $name }的合作
alliance-retire-title = 密钥落到别人手里
alliance-retire-note = 店里被盗、电脑丢失，或密钥单的副本丢了之后。
alliance-retire-what = 丢的是什么
alliance-retire-issuing = 有人能伪造券
alliance-retire-issuing-note = 有人可能以您的名义发券。作废本季度的密钥。
alliance-retire-identity = 有人能冒充本店
alliance-retire-identity-note = 电脑，或密钥单连同口令，被人拿走。作废店铺身份。
alliance-retire-issuing-1 = 不再用这把密钥发券，立即启用新的。
alliance-retire-issuing-2 = 这把密钥的券，合作商家只接收你真正发出的；你的文件会列明是哪些。
alliance-retire-issuing-3 = 在对方读到之前，各家的上限限制了损失。请今天就把文件发给每一家。
alliance-retire-identity-1 = 所有合作立即冻结：不发券、不收券、不结算。
alliance-retire-identity-2 = 您要与每一家当面屏对屏重新结对。
alliance-retire-identity-3 = 不能撤回。
alliance-retire-reason = 发生了什么
alliance-retire-missing = 请简单写明发生了什么。
alliance-retire-do = 作废密钥
alliance-retired-said = 已作废。请把文件发给每一家合作商家。

## 约定

alliance-offers-theirs = { $name }提出的
alliance-offers-ours = 我们提出的
alliance-offers-theirs-none = 还没有。对方的约定随文件一起到来。
alliance-offers-ours-none = 还没有。让对方的顾客来本店领一样东西，或让您的顾客去对方领。
alliance-offer-new = 新约定
alliance-offer-proposed = 等对方答复
alliance-offer-waits = 请答复
alliance-offer-agreed = 已同意
alliance-offer-declined = 已谢绝
alliance-offer-over = 已结束
alliance-offer-by-us = 您向{ $name }提出。
alliance-offer-by-them = { $name }向您提出。
alliance-offer-to = 向{ $name }提出约定
alliance-propose = 提出
alliance-proposed = 已提出，随下一个文件发给{ $name }。
alliance-propose-note = 附有您的签名。{ $name }同意之前不会派发；同意之后不能改，只能结束并另提一个。
alliance-reads = 双方店主读到
alliance-reads-language = 句子的语言
alliance-form-promise = 顾客持我们的券到{ $shop }，可得 { $what }。
alliance-form-pays = 每用一张，{ $bearer } { $price }。全部合计最多 { $cap }。
alliance-form-pays-nothing = 每用一张，{ $bearer }。全部合计最多按 { $cap } 计。
alliance-form-good-days = 券的有效期为 { $days } { $valid }。
alliance-form-good-dates = 券的有效期为{ $valid }：{ $from } 至 { $until }。
alliance-form-window = { $shop }最迟在最后有效日之后 { $window } 天内交单。
alliance-gives-gift = 对方选定的一份礼品
alliance-gives-amount = 立减
alliance-gives-percent = % 的折扣
alliance-gives-chance = 次抽奖机会
alliance-gives-newcomer = 对方的新人礼包
alliance-some-gift = 一份礼品
alliance-some-amount = 一笔立减
alliance-some-percent = 一个折扣
alliance-some-chance = 抽奖机会
alliance-some-newcomer = 新人礼包
alliance-bears-issuer = 我们付
alliance-bears-halves = 双方各担一半，按
alliance-bears-redeemer = 对方承担，我们不付
alliance-pays-issuer = 每用一张 { $price }
alliance-pays-halves = 每用一张 { $owed }（{ $price } 的一半）
alliance-pays-redeemer = 不用付
alliance-pays-prepaid = 每张 { $price }，已预付
alliance-good-days = 天（自发出起）
alliance-good-dates = 两个日期之间
alliance-blank-what = 得到什么
alliance-blank-amount = 立减金额
alliance-blank-percent = 折扣百分比
alliance-blank-chances = 机会次数
alliance-blank-bearer = 由谁承担
alliance-blank-price = 每次使用的价格
alliance-blank-cap = 合计上限
alliance-blank-valid = 有效期
alliance-blank-days = 天数
alliance-blank-from = 首日
alliance-blank-until = 末日
alliance-blank-window = 交单天数
alliance-texts = 券面文字
alliance-texts-hint = 买咖啡送小面包
alliance-needs-manager = 每次使用须店长同意
alliance-no-change = 不找零
alliance-prepaid = 对方可以预购券包
alliance-prepaid-note = 这些券由对方自己派发，用掉时不再付款。
alliance-wrong-number = 还缺一个数字。
alliance-wrong-price = 请写每用一张值多少。
alliance-wrong-cap = 请写最多到多少。
alliance-wrong-dates = 末日要在首日之后。
alliance-wrong-texts = 请写券面文字。
alliance-agree = 同意
alliance-agree-gift = 我们交出什么
alliance-agree-gift-note = 从本店礼品中选。顾客持券来时从我们的货架出库。
alliance-agree-gift-missing = 请选择礼品。
alliance-agreed = 已同意，{ $name }会从您的下一个文件里看到。
alliance-decline = 谢绝
alliance-decline-note = { $name }会从您的下一个文件里看到您谢绝了。原因只留在本店。
alliance-decline-reason = 原因
alliance-decline-missing = 请简单写明原因。
alliance-declined = 已谢绝，{ $name }会从您的下一个文件里看到。
alliance-declined-because = 已谢绝：{ $reason }
alliance-offer-used = 已用 { $used } / { $issued } 张，{ $amount } / { $cap }
alliance-offer-gift = 我们交出：{ $gift }
alliance-offer-mark = 约定 { $number }（{ $day }），标记 { $hash }：两家店相同
alliance-end-offer = 结束这个约定
alliance-end-note = 不再按它发新券。已发出的券照样有效，照约定付给{ $name }。
alliance-ended = 已结束
alliance-issue = 制作在本店派发的券
alliance-issue-title = 券：{ $offer }
alliance-issue-note = 在本店打印并派发，到{ $name }使用。
alliance-pieces-count = 多少张
alliance-pieces-count-note = 最多 { $most } 张
alliance-run-name = 在哪里派发
alliance-run-hint = 周末收银台
alliance-run-missing = 请写在哪里派发。
alliance-issue-do = 制作
alliance-issued = 已制作 { $number } 张券
alliance-issued-good = 在{ $name }有效：{ $from }至{ $until }。
alliance-issued-next = 派发之前先把文件发给{ $name }：对方的收银机读了才认识这些券号。

## 券包

alliance-packs = 派发用的券包
alliance-packs-none = 还没有券包。券包里的券交给{ $name }派发给它的顾客；文件是密封的，别人用不了。
alliance-packs-received = { $name }制作，我们派发
alliance-packs-sent = 我们制作，{ $name }派发
alliance-pack-of = { $redeemer }：{ $what }
alliance-pack-where = 在{ $redeemer }使用，到{ $until }
alliance-pack-counts = 共 { $count } 张，派发 { $out }，已用 { $used }
alliance-pack-counts-received = 共 { $count } 张，派发 { $out }
alliance-pack-on-way = 等着发给{ $name }
alliance-pack-no-report = 还没有回报
alliance-pack-reported = { $day }的回报
alliance-make-pack = 制作券包
alliance-pack-title = 给{ $name }的券包
alliance-pack-note = 这些券由{ $name }派发。文件只有对方能打开，但仍请像现金一样保管。
alliance-pack-what = 哪种券
alliance-pack-what-missing = 请选择哪种券。
alliance-used-at = 在{ $name }使用
alliance-pack-made = 券包随下一个文件发给{ $name }
alliance-pack-from = { $redeemer ->
    [there] 来自{ $name }，在对方使用，{ $from }至{ $until }
   *[other] 来自{ $name }，在{ $redeemer }使用，{ $from }至{ $until }
}
alliance-pack-with = { $redeemer ->
    [there] 由{ $name }派发，在对方使用，{ $from }至{ $until }
   *[other] 由{ $name }派发，在{ $redeemer }使用，{ $from }至{ $until }
}
alliance-pack-count = 张数
alliance-pack-printed = 已打印
alliance-pack-out = 已派发
alliance-pack-spoiled = 作废
alliance-pack-used = 已用
alliance-pack-joined = 新会员
alliance-pack-theirs = { $name }会随文件回报派发情况。
alliance-pieces-new = 未动
alliance-pieces-printed = 已打印
alliance-pieces-handed-out = 已派发
alliance-pieces-spoiled = 作废
alliance-pack-tell = 纸券的情况
alliance-piece-printed = 已打印
alliance-piece-out = 已派发
alliance-piece-spoiled = 作废
alliance-pack-tell-do = 登记
alliance-pack-told = 已登记，{ $name }会从您的下一个文件里看到。
alliance-wrong-run = 请写首号和末号。
alliance-pack-print = { $count ->
    [0] 都已打印
   *[other] 打印未打印的 { $number } 张
}
alliance-pack-print-note = 从这里打印的即算已打印；存成文件的，印好后在下面登记。
alliance-pack-book = 放进优惠券册
alliance-give-one = 派发一张
alliance-given-at = 在{ $redeemer }使用
alliance-given-note = 在{ $redeemer }使用，到{ $until }
alliance-given-photo = 让顾客拍照，或存成图片发给顾客。
alliance-save-picture = 存成图片
alliance-picture-saved = 已存成图片

## 在外的券

alliance-out = 在{ $name }使用的我方券
alliance-out-numbers = { $first }–{ $last }，{ $run }
alliance-out-counts = 共 { $count } 张，{ $open } 张未用，到{ $until }
alliance-out-none = 已无在外
alliance-revoke = 收回
alliance-revoke-of = 收回：{ $what }
alliance-revoke-title = 收回：{ $what }
alliance-revoke-note = { $run }：就我方所知，{ $count } 张中有 { $open } 张未用。
alliance-revoke-1 = 在本店立即作废。
alliance-revoke-2 = { $name }读入您的下一个文件之后才会拒收；在那之前收下的，仍须付款。
alliance-revoke-3 = 已经用掉的仍算用掉。
alliance-revoke-4 = 不能撤销。手里有这种纸券的人，什么也换不到。
alliance-revoke-reason = 原因
alliance-revoke-hint = 印错了
alliance-revoke-missing = 请写几个字说明原因。
alliance-revoke-wrong = 号码从 { $first } 到 { $last }。
alliance-revoke-do = 收回这些券
alliance-revoked = { $count ->
    [0] 其中已没有在外的券。
   *[other] 已收回 { $number } 张券。现在把您的文件发给{ $name }。
}

## 联盟名单

alliance-lists-empty = 还没有联盟
alliance-lists-empty-note = 一份名单让许多店一下子互相认识，先用较低的上限。由发起的店签名。
alliance-found = 发起联盟
alliance-found-note = 您签一份店铺名单。读到它的店就认识名单上的店；结对之前上限较低，也没有券包。
alliance-found-name = 联盟名称
alliance-found-hint = 花园路商家
alliance-found-missing = 请起个名称。
alliance-found-who = 名单上的店
alliance-found-nobody = 请先与一家店结对。
alliance-found-sign = 签名单
alliance-founded = 已签：{ $name }。请存成文件并转发。
alliance-list-read-one = 读取名单
alliance-list-read = 已读取{ $name }的名单
alliance-list-known = { $name }的名单早已读过
alliance-list-introduced = { $count ->
    [0] 上面没有新的店。
   *[other] 由它介绍了 { $count } 家店。
}
alliance-list-look = 看名单
alliance-list-line = { $count } 家店，{ $day }的第 { $sequence } 号名单，由{ $founder }签名
alliance-list-save = 保存名单
alliance-list-change = 新名单
alliance-list-hand-over = 移交
alliance-list-founder = 签名方
alliance-list-us = 本店
alliance-list-unknown = 未收录
alliance-hand-over-title = 以后由谁签{ $name }的名单？
alliance-hand-over-to = 商家
alliance-hand-over-choose = 选择商家
alliance-hand-over-missing = 请选择由谁签。
alliance-hand-over-1 = 您签字移交，对方签字接手，两者齐全才算数。
alliance-hand-over-2 = 保存文件并交给对方。
alliance-hand-over-3 = 之后只有对方能改名单。
alliance-take-over = 接手名单
alliance-take-over-note = 读取发起方移交名单的文件。之后由您签名。
alliance-taken-over = 以后由您签{ $name }的名单。请保存名单并转发。
alliance-hand-over-do = 签名并保存

## 收银台

alliance-scan-shop-card = 一家店的名片
alliance-scan-exchange = 合作商家文件的一段
alliance-give-piece = 合作商家的券
alliance-give-piece-to = 给{ $name }一张合作商家的券
alliance-give-piece-note = 来自合作商家交给您派发的券包。
alliance-give-piece-none = 没有剩余的券包。券包随合作商家的文件到来。
alliance-pack-left = 剩 { $left } 张
