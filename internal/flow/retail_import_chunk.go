package flow

import (
	"context"
	"errors"
	"sort"
	"strconv"
	"strings"

	"xingzhou/internal/biz/channel"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

const (
	chunkLines   = 250 // lines of a chunk, more only for one large document: people's postings get in between
	rowsPerLine  = 16  // rows that a line writes in all its papers and books
	rowsPerPaper = 60
	maxConflicts = 5 // somebody else was faster so often in a row, and nothing went on
)

// chunkDone is what a chunk's key answers.
type chunkDone struct {
	Done, Orders, Deliveries, Returns int
}

// postLines posts from where the import stands, chunk by chunk.
func (m *retailImport) postLines(ctx context.Context) error {
	docs := m.plan.docs
	single, conflicts := 0, 0 // documents to take one by one; conflicts in a row without anything done
	for m.imp.State != channel.Done {
		if err := ctx.Err(); err != nil {
			return err
		}
		at := sort.Search(len(docs), func(i int) bool { return docs[i].from >= int(m.imp.DoneLines) })
		n := 1
		if single == 0 {
			n = chunkSize(docs[at:])
		}
		err := m.postChunk(ctx, docs[at:at+n])
		switch {
		case err == nil:
			single, conflicts = max(0, single-1), 0
			m.progress(RetailProgress{PhaseLines, int(m.imp.DoneLines), len(m.file.lines)})
			continue
		case conflicts < maxConflicts && (conflict(err) || n == 1 && cancels(docs[at].invoice) && refusal(err)):
			conflicts++ // somebody moved stock or took goods back meanwhile: look again
		case !refusal(err):
			return err
		case n > 1:
			single = n
		default:
			m.refuse(&docs[at], err)
		}
		before := m.imp.DoneLines
		if err := m.refresh(ctx); err != nil {
			return err
		}
		if m.imp.DoneLines > before {
			conflicts = 0
		}
		if err := m.loadSold(ctx); err != nil {
			return err
		}
	}
	return nil
}

func chunkSize(docs []document) int {
	n, lines := 0, 0
	for n < len(docs) && (n == 0 || lines+docs[n].to-docs[n].from <= chunkLines) {
		lines += docs[n].to - docs[n].from
		n++
	}
	return n
}

// conflict tells that somebody else was faster, be it a person or another run of this import.
func conflict(err error) bool {
	e, ok := errs.As(err)
	return ok && (e.Code == errs.Conflict || e.Code == errs.IdemMismatch || e.Code == errs.Busy)
}

// refusal tells a business answer, which belongs to the lines, from a failure of the machine, which ends the run.
func refusal(err error) bool {
	e, ok := errs.As(err)
	return ok && (e.Code == errs.Invalid || e.Code == errs.Refused || e.Code == errs.NotFound)
}

// postChunk posts documents in one transaction and moves the progress in it.
func (m *retailImport) postChunk(ctx context.Context, docs []document) error {
	var layer *soldBook
	done, err := db.Do(ctx, m.d, m.req(chunkName(docs)), func(tx *db.Tx) (chunkDone, error) {
		layer = newSoldBook(m.sold) // the closure may run twice
		return m.chunk(tx, layer, docs)
	})
	if err != nil {
		return err
	}
	if layer == nil { // another run did this very chunk
		if err := m.loadSold(ctx); err != nil {
			return err
		}
	} else {
		layer.merge()
		m.res.Orders += done.Orders
		m.res.Deliveries += done.Deliveries
		m.res.Returns += done.Returns
	}
	m.imp.DoneLines = int64(done.Done)
	if done.Done == len(m.file.lines) {
		m.imp.State = channel.Done
	}
	return nil
}

func (m *retailImport) chunk(tx *db.Tx, layer *soldBook, docs []document) (chunkDone, error) {
	imp, err := channel.Get(tx, m.imp.ID)
	if err != nil {
		return chunkDone{}, err
	}
	if int(imp.DoneLines) != docs[0].from {
		return chunkDone{Done: int(imp.DoneLines)}, nil
	}
	var done chunkDone
	var reported []channel.Line
	lines := 0
	for i := range docs {
		d := &docs[i]
		lines += d.to - d.from
		tx.AllowRows(int64(lines*rowsPerLine + (i+1)*rowsPerPaper))
		faults, err := m.document(tx, layer, d, &done)
		if err != nil {
			return chunkDone{}, err
		}
		for place := d.from; place < d.to; place++ {
			if e := m.fault(place); e != nil {
				faults[place] = e
			}
			if e := faults[place]; e != nil {
				reported = append(reported, m.file.lines[place].report(e))
			}
		}
	}
	channel.Advance(tx, imp, int64(lines-len(reported)), reported)
	done.Done = int(imp.DoneLines)
	return done, nil
}

// fault is why a line is not posted, nil when it is.
func (m *retailImport) fault(place int) *errs.Error {
	if e := m.file.lines[place].fault; e != nil {
		return e
	}
	return m.refused[place]
}

// postable are the lines of a document that nothing speaks against.
func (m *retailImport) postable(d *document) []int {
	out := make([]int, 0, len(d.lines))
	for _, i := range d.lines {
		if m.refused[i] == nil {
			out = append(out, i)
		}
	}
	return out
}

// document posts one paper and answers the lines that could not be.
func (m *retailImport) document(tx *db.Tx, layer *soldBook, d *document, done *chunkDone) (map[int]*errs.Error, error) {
	lines := m.postable(d)
	if len(lines) == 0 {
		return map[int]*errs.Error{}, nil
	}
	if cancels(d.invoice) {
		parts, faults := m.matchCancellation(layer, d, lines)
		for _, r := range parts {
			in := &sales.ReturnInput{Delivery: id.ID(r.delivery), Date: d.day, Reason: "导入 " + d.invoice, Said: doc.Approving}
			for _, p := range r.parts {
				in.Lines = append(in.Lines, sales.ReturnLineInput{DeliveryLine: p.line, Qty: p.qty})
			}
			if _, err := sales.Returns.Create(tx, in); err != nil {
				return nil, err
			}
			done.Returns++
		}
		return faults, nil
	}
	return map[int]*errs.Error{}, m.sell(tx, layer, d, lines, done)
}

// sell makes the order and delivers all of it the same day.
func (m *retailImport) sell(tx *db.Tx, layer *soldBook, d *document, lines []int, done *chunkDone) error {
	customer := m.codes.parties[partyCode(d.customer)]
	in := &sales.OrderInput{Customer: id.ID(customer), Date: d.day, Note: "导入 " + d.invoice, Said: doc.Approving}
	for _, i := range lines {
		l := &m.file.lines[i]
		in.Lines = append(in.Lines, sales.OrderLineInput{Product: id.ID(m.codes.products[l.code]), Qty: l.qty, Price: l.price})
	}
	o, err := sales.Orders.Create(tx, in)
	if err != nil {
		return &lineRefusal{lines, err}
	}
	dl, err := sales.Deliveries.Create(tx, &sales.DeliveryInput{Order: o.ID, Date: d.day, Note: in.Note, Said: doc.Approving})
	if err != nil {
		return err
	}
	for i := range dl.Lines {
		l := &dl.Lines[i]
		m.sold.note(layer, saleKey{customer, l.Product.Int()}, soldLine{dl.ID.Int(), l.LineNo, d.day, l.Qty})
	}
	done.Orders++
	done.Deliveries++
	return nil
}

// matchCancellation finds what the lines take back. A line that is not matched in full is reported; what was matched of it
// is returned all the same.
func (m *retailImport) matchCancellation(layer *soldBook, d *document, lines []int) ([]returned, map[int]*errs.Error) {
	faults := map[int]*errs.Error{}
	var all []takeBack
	for _, i := range lines {
		l := &m.file.lines[i]
		k := saleKey{m.codes.parties[partyCode(l.customer)], m.codes.products[l.code]}
		parts, rest := layer.take(k, d.day, l.qty)
		all = append(all, parts...)
		if rest > 0 {
			faults[i] = unmatched(l, rest)
		}
	}
	return group(all), faults
}

// lineRefusal is a refused order with the places of its lines in the file.
type lineRefusal struct {
	lines []int
	err   error
}

func (e *lineRefusal) Error() string { return e.err.Error() }
func (e *lineRefusal) Unwrap() error { return e.err }

// refuse notes which lines of a document cannot be posted: those that the service named, else all of them.
func (m *retailImport) refuse(d *document, err error) {
	e, _ := errs.As(err)
	var of *lineRefusal
	named := false
	if errors.As(err, &of) {
		details := e.Details
		if len(details) == 0 {
			details = []errs.Detail{{Pointer: e.Pointer, Zh: e.Zh, En: e.En}}
		}
		for _, x := range details {
			if i, ok := lineOf(x.Pointer); ok && i < len(of.lines) {
				m.refused[of.lines[i]] = errs.New(e.Code, e.Reason, x.Zh, x.En)
				named = true
			}
		}
	}
	if named {
		return
	}
	for _, i := range d.lines {
		m.refused[i] = e
	}
}

// lineOf reads the line out of a pointer such as /lines/2/qty.
func lineOf(pointer string) (int, bool) {
	p := strings.Split(pointer, "/")
	if len(p) < 3 || p[1] != "lines" {
		return 0, false
	}
	i, err := strconv.Atoi(p[2])
	return i, err == nil && i >= 0
}

// loadSold reads what can still come back, for the goods and customers that the file cancels.
func (m *retailImport) loadSold(ctx context.Context) error {
	sold, err := db.Get(ctx, m.d, m.opt.Tenant, func(q *db.Reader) (*soldBook, error) { return readSold(q, m.file.lines, m.codes) })
	m.sold = sold
	return err
}
