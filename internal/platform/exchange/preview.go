package exchange

import (
	"errors"
	"slices"
	"strings"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/exchange/sheet"
	"xingzhou/internal/platform/file"
)

const sampleRows = 3

// Field is a field as the page offers it.
type Field struct {
	Field    string   `json:"field"`
	Label    string   `json:"label"`
	Kind     string   `json:"kind"`
	Required bool     `json:"required"`
	Line     bool     `json:"line"`
	Help     string   `json:"help,omitempty"`
	Choices  []string `json:"choices"`
}

// PreviewColumn is a column of the file with what stands in it and the field that it most likely is.
type PreviewColumn struct {
	Column  int      `json:"column"`
	Letter  string   `json:"letter"`
	Title   string   `json:"title"`
	Samples []string `json:"samples"`
	Field   string   `json:"field" doc:"proposed; empty where nothing fits"`
}

// Preview is a file before anything is done with it.
type Preview struct {
	File    id.ID           `json:"file"`
	Name    string          `json:"name"`
	Sheets  []string        `json:"sheets"`
	Sheet   string          `json:"sheet"`
	Header  int             `json:"header"`
	Rows    int             `json:"rows" doc:"rows below the header that hold something"`
	Columns []PreviewColumn `json:"columns"`
	Fields  []Field         `json:"fields"`
	Several bool            `json:"several" doc:"several rows can be one document"`
}

// PreviewInput asks to look at a file that was sent.
type PreviewInput struct {
	File   id.ID  `json:"file"`
	Sheet  string `json:"sheet,omitempty" maxLength:"100"`
	Header int    `json:"header,omitempty" minimum:"0" maximum:"2000000" doc:"row number of the names of the columns; 0 looks for it"`
}

func (s *Service) preview(c *api.Ctx, t *Target, in *PreviewInput) (*Preview, error) {
	f, err := db.Get(c, s.d, c.Session.Tenant, func(q *db.Reader) (*file.File, error) {
		own := *c
		own.Q = q
		var err error
		if t, err = t.of(q); err != nil {
			return nil, err
		}
		return s.files.Seen(&own, in.File.Int())
	})
	if err != nil {
		return nil, at(err, "/file")
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
	p := &Preview{File: in.File, Name: f.Name, Sheets: b.Sheets(), Sheet: in.Sheet, Header: in.Header, Fields: t.fields(c), Several: t.Lines != ""}
	if p.Sheet == "" {
		p.Sheet = b.Sheets()[0]
	}
	return p, p.read(t, b, c)
}

// read looks for the header and counts what stands below it.
func (p *Preview) read(t *Target, b *sheet.Book, c *api.Ctx) error {
	var top []sheet.Row
	err := b.Rows(p.Sheet, func(r sheet.Row) error {
		if len(top) == headerRows && p.Header == 0 || p.Header > 0 && r.No > p.Header && len(top) >= sampleRows+1 {
			return errEnough
		}
		if p.Header == 0 || r.No >= p.Header {
			top = append(top, sheet.Row{No: r.No, Cells: slices.Clone(r.Cells)})
		}
		return c.Err()
	})
	if err != nil && !errors.Is(err, errEnough) {
		return err
	}
	if len(top) == 0 {
		p.Columns = []PreviewColumn{}
		return nil
	}
	start := 0
	if p.Header == 0 {
		start = t.findHeader(top)
	}
	p.Header = top[start].No
	titles := top[start].Cells
	samples := top[start+1:]
	width := len(titles)
	for _, r := range samples[:min(len(samples), sampleRows)] {
		width = max(width, len(r.Cells))
	}
	names := make([]string, width)
	for i := range names {
		names[i] = clip(text.OneLine(top[start].Cell(i).Text), 100)
	}
	fields := t.propose(names)
	for i := range width {
		col := PreviewColumn{Column: i, Letter: sheet.ColumnName(i), Title: names[i], Field: fields[i]}
		for _, r := range samples[:min(len(samples), sampleRows)] {
			col.Samples = append(col.Samples, clip(strings.TrimSpace(r.Cell(i).Text), 60))
		}
		p.Columns = append(p.Columns, col)
	}
	return b.Rows(p.Sheet, func(r sheet.Row) error {
		if r.No > p.Header {
			p.Rows++
		}
		return c.Err()
	})
}

var errEnough = errors.New("exchange: enough was seen")

// fields are what the person may fill.
func (t *Target) fields(c *api.Ctx) []Field {
	var out []Field
	for _, x := range t.mappable() {
		if x.Needs != "" && !c.Can(x.Needs) {
			continue
		}
		f := Field{Field: x.Field, Label: x.label(c.Lang), Kind: x.Kind, Required: x.Required, Line: x.Line, Help: pick(c.Lang, x.HelpZh, x.HelpEn)}
		for _, o := range x.Options {
			f.Choices = append(f.Choices, pick(c.Lang, o.Zh, o.En))
		}
		out = append(out, f)
	}
	return out
}

func (c *Column) label(lang string) string { return pick(lang, c.Zh, c.En) }

func pick(lang, zh, en string) string {
	if strings.HasPrefix(lang, "zh") {
		return zh
	}
	return en
}
