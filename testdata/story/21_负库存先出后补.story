# 允许负库存的仓库：先按当时的平均价出库，后来的入库补上差额，不留尾数
# A warehouse that may owe: the issue goes at the average of the moment, receipts make it good later, and nothing is left over.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
warehouse 负库存 允许
stock   货物 10 件 @ 10.00 on 2026-10-01
receive 二进 against 530104 on 2026-10-02：货物 10 件 @ 20.00
issue   超领 against 560216 on 2026-10-03：货物 30
expect  entry of 超领 560216 借 450.00 | 140502 贷 450.00
expect  stock 货物 = -10
expect  worth 货物 = -150.00
expect  verified
receive 三进 against 530104 on 2026-10-04：货物 10 件 @ 30.00
expect  recost 三进 = -150.00 on 2026-10-04
expect  entry 560216 借 150.00 | 140502 贷 150.00
expect  stock 货物 = 0
expect  worth 货物 = 0
receive 四进 against 530104 on 2026-10-05：货物 10 件 @ 40.00
expect  recost 四进 = none
expect  stock 货物 = 10
expect  worth 货物 = 400.00
# 补上的入库撤回：差额退回，仓库又欠货 take the receipt back that made it good, and the warehouse owes again
unapprove 四进
unapprove 三进
expect  recost 三进 = 150.00 on 2026-10-04
expect  worth 货物 = -150.00
expect  balance 560216 = 450.00
# 预留不能占没有的货 nobody reserves what is not there
expect  refused "库存不足" order 甲单 to 星河文具：货物 1 @ 50.00 tax 13%
# 禁止的仓库照旧不让出 a warehouse that forbids it still does
warehouse 东仓
expect  refused "库存不足" issue 东领 against 560216 in 东仓：货物 1
