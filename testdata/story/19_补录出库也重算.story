# 补录过去的出库：它按那一天的平均价，后来的平均价跟着变
# A back-dated issue costs the average of its own day, and the averages after it follow.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
stock   A4纸 10 包 @ 20.00 on 2026-10-01
receive 进货 against 530104 on 2026-10-15：A4纸 10 包 @ 26.00
issue   领用 against 560216 on 2026-10-20：A4纸 10
expect  paper 领用 cost 230.00
issue   补录 against 560116 on 2026-10-10：A4纸 5
expect  entry of 补录 560116 借 100.00 | 140502 贷 100.00
expect  recost 补录 = -10.00 on 2026-10-20
expect  entry 560216 借 10.00 | 140502 贷 10.00
expect  worth A4纸 = 120.00
expect  refused "库存不足：可用 5，需要 6" issue 太多 against 560116 on 2026-10-10：A4纸 6
receive 后来 against 530104 on 2026-10-25：A4纸 10 包 @ 30.00
expect  refused "之后的结存会变成 -1" issue 太多 against 560116 on 2026-10-10：A4纸 6
unapprove 后来
expect  verified
unapprove 补录
expect  recost 补录 = 10.00 on 2026-10-20
expect  worth A4纸 = 230.00
expect  balance 560216 = 230.00
expect  balance 560116 = 0
