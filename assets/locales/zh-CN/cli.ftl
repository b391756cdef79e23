# 命令行的语句。
cli-elsewhere = 本店已在另一个窗口中打开。请先关闭那个窗口，或用 storeloop-cli call … --as 姓名 向它提问。
