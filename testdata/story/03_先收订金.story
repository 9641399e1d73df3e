# 订金记预收，不产生增值税；多收的部分也记预收（A1）
# Money before goods is an advance without VAT; so is what is paid too much.
company 小企业会计准则 一般纳税人 价格不含税
stock   A4纸 100 包 @ 20.00
receive 订金 500.00 from 星河文具
expect  entry of 订金 1002 借 500.00 | 2203 贷 500.00
expect  advance 星河文具 = 500.00
expect  balance 22210107 = 0
order   甲单 to 星河文具：A4纸 10 @ 35.00 tax 13%
deliver 甲出 of 甲单
receive 货款 400.00 from 星河文具 into 1001 match oldest
expect  entry of 货款 1001 借 400.00 | 1122 贷 395.50 | 2203 贷 4.50
expect  owes 星河文具 = 0
expect  advance 星河文具 = 504.50
unapprove 货款
expect  owes 星河文具 = 395.50
expect  advance 星河文具 = 500.00
expect  voucher 货款 = void
receive 整款 395.50 from 星河文具 match exact
expect  entry of 整款 1002 借 395.50 | 1122 贷 395.50
expect  owes 星河文具 = 0
