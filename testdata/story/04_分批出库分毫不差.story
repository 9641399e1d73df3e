# 随机分批出库：各批金额税额之和等于订单行，一分不差
# Delivered in random parts, the parts add up to the order's lines to the cent.
company 小企业会计准则 一般纳税人 价格不含税
stock  螺丝 1000 盒 @ 3.33
stock  垫片 1000 盒 @ 0.07
order  甲单 to 恒达机械：螺丝 7 @ 14.2857 tax 13%；垫片 333 @ 0.01 tax 13% off 5%；螺丝 100 @ 9.99 tax 9% off 12.5%
expect paper 甲单 approved net 977.29 tax 92.08 total 1069.37
split  甲单 seed 1
expect open 甲单 = 0
expect owes 恒达机械 = 1069.37
expect balance 5001 = -977.29
order  乙单 含税 to 恒达机械：螺丝 3 @ 33.33 tax 13%；垫片 0.7 @ 1.00 tax 6%
split  乙单 seed 2
order  丙单 to 恒达机械：螺丝 1.000001 @ 100.00 tax 13%；螺丝 13 @ 0.005 tax 13%
split  丙单 seed 3
order  丁单 含税 to 恒达机械：垫片 97 @ 0.13 tax 13% off 33%；螺丝 11 @ 7.77 tax 1%
split  丁单 seed 4
expect verified
