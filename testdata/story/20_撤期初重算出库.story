# 撤掉已经用过的期初：数量够就撤，用掉的按剩下的入库重算；数量不够就说清差多少
# Opening stock that was used is taken back as long as the quantity lasts; what was used costs the rest of the receipts.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
stock   A4纸 10 包 @ 20.00 on 2026-10-01 as 期初
receive 进货 against 530104 on 2026-10-05：A4纸 10 包 @ 26.00
issue   领用 against 560216 on 2026-10-20：A4纸 5
expect  paper 领用 cost 115.00
unapprove 期初
expect  voucher 期初 = void
expect  recost 期初 = -15.00 on 2026-10-20
expect  entry 560216 借 15.00 | 140502 贷 15.00
expect  stock A4纸 = 5
expect  worth A4纸 = 130.00
expect  balance 310415 = 0
approve 期初
expect  recost 期初 = 15.00 on 2026-10-20
expect  worth A4纸 = 345.00
issue   再领 against 560216 on 2026-10-21：A4纸 6
expect  refused "库存不足：可用 9，需要 10" unapprove 期初
expect  verified
# 当天先出后补：撤期初会让出库那天变成负数 it would leave less than nothing on the day of the issue
receive 后来 against 530104 on 2026-10-25：A4纸 10 包 @ 30.00
expect  refused "之后的结存会变成 -1" unapprove 期初
