package doc

import (
	"embed"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// Custom are values of a company's own fields by name: texts, except yes and no. Days and amounts are written as everywhere.
type Custom map[string]any

// stored is the text of the column custom.
func (c Custom) stored() string {
	if len(c) == 0 {
		return ""
	}
	b, _ := json.Marshal(c) // texts and truth values always marshal
	return string(b)
}

func readCustom(s string) Custom {
	if s == "" {
		return nil
	}
	var c Custom
	_ = json.Unmarshal([]byte(s), &c) // written by stored
	return c
}

func customText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

// Own is a field that a company has added to a paper.
type Own struct {
	Document string   `json:"document"`
	Name     string   `json:"name" pattern:"^[a-z][a-z0-9_]{0,29}$" doc:"key in custom"`
	Zh       string   `json:"zh" minLength:"1" maxLength:"40"`
	En       string   `json:"en" minLength:"1" maxLength:"40"`
	Kind     string   `json:"kind" enum:"text,int,flag,day,amount,enum"`
	Options  []string `json:"options" maxItems:"100"`
	Required bool     `json:"required"`
	Search   bool     `json:"search" doc:"lists can be narrowed by it"`
	Position int      `json:"position"`
	Disabled bool     `json:"disabled"`
	Version  int      `json:"version"`
}

type ownKey struct{}

// OwnFields lists the fields that the company has added to a paper, in their order.
func OwnFields(q db.Querier, document string) ([]Own, error) {
	all, err := db.Cached(q, ownKey{}, func(q db.Querier) (map[string][]Own, error) {
		rows, err := db.All(q, scanOwn, `SELECT document, name, zh, en, kind, options, required, search, position, disabled, version
FROM doc_field WHERE tenant_id = $1 ORDER BY document, position, name`)
		m := map[string][]Own{}
		for _, f := range rows {
			m[f.Document] = append(m[f.Document], f)
		}
		return m, err
	})
	return all[document], err
}

func scanOwn(r *db.Row) Own {
	o := Own{Document: r.Text(), Name: r.Text(), Zh: r.Text(), En: r.Text(), Kind: r.Text(), Options: []string{}}
	if s := r.Text(); s != "" {
		o.Options = strings.Split(s, "\n")
	}
	o.Required, o.Search, o.Position, o.Disabled, o.Version = r.Bool(), r.Bool(), int(r.Int()), r.Bool(), int(r.Int())
	return o
}

// setCustom checks what was said of the own fields and puts it on the paper. What a changed paper does not name stays.
func (t *Type[T, I]) setCustom(tx *db.Tx, m *Meta, said Custom) error {
	own, err := OwnFields(tx, t.Name)
	if err != nil || len(own) == 0 && len(said) == 0 {
		return err
	}
	out := Custom{}
	for k, v := range m.Custom {
		out[k] = v
	}
	var faults []*errs.Error
	for name := range said {
		if !slices.ContainsFunc(own, func(o Own) bool { return o.Name == name && !o.Disabled }) {
			faults = append(faults, errs.New(errs.Invalid, "custom.unknown", "%[1]s没有自定义字段“%[3]s”。请删去，或先在设置中添加。",
				"A %[2]s has no own field “%[3]s”. Remove it, or add the field in the settings.", t.Zh, t.En, name).At("/custom/"+name))
		}
	}
	for _, o := range own {
		if v, ok := said[o.Name]; ok && !o.Disabled {
			value, fault := o.take(v)
			if faults = append(faults, fault); value == nil {
				delete(out, o.Name)
			} else {
				out[o.Name] = value
			}
		}
		if o.Required && !o.Disabled && out[o.Name] == nil {
			faults = append(faults, errs.New(errs.Invalid, "custom.required", "请填写“%[1]s”。", "Fill in “%[2]s”.", o.Zh, o.En).At("/custom/"+o.Name))
		}
	}
	if e := errs.Join(faults...); e != nil {
		return e
	}
	m.Custom = out
	return nil
}

// Carried are the values of own fields that a new paper takes over from another: not those of fields that were disabled since.
func Carried(q db.Querier, document string, from Custom) (Custom, error) {
	own, err := OwnFields(q, document)
	if err != nil || len(from) == 0 {
		return nil, err
	}
	out := Custom{}
	for _, o := range own {
		if v := from[o.Name]; v != nil && !o.Disabled {
			out[o.Name] = v
		}
	}
	return out, nil
}

// take reads a value that was said; nil empties the field.
func (o *Own) take(v any) (any, *errs.Error) {
	if v == nil || v == "" {
		return nil, nil
	}
	if n, isNumber := v.(float64); isNumber && o.Kind == KindInt && n == math.Trunc(n) {
		v = strconv.FormatInt(int64(n), 10) // programs and files write whole numbers as numbers
	}
	text, isText := v.(string)
	_, isFlag := v.(bool)
	ok := isText
	switch o.Kind {
	case KindFlag:
		ok = isFlag
	case KindEnum:
		ok = isText && slices.Contains(o.Options, text)
	case KindText:
		ok = isText && len([]rune(text)) <= 500
	default:
		if isText {
			_, ok = o.whole(text)
		}
	}
	if !ok {
		return nil, errs.New(errs.Invalid, "custom.value", "“%[1]s”的值不对：%[3]v。请填写%[4]s。", "“%[2]s” cannot be %[3]v. Give %[5]s.",
			o.Zh, o.En, v, ownKinds[o.Kind][0], ownKinds[o.Kind][1]).At("/custom/" + o.Name)
	}
	return v, nil
}

var ownKinds = map[string][2]string{
	KindText: {"500 字以内的文字", "a text of at most 500 characters"}, KindInt: {"整数（文字形式）", "a whole number as text"}, KindFlag: {"是或否（true、false）", "true or false"},
	KindDay: {"日期，如 2026-11-22", "a day such as 2026-11-22"}, KindAmount: {"金额，如 1234.56", "an amount such as 1234.56"}, KindEnum: {"选项之一", "one of the options"},
}

// whole is what a value is compared by.
func (o *Own) whole(text string) (int64, bool) {
	switch o.Kind {
	case KindInt:
		n, err := strconv.ParseInt(text, 10, 64)
		return n, err == nil
	case KindDay:
		d, err := day.Parse(text)
		return int64(d), err == nil && d.Valid()
	case KindAmount:
		a, err := money.ParseAmount(text)
		return int64(a), err == nil
	}
	return 0, true
}

// exported is a value as a workbook takes it: numbers as numbers, days as days.
func (o *Own) exported(v any) any {
	text, isText := v.(string)
	if !isText {
		return v
	}
	n, _ := o.whole(text)
	switch o.Kind {
	case KindInt:
		return n
	case KindDay:
		return day.Day(n)
	case KindAmount:
		return money.Amount(n)
	}
	return text
}

// indexed is the pair by which a value is found.
func (o *Own) indexed(v any) (string, int64) {
	switch v := v.(type) {
	case bool:
		if v {
			return "", 1
		}
	case string:
		if o.Kind == KindText || o.Kind == KindEnum {
			return strings.ToLower(v), 0
		}
		n, _ := o.whole(v)
		return "", n
	}
	return "", 0
}

// index copies the values that lists can be narrowed by.
func (t *Type[T, I]) index(tx *db.Tx, m *Meta) error {
	own, err := OwnFields(tx, t.Name)
	if err != nil || len(own) == 0 {
		return err
	}
	forget(tx, t.Name, m.ID)
	ins := tx.Insert("doc_custom_index", "document, field, text_value, num_value, paper_id")
	n := 0
	for i := range own {
		if v := m.Custom[own[i].Name]; v != nil && own[i].Search {
			text, num := own[i].indexed(v)
			ins.Row(t.Name, own[i].Name, text, num, m.ID.Int())
			n++
		}
	}
	if n > 0 {
		ins.Queue()
	}
	return nil
}

func forget(tx *db.Tx, document string, paper id.ID) {
	tx.Exec(db.Any, "DELETE FROM doc_custom_index WHERE tenant_id = $1 AND document = $2 AND paper_id = $3", document, paper.Int())
}
