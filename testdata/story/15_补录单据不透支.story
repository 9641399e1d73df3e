# 补录过去日期的出库：之后任何一天的结存都不能为负
# A back-dated delivery must not take what later days have already used.
company 小企业会计准则 一般纳税人 价格不含税 from 2026-11
stock   A4纸 10 包 @ 20.00 on 2026-11-05
order   甲单 to 星河文具 on 2026-11-06：A4纸 6 @ 35.00
deliver 甲出 of 甲单 on 2026-11-10
order   乙单 to 星河文具 on 2026-11-06：A4纸 4 @ 35.00
expect  refused "之后的结存会变成 -" deliver 乙出 of 乙单 on 2026-11-03
deliver 乙出 of 乙单 on 2026-11-07
expect  stock A4纸 = 0
expect  worth A4纸 = 0
expect  refused "账套从 2026-11 开始" stock A4纸 1 包 @ 1.00 on 2026-10-31
