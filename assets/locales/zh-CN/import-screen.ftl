# 从其他软件导入表格：各列导入为什么、进度如何、哪些未导入。
import-choose = 选择文件
import-column = 文件中的列
import-samples = 开头几项
import-becomes = 导入为
import-becomes-what = “{ $column }”导入为
import-leave-out = 不导入
import-no-heading = 无标题
import-no-samples = 空
import-stop = 停止
import-go-on = 继续
import-progress = { $done } / { $total } 行
import-missed-so-far = 未导入 { $count } 行
import-missed-first = 列表只列出前 { $most } 行。
import-row = 行号
import-why = 原因
import-save = 保存列表
import-saved = 已保存为 { $file }
import-list-file = 未导入的会员.csv
import-file = { $file }：共 { $count } 行，编码 { $encoding }
import-left = 还有 { $left } 行没有处理。
import-missed = { $missed } 行未导入
import-list = { $sum }、{ $word }

## 其他收银机的销售

import-sales-title = 导入其他收银机的销售
import-sales-note = 来自以前用的收银机，或仍在并用的收银机。
import-sales-how-save = 先在那里把销售导出为 CSV 或 Excel 工作簿。第一行须是标题。
import-sales-how-look = 选择文件，先看开头几行如何读取，再指定每一列是什么。
import-sales-how-take = 已导入过的销售会跳过，换一个文件也一样。
import-sales-date = 日期
import-sales-time = 时间
import-sales-receipt = 小票号
import-sales-amount = 金额
import-sales-phone = 会员手机号
import-sales-member = 会员号或卡号
import-sales-way = 收款方式
import-sales-note-column = 备注
import-sales-first = 开头几行这样读取
import-sales-when = 时间
import-sales-who = 会员
import-sales-unread = 读不出
import-sales-nobody = 无
import-sales-before = 本文件有 { $count } 行已导入过，会跳过。
import-sales-earns = 会员因这些销售获得积分
import-sales-quiet = 这些销售不计入任何班次，也不送礼品。
import-sales-begin = 导入 { $count } 行
import-sales-running = 正在导入销售
import-sales-meanwhile = 收银台照常使用。中途停止，已导入的销售也会保留。
import-sales-done = 销售已导入
import-sales-stopped = 已停止
import-sales-taken = { $rows ->
    [0] 没有导入销售
   *[other] 已导入 { $taken } 笔销售
}
import-sales-passed = 有 { $passed } 行此前已导入，已跳过。
import-sales-missed-note = 行号与电子表格一致，标题是第 1 行。改正后可再次导入同一文件，不会重复。
