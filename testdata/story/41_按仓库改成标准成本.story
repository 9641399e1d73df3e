# 按仓库核算成本时，每个仓库各自重估；负数结存也按标准成本
# Where cost is kept by warehouse, each warehouse is revalued by itself, and what is owed too.
company 小企业会计准则 一般纳税人 价格不含税 按仓库核算成本
warehouse 东仓 负库存 允许
stock   钢管 10 根 @ 100.00 on 2026-10-02
stock   钢管 2 根 @ 120.00 in 东仓 on 2026-10-02
stock   弯头 3 个 @ 7.00 in 东仓 on 2026-10-02
issue   弯领 against 560216 in 东仓 on 2026-10-09：弯头 5
method  年标 商品 standard from 2026-11：钢管 110.00；弯头 8.00
expect  entry of 年标 140502 借 78.00 | 5401 贷 78.00
expect  worth 钢管 = 1320.00
expect  worth 弯头 = -16.00
receive 弯进 against 530104 in 东仓 on 2026-11-05：弯头 6 个 @ 9.00
expect  worth 弯头 = 32.00
order   乙单 in 东仓 to 恒达机械：钢管 2 @ 200.00 tax 13%
deliver 乙出 of 乙单 on 2026-11-06
expect  paper 乙出 cost 220.00
return  乙退 of 乙出 on 2026-11-07：钢管 1
expect  worth 钢管 = 1210.00
price   新价 on 2026-11-03：钢管 100.00
expect  worth 钢管 = 1100.00
expect  verified
