# 欠着货出库，后来只补到一部分，退货又补上自己：成本差异不留在库存，借贷照平
# A delivery that owes goods was covered in part, and its return covers the rest of itself: what that costs more is variance, and the entries balance.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
warehouse 负库存 允许
stock   货物 3 件 @ 1.00 on 2026-10-01
order   甲单 to 星河文具 on 2026-10-02：货物 3 @ 5.00 tax 13%
issue   占用 against 560216 on 2026-10-03：货物 2
deliver 甲出 of 甲单 on 2026-10-04
expect  stock 货物 = -2
receive 进货 against 530104 on 2026-10-05：货物 1 件 @ 4.00
expect  recost 进货 = -3.00 on 2026-10-05
expect  entry 5401 借 3.00 | 140502 贷 3.00
return  甲退 of 甲出 on 2026-10-06
expect  stock 货物 = 2
expect  verified
expect  worth 货物 = 4.00
expect  balance 5401 = 1.00
