# 盘盈、受赠入库，领用、样品出库：对方科目由人选，成本由账算
# Found and given goods come in, used and sample goods go out: people choose the contra account, the book tells the cost.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
stock     A4纸 100 包 @ 20.00 on 2026-10-01
receive   盘盈 against 530104 on 2026-10-10：A4纸 10 包 @ 22.00；墨盒 3 个 @ 33.33；A4纸 10 包 @ 18.005
expect    paper 盘盈 approved total 500.04
expect    entry of 盘盈 140502 借 500.04 | 530104 贷 500.04
expect    stock A4纸 = 120
expect    worth A4纸 = 2400.05
receive   赠品 against 530103 from 星河文具 on 2026-10-11：墨盒 1 个 @ 0
expect    voucher 赠品 = none
expect    stock 墨盒 = 4
expect    worth 墨盒 = 99.99
issue     领用 against 560216 on 2026-10-12：A4纸 20；墨盒 1；A4纸 1
expect    paper 领用 approved cost 445.01
expect    entry of 领用 560216 借 445.01 | 140502 贷 445.01
expect    stock A4纸 = 99
# 盘盈用掉了也能撤，只要数量够：领用按剩下的成本重算；重新审核再算回来
# What was found and used can be taken back as long as the quantity lasts: the use is costed again, and once more when it is approved anew.
unapprove 盘盈
expect    recost 盘盈 = 25.01 on 2026-10-12
expect    entry 560216 借 -25.01 | 140502 贷 -25.01
expect    worth A4纸 = 1580.00
expect    stock 墨盒 = 0
approve   盘盈
expect    recost 盘盈 = -25.01 on 2026-10-12
expect    stock A4纸 = 99
expect    refused "库存不足" issue 太多 against 560216：A4纸 60；A4纸 60
expect    refused "存货科目" issue 错科目 against 140501：A4纸 1
expect    refused "往来单据记账" receive 错科目 against 1122：A4纸 1 包 @ 1.00
expect    refused "不是末级科目" issue 错科目 against 5602：A4纸 1
expect    refused "由库存账算出" issue 写成本 against 560216：A4纸 1 @ 20.00
# 改动以前，草稿不进账 a draft is in no book
issue     样品 against 560116 to 明远贸易 on 2026-10-15 draft：A4纸 9
expect    stock A4纸 = 99
expect    voucher 样品 = none
approve   样品
expect    stock A4纸 = 90
expect    entry of 样品 560116 借 180.00 | 140502 贷 180.00
unapprove 样品
expect    paper 样品 draft cost 0
expect    voucher 样品 = void
expect    stock A4纸 = 99
expect    refused "留有记录" delete 样品
period    close 2026-10
unapprove 领用
expect    voucher 领用 = red 2026-11
expect    stock A4纸 = 120
expect    worth A4纸 = 2400.05
expect    balance 560216 = 0
# 领用撤回，盘盈也能撤 with the use taken back, the find can be taken back, too
unapprove 盘盈
expect    worth A4纸 = 2000.00
expect    stock 墨盒 = 1
# 对方科目是收入、成本或现金，验账都认得 verify knows a contra account that plays a role by itself
receive   现买 against 1001 on 2026-11-03：A4纸 5 包 @ 21.00
issue     抵成本 against 5401 on 2026-11-04：A4纸 5
expect    entry of 现买 140502 借 105.00 | 1001 贷 105.00
receive   冲收入 against 5001 on 2026-11-05：A4纸 1 包 @ 1.00
expect    verified
