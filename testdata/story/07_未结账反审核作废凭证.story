# 期间未结账：反审核作废凭证，三本账同时退回；改过可再审核
# Period open: un-approving voids the voucher and takes all three books back.
company 小企业会计准则 一般纳税人 价格不含税
stock   A4纸 100 包 @ 20.00
order   甲单 to 星河文具：A4纸 10 @ 35.00 tax 13%
deliver 甲出 of 甲单：A4纸 6
expect  stock A4纸 = 94
expect  avail A4纸 = 90
unapprove 甲出
expect  voucher 甲出 = void
expect  stock A4纸 = 100
expect  reserved A4纸 = 10
expect  worth A4纸 = 2000.00
expect  owes 星河文具 = 0
expect  balance 5001 = 0
expect  refused "不能这样操作" unapprove 甲出
approve 甲出
expect  voucher 甲出 = open 2026-11
expect  owes 星河文具 = 237.30
unapprove 甲出
unapprove 甲单
expect  avail A4纸 = 100
expect  refused "留有记录" delete 甲出
approve 甲单
expect  reserved A4纸 = 10
