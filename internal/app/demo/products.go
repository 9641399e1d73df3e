package demo

import (
	"fmt"

	"xingzhou/internal/kit/money"
	"xingzhou/internal/master/product"
)

// family is a group of products that differ by specification. Prices are yuan, rising in even steps along the list.
type family struct {
	code, name, unit string
	category         string
	low, high        int64 // yuan of the first and the last
	weight           int   // how much it is asked for
	specs            []string
}

var families = []family{
	{"KGDY", "开关电源", "台", product.Goods, 58, 420, 9, []string{"LRS-35-24", "LRS-50-24", "LRS-75-24", "LRS-100-24", "LRS-150-24", "LRS-200-24", "LRS-350-24", "NDR-120-24", "NDR-240-24", "NDR-480-24"}},
	{"CGQ", "光电传感器", "只", product.Goods, 46, 260, 8, []string{"E3F-DS30C4", "E3F-R2NK", "E3Z-D61", "E3Z-D62", "E3Z-T61", "E3Z-R61", "E3JK-DR11", "E3JK-5M1"}},
	{"JJKG", "接近开关", "只", product.Goods, 24, 118, 9, []string{"LJ8A3-2-Z/BX", "LJ12A3-4-Z/BX", "LJ12A3-4-Z/BY", "LJ18A3-8-Z/BX", "LJ18A3-8-Z/AX", "LJ30A3-15-Z/BX", "E2E-X5ME1", "E2E-X10ME1"}},
	{"JDQ", "中间继电器", "只", product.Goods, 9, 46, 10, []string{"MY2NJ DC24V", "MY2NJ AC220V", "MY4NJ DC24V", "MY4NJ AC220V", "LY2NJ DC24V", "LY4NJ AC220V", "RXM2LB2BD", "RXM4LB2P7"}},
	{"SJJDQ", "时间继电器", "只", product.Goods, 32, 96, 4, []string{"H3Y-2 10S", "H3Y-2 60S", "H3Y-4 30S", "ST3PA-B", "ST3PR", "DH48S-S", "JSZ3A-B"}},
	{"JCQ", "交流接触器", "只", product.Goods, 38, 890, 8, []string{"CJX2-0910", "CJX2-1210", "CJX2-1810", "CJX2-2510", "CJX2-3210", "CJX2-4011", "CJX2-5011", "CJX2-6511", "CJX2-8011", "CJX2-9511"}},
	{"RJDQ", "热过载继电器", "只", product.Goods, 34, 168, 4, []string{"NR2-11.5", "NR2-25", "NR2-36", "NR2-93", "JRS1D-25", "JRS1D-36"}},
	{"DLQ", "小型断路器", "只", product.Goods, 12, 88, 9, []string{"NXB-63 1P C10", "NXB-63 1P C16", "NXB-63 1P C32", "NXB-63 2P C20", "NXB-63 2P C32", "NXB-63 3P C32", "NXB-63 3P C63", "NXB-63 4P C40"}},
	{"SKDL", "塑壳断路器", "台", product.Goods, 126, 1180, 5, []string{"NXM-63S 3P 32A", "NXM-63S 3P 63A", "NXM-125S 3P 80A", "NXM-125S 3P 100A", "NXM-250S 3P 160A", "NXM-250S 3P 250A", "NXM-400S 3P 400A"}},
	{"ANKG", "按钮开关", "只", product.Goods, 6, 38, 7, []string{"LA38-11 绿", "LA38-11 红", "LA38-11X2", "XB2-BA31", "XB2-BA42", "XB2-BS542 急停", "XB2-BD21"}},
	{"ZSD", "信号指示灯", "只", product.Goods, 5, 14, 5, []string{"AD16-22DS 红", "AD16-22DS 绿", "AD16-22DS 黄", "AD16-22DS 白", "AD16-22SM 蜂鸣"}},
	{"PBDL", "屏蔽电缆", "米", product.Goods, 4, 36, 9, []string{"RVVP 2×0.5", "RVVP 2×0.75", "RVVP 3×0.75", "RVVP 4×0.5", "RVVP 4×1.0", "RVVP 6×0.75", "RVVP 8×0.5", "RVVP 12×0.5"}},
	{"TLDL", "拖链电缆", "米", product.Goods, 7, 62, 6, []string{"TRVV 2×0.75", "TRVV 3×1.0", "TRVV 4×0.75", "TRVV 4×1.5", "TRVV 4×2.5", "TRVV 7×0.75", "TRVV 12×0.75"}},
	{"KZDL", "控制电缆", "米", product.Goods, 5, 48, 5, []string{"KVV 4×1.0", "KVV 4×1.5", "KVV 7×1.5", "KVV 10×1.5", "KVVP 4×1.5", "KVVP 7×1.5"}},
	{"DJ", "三相异步电机", "台", product.Goods, 480, 6800, 6, []string{"YE4-80M1-4 0.55kW", "YE4-80M2-4 0.75kW", "YE4-90S-4 1.1kW", "YE4-90L-4 1.5kW", "YE4-100L1-4 2.2kW", "YE4-100L2-4 3kW", "YE4-112M-4 4kW", "YE4-132S-4 5.5kW", "YE4-132M-4 7.5kW", "YE4-160M-4 11kW"}},
	{"SFDJ", "伺服电机", "台", product.Goods, 980, 3860, 4, []string{"60ST-M01330 400W", "80ST-M02430 750W", "80ST-M03520 1kW", "110ST-M04030 1.2kW", "130ST-M06025 1.5kW", "130ST-M10025 2.6kW"}},
	{"BJDJ", "步进电机", "台", product.Goods, 86, 620, 4, []string{"42BYGH34", "42BYGH47", "57BYG250A", "57BYG250B", "86BYG250A", "86BYG250C"}},
	{"JSJ", "减速机", "台", product.Goods, 260, 3400, 4, []string{"NMRV030-30", "NMRV040-20", "NMRV050-30", "NMRV063-40", "NMRV075-30", "PLF60-10", "PLF90-20", "WPA80-30"}},
	{"BPQ", "变频器", "台", product.Goods, 520, 4900, 6, []string{"MD200S0.4B", "MD200S0.75B", "MD200T1.5B", "MD200T2.2B", "MD310T3.7B", "MD310T5.5B", "MD500T7.5GB", "MD500T11GB"}},
	{"PLC", "可编程控制器", "台", product.Goods, 560, 3680, 5, []string{"FX3SA-14MT-CM", "FX3GA-24MT-CM", "FX3GA-40MT-CM", "FX3U-32MT/ES-A", "FX3U-48MT/ES-A", "S7-1214C DC/DC/DC", "H2U-3232MTQ"}},
	{"HMI", "触摸屏", "台", product.Goods, 620, 2980, 3, []string{"TK6071IP", "MT8071IP", "MT8102IP", "GS2107-WTBD", "TPC7062Ti", "IT6070T"}},
	{"ZC", "深沟球轴承", "只", product.Goods, 4, 96, 10, []string{"6000-2RS", "6001-2RS", "6200-2RS", "6201-2RS", "6202-2RS", "6203-2RS", "6204-2RS", "6205-2RS", "6206-2RS", "6208-2RS", "6210-2RS"}},
	{"YZGZ", "圆柱滚子轴承", "只", product.Goods, 68, 420, 3, []string{"NU205E", "NU206E", "NU208E", "NU210E", "NJ2208E"}},
	{"DZZC", "带座轴承", "套", product.Goods, 16, 128, 5, []string{"UCP204", "UCP205", "UCP206", "UCP208", "UCF205", "UCF206", "UCF208"}},
	{"ZXDG", "直线导轨", "米", product.Goods, 88, 460, 4, []string{"HGR15", "HGR20", "HGR25", "HGR30", "EGR15", "EGR20"}},
	{"HK", "导轨滑块", "只", product.Goods, 62, 298, 4, []string{"HGH15CA", "HGH20CA", "HGW20CC", "HGH25CA", "HGW25CC", "EGH15CA"}},
	{"GZSG", "滚珠丝杠", "套", product.Goods, 180, 1460, 3, []string{"SFU1204-300", "SFU1605-500", "SFU1605-800", "SFU2005-600", "SFU2505-1000", "SFU3210-1200"}},
	{"TBD", "同步带", "条", product.Goods, 9, 128, 6, []string{"HTD 3M-300", "HTD 5M-450", "HTD 5M-600", "HTD 8M-720", "HTD 8M-1040", "XL-110", "XL-200", "L-225"}},
	{"LZQ", "联轴器", "只", product.Goods, 18, 210, 5, []string{"D20L25 6×8", "D25L30 8×10", "D30L42 10×14", "D40L50 14×19", "D55L65 19×24", "LX2", "LX3"}},
	{"QG", "标准气缸", "只", product.Goods, 48, 560, 7, []string{"SC32×50", "SC40×100", "SC50×100", "SC63×150", "SC80×200", "SC100×200", "SDA20×20", "SDA32×30", "MAL20×50", "MAL32×100"}},
	{"DCF", "电磁阀", "只", product.Goods, 36, 186, 7, []string{"4V110-06", "4V210-08", "4V220-08", "4V310-10", "4V320-10", "4V410-15", "3V210-08"}},
	{"QYCL", "气源处理器", "套", product.Goods, 46, 226, 4, []string{"AC2000-02", "AC3000-03", "AC4000-04", "BFC2000", "BFC3000", "BFC4000"}},
	{"QGJT", "气管接头", "只", product.Goods, 2, 12, 8, []string{"PC6-01", "PC8-02", "PC10-02", "PL6-01", "PL8-02", "PU6", "PU8", "PE8"}},
	{"PUG", "气动软管", "米", product.Goods, 2, 11, 7, []string{"PU4×2.5", "PU6×4", "PU8×5", "PU10×6.5", "PU12×8"}},
	{"YYJ", "液压接头", "只", product.Goods, 8, 78, 4, []string{"1C-14", "1C-18", "1C-22", "1CG9-18", "1JO6", "2C9-22"}},
	{"MFJ", "油封", "只", product.Goods, 2, 26, 6, []string{"TC 20×35×7", "TC 25×40×7", "TC 30×47×7", "TC 35×52×8", "TC 40×62×10", "TC 50×72×10", "TC 65×90×10"}},
	{"OXQ", "O型圈", "只", product.Goods, 1, 5, 5, []string{"φ10×1.9", "φ16×2.4", "φ25×2.65", "φ40×3.1", "φ65×3.55"}},
	{"LS", "内六角螺栓", "百只", product.Goods, 9, 120, 6, []string{"M4×12 12.9", "M5×16 12.9", "M6×20 12.9", "M8×25 12.9", "M8×40 12.9", "M10×30 12.9", "M12×50 12.9"}},
	{"JXD", "接线端子", "只", product.Goods, 1, 9, 6, []string{"UK-2.5B", "UK-3N", "UK-5N", "UK-6N", "UK-10N", "USLKG5"}},
	{"XC", "行线槽", "米", product.Goods, 6, 32, 4, []string{"25×25", "35×35", "45×45", "50×80", "60×100", "80×100"}},
	{"KZG", "电气控制柜", "台", product.Finished, 2600, 18600, 2, []string{"XH-XL21 动力柜", "XH-BP 变频柜 7.5kW", "XH-BP 变频柜 22kW", "XH-PLC 控制柜", "XH-PLC 双泵控制柜"}},
	{"SSJ", "皮带输送机", "台", product.Finished, 4800, 12600, 1, []string{"XH-PD 2m×300", "XH-PD 3m×400", "XH-PD 5m×500"}},
	{"FW", "技术服务", "次", product.Service, 200, 2600, 2, []string{"上门检修", "安装调试", "程序编写", "年度保养"}},
}

// item is a product of the plan.
type item struct {
	input  product.Input
	weight int
	bulk   int64 // usual quantity step: cheap things go by the dozen
	cost   money.Price
}

const yuan = 1_000_000 // a price of one yuan

// VAT on goods and on services.
const (
	goodsRate   money.Rate = 130_000
	serviceRate money.Rate = 60_000
)

// catalog writes the families out: about 300 products.
func catalog(r *dice) []item {
	var out []item
	for _, f := range families {
		for i, spec := range f.specs {
			price := f.low * yuan
			if n := int64(len(f.specs) - 1); n > 0 {
				price += (f.high - f.low) * yuan * int64(i*i) / (n * n) // dear ones are rare: the steps widen
			}
			price = roundPrice(price)
			it := item{weight: f.weight * (3 + r.upTo(14)), bulk: bulkOf(price)}
			it.input = product.Input{Code: fmt.Sprintf("%s%03d", f.code, i+1), Name: f.name, Spec: spec, Unit: f.unit, Category: f.category,
				Price: money.Price(price), TaxRate: goodsRate, Barcode: ean13(fmt.Sprintf("690%04d%05d", 1000+len(out), 10000+i*7))}
			if f.category == product.Service {
				it.input.TaxRate, it.input.Barcode = serviceRate, ""
			}
			// 64 to 83 % of the price without tax, to the cent.
			it.cost = money.Price(price * 100 / 113 * int64(64+r.upTo(20)) / 100 / 10_000 * 10_000)
			out = append(out, it)
		}
	}
	return out
}

// roundPrice gives prices that people would print: ten cents below 20 yuan, whole yuan below 500, fives above.
func roundPrice(p int64) int64 {
	step := int64(yuan / 10)
	switch {
	case p >= 500*yuan:
		step = 5 * yuan
	case p >= 20*yuan:
		step = yuan
	}
	return max(p/step*step, step)
}

func bulkOf(price int64) int64 {
	switch {
	case price < 10*yuan:
		return 20
	case price < 50*yuan:
		return 5
	case price < 500*yuan:
		return 2
	}
	return 1
}

// ean13 adds the check digit to twelve digits, so that a scanner reads the code.
func ean13(twelve string) string {
	sum := 0
	for i, c := range twelve {
		sum += int(c-'0') * (1 + 2*(i%2))
	}
	return twelve + string(rune('0'+(10-sum%10)%10))
}
