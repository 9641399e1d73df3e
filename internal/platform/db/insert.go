package db

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// textKey names a generated statement, so that its text is built once.
type textKey struct {
	head, tail string
	rows       int
}

// pieces cuts n rows into statements of 64, 32, 16 and at last up to 16 rows: few texts, so that all stay compiled.
func pieces(n int) []int {
	var out []int
	for _, size := range []int{64, 32} {
		for n >= size {
			out, n = append(out, size), n-size
		}
	}
	if n > 16 {
		out, n = append(out, 16), n-16
	}
	if n > 0 {
		out = append(out, n)
	}
	return out
}

// Insert gathers rows of one table; the tenant is added as the first column.
type Insert struct {
	tx     *Tx
	d      *DB
	tenant int64
	*shape
	args  []any
	rows  int
	short bool
	own   bool // a conflict clause of its own: it does not wait
}

// Insert starts an INSERT. columns are listed without tenant_id.
func (tx *Tx) Insert(table, columns string) *Insert {
	in := newInsert(tx.f.d, tx.Tenant, table, columns)
	in.tx = tx
	return in
}

func newInsert(d *DB, tenant int64, table, columns string) *Insert {
	return &Insert{d: d, tenant: tenant, shape: d.shapeOf(table, columns, 0)}
}

// shapeOf makes each shape once: keys > 0 lets a row take the place of the one with the same first columns.
func (d *DB) shapeOf(table, columns string, keys int) *shape {
	key := textKey{head: table, tail: columns, rows: keys}
	if s, ok := d.texts.Load(key); ok {
		return s.(*shape)
	}
	s := &shape{table: table, columns: strings.Count(columns, ",") + 1, keys: keys, names: columns,
		head: "INSERT INTO " + table + " (tenant_id, " + columns + ") VALUES "}
	if keys > 0 {
		var sets []string
		names := strings.Split(strings.ReplaceAll(columns, " ", ""), ",")
		for _, name := range names[keys:] {
			sets = append(sets, name+" = excluded."+name)
		}
		s.conflict = " ON CONFLICT (tenant_id, " + strings.Join(names[:keys], ", ") + ") DO UPDATE SET " + strings.Join(sets, ", ")
	}
	kept, _ := d.texts.LoadOrStore(key, s)
	return kept.(*shape)
}

// Row adds a row, in the order of the columns.
func (in *Insert) Row(args ...any) {
	if len(args) != in.columns {
		in.short = true
	}
	if in.rows == 1 { // more than one: room for several, without growing step by step
		in.args = slices.Grow(in.args, 7*in.columns)
	}
	in.args = append(in.args, args...)
	in.rows++
}

// OnConflict adds what follows ON CONFLICT, such as "(tenant_id, product_id) DO UPDATE SET …".
func (in *Insert) OnConflict(clause string) *Insert {
	s := *in.shape
	s.conflict = " ON CONFLICT " + clause
	in.shape, in.own = &s, true
	return in
}

// Overwrite lets a row take the place of the one with the same first n columns, which are the key of the table.
func (in *Insert) Overwrite(n int) *Insert {
	in.shape = in.d.shapeOf(in.table, in.names, n)
	return in
}

// Queue queues the rows. Each must be inserted or updated: a WHERE in the conflict clause is a guard. Only DO NOTHING is not checked.
func (in *Insert) Queue() {
	in.tx.rows += int64(in.rows)
	before := len(in.tx.f.pending)
	in.tx.f.pending = in.appendTo(in.tx.f.pending, in.tx)
	in.tx.count(in.tx.f.pending[before:])
}

func (in *Insert) appendTo(ops []op, owner *Tx) []op {
	if in.short {
		panic(fmt.Sprintf("db: %s… got a row whose length is not %d", in.head, in.columns))
	}
	from := 0
	for _, n := range pieces(in.rows) {
		to := from + n*in.columns
		o := op{sql: in.text(n), tenant: in.tenant, args: in.args[from:to:to], want: int64(n), write: true, owner: owner}
		if !in.own {
			o.shape = in.shape
		}
		if strings.HasSuffix(in.conflict, "DO NOTHING") {
			o.want = Any
		}
		from, ops = to, append(ops, o)
	}
	in.args, in.rows = nil, 0
	return ops
}

func (in *Insert) text(rows int) string {
	key := textKey{head: in.head, tail: in.conflict, rows: rows}
	if t, ok := in.d.texts.Load(key); ok {
		return t.(string)
	}
	b := []byte(in.head)
	n := 2
	for r := range rows {
		if r > 0 {
			b = append(b, ',')
		}
		b = append(b, "($1"...)
		for range in.columns {
			b = strconv.AppendInt(append(b, ",$"...), int64(n), 10)
			n++
		}
		b = append(b, ')')
	}
	t := string(b) + in.conflict
	in.d.lint(t)
	in.d.texts.Store(key, t)
	return t
}

// UpdateEach gathers the values of one UPDATE over several rows.
type UpdateEach struct {
	tx                *Tx
	names, types      []string
	table, set, where string
	key               string
	fixed             []any
	args              []any
	rows              int
	short             bool
}

// UpdateEach starts WITH v(cols) AS (VALUES …) UPDATE table SET set FROM v WHERE table.tenant_id = $1 AND where.
// A column of v is a bigint unless its type follows its name, as in "line_no, note text". fixed arguments are $2 and on.
func (tx *Tx) UpdateEach(table, cols, set, where string, fixed ...any) *UpdateEach {
	u := &UpdateEach{tx: tx, table: table, set: set, where: where, fixed: fixed}
	for _, col := range strings.Split(cols, ",") {
		name, typ, typed := strings.Cut(strings.TrimSpace(col), " ")
		if !typed {
			typ = "bigint"
		}
		u.names, u.types = append(u.names, name), append(u.types, strings.TrimSpace(typ))
	}
	u.key = strings.Join([]string{table, cols, set, where}, "\x00")
	return u
}

// Row adds a row of values, in the order of the columns.
func (u *UpdateEach) Row(args ...any) {
	if len(args) != len(u.names) {
		u.short = true
	}
	u.args = append(u.args, args...)
	u.rows++
}

// Queue queues the update; it must affect one row per Row.
func (u *UpdateEach) Queue() {
	if u.short {
		panic(fmt.Sprintf("db: UPDATE %s got a row whose length is not %d", u.table, len(u.names)))
	}
	u.tx.rows += int64(u.rows)
	from := 0
	for _, n := range pieces(u.rows) {
		args := append(append(make([]any, 0, len(u.fixed)+n*len(u.names)), u.fixed...), u.args[from:from+n*len(u.names)]...)
		from += n * len(u.names)
		u.tx.queue(op{sql: u.text(n), tenant: u.tx.Tenant, args: args, want: int64(n), write: true, owner: u.tx})
	}
	u.args, u.rows = nil, 0
}

func (u *UpdateEach) text(rows int) string {
	key := textKey{head: u.key, rows: rows}
	if t, ok := u.tx.f.d.texts.Load(key); ok {
		return t.(string)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "WITH v(%s) AS (VALUES ", strings.Join(u.names, ", "))
	n := 2 + len(u.fixed)
	for r := range rows {
		if r > 0 {
			b.WriteByte(',')
		}
		for i, typ := range u.types {
			b.WriteString(map[bool]string{true: "(", false: ","}[i == 0])
			fmt.Fprintf(&b, "CAST($%d AS %s)", n, typ)
			n++
		}
		b.WriteByte(')')
	}
	fmt.Fprintf(&b, ") UPDATE %s SET %s FROM v WHERE %s.tenant_id = $1 AND %s", u.table, u.set, u.table, u.where)
	b.WriteString(u.narrow(rows))
	t := b.String()
	u.tx.f.d.lint(t)
	u.tx.f.d.texts.Store(key, t)
	return t
}

var joinedOn = regexp.MustCompile(`(\w+\.\w+)\s*=\s*v\.(\w+)`)

// narrow repeats the first joined column as a list of values. On a table that was never analysed PostgreSQL holds
// tenant_id = $1 for selective, starts there and reads the whole tenant (measured: 160 instead of 2,300 postings a
// second); with the list both ways into the join find the rows through their key. SQLite starts from v by itself.
func (u *UpdateEach) narrow(rows int) string {
	m := joinedOn.FindStringSubmatch(u.where)
	at := -1
	if m != nil && u.tx.f.d.engine != "sqlite" {
		at = slices.Index(u.names, m[2])
	}
	if at < 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, " AND %s IN (", m[1])
	for r := range rows {
		if r > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "$%d", 2+len(u.fixed)+r*len(u.names)+at)
	}
	b.WriteByte(')')
	return b.String()
}
