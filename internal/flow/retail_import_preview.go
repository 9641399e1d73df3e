package flow

import (
	"context"
	"math"

	"xingzhou/internal/biz/channel"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// PreviewRetail tells what an import would make and report, and changes nothing. Tenant 0 stands for a company that is yet
// to be made. What only a posting can find out, such as a product that was disabled, is not foreseen.
func PreviewRetail(ctx context.Context, d *db.DB, f *RetailFile, tenantID int64) (*RetailResult, error) {
	m := &retailImport{d: d, file: f, plan: planRetail(f.lines), refused: map[int]*errs.Error{}, imp: &channel.Import{}}
	m.res.File, m.res.Lines, m.res.DryRun = f.Name, f.Lines(), true
	if tenantID == 0 {
		m.codes = masterCodes{map[string]int64{}, map[string]int64{}}
		return m.preview(nil, nil)
	}
	return db.Get(ctx, d, tenantID, func(q *db.Reader) (*RetailResult, error) {
		company, err := tenant.Get(q)
		if err != nil {
			return nil, err
		}
		periods, err := gl.AllPeriods(q, company.StartPeriod)
		if err != nil {
			return nil, err
		}
		if m.codes, err = readCodes(q); err != nil {
			return nil, err
		}
		imp, ok, err := channel.Find(q, channel.Orders, f.Fingerprint)
		if err != nil {
			return nil, err
		}
		if ok {
			m.imp = imp
		}
		return m.preview(q, periods)
	})
}

func (m *retailImport) preview(q db.Querier, periods *gl.Periods) (*RetailResult, error) {
	var rows []channel.Line
	var err error
	if q != nil {
		if rows, err = channel.Lines(q, m.imp.ID); err != nil {
			return nil, err
		}
	}
	m.previewMasters()
	if err := m.previewOpening(); err != nil {
		return nil, err
	}
	if q == nil {
		m.sold = newSoldBook(nil)
		m.sold.wanted = wantedBack(m.file.lines, m.codes)
	} else if m.sold, err = readSold(q, m.file.lines, m.codes); err != nil {
		return nil, err
	}
	m.res.Already, m.res.Posted = int(m.imp.DoneLines), int(m.imp.Posted)
	for i := range m.plan.docs {
		if d := &m.plan.docs[i]; d.from >= m.res.Already {
			faults := m.previewDocument(d, i, periods)
			m.res.Posted += d.to - d.from - len(faults)
			rows = append(rows, faults...)
		}
	}
	m.res.Reported, m.res.Rows, m.res.Reasons = len(rows), rows, reasons(rows)
	return &m.res, nil
}

// previewMasters counts what would be made and gives it numbers below zero to be matched by.
func (m *retailImport) previewMasters() {
	next := int64(0)
	for _, c := range m.plan.customers {
		if m.codes.parties[c.partyCode()] == 0 {
			next--
			m.codes.parties[c.partyCode()] = next
			m.res.Customers++
		}
	}
	for i := range m.plan.products {
		if p := &m.plan.products[i]; m.codes.products[p.code] == 0 {
			next--
			m.codes.products[p.code] = next
			m.res.Products++
			m.res.Services += countServices(m.plan.products[i : i+1])
		}
	}
}

func (m *retailImport) previewOpening() error {
	list := m.plan.stocked()
	for i := range list[min(int(m.imp.OpeningLines), len(list)):] {
		p := &list[int(m.imp.OpeningLines)+i]
		cost, err := p.unitCost()
		if err != nil {
			return err
		}
		value, err := money.Extend(cost, p.sold)
		if err != nil {
			return err
		}
		m.res.OpeningLines++
		m.res.OpeningValue += value
	}
	return nil
}

// previewDocument follows one document and answers its lines that would be reported.
func (m *retailImport) previewDocument(d *document, at int, periods *gl.Periods) []channel.Line {
	faults := map[int]*errs.Error{}
	if len(d.lines) > 0 && periods != nil {
		if e, ok := errs.As(periods.Check(d.day, "/date")); ok {
			for _, i := range d.lines {
				m.refused[i] = e
			}
		}
	}
	lines := m.postable(d)
	switch {
	case len(lines) == 0:
	case cancels(d.invoice):
		var parts []returned
		parts, faults = m.matchCancellation(m.sold, d, lines)
		m.res.Returns += len(parts)
	default:
		customer := m.codes.parties[partyCode(d.customer)]
		// Later than every delivery of today: ids rise.
		delivery := math.MaxInt64 - int64(len(m.plan.docs)) + int64(at)
		for n, i := range lines {
			l := &m.file.lines[i]
			m.sold.note(m.sold, saleKey{customer, m.codes.products[l.code]}, soldLine{delivery, n + 1, d.day, l.qty})
		}
		m.res.Orders++
		m.res.Deliveries++
	}
	var out []channel.Line
	for place := d.from; place < d.to; place++ {
		e := m.fault(place)
		if e == nil {
			e = faults[place]
		}
		if e != nil {
			out = append(out, m.file.lines[place].report(e))
		}
	}
	return out
}
