# 价格含税：先定价税合计，再倒推税额；同一张单可以改为不含税
# Prices with tax: the total is fixed first, the tax is taken out of it.
company 小企业会计准则 一般纳税人 价格含税
stock   A4纸 100 包 @ 20.00
order   甲单 to 星河文具：A4纸 3 @ 35.00 tax 13%
expect  paper 甲单 net 92.92 tax 12.08 total 105.00
deliver 甲一 of 甲单：A4纸 1
deliver 甲二 of 甲单：A4纸 1
deliver 甲三 of 甲单
expect  paper 甲一 net 30.97 tax 4.03 total 35.00
expect  paper 甲二 net 30.98 tax 4.02 total 35.00
expect  paper 甲三 net 30.97 tax 4.03 total 35.00
expect  owes 星河文具 = 105.00
order   乙单 不含税 to 星河文具：A4纸 3 @ 35.00 tax 13%
expect  paper 乙单 net 105.00 tax 13.65 total 118.65
