package doc

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
)

// The kinds of field, as screens, imports and exports know them.
const (
	KindText    = "text"
	KindInt     = "int"
	KindPercent = "percent"
	KindFlag    = "flag"
	KindDay     = "day"
	KindTime    = "time"
	KindAmount  = "amount"
	KindQty     = "qty"
	KindPrice   = "price"
	KindRate    = "rate"
	KindRef     = "ref"
	KindEnum    = "enum"
)

// Field is one fact of a paper or of a line: told once, and read by the store, lists, filters, totals, exchange, audit trail and
// screens. The closure that it was made with answers where in the Go value it lies.
type Field[T any] struct {
	Name, Zh, En, Kind string // Name is the one in JSON
	column             string // "" when it is not stored
	list, sort, filter bool
	total, input       bool
	required, search   bool
	outside            bool
	hidden             string // permission to see it
	max                int
	options            []Option
	ref                *Ref
	named              func(*T) *string // where the name behind a reference goes
	scan               func(*db.Row, *T)
	value              func(*T) any // for SQL
	show               func(*T) any // for JSON and exports
	blank              any          // what is shown to those who may not see it
	text               func(*T) string
	schema             func(*api.Router) *huma.Schema
}

// Option is one value of an enum.
type Option struct {
	Value string `json:"value"`
	Zh    string `json:"-"`
	En    string `json:"-"`
	Label string `json:"label"`
}

// Ref is what a reference points to; Kind is also its table where it can be searched. Names answers by id, Find by code or name, Matching is a condition on a column for search.
type Ref struct {
	Kind     string
	Names    func(q db.Querier, ids []int64) (map[int64]string, error)
	Find     func(q db.Querier, texts []string) (map[string]int64, error)
	Matching func(column, words string) (string, []any)
}

// codec is how values of a Go type travel.
type codec[V any] struct {
	kind string
	scan func(*db.Row) V
	sql  func(V) any
	text func(V) string
}

func of[T, V any](c codec[V], name, zh, en string, at func(*T) *V) Field[T] {
	var blank V
	return Field[T]{
		Name: name, Zh: zh, En: en, Kind: c.kind, column: name, blank: blank,
		scan:   func(r *db.Row, t *T) { *at(t) = c.scan(r) },
		value:  func(t *T) any { return c.sql(*at(t)) },
		show:   func(t *T) any { return *at(t) },
		text:   func(t *T) string { return c.text(*at(t)) },
		schema: api.SchemaOf[V],
	}
}

// whole is the codec of everything that is an int64 underneath.
func whole[V ~int | ~int32 | ~int64](kind string, text func(V) string) codec[V] {
	return codec[V]{kind: kind, scan: func(r *db.Row) V { return V(r.Int()) }, sql: func(v V) any { return int64(v) }, text: text}
}

// Text is a text.
func Text[T any, V ~string](name, zh, en string, at func(*T) *V) Field[T] {
	return of(codec[V]{KindText, func(r *db.Row) V { return V(r.Text()) }, func(v V) any { return string(v) }, func(v V) string { return string(v) }}, name, zh, en, at)
}

// Enum is a text out of a few.
func Enum[T any, V ~string](name, zh, en string, at func(*T) *V, options ...Option) Field[T] {
	f := Text(name, zh, en, at)
	f.Kind, f.options = KindEnum, options
	return f
}

// Int is a count.
func Int[T any](name, zh, en string, at func(*T) *int) Field[T] {
	return of(whole(KindInt, strconv.Itoa), name, zh, en, at)
}

// Percent is a whole share of 100.
func Percent[T any](name, zh, en string, at func(*T) *int) Field[T] {
	f := Int(name, zh, en, at)
	f.Kind = KindPercent
	return f
}

// Flag is yes or no.
func Flag[T any](name, zh, en string, at func(*T) *bool) Field[T] {
	return of(codec[bool]{KindFlag, (*db.Row).Bool, func(v bool) any {
		if v {
			return int64(1)
		}
		return int64(0)
	}, strconv.FormatBool}, name, zh, en, at)
}

// Day is a day of the company.
func Day[T any](name, zh, en string, at func(*T) *day.Day) Field[T] {
	return of(whole(KindDay, day.Day.String), name, zh, en, at)
}

// Time is a moment, stored in milliseconds since 1970.
func Time[T any](name, zh, en string, column string, moment func(*T) *time.Time) Field[T] {
	return of(codec[time.Time]{KindTime, func(r *db.Row) time.Time { return at(r.Int()) }, func(v time.Time) any { return ms(v) },
		func(v time.Time) string { return v.Format(time.RFC3339) }}, name, zh, en, moment).Column(column)
}

// Amount is money in the paper's currency.
func Amount[T any](name, zh, en string, at func(*T) *money.Amount) Field[T] {
	return of(whole(KindAmount, money.Amount.String), name, zh, en, at)
}

// Price is money for one unit.
func Price[T any](name, zh, en string, at func(*T) *money.Price) Field[T] {
	return of(whole(KindPrice, money.Price.String), name, zh, en, at)
}

// Rate is a share: 0.13 is 13 %.
func Rate[T any](name, zh, en string, at func(*T) *money.Rate) Field[T] {
	return of(whole(KindRate, money.Rate.String), name, zh, en, at)
}

// Qty is a quantity in the product's unit.
func Qty[T any](name, zh, en string, at func(*T) *qty.Qty) Field[T] {
	return of(whole(KindQty, qty.Qty.String), name, zh, en, at)
}

// ID points to something else; it is stored in the column name_id.
func ID[T any](name, zh, en string, to *Ref, at func(*T) *id.ID) Field[T] {
	f := of(whole(KindRef, id.ID.String), name, zh, en, at)
	f.column, f.ref = name+"_id", to
	return f
}

// Column stores the field under another name.
func (f Field[T]) Column(name string) Field[T] { f.column = name; return f }

// Shown is for a field that is worked out for the screen and not stored.
func (f Field[T]) Shown() Field[T] { f.column = ""; return f }

// List puts the field into lists and exports.
func (f Field[T]) List() Field[T] { f.list = true; return f }

// Sort lets lists be ordered by the field; an index (tenant_id, column, id) must stand behind it. It is for number columns.
func (f Field[T]) Sort() Field[T] { f.sort = true; return f }

// Filter lets lists be narrowed to one value.
func (f Field[T]) Filter() Field[T] { f.filter = true; return f }

// Search lets the search box of the list look into the field: a text as a whole, a reference by its own search.
func (f Field[T]) Search() Field[T] { f.search = true; return f }

// Sum adds the field up over a filter.
func (f Field[T]) Sum() Field[T] { f.total = true; return f }

// Input says that the command of the paper takes the field under the same name.
func (f Field[T]) Input() Field[T] { f.input = true; return f }

// Required says that the command needs it.
func (f Field[T]) Required() Field[T] { f.input, f.required = true, true; return f }

// Hidden names the permission that it takes to see the field.
func (f Field[T]) Hidden(permission string) Field[T] { f.hidden = permission; return f }

// Outside shows the field to those who open the paper by a link, and who see nothing else of it.
func (f Field[T]) Outside() Field[T] { f.outside = true; return f }

// Max is the longest text.
func (f Field[T]) Max(n int) Field[T] { f.max = n; return f }

// Named says where the name behind a reference belongs; lists and exports then show it as name_name.
func (f Field[T]) Named(at func(*T) *string) Field[T] { f.named = at; return f }

// columnsOf are the stored columns, each with a prefix.
func columnsOf[T any](fields []Field[T]) []string {
	var out []string
	for i := range fields {
		if fields[i].column != "" {
			out = append(out, fields[i].column)
		}
	}
	return out
}

func scanFields[T any](fields []Field[T], r *db.Row, t *T) {
	for i := range fields {
		if fields[i].column != "" {
			fields[i].scan(r, t)
		}
	}
}

func valuesOf[T any](fields []Field[T], t *T, args []any) []any {
	for i := range fields {
		if fields[i].column != "" {
			args = append(args, fields[i].value(t))
		}
	}
	return args
}

// shown is the value of a field for somebody who may see some of them.
func (f *Field[T]) shown(t *T, can func(string) bool) any {
	if f.hidden != "" && !can(f.hidden) {
		return f.blank
	}
	return f.show(t)
}

// member appends "name":value to an object that is being written.
func member(b []byte, name string, v any) ([]byte, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return b, err
	}
	if b[len(b)-1] != '{' {
		b = append(b, ',')
	}
	b = strconv.AppendQuote(b, name)
	return append(append(b, ':'), text...), nil
}

func joined(columns []string, prefix string) string {
	return prefix + strings.Join(columns, ", "+prefix)
}
