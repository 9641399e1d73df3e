# 先出三批，撤掉第一批再补出：各批之和仍等于订单
# Three parts, the first undone and delivered again: the parts still add up to the order.
company 小企业会计准则 一般纳税人 价格不含税
stock   货物 3 件 @ 33.333333
order   甲单 to 明远贸易：货物 3 @ 33.333333 tax 13%
expect  paper 甲单 net 100.00 tax 13.00 total 113.00
deliver 甲一 of 甲单：货物 1
deliver 甲二 of 甲单：货物 1
unapprove 甲一
deliver 甲三 of 甲单：货物 1
deliver 甲四 of 甲单：货物 1
expect  open 甲单 = 0
expect  owes 明远贸易 = 113.00
expect  balance 5001 = -100.00
expect  balance 22210107 = -13.00
expect  verified
service 保养 次
order   乙单 含税 to 明远贸易：保养 7 @ 1.01 tax 13%
deliver 乙出 of 乙单
return  乙退一 of 乙出：保养 2
return  乙退二 of 乙出：保养 3
unapprove 乙退一
return  乙退三 of 乙出：保养 1
return  乙退四 of 乙出
expect  owes 明远贸易 = 113.00
expect  balance 5001 = -100.00
stock   赠品 7 件 @ 1.234567
order   丙单 to 明远贸易：赠品 7 @ 0.00 tax 13%
deliver 丙出 of 丙单
expect  entry of 丙出 5401 借 8.64 | 140502 贷 8.64
return  丙退一 of 丙出：赠品 2
return  丙退二 of 丙出：赠品 3
unapprove 丙退一
return  丙退三 of 丙出：赠品 1
return  丙退四 of 丙出
expect  worth 赠品 = 8.64
expect  balance 5401 = 100.00
