# 店铺资料和图片为何不被接受。
refusal-shop-name-missing = 请填写店名，与招牌一致。
refusal-shop-text-too-long = 文字太长，请不要超过 { $most } 个字。
refusal-shop-unknown-time-zone = 没有这个时区，请从列表中选择。
refusal-shop-unknown-currency = 没有这种货币，请从列表中选择。
refusal-shop-unknown-country = 没有这个国家或地区，请从列表中选择。
refusal-shop-lock-minutes-out-of-bounds = 自动锁定时间为 { $least } 到 { $most } 分钟，请在此范围内选择。
refusal-shop-loudness-out-of-bounds = 音量为 0 到 100，请在此范围内选择。
refusal-shop-prefix-not-usable = 前缀最多 8 个字母或数字。请查看扫码枪说明书，或留空。
refusal-shop-already-open = 这个文件夹里已经有一家店，请关闭本页并登录。
refusal-picture-unknown-picture = 无法显示这张图片，请选择 PNG、JPEG 或 WebP 格式。
refusal-picture-too-large = 图片大于 { $mostKib } KiB，请缩小后重新选择。
