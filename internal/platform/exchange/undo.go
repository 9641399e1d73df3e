package exchange

import (
	"errors"
	"strconv"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// undo takes back what an import made. Unless what was used since may stay, all of it is tried first and nothing is taken back where
// one is refused.
func (r *run) undo(keepUsed bool) error {
	r.size = chunkDocs
	if !keepUsed {
		kept, err := r.each(true)
		if err != nil {
			return err
		}
		if kept > 0 {
			return r.write(func(tx *db.Tx) error {
				x := *r.x
				x.State, x.KeptDocs = Done, kept
				if x.UndoneDocs > 0 {
					x.State = PartUndo
				}
				x.save(tx, x.DoneDocs)
				return nil
			})
		}
	}
	return r.takeBack(Undone)
}

// takeBack undoes for good and leaves the import in a state.
func (r *run) takeBack(state string) error {
	r.size = chunkDocs
	kept, err := r.each(false)
	if err != nil {
		return err
	}
	return r.write(func(tx *db.Tx) error {
		x := *r.x
		if x.State, x.KeptDocs, x.Ends = state, kept, tx.Now.UnixMilli(); kept > 0 {
			x.State = PartUndo
		}
		x.UndoneBy, x.UndoneMS = tx.User, tx.Now.UnixMilli()
		x.save(tx, x.DoneDocs)
		return nil
	})
}

// each goes over what is still there, the last first, and answers how many could not be taken back.
func (r *run) each(dry bool) (kept int64, err error) {
	total, done, below := r.x.MadeDocs-r.x.UndoneDocs, int64(0), int64(1)<<62
	for {
		list, err := db.Get(r.ctx, r.s.d, r.tenant, func(q *db.Reader) ([]paper, error) {
			return db.All(q, scanPaper, "SELECT "+paperColumns+` FROM exchange_paper WHERE tenant_id = $1 AND import_id = $2 AND undone_ms = 0 AND doc_no < $3
				ORDER BY doc_no DESC LIMIT `+strconv.Itoa(chunkDocs), r.x.ID, below)
		})
		if err != nil || len(list) == 0 {
			return kept, err
		}
		below = list[len(list)-1].doc
		n, err := r.undoChunk(list, dry)
		if err != nil {
			return kept, err
		}
		kept, done = kept+n, done+int64(len(list))
		zh, en := "正在撤销", "Taking back"
		if dry {
			zh, en = "正在检查能否撤销", "Checking what can be taken back"
		}
		if err := r.progress(done, total, zh, en); err != nil {
			return kept, err
		}
	}
}

// undoChunk takes papers back in as many transactions as they need; a paper with a reason stays.
func (r *run) undoChunk(list []paper, dry bool) (kept int64, err error) {
	for i := range list {
		list[i].told, list[i].reasonZh, list[i].reasonEn = list[i].reasonZh != "", "", ""
	}
	for len(list) > 0 {
		n := min(len(list), r.size)
		done, err := r.undoSome(list[:n], dry)
		var one *stays
		if errors.As(err, &one) {
			one.p.reasonZh, one.p.reasonEn = one.zh, one.en
			r.size = max(1, r.size/4)
			continue
		}
		if err != nil {
			return kept, err
		}
		for _, p := range list[:done] {
			if p.reasonZh != "" {
				kept++
			}
		}
		list, r.size = list[done:], min(chunkDocs, r.size*2)
	}
	return kept, nil
}

// stays says which paper stopped a transaction that had begun to take it back.
type stays struct {
	p      *paper
	zh, en string
}

func (e *stays) Error() string {
	return "exchange: a document could not be taken back after that had begun"
}

func (r *run) undoSome(list []paper, dry bool) (int, error) {
	reasons := make([][2]string, len(list))
	var after record
	done, err := db.Do(r.ctx, r.s.d, db.Req{Tenant: r.tenant, User: r.session.UserID, DryRun: dry}, func(tx *db.Tx) (int, error) {
		clear(reasons)
		begin, n, undone := time.Now(), 0, int64(0)
		used, err := r.used(tx, list)
		if err != nil {
			return 0, err
		}
		for n < len(list) && (n == 0 || tx.Rows() < chunkWant && time.Since(begin) < chunkLong) {
			p := &list[n]
			reasons[n] = [2]string{p.reasonZh, p.reasonEn}
			if e := used[p.id]; e != nil {
				reasons[n] = [2]string{e.Zh, e.En}
			}
			if reasons[n][0] == "" {
				if reasons[n], err = r.undoOne(tx, p); err != nil {
					return 0, err
				}
			}
			if reasons[n][0] == "" {
				undone++
			}
			n++
		}
		after = *r.x
		after.UndoneDocs += undone
		if !dry {
			for i := range n {
				ms := int64(0)
				if reasons[i][0] == "" {
					ms = tx.Now.UnixMilli()
				}
				keepUndone(tx, r.x.ID, list[i].doc, ms, reasons[i])
			}
			after.save(tx, after.DoneDocs)
		}
		return n, nil
	})
	if err != nil {
		return 0, err
	}
	for i := range done {
		list[i].reasonZh, list[i].reasonEn = reasons[i][0], reasons[i][1]
	}
	if !dry {
		*r.x = after
		return done, nil
	}
	return done, r.write(func(tx *db.Tx) error {
		for i := range done {
			if reasons[i][0] != "" || list[i].told {
				keepUndone(tx, r.x.ID, list[i].doc, 0, reasons[i])
			}
		}
		return nil
	})
}

func (r *run) used(tx *db.Tx, list []paper) (map[int64]*errs.Error, error) {
	if r.p.t.Used == nil {
		return nil, nil
	}
	ids := make([]int64, len(list))
	for i := range list {
		ids[i] = list[i].id
	}
	return r.p.t.Used(tx, ids)
}

// keepUndone notes when a paper was taken back, or why it was not.
func keepUndone(tx *db.Tx, id, doc, ms int64, reason [2]string) {
	tx.Exec(1, "UPDATE exchange_paper SET undone_ms = $4, reason_zh = $5, reason_en = $6 WHERE tenant_id = $1 AND import_id = $2 AND doc_no = $3 AND undone_ms = 0",
		id, doc, ms, clip(reason[0], 500), clip(reason[1], 500))
}

// undoOne answers why a paper cannot be taken back; empty where it was.
func (r *run) undoOne(tx *db.Tx, p *paper) ([2]string, error) {
	before, chain := tx.Writes(), tx.Chain()
	err := r.p.t.Undo(tx, Made{ID: p.id, Number: p.number, Version: int(p.version)})
	if err == nil {
		err = tx.Flush()
	}
	if err == nil {
		r.noteBare(tx, chain, p.id, p.number, "delete")
		return [2]string{}, nil
	}
	e, ok := errs.As(err)
	if !ok || !belongsToRow(e) {
		return [2]string{}, err
	}
	if tx.Writes() == before && tx.Flush() == nil {
		return [2]string{e.Zh, e.En}, nil
	}
	return [2]string{}, &stays{p, e.Zh, e.En}
}
