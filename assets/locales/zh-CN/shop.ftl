# 店铺资料、设置与图片被拒绝的原因。
refusal-shop-name-missing = 店铺需要名称。按招牌上的写法输入。
refusal-shop-text-too-long = 文字太长。缩短到 { $most } 个字以内。
refusal-shop-unknown-time-zone = 没有这个时区。从列表中选一个。
refusal-shop-unknown-currency = 没有这种货币。从列表中选一种。
refusal-shop-unknown-country = 没有这个国家或地区。从列表中选一个。
refusal-shop-lock-minutes-out-of-bounds = 收银机可在 { $least } 到 { $most } 分钟后锁定。在此范围内选择。
refusal-shop-loudness-out-of-bounds = 音量在 0 到 100 之间。在此范围内选择。
refusal-shop-prefix-not-usable = 扫码枪前缀最多 8 个字母或数字。可查看扫码枪说明书。
refusal-shop-already-open = 这个文件夹里已有店铺。登录，或换一个文件夹。
refusal-picture-unknown-picture = 这个文件不是可显示的图片。换一张 PNG、JPEG 或 WebP 图片。
refusal-picture-too-large = 图片太大。换一张不超过 { $mostKib } KiB 的图片。
