# Join by QR on the staff's side: who asks at the counter, the join page, flyers and invitations.
intake-requests = 入会申请
intake-asked = { $minutes ->
    [0] 尾号 { $last4 }，刚刚
   *[other] 尾号 { $last4 }，{ $minutes } 分钟前
}
intake-at-display = 在顾客屏上填写
intake-invited-by = 邀请人：{ $name }
intake-belongs = { $name } 的号码
intake-confirm = 确认
intake-decline = 谢绝
intake-decline-for = 谢绝 { $name }
intake-declined = 已谢绝 { $name } 的申请
intake-confirmed = { $name } 已入会，{ $number } 号
intake-arrived = { $name } 申请入会
intake-none = 暂时没有人等候。顾客扫码并提交后，会出现在这里。
intake-gift-until = { $gift }，{ $until }
intake-free = 份可送
intake-takes = 今天手机入会平均用时 { $seconds } 秒
intake-not-now = 先不处理
intake-key-confirm = 确认最早的入会申请
shared-tone-request = 有人申请入会
shared-tone-request-note = 两声，下降

intake-same = { $name } 是不是已经入会？
intake-same-note = 姓名与下列会员相近。可以先查看，申请会保留。
intake-confirm-new = 确认为新会员

intake-ask-card = 请出示卡
intake-ask-card-for = 请出示卡：{ $name }
intake-known = 这个号码是 { $name } 的
intake-known-note = 请顾客出示会员卡。扫卡后，手机上会显示这张卡。
intake-waits-for-card = 请现在扫会员卡。
intake-connecting = 正在处理。
intake-managers-word = 由店长同意
intake-connected = 手机上已显示 { $name } 的卡

intake-join = 手机入会
intake-phone-shows = 手机上应显示
intake-qr = 打开入会页的二维码
intake-open = 打开入会页
intake-opening = 入会页正在打开。
intake-look = 到设置里查看
intake-shut = { $door ->
    [no_network] 手机暂时不能入会：这台电脑没有连上网络。
    [address_gone] 手机暂时不能入会：所选的网络不在了。
    [port_taken] 手机暂时不能入会：端口被别的程序占用。
    [failed] 手机暂时不能入会：入会页没有打开。
    [listening] 正在生成二维码。
   *[closed] 入会页已关闭。
}
intake-page = 入会页
intake-page-label = 入会页 { $state }
intake-page-on = 已开
intake-page-on-waiting = 已开，{ $count } 人等待
intake-page-off = 已关
intake-page-off-waiting = 已关，{ $count } 人等待
intake-page-trouble = { $door ->
    [no_network] 没有网络
   *[other] 需要查看
}
intake-switch-open = 打开
intake-switch-closed = 关闭
intake-address = 地址 { $address }
intake-test-scan = 用任意一部连着本店 Wi-Fi 的手机扫码：页面打开后，这里变绿。
intake-test-seen = 已有手机打开过页面，{ $when }
intake-hint-wifi = 手机要和这台电脑在同一个 Wi-Fi 里，不要用移动数据。
intake-hint-guest = 访客网络常把手机和电脑隔开。请用主网络，或在路由器里允许互相访问。
intake-hint-stay = 手机提示没有互联网时，请选择“保持连接”。
intake-hint-firewall = 电脑的防火墙可能会问一次，请在专用网络中允许 Storeloop。

intake-scan-flyer = 传单：{ $run }
intake-scan-invite = { $name } 的邀请
intake-scan-unknown-code = 这张传单或邀请不是本店的。可以不用它，直接办理入会。

intake-invite = 邀请
intake-invite-title = { $name } 的邀请
intake-invite-note = 朋友拍下这个码，到店出示，或报出下面的号码。
intake-invite-code = { $name } 的邀请码
intake-invite-friends = { $count ->
    [0] 还没有带来朋友
   *[other] 已带来 { $count } 位朋友
}

shop-section-intake = 入会页、顾客屏
shop-section-intake-note = 顾客怎样用手机入会，第二块屏显示什么
shop-set-join-page = 入会页
shop-set-join-page-note = 连着本店 Wi-Fi 的手机扫码打开。没有店员确认，谁也入不了会。
shop-set-join-test = 手机能打开吗
shop-set-join-test-note = 用任意一部手机自测。
shop-set-join-network = 网络
shop-set-join-network-note = 顾客手机所在的网络。
shop-set-join-port = 端口
shop-set-join-port-note = 1024 到 65535。被别的程序占用时更换。
shop-set-join-source = 扫码顾客的来源
shop-set-join-source-note = 没带传单也没有邀请的顾客，记为这个来源。
shop-set-kiosk = 在顾客屏上填写
shop-set-kiosk-note = 没带手机的顾客可以在第二块屏上填表。
shop-set-wifi = 顾客屏上的 Wi-Fi
shop-set-wifi-note = 显示成二维码，手机扫一下就能连上。名称留空则不显示。
shop-set-idle = 待机图片
shop-set-idle-note = 没有内容要显示时，轮流播放。
shop-set-flyers = 传单码
shop-set-flyers-note = 每一批用一个码，就知道哪批传单带来了人。
intake-network = { $name }，{ $ip }
intake-network-auto = 由程序选择
intake-network-gone = { $ip }，已不在
intake-port-wrong = 这不是端口，请输入 1024 到 65535 之间的数字。
intake-kiosk-on = 开
intake-kiosk-off = 关
intake-wifi-name = 网络名称
intake-wifi-password = 密码
intake-wifi-security = 保护方式
intake-wifi-wpa = 有密码
intake-wifi-open = 开放
intake-idle-after = 多久之后
intake-idle-never = 从不
intake-idle-seconds = { $count } 秒
intake-idle-minutes = { $count } 分钟
intake-picture = 待机图片 { $slot }
intake-picture-add = 添加
intake-picture-add-for = 添加图片 { $slot }
intake-picture-remove = 移除
intake-picture-remove-for = 移除图片 { $slot }
intake-picture-wrong = 这张图片不能用，请选 PNG、JPEG 或 WebP。
intake-run-made = { $when }，{ $code }
intake-run-pieces = 张数
intake-run-pieces-note = 海报填 0
intake-run-uncounted = –
intake-run-came-back = 带回
intake-run-joined = 入会
intake-run-show = 显示码
intake-run-show-for = 显示 { $run } 的码
intake-run-none = 还没有传单码。给下一批传单做一个码，柜台就知道顾客从哪里来。
intake-run-name = 批次名称
intake-run-name-example = 秋季，投信箱
intake-run-add = 生成码
intake-run-note = 印在传单上，由柜台扫描。
intake-run-code = { $run } 的码
intake-run-so-far = { $joined ->
    [0] 还没有人由此入会
   *[other] { $joined } 人由此入会
}
