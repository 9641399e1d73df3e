# 反审核被拒时，按先后倒序说出后面的单据；照着顺序就能撤完
# A refused un-approval names the later papers newest first; in that order everything can be undone.
company 小企业会计准则 一般纳税人 价格不含税
stock   A4纸 100 包 @ 20.00 as 期初
order   甲单 to 星河文具：A4纸 10 @ 35.00 tax 13%
deliver 甲一 of 甲单：A4纸 4
deliver 甲二 of 甲单：A4纸 3
deliver 甲三 of 甲单 draft：A4纸 1
return  甲退 of 甲一：A4纸 1
receive 甲款 100.00 from 星河文具 match oldest
expect  refused "{甲单} 之后还有：{甲三}（草稿，可删除）、{甲二}、{甲一}" unapprove 甲单
expect  refused "{甲一} 之后还有：{甲款}、{甲退}" unapprove 甲一
expect  refused "库存不足：可用 91，需要 100" unapprove 期初
unapprove 甲款
unapprove 甲退
unapprove 甲一
unapprove 甲二
delete  甲三
unapprove 甲单
unapprove 期初
expect  stock A4纸 = 0
expect  worth A4纸 = 0
expect  owes 星河文具 = 0
expect  balance 140502 = 0
