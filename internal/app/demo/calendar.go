package demo

import (
	"time"

	"xingzhou/internal/kit/day"
)

// Business by weekday from Sunday on, and by month from January on, in percent of an ordinary day.
var (
	byWeekday = [7]int{0, 112, 116, 110, 104, 94, 34}
	byMonth   = [12]int{84, 70, 112, 106, 98, 104, 94, 90, 110, 100, 116, 122}
)

// newYear is the first day of 春节: the trade sleeps for a week and wakes slowly.
var newYear = []day.Day{20240210, 20250129, 20260217, 20270206, 20280126, 20290213, 20300203, 20310123, 20320211, 20330131, 20340219, 20350208}

// busy is how much trade a day sees; 0 is a day off.
func busy(d day.Day) int {
	w := byWeekday[d.Weekday()] * byMonth[int(d)/100%100-1]
	switch md := int(d) % 10000; {
	case md >= 1001 && md <= 1005, md >= 501 && md <= 503, md == 101:
		return 0
	case md == 1006 || md == 1007:
		w /= 4
	}
	for _, ny := range newYear {
		switch n := d.Sub(ny); {
		case n >= -1 && n <= 7:
			return 0
		case n >= -7 && n <= 14:
			w /= 3
		}
	}
	return w
}

// workday is the day itself, or the next on which people work.
func workday(d day.Day) day.Day {
	for busy(d) == 0 {
		d = d.AddDays(1)
	}
	return d
}

// week numbers weeks from Monday to Sunday.
func week(d, first day.Day) int {
	return (d.Sub(first) + (int(first.Weekday())+6)%7) / 7
}

// payday is the 25th on or after a day: large customers pay once a month.
func payday(d day.Day) day.Day {
	p := d.Period()
	if int(d)%100 > 25 {
		p = p.Next()
	}
	return workday(p.First().AddDays(24))
}

// firstDay is the first day of the month two years before today.
func firstDay(today day.Day) day.Day {
	p := today.Period()
	for range 24 {
		p = p.Prev()
	}
	return p.First()
}

// tradingDays lists the days of the plan with their weights: the company grows by half over the time.
func tradingDays(from, today day.Day, few bool) ([]day.Day, []int) {
	var days []day.Day
	var weights []int
	all := today.Sub(from) + 1
	for i := range all {
		d := from.AddDays(i)
		w := busy(d) * (100 + 50*i/all)
		if few && all-i <= 30 {
			w *= 4 // a small demo still shows a busy month
		}
		if d == today && w == 0 {
			w = byWeekday[time.Saturday] * 100 * 100
		}
		days, weights = append(days, d), append(weights, w)
	}
	return days, weights
}
