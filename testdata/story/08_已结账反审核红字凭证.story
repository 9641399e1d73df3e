# 期间已结账：反审核在下一个未结账期间的第一天出红字凭证
# Period closed: un-approving makes a red voucher on the first open day.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
stock   A4纸 100 包 @ 20.00 on 2026-10-01
order   甲单 to 星河文具 on 2026-10-15：A4纸 10 @ 35.00 tax 13%
deliver 甲出 of 甲单 on 2026-10-15
period  close 2026-10
order   乙单 to 星河文具：A4纸 1 @ 35.00 tax 13%
expect  refused "2026-10 期已结账" deliver 乙出 of 乙单 on 2026-10-31
expect  refused "请先结 2026-11 期" period close 2026-12
unapprove 甲出
expect  voucher 甲出 = red 2026-11
expect  entry of 甲出 1122 借 -395.50 | 5001 贷 -350.00 | 22210107 贷 -45.50 | 5401 借 -200.00 | 140502 贷 -200.00
expect  stock A4纸 = 100
expect  worth A4纸 = 2000.00
expect  owes 星河文具 = 0
expect  refused "2026-10 期已结账" approve 甲出
expect  refused "没有结账" period reopen 2026-11
period  reopen 2026-10
approve 甲出
expect  voucher 甲出 = open 2026-10
period  close 2026-10
period  close 2026-11
expect  verified
