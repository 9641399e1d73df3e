// Package flow 流程: one file is one push-down or one closed loop between papers that do not know each other.
// Invariant: it changes the books through the services of the modules below and writes no table of its own.
package flow

import (
	"context"
	"fmt"

	"xingzhou/internal/biz/channel"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/db"
)

// Phases of an import, in this order.
const (
	PhaseMasters = "masters"
	PhaseOpening = "opening"
	PhaseLines   = "lines"
)

// RetailProgress is one look at a running import. Where an earlier run was stopped, Done begins above zero.
type RetailProgress struct {
	Phase       string
	Done, Total int
}

// RetailOptions tell who imports and who watches.
type RetailOptions struct {
	Tenant   int64
	User     int64
	Progress func(RetailProgress)
}

// RetailReason counts the reported lines of one reason, with the first of them as example.
type RetailReason struct {
	Reason string       `json:"reason"`
	Count  int          `json:"count"`
	First  channel.Line `json:"first"`
}

// RetailResult is what an import did. Lines, Posted and Reported are of the file; the rest counts what this run made.
type RetailResult struct {
	File         string         `json:"file"`
	DryRun       bool           `json:"dry_run"`
	Lines        int            `json:"lines"`
	Posted       int            `json:"posted"`
	Reported     int            `json:"reported"`
	Already      int            `json:"already"` // lines that an earlier run had done
	Customers    int            `json:"customers"`
	Products     int            `json:"products"`
	Services     int            `json:"services"` // of the products
	OpeningLines int            `json:"opening_lines"`
	OpeningValue money.Amount   `json:"opening_value"`
	Orders       int            `json:"orders"`
	Deliveries   int            `json:"deliveries"`
	Returns      int            `json:"returns"`
	Reasons      []RetailReason `json:"reasons"`
	Rows         []channel.Line `json:"-"` // every reported line
}

// retailImport is one run over one file.
type retailImport struct {
	d        *db.DB
	opt      RetailOptions
	file     *RetailFile
	plan     *retailPlan
	imp      *channel.Import
	codes    masterCodes
	sold     *soldBook
	refused  map[int]*errs.Error // lines that a service refused, by place in the file
	res      RetailResult
	progress func(RetailProgress)
}

// ImportRetail posts a file through the normal services, chunk by chunk; each chunk moves the import's progress in its own
// transaction, so the same file continues where a run was stopped and is never posted twice.
func ImportRetail(ctx context.Context, d *db.DB, f *RetailFile, opt RetailOptions) (*RetailResult, error) {
	m := &retailImport{d: d, opt: opt, file: f, plan: planRetail(f.lines), refused: map[int]*errs.Error{}, progress: opt.Progress}
	if m.progress == nil {
		m.progress = func(RetailProgress) {}
	}
	m.res.File, m.res.Lines = f.Name, f.Lines()
	var err error
	m.imp, err = db.Do(ctx, d, db.Req{Tenant: opt.Tenant, User: opt.User}, func(tx *db.Tx) (*channel.Import, error) {
		return channel.Begin(tx, channel.Orders, f.Fingerprint, f.Name, int64(f.Lines()))
	})
	if err != nil {
		return nil, err
	}
	m.res.Already = int(m.imp.DoneLines)
	if m.imp.State != channel.Done {
		if err := m.run(ctx); err != nil {
			return nil, err
		}
	}
	return m.finish(ctx)
}

func (m *retailImport) run(ctx context.Context) error {
	if err := m.makeMasters(ctx); err != nil {
		return err
	}
	if err := m.postOpening(ctx); err != nil {
		return err
	}
	if err := m.loadSold(ctx); err != nil {
		return err
	}
	if err := m.postLines(ctx); err != nil {
		return err
	}
	_, err := db.Do(ctx, m.d, db.Req{Tenant: m.opt.Tenant, User: m.opt.User}, func(tx *db.Tx) (bool, error) { return true, gl.Fold(tx) })
	return err
}

// req names a step of the import: repeated, it gets the first answer and does nothing.
func (m *retailImport) req(step string) db.Req {
	key := "import:" + m.file.Fingerprint + ":" + step
	return db.Req{Tenant: m.opt.Tenant, User: m.opt.User, Key: key, Input: []byte(key)}
}

// refresh reads how far the import is.
func (m *retailImport) refresh(ctx context.Context) error {
	var err error
	m.imp, err = db.Get(ctx, m.d, m.opt.Tenant, func(q *db.Reader) (*channel.Import, error) { return channel.Get(q, m.imp.ID) })
	return err
}

// finish adds up what the database holds: lines in = lines posted + lines reported, or the import is faulty and says so.
func (m *retailImport) finish(ctx context.Context) (*RetailResult, error) {
	if err := m.refresh(ctx); err != nil {
		return nil, err
	}
	rows, err := db.Get(ctx, m.d, m.opt.Tenant, func(q *db.Reader) ([]channel.Line, error) { return channel.Lines(q, m.imp.ID) })
	if err != nil {
		return nil, err
	}
	m.res.Posted, m.res.Reported = int(m.imp.Posted), len(rows)
	m.res.Rows, m.res.Reasons = rows, reasons(rows)
	if m.res.Posted+m.res.Reported != m.res.Lines || int64(len(rows)) != m.imp.Reported {
		return nil, errs.New(errs.Internal, "import.sum", "文件有 %[1]d 行，但过账 %[2]d 行、报告 %[3]d 行，合计不符。请保留数据库并报告此问题。",
			"The file has %[1]d lines but %[2]d were posted and %[3]d reported. Keep the database and report this.", m.res.Lines, m.res.Posted, m.res.Reported)
	}
	return &m.res, nil
}

// reasons counts reported lines, in the order in which the reasons first appear.
func reasons(rows []channel.Line) []RetailReason {
	out := []RetailReason{}
	at := map[string]int{}
	for _, r := range rows {
		i, ok := at[r.Reason]
		if !ok {
			i = len(out)
			at[r.Reason] = i
			out = append(out, RetailReason{Reason: r.Reason, First: r})
		}
		out[i].Count++
	}
	return out
}

// chunkName names the lines of a chunk by their places in the file.
func chunkName(docs []document) string {
	return fmt.Sprintf("%d-%d", docs[0].from, docs[len(docs)-1].to)
}
