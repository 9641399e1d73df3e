package sales

import (
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// later is a paper that stands on another.
type later struct{ number, state string }

func scanLater(r *db.Row) later { return later{r.Text(), r.Text()} }

// standing leaves out papers that were un-approved: they hold nothing, and cannot be deleted because the books remember them.
const standing = `(state <> 'draft' OR posting_no = 0)`

// refuseLater refuses to undo a paper while later ones stand on it, and names them newest first.
func refuseLater(number string, list []later) error {
	if len(list) == 0 {
		return nil
	}
	var zh, en []string
	for _, l := range list {
		if l.state == doc.Draft {
			zh, en = append(zh, l.number+"（草稿，可删除）"), append(en, l.number+" (draft, can be deleted)")
			continue
		}
		zh, en = append(zh, l.number), append(en, l.number)
	}
	return errs.New(errs.Refused, "doc.later", "单据 %[1]s 之后还有：%[2]s。请按这个顺序先反审核或删除它们。",
		"Document %[1]s has later papers: %[3]s. Un-approve or delete them first, in this order.", number, strings.Join(zh, "、"), strings.Join(en, ", "))
}

// nothingStandsOn refuses while a receipt settles the delivery or a return takes from it: settlements first, then papers.
func nothingStandsOn(tx *db.Tx, d *Delivery) error {
	returns, err := db.All(tx, scanLater, `SELECT number, state FROM sales_return WHERE tenant_id = $1 AND delivery_id = $2 AND `+standing+` ORDER BY id DESC`, d.ID.Int())
	if err != nil {
		return err
	}
	settled, err := openitem.SettledBy(tx, d.ID.Int())
	if err != nil {
		return err
	}
	var list []later
	for _, s := range settled {
		if s.Type != ReturnType { // a return settles part of the delivery by itself and is named below
			list = append(list, later{s.Number, doc.Approved})
		}
	}
	return refuseLater(d.Number, append(list, returns...))
}
