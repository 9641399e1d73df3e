# 数量、金额大到记不下时，逐行说清楚，账上什么也不留
# Quantities and amounts too large to be recorded are refused by line, and nothing stays behind.
company 小企业会计准则 一般纳税人 价格不含税
service 券 张
stock  货 999999999.999999 个 @ 0.00
expect refused "第 1 行：数量是 1000000000，不能超过 999999999.999999" stock 货 1000000000 个 @ 0.00
expect refused "第 2 行：数量是 9223372036854" order 甲单 to 星河文具：券 1 @ 1.00；券 9223372036854 @ 0.00
expect refused "第 1 行：金额太大" order 甲单 to 星河文具：券 999999999 @ 99999999.00
expect refused "金额太大" stock 货 999999999 个 @ 9999999.00
expect refused "超过 999999999999.99" order 甲单 to 星河文具：券 900000000 @ 1000.00；券 900000000 @ 1000.00
order  乙单 to 星河文具：券 885000000 @ 999.00 tax 13%；货 999999999.999999 @ 0.00
deliver 乙出 of 乙单
expect stock 货 = 0
expect owes 星河文具 = 999049950000.00
