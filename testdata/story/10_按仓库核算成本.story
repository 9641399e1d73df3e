# 按仓库核算成本：同一商品在两个仓库各有平均价，互不影响
# Cost by warehouse: one product has two averages that do not touch each other.
company 小企业会计准则 一般纳税人 价格不含税 按仓库核算成本
warehouse 东仓
stock   钢管 10 根 @ 100.00
stock   钢管 10 根 @ 120.00 in 东仓
order   甲单 to 恒达机械：钢管 4 @ 200.00 tax 13%
order   乙单 in 东仓 to 恒达机械：钢管 4 @ 200.00 tax 13%
deliver 甲出 of 甲单
deliver 乙出 of 乙单
expect  paper 甲出 cost 400.00
expect  paper 乙出 cost 480.00
expect  stock 钢管 = 6 in 东仓
expect  worth 钢管 = 1320.00
expect  refused "库存不足" order 丙单 in 东仓 to 恒达机械：钢管 7 @ 200.00
unapprove 乙出
expect  worth 钢管 = 1800.00
return  甲退 of 甲出：钢管 2
expect  paper 甲退 cost 200.00
