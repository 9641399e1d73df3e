# 审核订单只占用可用数量；不够时整单拒绝，说出商品、可用和需要
# Approving reserves only what is available; a short order is refused whole, in plain words.
company 小企业会计准则 一般纳税人 价格不含税
stock   A4纸 10 包 @ 20.00
stock   墨盒 2 个 @ 150.00
order   甲单 to 星河文具：A4纸 8 @ 35.00；墨盒 2 @ 260.00
expect  avail A4纸 = 2
expect  refused "A4纸 库存不足：可用 2，需要 3" order 乙单 to 明远贸易：A4纸 3 @ 35.00
expect  refused "墨盒 库存不足：可用 0，需要 1" order 乙单 to 明远贸易：A4纸 2 @ 35.00；墨盒 1 @ 260.00
expect  avail A4纸 = 2
order   丙单 draft to 明远贸易：A4纸 9 @ 35.00
expect  refused "可用 2，需要 9" approve 丙单
close   甲单
expect  avail A4纸 = 10
approve 丙单
expect  refused "可用 1，需要 8" reopen 甲单
expect  refused "还没有审核或已关闭" deliver 甲出 of 甲单
unapprove 丙单
reopen  甲单
expect  reserved 墨盒 = 2
expect  refused "数量是 0" order 丁单 to 明远贸易：A4纸 0 @ 35.00
expect  refused "只剩 8 未出库" deliver 甲出 of 甲单：A4纸 9
