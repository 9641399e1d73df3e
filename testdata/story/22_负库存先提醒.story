# 提醒负库存的仓库：没有确认就不出，说清缺多少、怎么办
# A warehouse that warns: nothing goes below zero before somebody has agreed, and the refusal says what to do.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
warehouse 东仓 负库存 提醒
stock   货物 10 件 @ 10.00 in 东仓 on 2026-10-01
issue   领用 against 560216 in 东仓 on 2026-10-02：货物 10
expect  refused "可用 0，需要 1，出库后会是负库存。确认要出库，请勾选“允许负库存”再提交" issue 超领 against 560216 in 东仓 on 2026-10-03：货物 1
expect  stock 货物 = 0
# 反审核是把已有的拿回，不再追问 to take back what is there asks nobody
receive 进货 against 530104 in 东仓 on 2026-10-04：货物 2 件 @ 12.00
issue   再领 against 560216 in 东仓 on 2026-10-05：货物 2
unapprove 进货
expect  stock 货物 = -2
# 看过、确认了，就出 whoever has seen it and agrees may issue it
issue   超领 against 560216 in 东仓 on 2026-10-06 允许负库存：货物 1
expect  stock 货物 = -3
expect  verified
# 改成允许就不再问 where it is allowed nobody is asked
warehouse 东仓 负库存 允许
issue   又领 against 560216 in 东仓 on 2026-10-07：货物 1
expect  stock 货物 = -4
