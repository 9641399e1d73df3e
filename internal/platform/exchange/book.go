package exchange

import (
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/exchange/sheet"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/tenant"
)

// MaxExport is how many rows one export takes.
const MaxExport = 200_000

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

func letter(column int) string { return sheet.ColumnName(column) }

// List is a list that can be taken away as a workbook, with all rows that its filters leave.
type List[I any] struct {
	Path, Permission string
	Zh, En           string
	Columns          []Column
	Params           []api.Param // of its filters, beside the fields of I
	// Own are further columns of one company, whose values follow those of Columns in each row; nil: there are none.
	Own func(q db.Querier) ([]Column, error)
	// Rows calls yield with the values of each row, in the order of Columns; all of them come from one snapshot.
	Rows func(c *api.Ctx, in *I, yield func([]any) error) error
}

// Export adds Path/export.xlsx. Columns that the person may not see are left out, and that the list was taken away is noted.
func Export[I any](s *Service, r *api.Router, l List[I]) {
	api.Serve(r, api.Op{Path: l.Path + "/export.xlsx", Permission: l.Permission, Zh: "导出" + l.Zh, En: "Export " + l.En, Params: l.Params}, func(c *api.Ctx, in *I) (*api.Blob, error) {
		var columns []Column
		var places []int
		all := l.Columns
		if l.Own != nil {
			own, err := l.Own(c.Q)
			if err != nil {
				return nil, err
			}
			all = append(slices.Clip(all), own...)
		}
		for i, x := range all {
			if x.Needs == "" || c.Can(x.Needs) {
				columns, places = append(columns, x), append(places, i)
			}
		}
		name := pick(c.Lang, l.Zh, l.En)
		blob, err := workbook(c, name, func(w io.Writer, zone *time.Location) error {
			kept := make([]any, len(columns))
			return writeBook(w, name, columns, c.Lang, zone, func(yield func([]any) error) error {
				return l.Rows(c, in, func(values []any) error {
					for i, at := range places {
						kept[i] = values[at]
					}
					return yield(kept)
				})
			})
		})
		if err != nil {
			return nil, err
		}
		return blob, audit.Access(c, s.d, audit.Export, audit.Entry{Tenant: c.Session.Tenant, User: c.Session.UserID, Login: c.Session.Login, Document: strings.TrimSuffix(l.Permission, ".read"), Detail: name})
	})
}

// exportPart is how many rows are read at a time.
const exportPart = 1000

// Pages yields every row of a list that is read page by page.
func Pages[T any](page func(cursor string, limit int) ([]T, string, error), values func(*T) []any, yield func([]any) error) error {
	for cursor := ""; ; {
		rows, next, err := page(cursor, exportPart)
		if err != nil {
			return err
		}
		for i := range rows {
			if err := yield(values(&rows[i])); err != nil {
				return err
			}
		}
		if cursor = next; cursor == "" {
			return nil
		}
	}
}

// WriteXLSX streams a workbook of one sheet: header and kinds are those of the columns, rows calls yield for each row. Numbers are
// numbers, days are days, and text that begins like a formula stays text.
func WriteXLSX(w io.Writer, header, kinds []string, rows func(yield func([]any) error) error) error {
	columns := make([]Column, len(header))
	for i := range header {
		columns[i] = Column{Zh: header[i], Kind: kinds[i]}
	}
	return writeBook(w, "", columns, "zh", nil, rows)
}

func writeBook(w io.Writer, name string, columns []Column, lang string, zone *time.Location, rows func(yield func([]any) error) error) error {
	n := 0
	values := make([]any, len(columns))
	return sheet.Write(w, sheet.Sheet{Name: name, Columns: shape(columns, lang), Zone: zone, Rows: func(yield func([]any) error) error {
		return rows(func(given []any) error {
			if n++; n > MaxExport {
				return errs.New(errs.TooLarge, "export.rows", "要导出的行超过%d行。请先用筛选缩小范围，再分几次导出。",
					"More than %d rows would be exported. Narrow the list by its filters and export it in parts.", MaxExport)
			}
			for i := range columns {
				values[i] = said(&columns[i], given[i], lang)
			}
			return yield(values)
		})
	}})
}

var forms = map[string]sheet.Form{Int: sheet.AsInt, Amount: sheet.AsAmount, Qty: sheet.AsQty, Price: sheet.AsPrice, Rate: sheet.AsPercent,
	Percent: sheet.AsPercent, Day: sheet.AsDay, Time: sheet.AsTime}

func shape(columns []Column, lang string) []sheet.Column {
	out := make([]sheet.Column, len(columns))
	for i := range columns {
		out[i] = sheet.Column{Title: columns[i].label(lang), Form: forms[columns[i].Kind]}
	}
	return out
}

// said puts what is no number or day into the words of the person.
func said(c *Column, v any, lang string) any {
	switch v := v.(type) {
	case bool:
		if v {
			return pick(lang, "是", "yes")
		}
		return pick(lang, "否", "no")
	case string:
		for _, o := range c.Options {
			if o.Value == v {
				return pick(lang, o.Zh, o.En)
			}
		}
	}
	return v
}

// workbook writes to a file that nobody else sees and that is gone when it was sent: a slow line keeps no snapshot open.
func workbook(c *api.Ctx, name string, write func(w io.Writer, zone *time.Location) error) (*api.Blob, error) {
	company, err := tenant.Get(c.Q)
	if err != nil {
		return nil, err
	}
	out, err := os.CreateTemp("", "xingzhou-*.xlsx")
	if err != nil {
		return nil, err
	}
	t := &temporary{out}
	if err := write(out, company.Zone()); err != nil {
		t.Close()
		return nil, err
	}
	if _, err := out.Seek(0, io.SeekStart); err != nil {
		t.Close()
		return nil, err
	}
	today, err := c.Today()
	if err != nil {
		t.Close()
		return nil, err
	}
	return &api.Blob{Content: t, Type: workbookType, Name: name + " " + today.String() + ".xlsx"}, nil
}

// temporary is removed when it is closed.
type temporary struct{ *os.File }

func (t *temporary) Close() error {
	err := t.File.Close()
	os.Remove(t.Name())
	return err
}

// template is an empty workbook with the names of the columns, and a sheet that explains them.
func (t *Target) template(c *api.Ctx) (*api.Blob, error) {
	t, err := t.of(c.Q)
	if err != nil {
		return nil, err
	}
	var columns []Column
	for _, x := range t.mappable() {
		if x.Needs == "" || c.Can(x.Needs) {
			columns = append(columns, x)
		}
	}
	head := shape(columns, c.Lang)
	for i := range head {
		head[i].Form = sheet.AsText
		if columns[i].Required {
			head[i].Title += "*"
		}
	}
	return workbook(c, pick(c.Lang, t.Zh+"导入模板", "Template "+t.En), func(w io.Writer, _ *time.Location) error {
		return sheet.Write(w, sheet.Sheet{Name: pick(c.Lang, t.Zh, t.En), Columns: head, Rows: func(func([]any) error) error { return nil }},
			sheet.Sheet{Name: pick(c.Lang, "填写说明", "How to fill it"), Columns: explained(c.Lang), Rows: func(yield func([]any) error) error {
				for i := range columns {
					if err := yield(columns[i].explain(c.Lang)); err != nil {
						return err
					}
				}
				return nil
			}})
	})
}

func explained(lang string) []sheet.Column {
	return []sheet.Column{{Title: pick(lang, "列", "Column"), Width: 18}, {Title: pick(lang, "必填", "Required"), Width: 10}, {Title: pick(lang, "填什么", "What it takes"), Width: 46},
		{Title: pick(lang, "可选值", "Choices"), Width: 40}, {Title: pick(lang, "示例", "Example"), Width: 24}, {Title: pick(lang, "说明", "Explanation"), Width: 60}}
}

var kindNames = map[string][2]string{Text: {"文字", "text"}, Int: {"整数", "a whole number"}, Flag: {"是或否", "yes or no"}, Day: {"日期，年在前，例如2026-11-22", "a day such as 2026-11-22"},
	Amount: {"金额，最多2位小数", "an amount with at most 2 decimals"}, Qty: {"数量，最多6位小数", "a quantity with at most 6 decimals"},
	Price: {"单价，最多6位小数", "a price with at most 6 decimals"}, Rate: {"比率，0.13或13%", "a rate, 0.13 or 13%"}, Percent: {"比率，0.13或13%", "a rate, 0.13 or 13%"},
	RefTo: {"编码或名称，要已经存在", "a code or name that exists"}, Enum: {"可选值之一", "one of the choices"}}

func (c *Column) explain(lang string) []any {
	var choices []string
	for _, o := range c.Options {
		choices = append(choices, pick(lang, o.Zh, o.En))
	}
	kind := kindNames[c.Kind]
	return []any{c.label(lang), said(c, c.Required, lang), pick(lang, kind[0], kind[1]), strings.Join(choices, pick(lang, "、", ", ")), c.Example, pick(lang, c.HelpZh, c.HelpEn)}
}

// faultsBook is the rows that were not imported, as they stand in the file, with what is wrong before them: mended, it can be sent again.
func (s *Service) faultsBook(c *api.Ctx, x *record) (*api.Blob, error) {
	f, err := file.Get(c.Q, x.File)
	if err != nil {
		return nil, err
	}
	src, err := s.open(f)
	if err != nil {
		return nil, err
	}
	defer src.Close()
	b, err := sheet.Open(src, src.size, f.Name)
	if err != nil {
		return nil, err
	}
	t := s.targets[x.Document]
	if t == nil {
		return nil, missing()
	}
	p, err := newPlan(t, x.Setup)
	if err != nil {
		return nil, err
	}
	left, err := p.leftRows(b, &faultReader{q: c.Q, id: x.ID})
	if err != nil {
		return nil, err
	}
	name := pick(c.Lang, "错误行 ", "Faulty rows ") + strings.TrimSuffix(strings.TrimSuffix(f.Name, ".xlsx"), ".csv")
	return workbook(c, name, func(w io.Writer, _ *time.Location) error {
		return writeFaults(w, c, s, x, b, left)
	})
}

// leftRows are the rows of the documents that a fault kept out.
func (p *plan) leftRows(b *sheet.Book, faults *faultReader) (map[int]bool, error) {
	left := map[int]bool{}
	err := p.documents(b, func(d *document) error {
		bad := false
		for i := range d.rows {
			list, err := faults.of(d.rows[i].no)
			if err != nil {
				return err
			}
			bad = bad || len(list) > 0
		}
		for i := range d.rows {
			if bad {
				left[d.rows[i].no] = true
			}
		}
		return nil
	})
	return left, err
}

func writeFaults(w io.Writer, c *api.Ctx, s *Service, x *record, b *sheet.Book, left map[int]bool) error {
	columns := []sheet.Column{{Title: pick(c.Lang, "错误原因", "What is wrong"), Width: 60}, {Title: pick(c.Lang, "原行号", "Row in the file"), Form: sheet.AsInt}}
	width := 0
	err := b.Rows(x.Setup.Sheet, func(r sheet.Row) error {
		if r.No == x.Setup.Header {
			for i := range r.Cells {
				columns = append(columns, sheet.Column{Title: r.Cells[i].Text})
			}
		}
		width = max(width, len(r.Cells))
		return nil
	})
	if err != nil {
		return err
	}
	for len(columns) < width+2 {
		columns = append(columns, sheet.Column{})
	}
	faults := &faultReader{q: c.Q, id: x.ID}
	return sheet.Write(w, sheet.Sheet{Columns: columns, Rows: func(yield func([]any) error) error {
		return b.Rows(x.Setup.Sheet, func(r sheet.Row) error {
			if r.No <= x.Setup.Header || !left[r.No] {
				return nil
			}
			list, err := faults.of(r.No)
			if err != nil {
				return err
			}
			var why []string
			for _, f := range list {
				said := s.shownFault(c, x, f)
				if said.Column != "" {
					said.Detail = said.Column + pick(c.Lang, "：", ": ") + said.Detail
				}
				why = append(why, said.Detail)
			}
			if len(why) == 0 {
				why = append(why, pick(c.Lang, "同一单据的其他行有错。", "Another row of the same document is faulty."))
			}
			values := []any{strings.Join(why, "\n"), r.No}
			for i := range width {
				values = append(values, r.Cell(i).Text)
			}
			return yield(values)
		})
	}})
}

// faultReader reads faults in the order of the file, a part at a time.
type faultReader struct {
	q    db.Querier
	id   int64
	list []Fault
	end  bool
}

// of answers the faults of a row; rows are asked for in ascending order.
func (f *faultReader) of(row int) ([]Fault, error) {
	const part = 2000
	for len(f.list) > 0 && f.list[0].Row < row {
		f.list = f.list[1:]
	}
	if len(f.list) == 0 && !f.end || len(f.list) > 0 && f.list[len(f.list)-1].Row <= row && !f.end {
		more, err := faultsAfter(f.q, f.id, row-1, part)
		if err != nil {
			return nil, err
		}
		f.list, f.end = more, len(more) < part
	}
	n := 0
	for n < len(f.list) && f.list[n].Row == row {
		n++
	}
	return f.list[:n], nil
}
