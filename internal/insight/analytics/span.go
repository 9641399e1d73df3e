package analytics

import (
	"xingzhou/internal/kit/day"
)

// points is how many values a small line on the home page has.
const points = 12

// window is a range of days, both ends included.
type window struct{ from, to day.Day }

// spans answers the span of a name up to today, and the same days of the span before it.
func spans(name string, today day.Day) (now, before window) {
	p := today.Period()
	start, back := p, p.Prev()
	switch name {
	case "today":
		yesterday := today.AddDays(-1)
		return window{today, today}, window{yesterday, yesterday}
	case "quarter":
		for int(start)%100%3 != 1 {
			start = start.Prev()
		}
		back = months(p, -3)
	case "year":
		start = p/100*100 + 1
		back = p - 100
	}
	n := 0 // months from the start of the span to now
	for at := start; at < p; at = at.Next() {
		n++
	}
	return window{start.First(), today}, window{months(back, -n).First(), sameDay(back, today)}
}

func months(p day.Period, n int) day.Period {
	for ; n < 0; n++ {
		p = p.Prev()
	}
	return p
}

// sameDay is the day of the month in another month, its last day where that month is shorter.
func sameDay(p day.Period, d day.Day) day.Day {
	return min(p.First()+d%100-1, p.Last())
}

// steps are the windows behind the points of a line: days, weeks or months, the last one up to today.
func steps(name string, today day.Day) [points]window {
	var out [points]window
	for i := range out {
		ago := points - 1 - i
		switch name {
		case "today":
			d := today.AddDays(-ago)
			out[i] = window{d, d}
		case "quarter":
			end := today.AddDays(-7 * ago)
			out[i] = window{end.AddDays(-6), end}
		default:
			p := months(today.Period(), -ago)
			out[i] = window{p.First(), min(p.Last(), today)}
		}
	}
	return out
}
