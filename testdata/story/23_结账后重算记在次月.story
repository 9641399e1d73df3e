# 已结账的月份不再变：上月欠的货下月补上，差额记在补货那天；撤上月的入库，红字记在未结账的第一天
# A closed month does not change: what was owed is made good on the day it comes, what is taken back is red on the first open day.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
warehouse 负库存 允许
stock   货物 10 件 @ 10.00 on 2026-10-01
receive 进货 against 530104 on 2026-10-02：货物 10 件 @ 20.00
issue   超领 against 560216 on 2026-10-20：货物 25
expect  paper 超领 cost 375.00
period  close 2026-10
expect  refused "2026-10" receive 迟了 against 530104 on 2026-10-15：货物 5 件 @ 40.00
receive 补货 against 530104 on 2026-11-05：货物 15 件 @ 40.00
expect  recost 补货 = -125.00 on 2026-11-05
expect  entry 560216 借 125.00 | 140502 贷 125.00
expect  stock 货物 = 10
expect  worth 货物 = 400.00
unapprove 进货
expect  voucher 进货 = red 2026-11
expect  stock 货物 = 0
expect  worth 货物 = 0
expect  verified
