package exchange

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/exchange/sheet"
	"xingzhou/internal/platform/file"
)

const (
	chunkDocs = 100                   // documents of one transaction, fewer where they are large
	chunkRows = 500                   // rows of the file in one transaction
	chunkLong = 40 * time.Millisecond // people who save get in between after so long
	chunkWant = 3500                  // rows written by one transaction, after which no other document is begun
)

// run is one pass of work over one import.
type run struct {
	s        *Service
	ctx      context.Context
	tenant   int64
	session  *auth.Session
	x        *record
	p        *plan
	progress func(done, total int64, zh, en string) error
	size     int // documents that are tried together
	unique   map[string]int
}

// do takes an import to its end, from wherever it stands.
func (r *run) do() error {
	in, err := r.open()
	if err != nil {
		return err
	}
	defer in.Close()
	b, err := sheet.Open(in, in.size, r.x.FileName)
	if err != nil {
		return err
	}
	r.size = chunkDocs
	if r.x.Docs == 0 {
		if err := r.count(b); err != nil {
			return err
		}
	}
	if r.x.State != Importing {
		if r.x.DryRun || r.x.Every {
			if err := r.pass(b, Checking); err != nil {
				return err
			}
		}
		switch {
		case r.x.DryRun:
			return r.end(Checked)
		case r.x.Every && r.x.LeftRows > 0:
			return r.end(Refused)
		}
	}
	if err := r.pass(b, Importing); err != nil {
		return err
	}
	if r.x.Every && r.x.LeftRows > 0 { // somebody was faster after the check: then nothing stays
		return r.takeBack(Refused)
	}
	return r.end(Done)
}

// opened is the file of the import.
type opened struct {
	io.ReaderAt
	io.Closer
	size int64
}

func (r *run) open() (*opened, error) {
	f, err := db.Get(r.ctx, r.s.d, r.tenant, func(q *db.Reader) (*file.File, error) { return file.Get(q, r.x.File) })
	if err != nil {
		return nil, err
	}
	return r.s.open(f)
}

func (s *Service) open(f *file.File) (*opened, error) {
	in, err := s.files.Open(f)
	if err != nil {
		return nil, err
	}
	at, ok := in.(io.ReaderAt)
	if !ok {
		in.Close()
		return nil, errors.New("exchange: the store gave a file that cannot be read at a place")
	}
	return &opened{at, in, f.Size}, nil
}

// count reads the file to its end before anything is made of it.
func (r *run) count(b *sheet.Book) error {
	rows, docs := int64(0), int64(0)
	err := r.p.documents(b, func(d *document) error {
		rows, docs = rows+int64(len(d.rows)), docs+1
		if docs%1000 == 0 {
			return r.progress(0, rows, "正在读取文件", "Reading the file")
		}
		return nil
	})
	if err == nil && docs == 0 {
		err = errs.New(errs.Invalid, "import.no_rows", "文件 %[1]s 在表头下面没有数据行。请检查选择的工作表和表头行。",
			"The file %[1]s has no rows of data below its header. Check the sheet and the row of the header.", r.x.FileName).At("/file")
	}
	r.x.Rows, r.x.Docs = rows, docs
	return err
}

// pass goes over the documents that are not done yet, chunk by chunk.
func (r *run) pass(b *sheet.Book, state string) error {
	if r.x.State != state {
		from := r.x.DoneDocs
		err := r.write(func(tx *db.Tx) error {
			x := *r.x
			x.State = state
			x.restart(tx)
			x.save(tx, from)
			tx.AfterCommit(func(err error) {
				if err == nil {
					*r.x = x
				}
			})
			return nil
		})
		if err != nil {
			return err
		}
	} else if state == Checking {
		r.x.State = Waiting // a check that was stopped begins anew: it keeps nothing to go on from
		return r.pass(b, state)
	}
	r.unique = map[string]int{}
	done := r.x.DoneDocs
	var chunk []*document
	rows := 0
	flush := func() error {
		if len(chunk) == 0 {
			return nil
		}
		docs := chunk
		chunk, rows = nil, 0
		return r.chunk(docs)
	}
	err := r.p.documents(b, func(d *document) error {
		if int64(d.no) < done {
			return nil
		}
		r.p.convert(d)
		if state == Checking {
			r.twice(d)
		}
		chunk, rows = append(chunk, d), rows+len(d.rows)
		if len(chunk) >= chunkDocs || rows >= chunkRows {
			return flush()
		}
		return nil
	})
	if err == nil {
		err = flush()
	}
	return err
}

// twice notes a value that only one document of the file may have. Where things are made, the first one made is found by itself.
func (r *run) twice(d *document) {
	if len(d.faults) > 0 {
		return
	}
	for j := range r.p.columns {
		c := &r.p.columns[j]
		v, ok := d.values[0][j].(string)
		if !c.Unique || !ok {
			continue
		}
		key := c.Field + "\x00" + strings.ToUpper(text.NormalizeName(v))
		if row := r.unique[key]; row != 0 {
			d.faults = append(d.faults, r.p.fault(d, 0, j, errs.New(errs.Invalid, "import.repeated", "与第%[1]d行重复。“%[2]s”不能相同，请改掉其中一个。",
				"The same as in row %[1]d. “%[3]s” must differ; change one of them.", row, c.Zh, c.En)))
			continue
		}
		r.unique[key] = d.rows[0].no
	}
}

// chunk works through documents in as many transactions as they need.
func (r *run) chunk(docs []*document) error {
	for len(docs) > 0 {
		n := min(len(docs), r.size)
		done, err := r.try(docs[:n])
		var one *refused
		switch {
		case errors.As(err, &one):
			one.doc.faults = one.faults // without it the others can be tried again
			r.size = max(1, r.size/4)
			continue
		case err != nil:
			return err
		}
		docs, r.size = docs[done:], min(chunkDocs, r.size*2)
		if err := r.tell(); err != nil {
			return err
		}
	}
	return nil
}

// tell says how far the pass is; its error means that the run has to end.
func (r *run) tell() error {
	zh, en := "正在导入", "Importing"
	if r.x.State == Checking {
		zh, en = "正在检查", "Checking"
	}
	return r.progress(r.x.DoneDocs, r.x.Docs, zh, en)
}

// refused says which document stopped a transaction that had begun to write it.
type refused struct {
	doc    *document
	faults []Fault
}

func (e *refused) Error() string {
	return "exchange: a document was refused after it had begun to write"
}

// try makes documents in one transaction, as far as it goes, and moves the import with them.
func (r *run) try(docs []*document) (done int, err error) {
	if r.x.State == Checking {
		done, err = r.transact(docs, true)
		if err != nil {
			return 0, err
		}
		return done, r.write(func(tx *db.Tx) error { return r.note(tx, docs[:done], nil) })
	}
	return r.transact(docs, false)
}

func (r *run) transact(docs []*document, dry bool) (int, error) {
	faults := make([][]Fault, len(docs)) // of this try; the closure may run twice
	done, err := db.Do(r.ctx, r.s.d, db.Req{Tenant: r.tenant, User: r.session.UserID, DryRun: dry}, func(tx *db.Tx) (int, error) {
		clear(faults)
		begin := time.Now()
		found, err := r.p.lookUp(tx, docs)
		if err != nil {
			return 0, err
		}
		c := &api.Ctx{Context: auth.With(r.ctx, r.session), Session: r.session, Tx: tx, Q: tx, Lang: r.session.Locale, DryRun: dry}
		made := make([]Made, len(docs))
		n := 0
		for n < len(docs) && (n == 0 || tx.Rows() < chunkWant && time.Since(begin) < chunkLong) {
			if made[n], faults[n], err = r.create(c, docs[n], found); err != nil {
				return 0, err
			}
			n++
		}
		if dry {
			return n, nil
		}
		return n, r.note(tx, withFaults(docs[:n], faults), made)
	})
	if err != nil {
		return 0, err
	}
	for i := range done {
		docs[i].faults = append(docs[i].faults, faults[i]...)
	}
	return done, nil
}

// withFaults are copies of documents with what this try found.
func withFaults(docs []*document, faults [][]Fault) []*document {
	out := make([]*document, len(docs))
	for i, d := range docs {
		own := *d
		own.faults = append(own.faults[:len(own.faults):len(own.faults)], faults[i]...)
		out[i] = &own
	}
	return out
}

// create makes one document. A refusal before anything was written is a fault of its rows and disturbs nobody; after that the whole
// transaction has to be left and begun again without it.
func (r *run) create(c *api.Ctx, d *document, found map[int]map[string]int64) (Made, []Fault, error) {
	if len(d.faults) > 0 {
		return Made{}, nil, nil
	}
	body, faults := r.p.body(d, found)
	if faults != nil {
		return Made{}, faults, nil
	}
	before, chain := c.Tx.Writes(), c.Tx.Chain()
	made, err := r.p.t.Create(c.Tx, c, body)
	if err == nil {
		if err = c.Tx.Flush(); err == nil {
			r.noteBare(c.Tx, chain, made.ID, made.Number, "create")
			return made, nil, nil
		}
	}
	e, ok := errs.As(err)
	if !ok || !belongsToRow(e) {
		return Made{}, nil, err
	}
	faults = r.p.refusal(d, e)
	if c.Tx.Writes() == before && c.Tx.Flush() == nil {
		return Made{}, faults, nil
	}
	return Made{}, nil, &refused{d, faults}
}

// noteBare tells the audit trail what a target did and did not note by itself.
func (r *run) noteBare(tx *db.Tx, chain string, paper int64, number, action string) {
	if tx.Chain() == chain {
		audit.Note(tx, audit.Event{Document: r.p.t.Document, Paper: paper, Number: number, Action: action})
	}
}

// belongsToRow tells an answer to the row from a failure of the machine, which ends the run.
func belongsToRow(e *errs.Error) bool {
	switch e.Code {
	case errs.Invalid, errs.Refused, errs.NotFound, errs.Conflict, errs.Denied, errs.TooLarge:
		return true
	}
	return false
}

// note moves the import by documents, in the transaction that made them.
func (r *run) note(tx *db.Tx, docs []*document, made []Made) error {
	x := *r.x
	from := x.DoneDocs
	if x.DoneDocs != int64(docs[0].no) {
		return errs.New(errs.Conflict, "import.moved", "这次导入已由另一个任务继续。请查看导入记录。", "Another job went on with this import. Look at the list of imports.")
	}
	x.DoneDocs += int64(len(docs))
	x.keepFaults(tx, docs)
	if made != nil {
		x.keepMade(tx, docs, made)
	}
	x.save(tx, from)
	tx.AfterCommit(func(err error) {
		if err == nil {
			*r.x = x
		}
	})
	return nil
}

// write is a transaction that makes no document.
func (r *run) write(fn func(tx *db.Tx) error) error {
	_, err := db.Do(r.ctx, r.s.d, db.Req{Tenant: r.tenant, User: r.session.UserID}, func(tx *db.Tx) (bool, error) { return true, fn(tx) })
	return err
}

// end writes how the import came out.
func (r *run) end(state string) error {
	return r.write(func(tx *db.Tx) error {
		x := *r.x
		x.State, x.Ends = state, tx.Now.UnixMilli()
		x.save(tx, r.x.DoneDocs)
		tx.AfterCommit(func(err error) {
			if err == nil {
				*r.x = x
			}
		})
		return nil
	})
}
