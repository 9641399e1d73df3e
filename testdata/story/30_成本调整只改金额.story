# 成本调整单：数量不变，金额增减；补录的调整让之后的出库重算；反审核回到原来
# A value adjustment: the quantity stays, the value rises or falls; a back-dated one changes what left later; taking it back restores all.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-10
stock   A4纸 10 包 @ 20.00 on 2026-10-01
stock   墨盒 4 个 @ 50.00 on 2026-10-01
adjust  调价 against 571109 on 2026-10-05：A4纸 12.00；墨盒 -20.00
expect  entry of 调价 140502 借 12.00 | 571109 贷 12.00 | 571109 借 20.00 | 140502 贷 20.00
expect  paper 调价 approved total -8.00
expect  stock A4纸 = 10
expect  worth A4纸 = 212.00
expect  worth 墨盒 = 180.00
issue   领用 against 560216 on 2026-10-20：A4纸 5
expect  paper 领用 cost 106.00
# 补录：领用前先调高 20 元，领用的一半随之重算 back-dated: half of it went out with the goods
adjust  补调 against 530104 on 2026-10-10：A4纸 20.00
expect  recost 补调 = -10.00 on 2026-10-20
expect  worth A4纸 = 116.00
expect  balance 560216 = 116.00
expect  verified
unapprove 补调
expect  voucher 补调 = void
expect  recost 补调 = 10.00 on 2026-10-20
expect  worth A4纸 = 106.00
approve 补调
expect  worth A4纸 = 116.00
# 结账后撤回：红字记在次月第一天，原来的月份不动 taken back in a closed month: red on the first open day
period  close 2026-10
unapprove 调价
expect  voucher 调价 = red 2026-11
expect  worth A4纸 = 104.00
expect  worth 墨盒 = 200.00
expect  stock A4纸 = 5
expect  verified
# 没有货物的金额不收，减得比库存值得多的也不收 no value without goods, and none below nothing
issue   清空 against 560216：墨盒 4
expect  refused "墨盒 在" adjust 空调 against 571109：A4纸 1.00；墨盒 5.00
expect  refused "要减 104.01，只有 104.00 可减" adjust 过调 against 571109：A4纸 -104.01
expect  refused "2026-10" adjust 迟调 against 571109 on 2026-10-31：A4纸 1.00
adjust  归零 against 571109：A4纸 -104.00
expect  worth A4纸 = 0
expect  stock A4纸 = 5
expect  refused "只有 0.00 可减" adjust 再减 against 571109：A4纸 -0.01
adjust  草稿 against 571109 draft：A4纸 9.99
expect  worth A4纸 = 0
delete  草稿
