# 入库的月份已结账：费用只加到还在库的那部分，已经用掉的部分是成本差异
# The receipt's month is closed: the charge goes to what is left of it, the rest is a variance.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
receive 甲进 against 530104 on 2026-10-05：货物 10 件 @ 10.00
issue   领用 against 560216 on 2026-10-20：货物 4
period  close 2026-10
expect  refused "2026-10" land 迟费 10.00 按 数量 against 560115 on 2026-10-31：甲进 货物
land    运费 30.00 按 数量 against 560115 on 2026-11-05：甲进 货物
expect  worth 货物 = 78.00
expect  balance 560115 = -30.00
expect  balance 560216 = 40.00
expect  verified
unapprove 运费
expect  worth 货物 = 60.00
expect  verified
# 开着的月份里分摊，结账以后再撤：从今天还在库的里面拿走 charged while open, taken back after the close
receive 乙进 against 530104 on 2026-11-06：配件 4 件 @ 20.00
land    运费二 8.00 按 数量 against 560115 on 2026-11-07：乙进 配件
issue   领用二 against 560216 on 2026-11-08：配件 1
expect  paper 领用二 cost 22.00
period  close 2026-11
unapprove 运费二
expect  voucher 运费二 = red 2026-12
expect  stock 配件 = 3
expect  worth 配件 = 60.00
expect  verified
