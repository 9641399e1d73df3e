// Package story 业务故事: business stories in plain lines, played through the real services on a real database.
// Invariant: a story that passes has met every expectation in it, and ends with books that agree.
package story

import (
	"context"
	"fmt"
	"strings"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// line is one line of a story with its number.
type line struct {
	no   int
	text string
}

// Run plays a story on a database as a company of its own. The error names the line.
func Run(ctx context.Context, d *db.DB, name, text string) error {
	lines := split(text)
	if len(lines) == 0 {
		return fmt.Errorf("%s: the story is empty", name)
	}
	c, err := company(name, lines[0].text)
	if err != nil {
		return fmt.Errorf("%s:%d: %w", name, lines[0].no, err)
	}
	w, err := NewWorld(ctx, d, c)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, l := range lines[1:] {
		if err := w.Play(l.text); err != nil {
			return fmt.Errorf("%s:%d: %s\n  %w", name, l.no, l.text, err)
		}
	}
	if err := w.Verify(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// split drops comments and empty lines.
func split(text string) []line {
	var out []line
	for i, s := range strings.Split(text, "\n") {
		if cut, _, commented := strings.Cut(s, "#"); commented {
			s = cut
		}
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, line{i + 1, s})
		}
	}
	return out
}

// company reads `company 小企业会计准则 一般纳税人 价格不含税 [按仓库核算成本] [from 2026-10]`.
func company(name, text string) (*tenant.Company, error) {
	words := newWords(text)
	if words.take() != "company" {
		return nil, fmt.Errorf("a story begins with `company …`")
	}
	c := &tenant.Company{Name: name, StartPeriod: 202610}
	for word := words.take(); word != ""; word = words.take() {
		switch word {
		case "小企业会计准则":
			c.Standard = tenant.Small
		case "一般纳税人":
			c.Taxpayer = tenant.General
		case "小规模纳税人":
			c.Taxpayer = tenant.SmallScale
		case "价格不含税":
			c.PricesIncludeTax = false
		case "价格含税":
			c.PricesIncludeTax = true
		case "按仓库核算成本":
			c.CostScope = tenant.ScopeWarehouse
		case "from":
			d, err := day.Parse(words.take() + "-01")
			if err != nil {
				return nil, err
			}
			c.StartPeriod = d.Period()
		default:
			return nil, fmt.Errorf("%q is not known of a company", word)
		}
	}
	return c, nil
}

// Play runs one line.
func (w *World) Play(text string) error {
	verb, rest, _ := strings.Cut(text, " ")
	rest = strings.TrimSpace(rest)
	switch verb {
	case "expect":
		return w.expect(rest)
	case "period":
		return w.period(rest)
	case "warehouse":
		return w.warehouse(rest)
	case "service":
		name, unit, _ := strings.Cut(rest, " ")
		_, err := w.Product(name, unit, "service")
		return err
	case "stock":
		return w.stock(rest)
	case "sell":
		return w.sell(rest)
	case "order":
		return w.order(rest)
	case "deliver":
		return w.deliver(rest)
	case "split":
		return w.splitOrder(rest)
	case "return":
		return w.takeBack(rest)
	case "receive":
		if strings.Contains(rest, " against ") {
			return w.other(inventory.In, rest)
		}
		return w.receive(rest)
	case "issue":
		return w.other(inventory.Out, rest)
	case "land":
		return w.land(rest)
	case "adjust":
		return w.adjust(rest)
	case "goods":
		return w.goods(rest)
	case "method":
		return w.method(rest)
	case "price":
		return w.price(rest)
	case "quote":
		return w.quote(rest)
	case "revise", "turn":
		return w.follow(verb, rest)
	case "approve", "unapprove", "close", "reopen", "delete", "accept":
		return w.act(verb, rest)
	}
	return fmt.Errorf("%q is no word of a story", verb)
}

// policies are the words for what happens where stock is short.
var policies = map[string]string{"禁止": warehouse.Forbid, "提醒": warehouse.Warn, "允许": warehouse.Allow}

// warehouse reads `东仓` or `东仓 负库存 允许`; without a name it is the default warehouse that says so.
func (w *World) warehouse(text string) error {
	line := newWords(text)
	how := line.after("负库存")
	name := line.take()
	if err := line.done(); err != nil {
		return err
	}
	if how == "" {
		_, err := w.Warehouse(name)
		return err
	}
	negative, ok := policies[how]
	if !ok {
		return fmt.Errorf("%q is neither 禁止 nor 提醒 nor 允许", how)
	}
	_, err := w.house(name, negative)
	return err
}

// words reads a line word by word; keywords may stand in any order.
type words struct{ list []string }

func newWords(text string) *words { return &words{strings.Fields(text)} }

func (w *words) take() string {
	if len(w.list) == 0 {
		return ""
	}
	first := w.list[0]
	w.list = w.list[1:]
	return first
}

// after takes the word that follows a keyword, out of the middle of the line; empty where the keyword is missing.
func (w *words) after(keyword string) string {
	for i, s := range w.list {
		if s == keyword && i+1 < len(w.list) {
			value := w.list[i+1]
			w.list = append(append([]string{}, w.list[:i]...), w.list[i+2:]...)
			return value
		}
	}
	return ""
}

// has takes a keyword that stands alone.
func (w *words) has(keyword string) bool {
	for i, s := range w.list {
		if s == keyword {
			w.list = append(append([]string{}, w.list[:i]...), w.list[i+1:]...)
			return true
		}
	}
	return false
}

// done refuses words that nobody understood.
func (w *words) done() error {
	if len(w.list) > 0 {
		return fmt.Errorf("not understood: %s", strings.Join(w.list, " "))
	}
	return nil
}

func (w *words) day() (day.Day, error) {
	s := w.after("on")
	if s == "" {
		return 0, nil
	}
	return day.Parse(s)
}

func periodOf(p int32) day.Period { return day.Period(p) }
