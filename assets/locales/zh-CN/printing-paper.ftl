# 纸上的字，来自店里的资料，用文件自己的语言。

print-complaint = 有问题请到柜台告诉我们。
print-complaint-phone = 有问题请到柜台，或拨打 { $phone }。
print-complain-where = 到柜台告诉我们。
print-complain-where-phone = 到柜台，或拨打 { $phone }。
print-gifts = { $count } 件：{ $names }
print-rounding = 现金取整
print-voided = { $day } 作废
print-given-back = { $day } 退款
print-amount = 金额
print-way-cash = 现金
print-way-card = 刷卡
print-way-mobile = 手机支付
print-way-stored = 储值
print-way-points = 积分
print-way-voucher = 兑换券
print-bonus-rule = 充 { $paid } 送 { $bonus }
print-reason-joined = 入会
print-reason-post = 分享了动态
print-reason-apology = 道歉
print-reason-birthday = 生日
print-reason-other = 心意
print-reason-drew = 抽奖
print-reason-referred = 带朋友
print-reason-voucher = 兑换券
print-reason-activity = 活动
print-reason-points = 积分兑换
print-receipts = 单数
print-span = { $from } 至 { $to }
print-slip-of-day = 第 { $number } 号，班次 { $shifts }
print-slip-number = 第 { $number } 号
print-closed = { $at } { $by }
print-sales-refunds = 销售 { $sales } 笔，退 { $refunds }
print-recharges = 充值 { $count } 笔，本金
print-bonus-given = 赠送金
print-gifts-given = 已发礼品
print-gifts-wait = 待领礼品
print-voids = 作废
print-no-backup = 还没有
print-key-opens = 那天以后的所有备份
print-terms-1 = 您的本金
print-terms-1-text = 您充的钱在花掉之前一直是您的，消费时先用本金。
print-terms-2 = 赠送金
print-terms-2-text = 本店赠送的金额最后使用，不能提现。
print-terms-3 = 退款
print-terms-3-text = 没花完的本金随时可退，不收手续费；相应的赠送金作废。
print-terms-4 = 用在哪里
print-terms-4-text = 只能在本店使用。凭卡、密码或店长确认使用，只报手机号不行。
print-terms-5 = 卡丢了
print-terms-5-text = 告诉我们，余额会转到新卡上。
print-terms-no-name = 没有留手机号
print-terms-years = 最后一次充值后 { $years } 年内有效；到期只是锁住，不会没收，告诉我们即可。
print-terms-gets = 赠送 { $bonus }
print-terms-most = 留了手机号的会员 { $named }，没有留的 { $anonymous }。
print-test = 测试页
print-test-signs = 字符：ABC abc 123 ñáé¿ 青禾鲜果 ¥ € $
print-test-code = 字都在、边没有被裁掉，这台打印机就可以用了。
print-join-gift = 今天入会，带走：{ $gift }
print-join-headline =
    三步入会
    带礼回家
print-join-headline-plain =
    三步
    入会
print-join-limits = 每人限领一份入会礼，送完为止。
print-member = { $name }，{ $number } 号
print-right-1 = 为什么保存
print-right-1-text = 用来记录您的积分、余额和礼品，并发送您同意接收的消息。
print-right-2 = 保存多久
print-right-2-text = 直到您要求删除。店里账上的金额会留下，但不带您的名字。
print-right-3 = 找谁
print-right-3-text = 到柜台可以查看、更正或删除。这些资料不会离开本店的电脑。
print-data-what = 项目
print-data-value = 内容
print-data-members = 个人
print-data-gifts = 礼品
print-data-intake = 入会
print-data-stored-value = 储值
print-data-points = 积分
print-data-sales = 消费
print-data-more = 其他
print-flyer-bring = 到柜台由店员扫码
print-flyer-terms = 每人限一份，送完为止。入会免费，随时可退。您的姓名和手机号只存在本店电脑里。
print-until = { $day }止
print-join-tag =
    入会
    有礼
print-flyer-scan =
    带上
    这张纸
print-voucher-terms = 仅限本店使用，一券一次，不兑现，不找零。
print-voucher-least = 满{ $least }可用。
print-voucher-thanks = 本店礼品
print-voucher-line = 兑换券{ $number }
