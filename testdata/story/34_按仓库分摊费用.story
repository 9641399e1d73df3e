# 按仓库核算成本时，费用加到入库的那个仓库；两个仓库的入库可以一起分摊
# Where cost is kept by warehouse, a charge goes to the warehouse that received the goods.
company 小企业会计准则 一般纳税人 价格不含税 按仓库核算成本 from 2026-10
warehouse 东仓
receive 主进 against 530104 on 2026-10-05：钢管 4 根 @ 100.00
receive 东进 against 530104 in 东仓 on 2026-10-06：钢管 1 根 @ 100.00
land    运费 50.00 按 数量 against 560117 on 2026-10-08：主进 钢管；东进 钢管
issue   主领 against 560216 on 2026-10-09：钢管 2
issue   东领 against 560216 in 东仓 on 2026-10-09：钢管 1
expect  paper 主领 cost 220.00
expect  paper 东领 cost 110.00
expect  worth 钢管 = 220.00
land    运费二 10.00 按 金额 against 560117 on 2026-10-10：东进 钢管
expect  recost 运费二 = -10.00 on 2026-10-10
expect  worth 钢管 = 220.00
expect  balance 560216 = 340.00
expect  verified
unapprove 运费
expect  worth 钢管 = 200.00
expect  balance 560216 = 310.00
