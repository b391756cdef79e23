# 今日：要交付什么，怎么开口，什么快用完。
today-unread = 无法读取今日情况
today-link-of = { $link }：{ $what }

today-welcome = 新会员入会礼
today-welcome-free = 份可用
today-welcome-none = 还没有入会礼
today-welcome-none-note = 一份小礼，入会更容易。请从货架上选一样。
today-welcome-choose = 选一样
today-say = 可以这样说
today-say-gift = “办张会员卡吧？留个姓名和手机号就行，这份{ $gift }送您。”
today-say-plain = “办张会员卡吧？留个姓名和手机号就行。”
today-promise = 入会好处：{ $promise }
today-joined = 新会员
today-handed = 已交付礼品

today-waiting = 待领礼品
today-waiting-none = 没有待领礼品
today-waiting-none-note = 有人入会或带来朋友，礼品就会在这里等着交付。
today-waiting-none-act = 查看礼品
today-waiting-more = 另有 { $count } 份，见“礼品”。
today-who = { $name } 尾号 { $last4 }
today-line = { $who }，{ $why }

today-low = 快用完
today-low-receive = 进货
today-low-mark = 补货线 { $mark }
today-low-from = 向{ $supplier }订货
today-low-none = 所有礼品都在补货线以上。

today-owed = 欠礼，货架上没有
today-owed-for = 欠 { $names }
today-owed-none = 没有欠礼。
today-and = 、

today-safe = 已备份，{ $when }
today-safe-never = 还没有备份
today-safe-problem = 上次备份失败，打烊前请查看。
today-safe-here-only = 只在这台电脑上。请再选一处，例如 U 盘。
today-safe-elsewhere = 另有副本，{ $when }
today-safe-next = { $elsewhere }；下次 { $at }
today-safe-act = 查看备份

today-owner = 今天到现在
today-owner-note = 只有店长和店主能看到
today-owner-joined = 从早上算起
today-owner-waiting = 还有 { $count } 份待领
today-owner-cost = 礼品成本
today-owner-each = 平均每份 { $amount }
today-owner-none = 还没有交付
today-owner-shelf = 货架上的礼品
today-owner-shelf-note = 按成本计
today-other-till = 导入其他收银机
today-owner-sold = 今日销售
today-owner-sales = 目前 { $count } 笔
today-owner-usual = 同日此时通常 { $amount }
today-owner-owed = 会员储值余额
today-owner-owed-parts = 本金 { $paid }，赠送金 { $bonus }
today-owner-owed-points = { $points } 积分，合 { $worth }
