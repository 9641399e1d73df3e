# 卖出十包纸：扣库存、记应收、出凭证（S1）
# Ten packs of paper: stock falls, the receivable stands, the voucher is there.
company 小企业会计准则 一般纳税人 价格不含税
stock  A4纸 100 包 @ 20.00
sell   A4纸  10 包 @ 35.00 to 星河文具 tax 13%
expect stock A4纸 = 90
expect avail A4纸 = 90
expect worth A4纸 = 1800.00
expect owes  星河文具 = 395.50
expect entry 140502 借 2000.00 | 310415 贷 2000.00
expect entry 1122 借 395.50 | 5001 贷 350.00 | 22210107 贷 45.50 | 5401 借 200.00 | 140502 贷 200.00
