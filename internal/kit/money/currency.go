package money

// Currency is an ISO 4217 currency.
type Currency struct {
	Code     string
	Decimals int
	Symbol   string
	Zh, En   string
}

var currencies = map[string]Currency{
	"CNY": {"CNY", 2, "¥", "人民币", "Chinese yuan"},
	"USD": {"USD", 2, "US$", "美元", "US dollar"},
	"EUR": {"EUR", 2, "€", "欧元", "Euro"},
	"HKD": {"HKD", 2, "HK$", "港元", "Hong Kong dollar"},
	"MOP": {"MOP", 2, "MOP$", "澳门元", "Macanese pataca"},
	"TWD": {"TWD", 2, "NT$", "新台币", "New Taiwan dollar"},
	"GBP": {"GBP", 2, "£", "英镑", "Pound sterling"},
	"JPY": {"JPY", 0, "JP¥", "日元", "Japanese yen"},
	"KRW": {"KRW", 0, "₩", "韩元", "South Korean won"},
	"SGD": {"SGD", 2, "S$", "新加坡元", "Singapore dollar"},
	"AUD": {"AUD", 2, "A$", "澳大利亚元", "Australian dollar"},
	"CAD": {"CAD", 2, "C$", "加拿大元", "Canadian dollar"},
	"NZD": {"NZD", 2, "NZ$", "新西兰元", "New Zealand dollar"},
	"CHF": {"CHF", 2, "CHF", "瑞士法郎", "Swiss franc"},
	"SEK": {"SEK", 2, "SEK", "瑞典克朗", "Swedish krona"},
	"DKK": {"DKK", 2, "DKK", "丹麦克朗", "Danish krone"},
	"NOK": {"NOK", 2, "NOK", "挪威克朗", "Norwegian krone"},
	"RUB": {"RUB", 2, "₽", "俄罗斯卢布", "Russian rouble"},
	"INR": {"INR", 2, "₹", "印度卢比", "Indian rupee"},
	"THB": {"THB", 2, "฿", "泰铢", "Thai baht"},
	"MYR": {"MYR", 2, "RM", "马来西亚林吉特", "Malaysian ringgit"},
	"IDR": {"IDR", 2, "Rp", "印度尼西亚卢比", "Indonesian rupiah"},
	"PHP": {"PHP", 2, "₱", "菲律宾比索", "Philippine peso"},
	"VND": {"VND", 0, "₫", "越南盾", "Vietnamese dong"},
	"AED": {"AED", 2, "AED", "阿联酋迪拉姆", "UAE dirham"},
	"SAR": {"SAR", 2, "SAR", "沙特里亚尔", "Saudi riyal"},
	"BRL": {"BRL", 2, "R$", "巴西雷亚尔", "Brazilian real"},
	"MXN": {"MXN", 2, "MX$", "墨西哥比索", "Mexican peso"},
	"ZAR": {"ZAR", 2, "R", "南非兰特", "South African rand"},
	"TRY": {"TRY", 2, "₺", "土耳其里拉", "Turkish lira"},
}

// CurrencyOf finds a currency by its three-letter code.
func CurrencyOf(code string) (Currency, bool) {
	c, ok := currencies[code]
	return c, ok
}
