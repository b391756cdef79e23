# The two words that phone and customer display show alike.
join-word = { $word ->
 *[w00] 李子
  [w01] 灯笼
  [w02] 苹果
  [w03] 风筝
  [w04] 柠檬
  [w05] 铃铛
  [w06] 桃子
  [w07] 小船
  [w08] 樱桃
  [w09] 小鼓
  [w10] 橄榄
  [w11] 台灯
  [w12] 甜瓜
  [w13] 高塔
  [w14] 核桃
  [w15] 石桥
  [w16] 芒果
  [w17] 花园
  [w18] 无花果
  [w19] 镜子
  [w20] 杏仁
  [w21] 蜡烛
  [w22] 生姜
  [w23] 窗户
  [w24] 辣椒
  [w25] 马鞍
  [w26] 三叶草
  [w27] 船锚
  [w28] 南瓜
  [w29] 丝带
  [w30] 罗勒
  [w31] 指南针
}

## 拒绝的理由

refusal-intake-too-many-waiting = 已有 { $most } 人在等候，过几分钟再试。
refusal-intake-code-unknown = 本店没有这个码。对照纸上核对，或者留空。
refusal-intake-unknown-page = 这个页面没有会员卡，可到柜台询问。
refusal-intake-too-many-deeds = 一次最多接收 { $most } 项，分批发送。
refusal-intake-unknown-request = 没有这份入会申请。重新看一下列表。
refusal-intake-request-ended = 这份入会申请已不在等候。重新看一下列表。
refusal-intake-ask-for-card = 这个号码属于{ $name }。请其出示会员卡并扫码，或请店长来。
refusal-intake-number-not-known = 这个号码不属于任何会员。确认申请，为其办一张新卡。
refusal-intake-card-not-usable = 这不是本店可用的会员卡。重新扫会员卡，或请店长来。
refusal-intake-card-of-another = 这张卡的主人是另一个号码。问清是谁的卡。
refusal-intake-too-late-to-undo = 拒绝后 { $seconds } 秒内可以撤销。请顾客重新扫码。
refusal-intake-asked-again = 同一号码之后又申请了一次。确认较新的那份。
refusal-intake-kiosk-off = 这块屏幕未开放填写。可扫码，或到柜台办理。
refusal-intake-interface-not-an-address = 这不是网络地址。从列表中选一个，或交给程序选择。
refusal-intake-port-out-of-bounds = 端口在 { $least } 到 { $most } 之间，改正数字。
refusal-intake-source-not-of-the-door = 屏幕上的码代表路过进店、户外摊位或活动，三者选一。
refusal-intake-idle-out-of-bounds = 图片在 { $least } 到 { $most } 秒后开始轮播，0 表示不轮播。改正数字。
refusal-intake-wifi-name-not-usable = Wi-Fi 名称最多 { $most } 个字节，只占一行。照路由器上的填写。
refusal-intake-wifi-password-not-usable = Wi-Fi 密码为 { $least } 到 { $most } 个字符，只占一行。照路由器上的填写，或选择无密码。
refusal-intake-slot-out-of-bounds = 图片共有 { $most } 个位置，选其中一个。
refusal-intake-invite-not-made = 邀请码正在生成，一分钟后再打开。
refusal-intake-run-name-missing = 这批传单需要名称，写上在哪里或什么时候发。
refusal-intake-text-too-long = 文字超过 { $most } 个字符，改短后再试。
refusal-intake-pieces-out-of-bounds = 一批传单为 0 到 { $most } 份，0 表示不计数。改正数字。

## 店长同意

override-connect = 没有旧卡，在手机上显示会员卡
override-connect-reasons = 认识本人 | 出示了其他证明 | 旧卡丢失

## 谁做了什么

audit-intake-confirm = 扫码或屏幕入会
audit-intake-decline = 拒绝入会申请
audit-intake-undo-decline = 撤销拒绝
audit-intake-connect = 在手机上显示会员卡
audit-intake-set-open = 开关入会页面
audit-intake-change-settings = 修改入会页面
audit-intake-set-picture = 更换顾客屏图片
audit-intake-add-run = 添加一批传单

## 检查结果

check-intake-request = 有申请已成为会员，却不知是哪一位
check-intake-page = 手机上还能看到已清除之人的会员卡
check-intake-invite = 已清除的人还留有邀请码
