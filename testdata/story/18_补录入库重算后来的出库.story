# 补录过去的入库：之后的出库、退货按新的平均价重算，差额另记凭证，一天一张，原单原凭证不改
# A back-dated receipt: later issues and returns cost the new average; one voucher per day takes the difference, nothing old is changed.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
stock   A4纸 10 包 @ 20.00 on 2026-10-01
issue   领用 against 560216 on 2026-10-20：A4纸 4
order   甲单 to 星河文具 on 2026-10-05：A4纸 4 @ 35.00 tax 13%
deliver 甲出 of 甲单 on 2026-10-22
return  甲退 of 甲出 on 2026-10-24：A4纸 1
expect  entry of 领用 560216 借 80.00 | 140502 贷 80.00
expect  paper 甲退 cost 20.00
expect  worth A4纸 = 60.00
receive 补录 against 530104 on 2026-10-10：A4纸 10 包 @ 26.00
expect  entry of 补录 140502 借 260.00 | 530104 贷 260.00
expect  recost 补录 = -21.00 on 2026-10-20 on 2026-10-22 on 2026-10-24
expect  entry 560216 借 12.00 | 140502 贷 12.00
expect  entry 5401 借 12.00 | 140502 贷 12.00
expect  entry 5401 贷 3.00 | 140502 借 3.00
expect  stock A4纸 = 13
expect  worth A4纸 = 299.00
# 单据写的是审核当时的成本 a paper says what it cost when it was approved
expect  paper 甲出 cost 80.00
expect  paper 领用 cost 80.00
expect  balance 560216 = 92.00
expect  verified
# 之后的退货按重算后的成本回来 what comes back now comes back at the new cost
return  甲退二 of 甲出 on 2026-10-25
expect  paper 甲退二 cost 69.00
expect  balance 5401 = 0
# 撤掉补录，一切回到原来 take it back, and all is as before
unapprove 补录
expect  recost 补录 = 12.00 on 2026-10-20 on 2026-10-22 on 2026-10-24 on 2026-10-25
expect  worth A4纸 = 120.00
expect  balance 560216 = 80.00
expect  balance 5401 = 0
# 当天在后的入库不影响先前的出库 a receipt that comes later changes nothing
receive 新来 against 530104 on 2026-10-26：A4纸 10 包 @ 30.00
expect  recost 新来 = none
