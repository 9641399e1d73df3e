package demo

import (
	"fmt"

	"xingzhou/internal/master/party"
)

// place is where customers are, with the area code of their telephones and how many of them sit there.
type place struct {
	city, district string
	weight         int
}

var places = []place{
	{"宁波", "北仑区", 12}, {"宁波", "鄞州区", 12}, {"宁波", "镇海区", 8}, {"慈溪", "宗汉街道", 9}, {"余姚", "泗门镇", 8}, {"杭州", "萧山区", 6},
	{"杭州", "余杭区", 5}, {"温州", "乐清市", 6}, {"台州", "黄岩区", 6}, {"台州", "路桥区", 4}, {"绍兴", "柯桥区", 5}, {"嘉兴", "海宁市", 4},
	{"湖州", "德清县", 3}, {"金华", "永康市", 4}, {"上海", "松江区", 5}, {"上海", "嘉定区", 4}, {"苏州", "昆山市", 6}, {"苏州", "吴江区", 4},
	{"无锡", "惠山区", 4}, {"常州", "武进区", 3}, {"南通", "如皋市", 2}, {"青岛", "城阳区", 3}, {"烟台", "福山区", 2}, {"东莞", "长安镇", 3},
	{"佛山", "顺德区", 3}, {"深圳", "宝安区", 3}, {"厦门", "集美区", 2}, {"武汉", "东西湖区", 2}, {"合肥", "肥西县", 2}, {"重庆", "璧山区", 2},
}

var (
	firsts  = []rune("恒鑫瑞华宏永泰昌盛金德博科创新达亿嘉海天力远东方正立信诚凯奥")
	seconds = []rune("达泰丰隆源兴通锐驰越腾飞盛捷康特邦固力成亚宇川江润晟铭")
	trades  = []string{"机械设备", "自动化科技", "精密模具", "包装机械", "纺织机械", "注塑机械", "电气设备", "汽车零部件", "五金制品", "智能装备",
		"塑料机械", "输送设备", "液压件", "数控机床", "环保设备", "食品机械", "印刷机械", "新能源装备"}
	forms    = []string{"有限公司", "有限公司", "有限公司", "有限公司", "有限公司", "股份有限公司", "厂"}
	surnames = []rune("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
	given    = []string{"伟", "芳", "敏", "静", "强", "磊", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀英", "建国", "志强", "海燕", "晓东", "丽华", "文斌", "国平"}
	roads    = []string{"工业路", "创业大道", "兴业路", "科技路", "振兴路", "滨海大道", "明州路", "中兴路", "开发路", "新城大道"}
)

// client is a customer of the plan.
type client struct {
	input  party.Input
	weight int
	terms  int // days after delivery on which he usually pays; credit beyond two weeks is agreed with him
	late   int // further days: some are slow, the last of them never pay
	seller int // which salesperson looks after him
}

const neverPays = 10_000

// clients makes n customers: few buy much, many buy little.
func clients(r *dice, n int) []client {
	out := make([]client, 0, n)
	weights := make([]int, len(places))
	for i, p := range places {
		weights[i] = p.weight
	}
	seen := map[string]bool{}
	for len(out) < n {
		p := places[r.pick(weights)]
		name := p.city + string(firsts[r.upTo(len(firsts))]) + string(seconds[r.upTo(len(seconds))]) + trades[r.upTo(len(trades))] + forms[r.upTo(len(forms))]
		if seen[name] {
			continue
		}
		seen[name] = true
		i := len(out)
		c := client{weight: 1_000_000 / (i + 12), seller: r.upTo(3), terms: 30}
		level := "C"
		switch {
		case i < n/10:
			level, c.terms = "A", 60
		case i < n*4/10:
			level = "B"
		case r.upTo(100) < 40:
			c.terms = 3 + r.upTo(8) // pays nearly at once
		}
		switch slow := r.upTo(100); {
		case slow < 2 && i > n/8:
			c.late = neverPays
		case slow < 10 && i > n/40:
			c.late = 20 + r.upTo(60)
		}
		surname := string(surnames[r.upTo(len(surnames))])
		c.input = party.Input{Name: name, IsCustomer: true, Level: level, Contact: surname + given[r.upTo(len(given))],
			Phone:     fmt.Sprintf("1%d000%05d", []int{38, 39, 58, 86, 77}[r.upTo(5)], 1000+i*7), // 000: numbers that nobody has
			TermsDays: agreed(c.terms),
			Address:   fmt.Sprintf("%s%s%s%d号", p.city, p.district, roads[r.upTo(len(roads))], 1+r.upTo(888))}
		out = append(out, c)
	}
	return out
}

// agreed is the credit period of a customer who usually pays after so many days: those who pay nearly at once have none.
func agreed(days int) int64 {
	if days < 15 {
		return 0
	}
	return int64(days)
}
