# 退货按出库时的成本红冲，不按现在的平均价（S9）
# A return comes back at the cost it left with, not at today's average.
company 小企业会计准则 一般纳税人 价格不含税
stock   台灯 10 盏 @ 100.00 on 2026-11-01
order   甲单 to 明远贸易 on 2026-11-02：台灯 4 @ 160.00 tax 13%
deliver 甲出 of 甲单 on 2026-11-02
stock   台灯 6 盏 @ 110.00 on 2026-11-03
expect  worth 台灯 = 1260.00
return  甲退 of 甲出 on 2026-11-04：台灯 1
expect  entry of 甲退 1122 借 -180.80 | 5001 贷 -160.00 | 22210107 贷 -20.80 | 5401 借 -100.00 | 140502 贷 -100.00
expect  stock 台灯 = 13
expect  worth 台灯 = 1360.00
expect  owes 明远贸易 = 542.40
expect  refused "只有 3 可退" return 再退 of 甲出：台灯 4
return  余退 of 甲出 on 2026-11-05
expect  owes 明远贸易 = 0
expect  stock 台灯 = 16
expect  worth 台灯 = 1660.00
expect  balance 5401 = 0
expect  refused "已全部退回" return 三退 of 甲出
