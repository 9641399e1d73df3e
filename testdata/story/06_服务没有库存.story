# 服务只有收入没有出库；同一张单可以又有货又有服务
# A service has revenue and no movement; one order can hold goods and services.
company 小企业会计准则 一般纳税人 价格不含税
service 安装 次
stock   空调 5 台 @ 2000.00
order   甲单 to 和家物业：空调 2 @ 3000.00 tax 13%；安装 2 @ 150.00 tax 6%
expect  reserved 空调 = 2
deliver 甲一 of 甲单：安装 1
expect  entry of 甲一 1122 借 159.00 | 5001 贷 150.00 | 22210107 贷 9.00
expect  stock 空调 = 5
deliver 甲二 of 甲单
expect  entry of 甲二 1122 借 6939.00 | 5001 贷 6150.00 | 22210107 贷 789.00 | 5401 借 4000.00 | 140502 贷 4000.00
expect  open 甲单 = 0
return  甲退 of 甲一
expect  entry of 甲退 1122 借 -159.00 | 5001 贷 -150.00 | 22210107 贷 -9.00
expect  owes 和家物业 = 6939.00
expect  refused "是服务" stock 安装 1 次 @ 1.00
