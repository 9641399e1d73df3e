# 收款按单据核销，可连同退货一起抵；付款人可以是别人
# Money settles named papers, and may be netted with a return.
company 小企业会计准则 一般纳税人 价格不含税
stock   A4纸 100 包 @ 20.00
order   甲单 to 星河文具：A4纸 10 @ 100.00 tax 0%
deliver 甲一 of 甲单：A4纸 4
deliver 甲二 of 甲单：A4纸 6
receive 甲款 400.00 from 星河文具 match exact
expect  owes 星河文具 = 600.00
return  甲退 of 甲一：A4纸 1
expect  owes 星河文具 = 500.00
receive 乙款 500.00 from 星河文具 match 甲二=600.00,甲退=-100.00
expect  entry of 乙款 1002 借 500.00 | 1122 贷 500.00
expect  owes 星河文具 = 0
expect  refused "{甲退} 之后还有：{乙款}" unapprove 甲退
expect  refused "{甲二} 之后还有：{乙款}" unapprove 甲二
expect  refused "不存在、已结清或重复" receive 丙款 1.00 from 星河文具 match 甲二=1.00
expect  refused "必须大于 0" receive 丙款 0.00 from 星河文具
expect  refused "收款账户" receive 丙款 1.00 from 星河文具 into 1122
unapprove 乙款
expect  refused "未结 600.00" receive 丁款 700.00 from 星河文具 match 甲二=700.00
unapprove 甲退
expect  owes 星河文具 = 600.00
