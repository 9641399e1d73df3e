# 小规模纳税人：征收率1%，税额直接记应交增值税
# A small-scale taxpayer: 1 %, the tax stands on VAT payable itself.
company 小企业会计准则 小规模纳税人 价格含税
stock   绿茶 50 盒 @ 60.00
order   甲单 to 清风茶馆：绿茶 10 @ 101.00 tax 1%
deliver 甲出 of 甲单
expect  entry of 甲出 1122 借 1010.00 | 5001 贷 1000.00 | 222101 贷 10.00 | 5401 借 600.00 | 140502 贷 600.00
receive 甲款 1010.00 from 清风茶馆 match oldest
expect  owes 清风茶馆 = 0
return  甲退 of 甲出：绿茶 1
expect  entry of 甲退 1122 借 -101.00 | 5001 贷 -100.00 | 222101 贷 -1.00 | 5401 借 -60.00 | 140502 贷 -60.00
expect  owes 清风茶馆 = -101.00
