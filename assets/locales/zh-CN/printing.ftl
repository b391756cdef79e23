# 打印：为什么不行，纸上缺什么，打印机出了什么事。

refusal-printing-nothing-to-print = 没有可打印的内容：已撤销，或从来没有。
refusal-printing-size-unfit = 这份文件没有这个尺寸。
refusal-printing-no-printer = 还没有合适的打印机。到“设置”里添加，或存成文件。
refusal-printing-unknown-printer = 这台打印机已经不在了。
refusal-printing-wrong-printer = 这份要用整张纸，那台打印机只打小票。
refusal-printing-copies-out-of-bounds = 一次可打 1 到 { $most } 份。
refusal-printing-cards-out-of-bounds = 一次可打 1 到 { $most } 张卡。
refusal-printing-rules-unfit = 群规要有标题（不超过 80 字）和 1 到 30 条规则（每条不超过 400 字）。
refusal-printing-unknown-job = 没有这个打印任务。
refusal-printing-job-not-open =
    { $state ->
        [waiting] 还在等打印机。
        [sending] 正在送往打印机，停不下来了。
        [unsure] 可能已经打出来了。看一眼打印机，再告诉程序。
        [printed] 已经打好了。
        [failed] 没能打出来。
       *[other] 已经停掉了。
    }
refusal-printing-text-too-long = 最多 { $most } 个字。
refusal-printing-name-missing = 要有名字。
refusal-printing-address-outside = 填本店网络里打印机的地址，例如 192.168.1.50，以及端口。
refusal-printing-queue-unfit = 从这台电脑认得的打印机里选一台。
refusal-printing-office-needs-queue = 打整张纸的打印机，要从这台电脑认得的打印机里选。
refusal-printing-printer-busy = 还有 { $waiting } 个任务在等它。先停掉这些任务。
refusal-printing-not-by-itself = 这份文件只在有人要时才打。
refusal-printing-unknown-design = 没有这个版式。
refusal-printing-unknown-flyer = 这张传单已经不在了。
refusal-printing-words-unfit = 字太多：所有语言合计最多 { $most } 个字。
refusal-printing-day-unreadable = 日期写成 2026-11-30。
refusal-printing-pieces-out-of-bounds = 一次可发 1 到 { $most } 张。
refusal-printing-cost-out-of-bounds = 填这些传单的花费，不能小于零。
refusal-printing-key-malformed = 这不是恢复密钥。按显示的样子完整输入。
refusal-printing-drawing-stopped = 已停止生成，什么都没有打印。
refusal-printing-not-drawing = 已经生成完，或已停止。

## 打印机出了什么事
print-trouble-unreachable = 打印机没有回应。开机了吗，在本店网络里吗？
print-trouble-queue-stopped = 电脑停用了这台打印机。到电脑设置里启用。
print-trouble-queue-unknown = 电脑不认得这台打印机了。
print-trouble-paper-out = 没纸了。
print-trouble-jammed = 盖子开着，或卡纸了。
print-trouble-line-dropped = 打印时断线了。
print-trouble-interrupted = 打印时程序关了。
print-trouble-queue-gave-up = 电脑收下后又放弃了。
print-trouble-cannot-draw = 要打的内容已经不在了。
print-trouble-too-old = 半天没有人要它。

## 画好的文件要注意什么
paper-warning-text-cut = “{ $text }”放不下，被截断了。写短一些。
paper-warning-outside = “{ $what }”离纸边太近。
paper-warning-touch = “{ $first }”和“{ $second }”叠在一起。
paper-warning-sign-missing = 字符 { $sign } 打不出来，已略去。
paper-warning-code-small = 方码太小，不好扫。选大一些的尺寸。
paper-warning-code-long = 方码装不下“{ $text }”。
paper-warning-list-cut = 列表“{ $list }”有 { $count } 项放不下。
paper-warning-logo-missing = 这里可以放店标：到「设置」里的「本店」添加。
paper-warning-picture-missing = 缺一张图片，位置留白。
paper-warning-picture = 图片太糙：每英寸 { $dpi } 点，200 点才清楚。

## 纸上不能少的
paper-lack-who = 是谁：店名、地址、电话。
paper-lack-what = 是什么：东西、数量、价值。
paper-lack-until = 到哪天为止：最后一天，带年份。
paper-lack-terms = 条件：每人几份，一共几份。
paper-lack-complaint = 怎样投诉。
paper-lack-reference = 低价旁边的原价。
paper-lack-run = 这批传单的码。先登记发放。
paper-lack-join-page = 入会的码：先打开入会页面。
paper-lack-address-outside = 上面的网址只有在店里才打得开。
paper-lack-draw = 抽奖的数字：奖品、价值、领奖日、验证码。
paper-lack-redeemer = 收券的店。
paper-lack-field = “{ $field }”这一栏。
paper-lack-share = 写了转发或点赞有奖，平台和法律都不允许。

## 传单的版式
flyer-design-awning = 雨棚
flyer-design-market-board = 集市黑板
flyer-design-big-number = 大数字
flyer-design-letter = 一封信
flyer-design-stamp = 双店印章
flyer-design-window = 橱窗抽奖
flyer-design-tiles = 花砖

## 版式的栏目
flyer-field-shop = 店名
flyer-field-headline = 大标题
flyer-field-gift = 礼品
flyer-field-promise = 好处
flyer-field-until = 截止
flyer-field-address = 地址
flyer-field-terms = 条件
flyer-field-complaint = 投诉
flyer-field-url = 这批的码
flyer-field-run = 可输入的码
flyer-field-bring = 码下的话
flyer-field-scan = 码旁的话
flyer-field-tag = 吊牌
flyer-field-when = 时间
flyer-field-item = 商品
flyer-field-parts = 内容
flyer-field-ladder = 价格阶梯
flyer-field-how = 怎么参加
flyer-field-pickup = 取货
flyer-field-reference = 原价
flyer-field-number = 数字
flyer-field-every = 每逢
flyer-field-sub = 副标题
flyer-field-benefits = 优惠
flyer-field-dates = 日期
flyer-field-date = 日期
flyer-field-greeting = 称呼
flyer-field-letter = 正文
flyer-field-signature = 署名
flyer-field-role = 身份
flyer-field-offer-title = 优惠标题
flyer-field-offer = 优惠
flyer-field-value = 价值
flyer-field-a = 第一家店
flyer-field-b = 第二家店
flyer-field-a-text = 第一家店的话
flyer-field-b-text = 第二家店的话
flyer-field-a-head = 第一家店的标题
flyer-field-b-head = 第二家店的标题
flyer-field-mark = 印章记号
flyer-field-prizes = 奖品
flyer-field-sum = 合计
flyer-field-who = 谁能参加
flyer-field-claim = 领奖日
flyer-field-proof = 验证码
flyer-field-total = 总数
flyer-field-label = 标签
flyer-field-price = 价格
flyer-field-unit = 单位
flyer-field-month = 月
flyer-field-day = 日
flyer-field-weekday = 星期
flyer-field-art = 图案
flyer-field-rank = 等级
flyer-field-count = 数量
flyer-field-name = 名称
