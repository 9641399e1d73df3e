package trust

import (
	"context"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/app/story"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

// TestEnginesEqual is C9: one script on SQLite and on PostgreSQL gives the same reports and refusals, byte for byte.
func TestEnginesEqual(t *testing.T) {
	script := dualScript(20261122, 250)
	told := map[string][]string{}
	for engine, dsn := range map[string]func(testing.TB) string{"sqlite": dbtest.SQLite, "postgres": dbtest.Postgres} {
		d, err := db.OpenWith(context.Background(), dsn(t), db.Options{Clock: clock})
		if err != nil {
			t.Fatal(err)
		}
		defer d.Close()
		if err := d.Migrate(context.Background(), app.Schemas()...); err != nil {
			t.Fatal(err)
		}
		told[engine] = perform(t, d, script)
	}
	a, b := told["sqlite"], told["postgres"]
	for i := range a {
		if a[i] != b[i] {
			t.Errorf("the engines differ:\nsqlite   %s\npostgres %s", a[i], b[i])
		}
	}
	if len(a) != len(b) || len(a) < 250 {
		t.Errorf("%d and %d lines were told", len(a), len(b))
	}
}

// dualScript is a company's month in random commands, the same for the same seed; some of them must be refused.
func dualScript(seed uint64, n int) []string {
	rnd := rand.New(rand.NewPCG(seed, 9))
	out := []string{"service 安装 次"}
	for g := range 6 {
		out = append(out, fmt.Sprintf("stock 货%d %d 个 @ %d.%02d on 2026-10-01", g, 50+rnd.IntN(200), 1+rnd.IntN(50), rnd.IntN(100)))
	}
	day := func() string { return fmt.Sprintf("2026-%d-%02d", 10+rnd.IntN(2), 1+rnd.IntN(22)) }
	some := func(kind string, n int) string { return fmt.Sprint(kind, 1+rnd.IntN(max(n, 1))) }
	orders, deliveries, returns, receipts := 0, 0, 0, 0
	for range n {
		switch rnd.IntN(12) {
		case 0, 1, 2:
			orders++
			line := fmt.Sprintf("货%d %d.%d @ %d.%02d tax %d%%", rnd.IntN(6), 1+rnd.IntN(40), rnd.IntN(10), rnd.IntN(90), rnd.IntN(100), []int{13, 9, 6}[rnd.IntN(3)])
			if rnd.IntN(3) == 0 {
				line += "；安装 1 @ 99.99 tax 6%"
			}
			out = append(out, fmt.Sprintf("order 单%d on %s to 客%d：%s off %d%%", orders, day(), rnd.IntN(5), line, rnd.IntN(30)))
		case 3, 4, 5:
			deliveries++
			out = append(out, fmt.Sprintf("deliver 出%d of %s on %s：1 行 %d.%d", deliveries, some("单", orders), day(), rnd.IntN(20), rnd.IntN(10)))
		case 6:
			deliveries++
			out = append(out, fmt.Sprintf("deliver 出%d of %s on %s", deliveries, some("单", orders), day()))
		case 7:
			returns++
			out = append(out, fmt.Sprintf("return 退%d of %s on %s：1 行 %d", returns, some("出", deliveries), day(), 1+rnd.IntN(5)))
		case 8:
			receipts++
			out = append(out, fmt.Sprintf("receive 款%d %d.%02d from 客%d on %s match %s", receipts, rnd.IntN(900), rnd.IntN(100), rnd.IntN(5), day(), []string{"oldest", "exact"}[rnd.IntN(2)]))
		case 9, 10:
			out = append(out, "unapprove "+[]string{some("单", orders), some("出", deliveries), some("退", returns), some("款", receipts)}[rnd.IntN(4)])
		case 11:
			out = append(out, []string{"approve " + some("出", deliveries), "close " + some("单", orders), "reopen " + some("单", orders), "period close 2026-10",
				"period reopen 2026-10"}[rnd.IntN(5)])
		}
	}
	return out
}

var idText = regexp.MustCompile(`\b\d{17,19}\b`)

// perform plays a script and tells every refusal, and at the end every report. Ids are told by their order of appearance.
func perform(t *testing.T, d *db.DB, script []string) []string {
	t.Helper()
	w, err := story.NewWorld(context.Background(), d, &tenant.Company{Name: "双引擎", StartPeriod: 202610})
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	var out []string
	for _, line := range script {
		err := w.Play(line)
		if e, ok := errs.As(err); ok {
			if refused++; e.Code == errs.Internal {
				t.Fatalf("%s: %s", line, describe(err))
			}
			out = append(out, line+" → "+e.Zh)
			continue
		}
		out = append(out, fmt.Sprint(line, " → ", err))
	}
	if refused < 20 || refused > len(script)*3/4 {
		t.Errorf("%d of %d commands were refused: the script tries too little", refused, len(script))
	}
	if err := w.Verify(); err != nil {
		t.Error(err)
	}
	_, err = story.Read(w, func(q *db.Reader) (bool, error) {
		for _, p := range []int32{202610, 202611} {
			b, err := gl.Trial(q, period(p), "zh-CN")
			if err != nil {
				return false, err
			}
			out = append(out, asJSON(t, b))
		}
		balances, _, err := stock.Balances(q, stock.BalanceFilter{}, "", 100)
		if err != nil {
			return false, err
		}
		owed, err := settlement.ListReceivables(q, "", nil, 20261122, "", 100)
		if err != nil {
			return false, err
		}
		items, err := settlement.ListOpenItems(q, 0, nil, 20261122, "", 100)
		if err != nil {
			return false, err
		}
		orders, _, err := sales.Orders.List(q, doc.Query{Limit: 100, Reach: auth.Everything})
		out = append(out, asJSON(t, balances), asJSON(t, owed), asJSON(t, items), asJSON(t, orders))
		return true, err
	})
	if err != nil {
		t.Fatal(err)
	}
	return renumber(out)
}

func renumber(list []string) []string {
	seen := map[string]string{}
	return strings.Split(idText.ReplaceAllStringFunc(strings.Join(list, "\n"), func(id string) string {
		if seen[id] == "" {
			seen[id] = fmt.Sprint("id", len(seen)+1)
		}
		return seen[id]
	}), "\n")
}
