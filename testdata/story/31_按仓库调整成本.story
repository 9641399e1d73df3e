# 按仓库核算成本时，只改单据上那个仓库的金额；整个公司一起核算时，看公司的结存
# Where cost is kept by warehouse, an adjustment changes the value in its own warehouse only.
company 小企业会计准则 一般纳税人 价格不含税 按仓库核算成本
warehouse 东仓
stock   钢管 10 根 @ 100.00
adjust  主调 against 571109：钢管 -30.00
expect  worth 钢管 = 970.00
expect  refused "没有库存" adjust 东调 against 571109 in 东仓：钢管 5.00
stock   钢管 2 根 @ 120.00 in 东仓
adjust  东调 against 571109 in 东仓：钢管 5.00
order   乙单 in 东仓 to 恒达机械：钢管 2 @ 200.00 tax 13%
deliver 乙出 of 乙单
expect  paper 乙出 cost 245.00
expect  worth 钢管 = 970.00
# 货已出完再撤回调整：出库跟着重算 the goods have left: what left is costed again
unapprove 东调
expect  worth 钢管 = 970.00
expect  balance 5401 = 240.00
