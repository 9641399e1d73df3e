# 撤回较早的退货再退：每次退货占原出库的一段，段不重叠，全退完成本一分不剩
# Returns taken back out of order: each holds a part of the delivery that no other holds, so all of them bring what was taken.
company 小企业会计准则 一般纳税人 价格不含税
stock   小件 7 件 @ 0.014286
order   单一 to 星河文具：小件 7 @ 1.00 tax 13%
deliver 出一 of 单一
expect  balance 5401 = 0.10
return  退一 of 出一：小件 3
return  退二 of 出一：小件 1
unapprove 退一
return  退三 of 出一：小件 3
return  退四 of 出一：小件 3
expect  balance 5401 = 0
expect  stock 小件 = 7
expect  worth 小件 = 0.10
expect  verified
