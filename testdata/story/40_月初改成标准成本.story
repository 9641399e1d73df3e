# 更改计价方法：从没有业务的月初起，改成标准成本时重估结存；改标准成本也重估；撤销回到原来
# A change of costing method at the start of a month: at standard cost what lies there is revalued, and again when the price changes; taking it back restores all.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
goods   原材料 钢材 吨
goods   原材料 铜线 米
goods   原材料 新料 个
stock   A4纸 10 包 @ 20.00 on 2026-10-01
receive 钢进 against 530104 on 2026-10-05：钢材 10 吨 @ 20.00
receive 铜进 against 530104 on 2026-10-06：铜线 7 米 @ 3.00
issue   钢领 against 560216 on 2026-10-20：钢材 4
# 十月已有出入库，十一月还有草稿 October has moved, and a draft of November waits
expect  refused "钢材（2026-10-20）" method 早了 原材料 standard from 2026-10
issue   草领 against 560216 on 2026-11-03 draft：铜线 1
expect  refused "还有 1 张草稿" method 年标 原材料 standard from 2026-11
delete  草领
expect  refused "现在就按这个方法计价" method 不变 原材料 moving from 2026-11
expect  refused "个别计价按批次核算" method 批次 原材料 specific from 2026-11
# 钢材 6 吨 120.00 重估为 129.00，铜线沿用现在的成本 3.00 six tons are revalued, copper keeps what it costs
method  年标 原材料 standard from 2026-11：钢材 21.50
expect  entry of 年标 140301 借 9.00 | 5401 贷 9.00
expect  paper 年标 approved total 9.00
expect  worth 钢材 = 129.00
expect  worth 铜线 = 21.00
expect  worth A4纸 = 200.00
expect  verified
# 按标准入库，实际与标准之差是差异 in at standard, the difference is a variance
receive 钢补 against 530104 on 2026-11-05：钢材 2 吨 @ 25.00
expect  worth 钢材 = 172.00
expect  entry of 钢补 140301 借 43.00 | 530104 贷 50.00 | 5401 借 7.00
issue   钢领二 against 560216 on 2026-11-10：钢材 3
expect  paper 钢领二 cost 64.50
expect  refused "新料 按标准成本核算" receive 无价 against 530104 on 2026-11-12：新料 1 个 @ 4.00
# 补改标准成本：之后的领用重算 a back-dated price: what left later is costed again
price   涨价 on 2026-11-08：钢材 23.00；新料 5.00
expect  recost 涨价 = -4.50 on 2026-11-10
expect  worth 钢材 = 115.00
price   新料价 on 2026-11-12：新料 4.00
receive 新进 against 530104 on 2026-11-12：新料 1 个 @ 4.00
expect  worth 新料 = 4.00
expect  refused "已有 2 个商品" unapprove 年标
unapprove 涨价
expect  recost 涨价 = 4.50 on 2026-11-10
expect  worth 钢材 = 107.50
expect  voucher 涨价 = void
# 已结的期间不能改，也不能撤销 a closed period takes no decision and gives none back
period  close 2026-10
period  close 2026-11
expect  refused "2026-11 期已结账" unapprove 新料价
expect  refused "2026-11 期已结账" price 迟价 on 2026-11-30：钢材 24.00
expect  refused "从 2026-11 起的计价方法已经定了" method 回头 原材料 fifo from 2026-11
method  先进 原材料 fifo from 2026-12
expect  paper 先进 approved total 0.00
expect  worth 钢材 = 107.50
unapprove 先进
expect  paper 先进 undone
