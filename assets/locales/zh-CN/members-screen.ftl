# 办公画面“会员”：列表、旁边的详情，以及各种表单。
members-head = 共 { $all } 人，{ $month }新增 { $joined } 人
members-new = 新会员
members-panel = 会员
members-all = 全部
members-stage = 阶段
members-stage-new = 新客
members-stage-active = 活跃
members-stage-core = 核心
members-stage-sleeping = 沉睡
members-stage-lost = 流失
members-stages-new = 新客
members-stages-active = 活跃
members-stages-core = 核心
members-stages-sleeping = 沉睡
members-stages-lost = 流失
members-stage-visits = { $stage }：{ $count ->
    [0] 90 天内未到店
   *[other] 90 天内到店 { $count } 次
}
members-gift-waiting = 有待领礼品
members-tag = 标签
members-every-tag = 全部标签
members-source = 来源
members-every-source = 全部来源
members-sort-last-visit = 最近到店在前
members-sort-number = 按会员号
members-sort-name = 按姓名
members-source-walk-in = 路过进店
members-source-flyer = 传单
members-source-partner = 合作商家
members-source-inviter = 会员邀请
members-source-activity = 活动
members-source-stand = 户外摊位
members-source-online = 线上

members-member = 会员
members-last-visit = 上次到店
members-likes = 喜好
members-joined = 入会
members-gifts = 礼品
members-never = 从未
members-today-at = 今天 { $time }

members-empty = 还没有会员
members-empty-note = 入会的顾客都在这里，喜好和待领礼品一目了然。从下一位顾客开始吧。
members-empty-act = 登记第一位会员
members-none-fit = 没有符合的会员
members-none-fit-note = 没有人同时符合所选条件。请去掉一个筛选，或查看全部会员。
members-show-everybody = 查看全部会员
members-list-failed = 列表读取失败
members-choose-one = 请选一位会员
members-choose-one-note = 点一行，到店、朋友、喜好和会员卡都在这里。
members-panel-failed = 这位会员读取失败

members-known = 已知信息
members-visits = 到店
members-friends = 带来朋友
members-gifts-waiting = 待领礼品
members-came-through = 来源
members-through = { $source }，{ $when }
members-through-inviter = { $name }邀请，{ $when }
members-card = 会员卡
members-card-line = 尾号 { $ends }，{ $when }启用
members-card-none = 没有有效的卡，请补办
members-household-of = 家中 { $count } 人
members-likes-household = { $likes }；家中 { $count } 人
members-district = 片区
members-birthday = 生日
members-phone = 手机
members-phone-ends = 尾号 { $last4 }
members-note = 备注
members-number = 会员号
members-none = 无
members-list = { $sum }、{ $word }
members-agreed-to = 已同意
members-agreed-card = 会员卡和礼品
members-agreed-offers = 接收优惠信息
members-agreed-birthday = 生日祝福
members-agreed-profile = 记录喜好
members-agreed-nothing = 均未同意
members-agreed-but = { $yes }；未同意{ $no }
members-joined-with = 已合并
members-merged-line = { $name }，{ $number } 号，{ $when }
members-separate = 拆开
members-book = 最近
members-book-older = 更早的记录
members-book-empty = 还没有记录，到店和礼品会记在这里。

members-open-counter = 在柜台打开
members-edit = 编辑
members-more = 更多
members-new-card = 挂失或换卡
members-duplicates = 查找重复会员
members-export = 导出个人信息
members-erase = 删除这位会员
members-exported = 已保存为 { $file }。内含个人信息，交给本人后请删除。

members-new-note = 适合录入纸质登记表，或不赶时间的顾客。排队时用柜台的快速登记更快。
members-edit-title = 编辑：{ $name }
members-name = 姓名
members-phone-note = 境外号码请以 + 和国家代码开头。
members-no-phone = 没有手机号的原因
members-no-phone-no-phone = 没有手机
members-no-phone-prefers-not = 不愿提供
members-no-phone-child = 儿童，由家长陪同
members-no-phone-foreign-phone = 境外号码，无法录入
members-has-phone = 已填写手机号
members-choose = 请选择原因
members-birth-month = 生日月份
members-birth-day = 日
members-no-birthday = 未提供
members-fourteen = 已满 14 周岁
members-inviter = 邀请人
members-find-person = 会员号、姓名或手机尾号
members-other-person = 换一个人
members-household = 家庭人数
members-interests = 兴趣
members-tags = 标签
members-language = 消息语言
members-language-shop = 与本店相同
members-agrees = 同意事项
members-purpose-card = 会员卡和礼品
members-purpose-offers = 接收优惠信息
members-purpose-birthday = 生日祝福
members-purpose-profile = 记录喜好
members-enrol = 办理入会
members-enrolled = { $count ->
    [0] { $name }已入会，{ $number } 号。
   *[other] { $name }已入会，{ $number } 号，有 { $count } 份礼品待领。
}
members-changed = 已保存：{ $name }
members-wrong-name = 请写姓名，一个字也可以。
members-wrong-phone = 请输入手机号，或选择没有的原因。
members-wrong-fourteen = 请当面确认后勾选。未满 14 周岁由家长入会。
members-wrong-card = 请询问并勾选，不同意就无法办卡。
members-wrong-inviter = 请找到邀请人，或改选其他来源。

members-same-title = 是同一个人吗？
members-same-note = 已有会员与{ $name }相似。请对方出示会员卡，或说出手机尾号。
members-same-person = 是同一个人
members-another-person = 不是同一个人
members-likeness-same-phone = 手机号相同
members-likeness-same-name = 姓名相同
members-likeness-like-name = 姓名相近

members-new-card-title = 为{ $name }补办会员卡
members-new-card-note = 尾号 { $ends } 的卡立即失效，其余一切不变。
members-card-lost = 丢失
members-card-lost-note = 有人出示旧卡时，会提示已挂失。
members-card-replaced = 损坏换新
members-card-replaced-note = 请收回旧卡并剪角。
members-make-card = 制作新卡
members-card-made = 已为{ $name }制作新卡

members-duplicates-title = 还有谁可能是{ $name }？
members-duplicates-note = 手机号或姓名相同、相近。合并前请看清楚，家人可能同名或共用手机。
members-duplicates-none = 没有与这位会员相似的人。
members-duplicates-other = 与其他会员合并
members-compare = 对比
members-open = 打开
members-merge-title = 合并两位会员
members-merge-note = 用于一人登记了两次的情况。请选择保留谁的会员号和姓名。
members-merge-stays = 保留谁
members-merge-this-stays = 保留这一位
members-merge-this-goes = 并入另一位
members-merge-cards = 两张卡都继续有效：{ $first } 号和 { $second } 号都会打开{ $name }（{ $first } 号）。
members-merge-sums = 到店、朋友和待领礼品合并计入{ $name }。
members-merge-words = 手机号、生日等以{ $name }的为准，缺少的由另一位补上。
members-merge = 合并
members-merged = { $gone } 号已并入{ $survivor }，{ $kept } 号
members-merge-undone = { $name }已拆开

members-erase-title = 删除{ $name }？
members-erase-note = 会员要求删除个人信息时使用。无法撤回，从备份中也无法恢复。
members-erase-goes = 会删除
members-erase-goes-what = 姓名、手机号、生日、片区、喜好、备注和同意记录。会员卡失效，待领礼品取消。
members-erase-merged = 已并入这位会员的人，信息也一并删除。
members-erase-stays = 会保留
members-erase-stays-what = 账册中的到店和礼品记录，不含姓名。由手机号生成的代码保留十二个月，以免重复发放入会礼。
members-erase-reason = 记入账册的原因，请勿写姓名
members-erase-type = 输入 { $number } 以确认
members-erase-for-good = 永久删除
members-erase-keep = 保留这位会员
members-erased = { $number } 号已删除

# 从表格导入会员。
members-import = 导入
members-import-title = 导入会员
members-import-note = 从电子表格或其他软件导入。
members-import-how-save = 先把表格存为 CSV：在电子表格中选“另存为”，格式选 CSV。第一行须是标题。
members-import-how-look = 选择文件，先看内容，再指定每一列是什么。
members-import-how-take = 在您确认之前，不会新增任何会员。
members-import-no-gift = 导入的会员没有入会礼。
members-import-no-twice = 店里已有的手机号不会重复导入。
members-import-agreed = 这些人已同意本店为会员卡保存其姓名和手机号
members-import-begin = 导入 { $count } 行
members-import-running = 正在导入会员
members-import-meanwhile = 收银台照常使用。中途停止，已导入的会员也会保留。
members-import-done = 导入完成
members-import-stopped = 导入已停止
members-import-taken = { $people ->
    [0] 没有导入会员
   *[other] 已导入 { $taken } 位会员
}
members-import-missed-note = 行号与电子表格一致，标题是第 1 行。改正后可再次导入同一文件，也可逐个登记。
