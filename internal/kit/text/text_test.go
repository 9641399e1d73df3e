package text

import (
	"strings"
	"testing"

	"xingzhou/internal/kit/money"

	"pgregory.net/rapid"
)

func TestRMB(t *testing.T) {
	for in, want := range map[string]string{
		"0":                   "零圆整",
		"1005.00":             "壹仟零伍圆整",
		"100000.50":           "壹拾万圆伍角整",
		"1000100.05":          "壹佰万零壹佰圆零伍分",
		"0.30":                "叁角整",
		"0.05":                "伍分",
		"0.35":                "叁角伍分",
		"419.33":              "肆佰壹拾玖圆叁角叁分",
		"-419.33":             "（负数）肆佰壹拾玖圆叁角叁分",
		"-0.01":               "（负数）壹分",
		"10":                  "壹拾圆整",
		"10.05":               "壹拾圆零伍分",
		"1001.10":             "壹仟零壹圆壹角整",
		"10000":               "壹万圆整",
		"100005":              "壹拾万零伍圆整",
		"107000.53":           "壹拾万柒仟圆伍角叁分",
		"100000000":           "壹亿圆整",
		"100000001":           "壹亿零壹圆整",
		"100500000":           "壹亿零伍拾万圆整",
		"105000000":           "壹亿零伍佰万圆整",
		"150000000":           "壹亿伍仟万圆整",
		"1000000000000":       "",
		"999999999999.99":     "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖圆玖角玖分",
		"200000000002.20":     "贰仟亿零贰圆贰角整",
		"1234567890.12":       "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾圆壹角贰分",
		"-1000000.00":         "（负数）壹佰万圆整",
		"6007014.00":          "陆佰万柒仟零壹拾肆圆整",
		"325.04":              "叁佰贰拾伍圆零肆分",
		"1409.50":             "壹仟肆佰零玖圆伍角整",
		"16409.02":            "壹万陆仟肆佰零玖圆零贰分",
		"1680.32":             "壹仟陆佰捌拾圆叁角贰分",
		"-9223372036854775.0": "",
	} {
		a, err := money.ParseAmount(in)
		if want == "" {
			if err == nil {
				t.Errorf("%s was taken as an amount", in)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", in, err)
		} else if got := RMB(a); got != want {
			t.Errorf("RMB(%s) = %s, want %s", in, got, want)
		}
	}
}

// TestRMBReadsBack reads the words as a person would and must find the same amount, for every amount there is.
func TestRMBReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := money.Amount(rapid.Int64Range(0, int64(money.MaxAmount)).Draw(t, "amount"))
		words := RMB(a)
		if got := readBack(words); got != a {
			t.Fatalf("%d is written %s, which reads as %d", a, words, got)
		}
		if RMB(-a) != "（负数）"+words && a != 0 {
			t.Fatalf("-%d is written %s", a, RMB(-a))
		}
		if strings.Contains(words, "零零") || strings.Contains(words, "零万") || strings.Contains(words, "零亿") {
			t.Fatalf("%d is written %s", a, words)
		}
	})
}

func readBack(words string) money.Amount {
	var total, section, digit money.Amount
	for _, r := range words {
		switch r {
		case '仟':
			section, digit = section+digit*1000, 0
		case '佰':
			section, digit = section+digit*100, 0
		case '拾':
			section, digit = section+digit*10, 0
		case '万', '亿':
			size := money.Amount(10_000)
			if r == '亿' {
				size = 100_000_000
			}
			total, section, digit = total+(section+digit)*size, 0, 0
		case '圆':
			total, section, digit = (total+section+digit)*100, 0, 0
		case '角':
			total, digit = total+digit*10, 0
		case '分':
			total, digit = total+digit, 0
		case '整':
		default:
			for d, big := range bigDigits {
				if string(r) == big {
					digit = money.Amount(d)
				}
			}
		}
	}
	return total
}

func TestPinyin(t *testing.T) {
	for _, c := range [][3]string{
		{"深圳示例贸易有限公司", "shenzhenshilimaoyiyouxiangongsi", "szslmyyxgs"},
		{"不锈钢螺丝M8×20", "buxiugangluosim820", "bxglsm820"},
		{"重庆", "chongqing", "cq"}, {"长沙", "changsha", "cs"}, {"银行", "yinhang", "yh"}, {"厦门", "xiamen", "xm"},
		{"大厦", "dasha", "ds"}, {"音乐", "yinyue", "yy"}, {"行李", "xingli", "xl"}, {"乐清", "yueqing", "yq"},
		{"单雄信", "shanxiongxin", "sxx"}, {"曾国强", "zengguoqiang", "zgq"}, {"解珍", "xiezhen", "xz"},
		{"仇和", "qiuhe", "qh"}, {"华罗庚", "hualuogeng", "hlg"},
		{"单价", "danjia", "dj"}, {"单头锁", "dantousuo", "dts"}, {"解锁", "jiesuo", "js"}, {"单县", "shanxian", "sx"},
		{"长春", "changchun", "cc"}, {"朝阳", "chaoyang", "cy"}, {"都江堰", "dujiangyan", "djy"}, {"成都", "chengdu", "cd"},
		{"会计", "kuaiji", "kj"}, {"重量", "zhongliang", "zl"}, {"还款", "huankuan", "hk"}, {"调拨", "diaobo", "db"},
		{"空调", "kongtiao", "kt"}, {"调味品", "tiaoweipin", "twp"}, {"传感器", "chuanganqi", "cgq"},
		{"中国工商银行长沙分行", "zhongguogongshangyinhangchangshafenhang", "zggsyhcsfh"}, {"董事长", "dongshizhang", "dsz"},
		{"行长", "hangzhang", "hz"}, {"单于", "chanyu", "cy"}, {"尉迟恭", "yuchigong", "ycg"}, {"参差", "cenci", "cc"},
		{"弹簧垫圈", "tanhuangdianquan", "thdq"}, {"模具钢", "mujugang", "mjg"}, {"冷轧钢板", "lengzhagangban", "lzgb"},
		{"番禺", "panyu", "py"}, {"六安", "luan", "la"}, {"蚌埠", "bengbu", "bb"}, {"东莞", "dongguan", "dg"},
		{"切削液", "qiexiaoye", "qxy"}, {"给水管", "jishuiguan", "jsg"}, {"西藏", "xizang", "xz"}, {"人参", "renshen", "rs"},
		{"绿色", "lvse", "ls"}, {"ＡＢ１２线", "ab12xian", "ab12x"}, {"M8×20 (A)", "m820a", "m820a"}, {"", "", ""}, {"，。！", "", ""},
	} {
		full, initials := Pinyin(c[0])
		if full != c[1] || initials != c[2] {
			t.Errorf("Pinyin(%s) = %s %s, want %s %s", c[0], full, initials, c[1], c[2])
		}
	}
}

// TestReadingsAreSound keeps the hand-written table honest: every reading is plain letters and no phrase is listed without its character.
func TestReadingsAreSound(t *testing.T) {
	for line := range strings.Lines(readings) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		if len(words) < 2 || strings.Trim(words[1], "abcdefghijklmnopqrstuvwxyz") != "" {
			t.Errorf("bad line: %s", line)
			continue
		}
		for _, phrase := range words[2:] {
			if !strings.Contains(phrase, words[0]) {
				t.Errorf("%s does not contain %s", phrase, words[0])
			}
		}
	}
}

func TestPinyinOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		full, initials := Pinyin(s)
		if len(initials) > len(full) {
			t.Fatalf("%q: %q is longer than %q", s, initials, full)
		}
	})
}

func TestNormalizeName(t *testing.T) {
	for in, want := range map[string]string{
		"深圳示例（集团）有限公司":  "深圳示例(集团)有限公司",
		" ＡＢＣ　贸易 公司 ":   "ABC贸易公司",
		"“示例”科技〔北京〕分公司": `"示例"科技(北京)分公司`,
		"李 · 雷":             "李·雷",
		"李•雷":               "李·雷",
		"甲\u200b乙\u00a0丙\t": "甲乙丙",
		"":                  "",
	} {
		if got := NormalizeName(in); got != want {
			t.Errorf("NormalizeName(%q) = %q, want %q", in, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		once := NormalizeName(rapid.String().Draw(t, "s"))
		if NormalizeName(once) != once {
			t.Fatalf("%q changes again", once)
		}
	})
}

func BenchmarkPinyin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Pinyin("深圳示例贸易有限公司")
	}
}

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"  WHITE  METAL\tLANTERN ": "WHITE METAL LANTERN", "宁波（启航）机电": "宁波（启航）机电", "a\x00b\nc": "ab c", "\u3000纸\u3000": "纸",
	} {
		if got := OneLine(in); got != want {
			t.Errorf("OneLine(%q) = %q, want %q", in, got, want)
		}
	}
}
