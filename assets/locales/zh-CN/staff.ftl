# 店员与 PIN 码被拒绝的原因。
refusal-staff-unknown-person = 店里没有这位店员。从名单中选一位。
refusal-staff-left = 这位店员已离职。店主可以重新添加。
refusal-staff-no-pin = 这位店员还没有 PIN 码。由店主在“店员”中设置。
refusal-staff-wrong-pin = PIN 码不符。再错 { $left } 次将锁定。
refusal-staff-person-locked = PIN 码多次不符。{ $seconds } 秒后再试，或由店长解锁。
refusal-staff-till-locked-out = 这台收银机上 PIN 码多次不符。{ $seconds } 秒后再试，或由店长解锁。
refusal-staff-pin-not-digits = PIN 码为 { $least } 到 { $most } 位数字。用数字键输入。
refusal-staff-pin-too-simple = 这个 PIN 码太容易被猜到。有审批权的人需要换一个，比如不重复也不连续的四位数字。
refusal-staff-current-pin-missing = 更换 PIN 码要先输入现在的 PIN 码。
refusal-staff-recovery-code-mistyped = 恢复码有一处输错。对照恢复单再输入一次。
refusal-staff-wrong-recovery-code = { $left ->
    [0] 这个恢复码已用过或已更换。改用最新的恢复单。
   *[other] 这不是现在有效的恢复码。改用最新的恢复单；再错 { $left } 次将暂停。
}
refusal-staff-recovery-locked = 恢复码多次不符。{ $seconds } 秒后再试，并改用最新的恢复单。
refusal-staff-not-for-oneself = 这件事需要第二个人。找另一位店长或店主。
refusal-staff-not-a-manager = 这件事需要店长或店主同意。从他们当中选一位。
refusal-staff-reason-missing = 审批要写明原因。用几个字说明用途。
refusal-staff-name-missing = 店员需要有名字。输入同事对他的称呼。
refusal-staff-name-taken = 店里已有同名的店员。加几个字以便区分。
refusal-staff-text-too-long = 文字太长。缩短到 { $most } 个字以内。
refusal-staff-role-not-for-people = 岗位分店员、店长和店主。从三者中选一个。
refusal-staff-last-owner = 店里至少要有一位设了 PIN 码的店主。先把另一位设为店主。
refusal-staff-too-many-people = 最多可有 { $most } 位店员。已离职的可以从名单中移出。

# 谁做了什么。
audit-staff-sign-in = 登录
audit-staff-approve = 审批
audit-staff-let-in = 解除锁定
audit-staff-recover = 用恢复码重新登录
audit-staff-new-recovery-code = 新的恢复码
audit-staff-add-person = 添加店员
audit-staff-change-person = 更改店员
audit-staff-set-pin = 新的 PIN 码
audit-staff-person-leaves = 店员离职
audit-setup-open-shop = 开店
audit-kind-locked-out = 已锁定：PIN 码或恢复码多次不符
audit-kind-refused = 已拒绝：店长的同意不适用

# 检查可能发现的问题。
check-audit-chain = 操作记录的链条断了。
check-staff-owner = 没有人能以店主身份登录。
check-staff-approvals = 已用的审批与经审批的操作对不上。
