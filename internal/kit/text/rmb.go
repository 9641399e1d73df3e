// Package text 中文文本: money in words, pinyin for search, and names made comparable.
// Invariant: every function is pure; the same text always gives the same answer.
package text

import (
	"strings"

	"xingzhou/internal/kit/money"
)

var (
	bigDigits = [10]string{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}
	bigUnits  = [4]string{"仟", "佰", "拾", ""}
)

// RMB is an amount in capital words, 大写金额. 整 closes every amount without 分. No 零 is put before 角 (the rules leave it free there),
// one is put before a lone 分 (without it a 角 could be slipped in).
func RMB(a money.Amount) string {
	var b strings.Builder
	b.Grow(96)
	cents := uint64(a)
	if a < 0 {
		b.WriteString("（负数）")
		cents = -cents
	}
	yuan, jiao, fen := cents/100, cents/10%10, cents%10
	if yuan > 0 || cents == 0 {
		writeWhole(&b, yuan)
		b.WriteString("圆")
	}
	if jiao > 0 {
		b.WriteString(bigDigits[jiao])
		b.WriteString("角")
	}
	switch {
	case fen == 0:
		b.WriteString("整")
		return b.String()
	case jiao == 0 && yuan > 0:
		b.WriteString("零")
	}
	b.WriteString(bigDigits[fen])
	b.WriteString("分")
	return b.String()
}

// writeWhole reads a whole number as (above 亿) 亿 (above 万) 万 (four digits); 零 marks a gap at the head of the lower part.
func writeWhole(b *strings.Builder, n uint64) {
	if n == 0 {
		b.WriteString("零")
		return
	}
	for _, step := range [...]struct {
		size uint64
		unit string
	}{{100_000_000, "亿"}, {10_000, "万"}} {
		if n < step.size {
			continue
		}
		writeWhole(b, n/step.size)
		b.WriteString(step.unit)
		if n %= step.size; n == 0 {
			return
		}
		if n < step.size/10 {
			b.WriteString("零")
		}
		writeWhole(b, n)
		return
	}
	writeFour(b, n)
}

func writeFour(b *strings.Builder, n uint64) {
	started, gap := false, false
	for i, place := range [4]uint64{1000, 100, 10, 1} {
		d := n / place % 10
		if d == 0 {
			gap = started
			continue
		}
		if gap {
			b.WriteString("零")
		}
		b.WriteString(bigDigits[d])
		b.WriteString(bigUnits[i])
		started, gap = true, false
	}
}
