# 采购费用分摊：按金额分到三次入库，金额为零的一行不分；已经卖掉的跟着重算；一张运费单可以分几次，不能超过总额
# Landed cost: spread over three receipts by amount, the one for nothing carries nothing; what has left is costed again; a bill is claimed in parts.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
receive 甲进 against 530104 on 2026-10-05：货物 2 件 @ 60.00
receive 乙进 against 530104 on 2026-10-06：配件 2 件 @ 100.00
receive 丙进 against 530104 on 2026-10-07：赠品 2 件 @ 0
issue   领用 against 560216 on 2026-10-10：货物 1
expect  paper 领用 cost 60.00
land    运费 80.00 按 金额 against 560115 from 顺达物流 on 2026-10-20：甲进 货物；乙进 配件；丙进 赠品
expect  entry of 运费 140502 借 80.00 | 560115 贷 80.00
expect  recost 运费 = -15.00 on 2026-10-20
expect  worth 货物 = 75.00
expect  worth 配件 = 250.00
expect  worth 赠品 = 0
expect  balance 560216 = 75.00
expect  verified
# 带着费用的入库不能先撤 a receipt that carries a charge stays until the charge is taken back
expect  refused "{运费}" unapprove 甲进
unapprove 运费
expect  voucher 运费 = void
expect  worth 货物 = 60.00
expect  balance 560216 = 60.00
expect  verified
# 手工分摊：差一分的尾数归一 shares by hand that are a cent off are made to fit
land    手工费 100.00 按 手工 against 560115 on 2026-10-21：甲进 货物 手工 100.01；乙进 配件 手工 0
expect  worth 货物 = 110.00
expect  worth 配件 = 200.00
unapprove 手工费
expect  refused "合计" land 错分 100.00 按 手工 against 560115 on 2026-10-21：甲进 货物 手工 90.00；乙进 配件 手工 5.00
expect  refused "百分比" land 错分 100.00 按 百分比 against 560115 on 2026-10-21：甲进 货物 占 60%；乙进 配件 占 30%
expect  refused "没有可分摊的依据" land 错分 100.00 按 金额 against 560115 on 2026-10-21：丙进 赠品
expect  refused "各行都没有重量" land 错分 100.00 按 重量 against 560115 on 2026-10-21：甲进 货物
expect  refused "晚于" land 错分 100.00 按 数量 against 560115 on 2026-10-05：甲进 货物；乙进 配件
expect  refused "重复" land 错分 100.00 按 数量 against 560115 on 2026-10-21：甲进 货物；甲进 货物
# 一张运费单 1000：分 400 和 600，撤掉前一张后还能分 400，超过的不行 a bill of 1000
land    分一 400.00 按 数量 against 560115 from 顺达物流 bill YF001 of 1000.00 on 2026-10-21：乙进 配件
land    分二 600.00 按 百分比 against 560115 from 顺达物流 bill YF001 of 1000.00 on 2026-10-21：甲进 货物 占 25%；乙进 配件 占 75%
expect  refused "已分摊 1000.00" land 分三 0.01 按 数量 against 560115 from 顺达物流 bill YF001 of 1000.00：乙进 配件
unapprove 分一
expect  refused "已分摊 600.00" land 分三 5000.00 按 数量 against 560115 from 顺达物流 bill YF001 of 1000.00：乙进 配件
expect  refused "总额是 1000.00" land 分三 400.00 按 数量 against 560115 from 顺达物流 bill YF001 of 2000.00：乙进 配件
land    分三 400.00 按 重量 against 560115 from 顺达物流 bill YF001 of 1000.00 on 2026-10-22：甲进 货物 重 3；乙进 配件 重 1
expect  refused "已分摊 1000.00" approve 分一
expect  worth 货物 = 285.00
expect  worth 配件 = 750.00
expect  verified
# 草稿里的入库后来撤了，审核时拒绝 a draft whose receipt was taken back since
land    草稿 8.00 按 数量 against 560115 on 2026-10-22 draft：丙进 赠品
unapprove 丙进
expect  refused "不是已审核状态" approve 草稿
delete  草稿
