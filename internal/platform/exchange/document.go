package exchange

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/exchange/sheet"
)

const (
	maxDocRows  = 2000 // rows of one document
	maxDocFault = 20   // faults told of one document
)

// Setup is how a file is read: which sheet, which row holds the names of the columns, and what each column is.
type Setup struct {
	Sheet   string   `json:"sheet,omitempty" maxLength:"100"`
	Header  int      `json:"header" minimum:"0" doc:"row number of the names of the columns, 0 for none"`
	Mapping []Mapped `json:"mapping" minItems:"1" maxItems:"300"`
}

// Mapped says which field a column of the file holds, or what it is in every row where the file has no column for it.
type Mapped struct {
	Column int    `json:"column" minimum:"0" maximum:"300" doc:"place in the file, from 0"`
	Field  string `json:"field" maxLength:"100" doc:"# for the number that only tells which rows are one document"`
	Value  string `json:"value,omitempty" maxLength:"200" doc:"the same in every row; then column does not count"`
}

// Fault is what is wrong with a row of the file.
type Fault struct {
	Row    int
	Column int    // in the file, from 0; -1 for the row as a whole
	Header string // as the file calls the column
	Field  string
	Value  string
	Zh, En string
}

// placed is a column of the target with its place in the file.
type placed struct {
	*Column
	at     int
	header string
	value  string // in every row, instead of a cell
}

// plan is a setup that was held against its target.
type plan struct {
	t       *Target
	setup   Setup
	columns []placed
	key     int // place of what tells documents apart, -1 for none
}

// row is one row of the file, with the cells of plan.columns.
type row struct {
	no    int
	key   string
	cells []sheet.Cell
}

// document is what rows become together.
type document struct {
	no     int // in the file, from 0
	rows   []row
	values [][]any // of each row and column, once converted
	faults []Fault
}

// newPlan refuses a mapping that does not fit the target.
func newPlan(t *Target, s Setup) (*plan, error) {
	p := &plan{t: t, setup: s, key: -1}
	var list []*errs.Error
	fields, places := map[string]bool{}, map[int]bool{}
	for i, m := range s.Mapping {
		pointer := "/mapping/" + strconv.Itoa(i)
		at := slices.IndexFunc(t.mappable(), func(c Column) bool { return c.Field == m.Field })
		switch {
		case at < 0:
			list = append(list, errs.New(errs.Invalid, "import.field", "没有字段“%s”。请重新选择这一列的字段。", "There is no field “%s”. Choose the field of this column again.", fixed.Clip(m.Field)).At(pointer+"/field"))
		case fields[m.Field] || places[m.Column] && m.Value == "":
			list = append(list, errs.New(errs.Invalid, "import.twice", "“%[1]s”选了两次。一个字段只能对应一列。", "“%[2]s” is chosen twice. A field belongs to one column.", t.mappable()[at].Zh, t.mappable()[at].En).At(pointer))
		default:
			c := t.mappable()[at]
			if m.Value != "" {
				p.columns = append(p.columns, placed{Column: &c, at: -1, value: m.Value})
				break
			}
			p.columns = append(p.columns, placed{Column: &c, at: m.Column})
			if m.Field == KeyField || m.Field == t.Key && t.Key != "" {
				p.key = m.Column
			}
		}
		fields[m.Field] = true
		places[m.Column] = places[m.Column] || m.Value == ""
	}
	for i := range t.Columns {
		if c := &t.Columns[i]; c.Required && !fields[c.Field] {
			list = append(list, errs.New(errs.Invalid, "import.required", "必填的“%[1]s”没有对应的列。请选择一列，或在文件里加上。",
				"No column holds “%[2]s”, which must be filled. Choose one, or add it to the file.", c.Zh, c.En).At("/mapping"))
		}
	}
	if e := errs.Join(list...); e != nil {
		return nil, e
	}
	return p, nil
}

// documents calls fn for every document of the file, in order.
func (p *plan) documents(b *sheet.Book, fn func(*document) error) error {
	var doc *document
	n := 0
	seen := map[string]int{} // key → first row of its document
	flush := func() error {
		if doc == nil {
			return nil
		}
		d := doc
		doc = nil
		return fn(d)
	}
	err := b.Rows(p.setup.Sheet, func(r sheet.Row) error {
		if r.No <= p.setup.Header {
			if r.No == p.setup.Header {
				for i := range p.columns {
					p.columns[i].header = clip(text.OneLine(r.Cell(p.columns[i].at).Text), 100)
				}
			}
			return nil
		}
		own := p.take(r)
		if own == nil {
			return nil
		}
		if doc != nil && p.together(doc, own) {
			doc.rows = append(doc.rows, *own)
			return nil
		}
		if err := flush(); err != nil {
			return err
		}
		doc = &document{no: n, rows: []row{*own}}
		n++
		if before, again := seen[own.key]; again && own.key != "" && p.t.Lines != "" {
			doc.faults = append(doc.faults, p.fault(doc, 0, p.column(KeyField, p.t.Key), errs.New(errs.Invalid, "import.apart",
				"“%[1]s”在第%[2]d行已经出现过，中间隔了别的单据。请把同一单据的行排在一起。",
				"“%[1]s” stood in row %[2]d already, with other documents between. Put the rows of one document together.", fixed.Clip(own.key), before)))
		} else if own.key != "" && p.t.Lines != "" {
			seen[own.key] = own.no
		}
		return nil
	})
	if err != nil {
		return err
	}
	return flush()
}

// take keeps the cells that are mapped; nil where all of them are empty.
func (p *plan) take(r sheet.Row) *row {
	own := &row{no: r.No, cells: make([]sheet.Cell, len(p.columns))}
	filled := false
	for i := range p.columns {
		own.cells[i] = r.Cell(p.columns[i].at)
		filled = filled || strings.TrimSpace(own.cells[i].Text) != ""
		if v := p.columns[i].value; v != "" {
			own.cells[i] = sheet.Cell{Text: v, Type: sheet.Text}
		}
	}
	if p.key >= 0 {
		own.key = strings.TrimSpace(r.Cell(p.key).Text)
	}
	if !filled {
		return nil
	}
	return own
}

// together tells whether a row belongs to the document above it: by its number, or, without one, by a head that is equal or left
// empty, as merged cells leave it.
func (p *plan) together(doc *document, r *row) bool {
	if p.t.Lines == "" || len(doc.rows) >= maxDocRows {
		return false
	}
	first := &doc.rows[0]
	if p.key >= 0 && r.key != "" {
		return r.key == first.key
	}
	empty, equal := true, true
	for i := range p.columns {
		if c := &p.columns[i]; !c.Line && c.Field != KeyField {
			own := strings.TrimSpace(r.cells[i].Text)
			empty = empty && own == ""
			equal = equal && own == strings.TrimSpace(first.cells[i].Text)
		}
	}
	return empty || equal && first.key == r.key
}

// column finds a mapped column by its field, -1 without one.
func (p *plan) column(fields ...string) int {
	return slices.IndexFunc(p.columns, func(c placed) bool { return slices.Contains(fields, c.Field) && c.Field != "" })
}

// fault makes a fault of a row and a column of p.columns; -1 is the row as a whole.
func (p *plan) fault(doc *document, at, column int, e *errs.Error) Fault {
	f := Fault{Row: doc.rows[at].no, Column: -1, Zh: clip(e.Zh, 500), En: clip(e.En, 500)}
	if column >= 0 {
		c := &p.columns[column]
		f.Column, f.Header, f.Field, f.Value = c.at, c.header, c.Field, clip(doc.rows[at].cells[column].Text, 100)
	}
	return f
}

// convert reads every cell by the kind of its column and notes all that is wrong at once.
func (p *plan) convert(doc *document) {
	doc.values = make([][]any, len(doc.rows))
	for i := range doc.rows {
		doc.values[i] = make([]any, len(p.columns))
		for j := range p.columns {
			c := &p.columns[j]
			if c.Field == KeyField {
				continue
			}
			v, e := c.convert(doc.rows[i].cells[j])
			head := !c.Line && i > 0
			switch {
			case e != nil:
			case head && v != nil && doc.values[0][j] != v:
				e = errs.New(errs.Invalid, "import.differs", "与同一单据第%[1]d行的“%[2]s”不同。请改成一致，或换一个单号。",
					"Differs from “%[2]s” in row %[1]d of the same document. Make both equal, or give another number.", doc.rows[0].no, fixed.Clip(doc.rows[0].cells[j].Text))
			case v == nil && c.Required && !head:
				e = errs.New(errs.Invalid, "import.empty", "“%[1]s”必填。请在这一格填上。", "“%[2]s” must be given. Fill this cell.", c.Zh, c.En)
			}
			if e != nil && len(doc.faults) < maxDocFault {
				doc.faults = append(doc.faults, p.fault(doc, i, j, e))
			}
			doc.values[i][j] = v
		}
	}
}

// lookUp finds what the references of documents name, each column with one question.
func (p *plan) lookUp(q db.Querier, docs []*document) (map[int]map[string]int64, error) {
	found := map[int]map[string]int64{}
	for j := range p.columns {
		c := &p.columns[j]
		if c.Kind != RefTo || c.Ref == nil {
			continue
		}
		texts := map[string]bool{}
		for _, d := range docs {
			for i := range d.values {
				if s, ok := d.values[i][j].(string); ok {
					texts[s] = true
				}
			}
		}
		if len(texts) == 0 {
			continue
		}
		list := make([]string, 0, len(texts))
		for s := range texts {
			list = append(list, s)
		}
		slices.Sort(list)
		ids, err := c.Ref.Find(q, list)
		if err != nil {
			return nil, err
		}
		found[j] = ids
	}
	return found, nil
}

// body is the document as POST takes it; what a reference names but nobody knows becomes a fault.
func (p *plan) body(doc *document, found map[int]map[string]int64) ([]byte, []Fault) {
	var faults []Fault
	head := map[string]any{}
	var lines []any
	for i := range doc.rows {
		line := map[string]any{}
		for j := range p.columns {
			c, v := &p.columns[j], doc.values[i][j]
			if v == nil || !c.Line && i > 0 {
				continue
			}
			if s, ok := v.(string); ok && c.Kind == RefTo {
				id := found[j][s]
				if id == 0 {
					faults = append(faults, p.fault(doc, i, j, errs.New(errs.NotFound, "import.unknown", "找不到“%[1]s”，或有几个同名。请填编码，或先新建。",
						"There is no “%[1]s”, or there are several of the name. Give its code, or create it first.", fixed.Clip(s))))
					continue
				}
				v = strconv.FormatInt(id, 10)
			}
			if c.Line {
				put(line, c.Field, v)
			} else {
				put(head, c.Field, v)
			}
		}
		lines = append(lines, line)
	}
	if len(faults) > 0 {
		return nil, faults[:min(len(faults), maxDocFault)]
	}
	if p.t.Lines != "" {
		head[p.t.Lines] = lines
	}
	b, err := json.Marshal(head)
	if err != nil {
		return nil, []Fault{p.fault(doc, 0, -1, errs.New(errs.Invalid, "import.text", "这一行的内容无法保存。请检查特殊字符。", "The row cannot be stored. Check it for odd characters."))}
	}
	return b, nil
}

// put sets a field, "custom.colour" within custom.
func put(m map[string]any, field string, v any) {
	if name, rest, ok := strings.Cut(field, "."); ok {
		inner, _ := m[name].(map[string]any)
		if inner == nil {
			inner = map[string]any{}
			m[name] = inner
		}
		put(inner, rest, v)
		return
	}
	m[field] = v
}

// refusal turns what Create answered into faults of rows and columns, by its pointers.
func (p *plan) refusal(doc *document, e *errs.Error) []Fault {
	details := e.Details
	if len(details) == 0 {
		details = []errs.Detail{{Pointer: e.Pointer, Zh: e.Zh, En: e.En}}
	}
	var out []Fault
	for _, d := range details[:min(len(details), maxDocFault)] {
		at, column := p.locate(doc, d.Pointer)
		out = append(out, p.fault(doc, at, column, &errs.Error{Zh: d.Zh, En: d.En}))
	}
	return out
}

// locate finds the row and column that a JSON pointer means: /lines/2/qty is the third row of the document.
func (p *plan) locate(doc *document, pointer string) (at, column int) {
	path := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	line := false
	if p.t.Lines != "" && len(path) > 1 && path[0] == p.t.Lines {
		n, err := strconv.Atoi(path[1])
		if err == nil && n >= 0 && n < len(doc.rows) {
			at, line, path = n, true, path[2:]
		}
	}
	for n := len(path); n > 0; n-- {
		field := strings.Join(path[:n], ".")
		column = slices.IndexFunc(p.columns, func(c placed) bool { return c.Field == field && c.Line == line })
		if column >= 0 {
			return at, column
		}
	}
	return at, -1
}
