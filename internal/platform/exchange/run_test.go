package exchange

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"xingzhou/internal/platform/db"
)

// csv writes a file of texts whose cells stand between bars.
func csv(text string) string { return strings.ReplaceAll(text, "|", ",") }

var mixed = csv("编码|数量|对象\nA1|1|甲\n|2|甲\nB1|0|乙\n|5|乙\nLATE1|3|\nC1|x|没有\nD1|1|没有\nA2|\"1,000.5\"|\nA1|4|\n||\nE1|1\n")

func TestGoodRowsOnly(t *testing.T) {
	each(t, func(b *trial) {
		id := b.begin(mixed, false, false)
		if err := b.run(id, -1).do(); err != nil {
			b.t.Fatal(err)
		}
		same(b.t, "made", b.codes(), []string{"A1", "A2", "E1"})
		x := b.get(id)
		if x.State != Done || x.Rows != 10 || x.Docs != 8 || x.MadeDocs != 3 || x.MadeRows != 4 || x.LeftRows != 6 || x.FaultyRows != 5 || b.lines() != 4 {
			b.t.Errorf("counted: %+v, lines %d", x, b.lines())
		}
		got := b.faults(id)
		for i := range got {
			got[i] = strings.SplitAfterN(got[i], "。", 2)[0]
		}
		if len(got) != 5 || !strings.HasPrefix(got[4], "10 编码 A1：") && !strings.HasPrefix(got[4], "10  ") {
			b.t.Errorf("the second A1: %v", got)
		}
		same(b.t, "faults", got[:4], []string{"4 数量 0：数量要大于零。", "6 编码 LATE1：写了才发现不行。", "7 数量 x：“x”不能用。", "8 对象 没有：找不到“没有”，或有几个同名。"})
	})
}

func TestAllOrNothing(t *testing.T) {
	each(t, func(b *trial) {
		for _, dry := range []bool{true, false} {
			id := b.begin(mixed, true, dry)
			if err := b.run(id, -1).do(); err != nil {
				b.t.Fatal(err)
			}
			x := b.get(id)
			if want := map[bool]string{true: Checked, false: Refused}[dry]; x.State != want || x.MadeDocs != 0 || x.FaultyRows != 5 {
				b.t.Errorf("dry %v: %+v", dry, x)
			}
		}
		same(b.t, "made", b.codes(), nil)
		id := b.begin(csv("编码|数量\nA1|1\nA2|2\n"), true, false)
		r := b.run(id, -1)
		if err := r.do(); err != nil || b.get(id).State != Done {
			b.t.Fatal(err, b.get(id))
		}
		same(b.t, "made", b.codes(), []string{"A1", "A2"})
	})
}

// TestStoppedAnywhere kills an import after each of its steps; what goes on from there neither misses nor doubles a row.
func TestStoppedAnywhere(t *testing.T) {
	each(t, func(b *trial) {
		var file strings.Builder
		file.WriteString(csv("编码|数量|对象\n"))
		for i := range 730 {
			amount := 1
			if i%100 == 7 {
				amount = 0
			}
			fmt.Fprintf(&file, csv("S%04d|%d|甲\n|2|\n"), i, amount)
		}
		for _, every := range []bool{false, true} {
			content := file.String()
			if every {
				content = strings.ReplaceAll(strings.ReplaceAll(content, ",0,", ",1,"), "S", "T")
			}
			id := b.begin(content, every, false)
			deaths := 0
			for ; ; deaths++ {
				err := b.run(id, deaths%3).do()
				if err == nil {
					break
				}
				if !errors.Is(err, errDied) || deaths > 200 {
					b.t.Fatal(err)
				}
				if b.get(id).State == Checking && deaths > 3 { // a check keeps nothing to go on from: it is let come to its end
					r := b.run(id, -1)
					r.progress = func(int64, int64, string, string) error {
						if r.x.State == Importing {
							return errDied
						}
						return nil
					}
					if err := r.do(); !errors.Is(err, errDied) {
						b.t.Fatal(err)
					}
				}
			}
			x := b.get(id)
			if deaths < 3 || x.State != Done || x.MadeDocs+x.LeftRows/2 != 730 || !every && x.FaultyRows != 8 || every && x.MadeDocs != 730 {
				b.t.Errorf("every %v, %d deaths: %+v", every, deaths, x)
			}
		}
		if n := len(b.codes()); n != 722+730 || b.lines() != 2*(722+730) {
			b.t.Errorf("%d documents and %d lines", n, b.lines())
		}
	})
}

func TestUndo(t *testing.T) {
	each(t, func(b *trial) {
		var file strings.Builder
		file.WriteString(csv("编码|数量\n"))
		for i := range 250 {
			fmt.Fprintf(&file, "U%04d,1\n", i)
		}
		id := b.begin(file.String(), false, false)
		if err := b.run(id, -1).do(); err != nil {
			b.t.Fatal(err)
		}
		use := func(on int) {
			b.write(func(tx *db.Tx) error {
				tx.Exec(1, "UPDATE exchange_sample SET used = $3 WHERE tenant_id = $1 AND code = $2", "U0123", on)
				return nil
			})
		}
		use(1)
		if err := b.run(id, -1).undo(false); err != nil {
			b.t.Fatal(err)
		}
		if x := b.get(id); x.State != Done || x.KeptDocs != 1 || x.UndoneDocs != 0 || len(b.codes()) != 250 {
			b.t.Errorf("one was used, so nothing goes: %+v", x)
		}
		if err := b.run(id, 1).undo(true); !errors.Is(err, errDied) {
			b.t.Fatal(err)
		}
		if n := len(b.codes()); n == 250 || n == 1 {
			b.t.Errorf("%d are left of an undo that was stopped", n)
		}
		if err := b.run(id, -1).undo(true); err != nil {
			b.t.Fatal(err)
		}
		if x := b.get(id); x.State != PartUndo || x.KeptDocs != 1 || x.UndoneDocs != 249 {
			b.t.Errorf("all but the used one: %+v", x)
		}
		same(b.t, "left", b.codes(), []string{"U0123"})
		use(0)
		if err := b.run(id, -1).undo(false); err != nil {
			b.t.Fatal(err)
		}
		if x := b.get(id); x.State != Undone || x.UndoneDocs != 250 || len(b.codes()) != 0 || b.lines() != 0 {
			b.t.Errorf("the rest: %+v", x)
		}
	})
}
