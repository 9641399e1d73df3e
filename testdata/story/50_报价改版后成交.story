# 报价改版、客户接受、转成订单：价格照报价，审核订单才占用库存
# An offer is revised, accepted and becomes an order at the offered prices; stock is promised when the order is approved.
company 小企业会计准则 一般纳税人 价格不含税
stock   A4纸 100 包 @ 20.00
quote   报价 on 2026-11-02 until 2026-12-31 to 星河文具：A4纸 10 @ 35.00 tax 13%
revise  报价 as 二版
expect  refused "不能这样操作" accept 报价
expect  refused "不能这样操作" turn 二版 into 早了
approve 二版
expect  avail A4纸 = 100
accept  二版
turn    二版 into 甲单
expect  refused "不能这样操作" turn 二版 into 又一单
expect  reserved A4纸 = 0
approve 甲单
expect  reserved A4纸 = 10
deliver 甲出 of 甲单
expect  paper 甲出 approved net 350.00 tax 45.50 total 395.50 cost 200.00
expect  owes 星河文具 = 395.50
quote   旧价 on 2026-01-05 until 2026-01-31 to 星河文具：A4纸 1 @ 30.00 tax 13%
expect  refused "已过期" accept 旧价
expect  refused "已过期" turn 旧价 into 晚了
revise  旧价 as 新价
delete  新价
