// Package exchange 导入导出: workbooks and texts in, workbooks out: what a person keeps in a spreadsheet becomes papers, and any list a file.
// Invariant: a row of a file becomes a paper once or not at all, however often the import is stopped and taken up again; a row
// that does not is reported with its number in the file, its column, what is wrong and what to do.
package exchange

import (
	"slices"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
)

// Kinds of a column: how its cells are read, checked and written.
const (
	Text    = "text"
	Int     = "int"
	Flag    = "flag" // 是/否, yes/no, 1/0
	Day     = "day"
	Time    = "time" // a moment; written, not read
	Amount  = "amount"
	Qty     = "qty"
	Price   = "price"
	Rate    = "rate"    // 0.13, also written 13%
	Percent = "percent" // as Rate, shown as 13%
	RefTo   = "ref"     // another record, by its code or name
	Enum    = "enum"    // one of Options, by value or by name
)

// Column is one field that a file may fill, or one column of an export.
type Column struct {
	Field    string // name in the JSON body; of a line where Line
	Zh, En   string
	Kind     string
	Required bool
	Line     bool
	Unique   bool   // two documents of one file may not have the same value
	Needs    string // permission without which the column is neither read nor written, such as cost.read; "" none
	Ref      *Ref
	Options  []Option
	Also     []string // other names by which files call it
	Example  string   // shown in the template
	HelpZh   string   // one sentence for the sheet of explanations; "" none
	HelpEn   string
}

// Option is one value of an Enum.
type Option struct{ Value, Zh, En string }

// Ref finds records by what people call them.
type Ref struct {
	Kind string // "party", "product" …, as in the metadata of documents
	// Find answers the ids of the texts that name one record, by code or by name; a text that names none, or several, is absent.
	Find func(q db.Querier, texts []string) (map[string]int64, error)
}

// Target is a kind of document or record that files can be read into.
type Target struct {
	Document string // "sales.order": its permission is Document + ".create", that of taking back Document + ".delete"
	Path     string // "/sales/orders"
	Zh, En   string
	Columns  []Column
	Lines    string // JSON name of the lines, "" when a row is a document
	// Own are further columns of one company, such as the fields that it added; nil: there are none.
	Own func(q db.Querier) ([]Column, error)
	// Key is the field whose equal values make several rows one document; "" stands for a column 单号 (No.) of the file that is not
	// stored, and where the file has none, for neighbours with an equal head.
	Key string
	// Create takes the body as POST would. Faults come back as *errs.Error with JSON pointers, which become row and column.
	Create func(tx *db.Tx, c *api.Ctx, body []byte) (Made, error)
	// Undo takes back what Create made and refuses, with the reason, what was changed or used since.
	Undo func(tx *db.Tx, made Made) error
	// Used answers, before Undo, which of many were used since, where one question for all of them is cheaper; it may be nil.
	Used func(q db.Querier, ids []int64) (map[int64]*errs.Error, error)
}

// Made is what Create has made.
type Made struct {
	ID      int64
	Number  string
	Version int
}

// of is the target with the columns of the company that asks.
func (t *Target) of(q db.Querier) (*Target, error) {
	if t.Own == nil {
		return t, nil
	}
	more, err := t.Own(q)
	if err != nil || len(more) == 0 {
		return t, err
	}
	own := *t
	own.Columns = append(slices.Clip(t.Columns), more...)
	return &own, nil
}

// target finds what a document is read into, with the columns of the company that asks; nil where the program knows it no more.
func (s *Service) target(q db.Querier, document string) (*Target, error) {
	t := s.targets[document]
	if t == nil {
		return nil, nil
	}
	return t.of(q)
}
