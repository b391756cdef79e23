# 顾客屏：如何入会、欢迎词，以及顾客自己填写的表单。
display-title = 在此入会
display-code = 用手机入会的二维码
display-must-show = 手机上应显示
display-words = { $first } { $second }
display-scan = 用手机相机扫一扫，不装应用，不收费用。
display-no-phone = 没带手机？在柜台说一声就好。
display-wifi = 店内 Wi-Fi 二维码
display-wifi-first = 先连上本店 Wi-Fi
display-wifi-then = 再扫大二维码。
display-ask = 请在柜台办理入会
display-ask-note = 只要一分钟，不收费用。
display-type-here = 在这里填写
display-on = 正在进行
display-welcome-gift = 您的入会礼
display-free = 现有 { $free } 份
display-greeting = 欢迎回来，{ $name }
display-leave = 回到收银台
display-join-small = 在此入会
display-quiet = 请在柜台询问
display-quiet-note = 此画面会自动恢复。

## 表单

display-language = 语言
display-stop = 停止并清除
display-name = 您的姓名
display-name-note = 我们怎么称呼您
display-phone = 手机号
display-phone-note = 没带卡也能找到您
display-hide = 隐藏号码
display-show = 显示号码
display-send = 申请入会
display-fourteen = 我已满 14 周岁，或有家长陪同
display-offers = 给我发优惠信息
display-birthday = 生日时送我一份心意
display-birthday-in = { $month }生日时送我一份心意
display-month = 您的生日在几月？
display-no-month = 不想填
display-keys = 键盘
display-digits = 数字
display-space = 空格
display-shift = ABC
display-shift-name = 大写字母
display-accents = á é ñ
display-accents-name = 带音符的字母
display-han = 拼音
display-han-name = 拼音转汉字
display-delete = 删除
display-delete-digit = 删除一位数字
display-name-as = 您的姓名
display-stays = 资料只存在本店电脑里。{ $seconds } 秒无操作，屏幕自动清除。
display-wipes = { $seconds } 秒后清除，触摸屏幕即可继续。
display-kept = 我们保存什么
display-kept-title = 您同意的内容
display-kept-card = 点“申请入会”即表示
display-kept-back = 返回表单
display-see-clerk = 请找店员办理
display-see-clerk-note = 会员卡在柜台办理。您填写的内容已从屏幕清除。
display-see-clerk-words = 请说出这两个词
display-done = 完成

## 哪里不对，写在旁边

display-wrong-name = 请至少填一个字。
display-wrong-name-long = 太长了，请改短。
display-wrong-phone = 号码不完整，请核对。
display-wrong-fourteen = 请勾选，或到柜台询问。
display-wrong-wording = 文字已更新，请看过后再申请。
display-wrong-unreachable = 没有发出，请再点一次。
display-wrong-other = 没有发出，请在柜台询问。

## 付款之后

display-thanks = 谢谢您
display-thanks-name = 谢谢您，{ $name }
display-earned = 本次获得 { $count } 积分
display-lines = 共 { $count } 项
display-total = 合计
display-change = 找零
display-paid-cash = 现金已付
display-paid-card = 银行卡已付
display-paid-mobile = 手机已付
display-paid-stored_value = 储值已付
display-paid-points = 积分已付
display-paid-parts = 分项已付
display-how = 今天还满意吗？
display-how-note = 点一下即可，也可以直接离开。
display-how-missed = 没有记下，请再点一次。
display-faces = 从 1（差）到 5（很好）
display-face-1 = 差
display-face-2 = 不太好
display-face-3 = 一般
display-face-4 = 好
display-face-5 = 很好
display-rated = 谢谢您
