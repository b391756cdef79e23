## 拒绝的理由

refusal-members-unknown-member = 没有这位会员。可按姓名、手机号或会员卡查找。
refusal-members-erased = 此人的资料已被清除，没有可显示的内容。
refusal-members-name-missing = 会员需要姓名，至少填一个字。
refusal-members-text-too-long = 文字超过 { $most } 个字符，改短后再试。
refusal-members-too-many-words = 标签或兴趣超过 { $most } 个，删掉几个再试。
refusal-members-limit-out-of-bounds = 列表每次显示 1 到 { $most } 位会员。
refusal-members-phone-not-usable = 这不是完整的手机号。核对数字；境外号码以 + 和国家代码开头。
refusal-members-phone-or-reason = 还没有手机号。填写号码，或选择没有的原因。
refusal-members-birthday-impossible = 没有这一天。核对生日，日期可以不填。
refusal-members-household-out-of-bounds = 家庭人数为 { $least } 到 { $most } 人。改正数字或留空。
refusal-members-under-fourteen = 年满 14 周岁才能办会员卡。询问后勾选该项。
refusal-members-inviter-missing = 来源是邀请人，但没有指定是谁。选择邀请人，或改选其他来源。
refusal-members-unknown-inviter = 邀请人不是本店会员。另选一位，或改选其他来源。
refusal-members-inviter-is-self = 邀请人与被邀请人是同一个手机号。不能自己邀请自己，另选一位邀请人。
refusal-members-unknown-wording = 同意书的文字已更新。重新打开表单，再征得一次同意。
refusal-members-card-consent-needed = 办会员卡须经顾客同意保存姓名和手机号。不同意就不办卡；已办的卡可由店主清除资料。
refusal-members-phone-known = 这个号码属于{ $name }。请其出示会员卡，或确认两人共用一个号码。
refusal-members-maybe-known = 已有 { $count } 位会员同名或姓名相近。先看一看是不是同一个人，再确认。
refusal-members-same-person = 这两位已经是同一个人。
refusal-members-unknown-merge = 没有这次合并。
refusal-members-already-undone = 这次合并已经撤销过了。
refusal-members-later-merge = 之后还有一次合并以它为基础。先撤销后面那次。
refusal-members-not-a-table = 这个文件不是文本表格。在电子表格中选“另存为”，格式选 CSV，再选存好的文件。
refusal-members-table-empty = 表格只有标题，没有数据。选一个至少有一位会员的文件。
refusal-members-table-too-large = 表格太大，最多 { $mostMib } MiB、20 万行。拆成几个文件，逐个导入。
refusal-members-name-column-missing = 还没有指定哪一列是姓名。选出姓名所在的列。
refusal-members-unknown-import = 没有开始过这次导入。重新选择文件。

## 检查发现的问题

check-member-survivor = 合并的会员首尾相连成了环
check-member-card = 有会员没有可用的会员卡，或已清除的人还留有会员卡
check-member-search = 可查到的会员与实有会员不一致
check-member-visits = 到店次数与到店记录不一致
check-member-inviter = 合并已撤销，邀请关系却没有恢复
check-member-erased = 已清除的人还留有资料
