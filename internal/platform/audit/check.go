package audit

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/platform/db"
)

const checkAtOnce = 2000

// Fault is a row that is not as it was written. From and Through name it; they differ where several rows in a row are gone
// or stand behind the end.
type Fault struct {
	Table   string `json:"table"`
	From    int64  `json:"from"`
	Through int64  `json:"through"`
	Kind    string `json:"kind" enum:"edited,deleted,added"`
	Zh      string `json:"zh"`
	En      string `json:"en"`
}

// Checked is what a check found. Head is the end of the chain: kept somewhere else, it tells later whether the whole chain
// was made anew.
type Checked struct {
	Events int64   `json:"events"`
	Head   string  `json:"head"`
	Count  int     `json:"count"`
	Faults []Fault `json:"faults"`
}

const faultsShown = 100

// checker walks along a chain.
type checker struct {
	q      db.Querier
	tenant int64
	out    Checked
	head   head
	start  head // the last purge, as audit_purge says
	at     int64
	purged *row // the last purge, as the chain says, when its row is as it was written
	proven bool // the first row follows from what audit_purge says
	beyond bool // there are rows behind the end

	left   bool     // there are rows from before it
	want   int64    // the number that comes next
	before [][]byte // what the hash before may be: as it stands, and as it should; nil after a gap
	gaps   [][2]int64
	erased map[int64]map[int64]bool // rows that say they were emptied, by the event that says so
	lists  map[int64]map[int64]bool // rows that an erasure says it emptied
}

// Check walks the chain of a company in a snapshot and names every row that was edited, deleted or added by other hands.
func Check(q db.Querier, tenant int64) (*Checked, error) {
	c := &checker{q: q, tenant: tenant, erased: map[int64]map[int64]bool{}, lists: map[int64]map[int64]bool{}}
	c.out.Faults = []Fault{}
	if err := c.begin(); err != nil {
		return nil, err
	}
	for last, n := c.start.no, checkAtOnce; n == checkAtOnce; {
		var err error
		if last, n, err = c.part(last); err != nil {
			return nil, err
		}
	}
	if err := c.end(); err != nil {
		return nil, err
	}
	return &c.out, nil
}

func (c *checker) begin() error {
	text, err := db.Chain(c.q)
	if err != nil {
		return err
	}
	c.out.Head, c.head = text, parseHead(text)
	c.start, _, err = db.One(c.q, func(r *db.Row) (h head) {
		h, c.at = head{no: r.Int(), hash: r.Bytes()}, r.Int()
		return h
	}, "SELECT through_no, hash, at_ms FROM audit_purge WHERE tenant_id = $1 ORDER BY through_no DESC LIMIT 1")
	c.want, c.before = c.start.no+1, [][]byte{c.start.hash}
	return err
}

// value is a row of audit_value.
type value struct {
	no       int64
	salt     []byte
	body     string
	erasedBy int64
}

func scanValue(r *db.Row) value {
	return value{no: r.Int(), salt: r.Bytes(), body: r.Text(), erasedBy: r.Int()}
}

// part checks the rows after one number, with the values beside them.
func (c *checker) part(after int64) (last int64, n int, err error) {
	rows, err := db.All(c.q, scanRow, fmt.Sprintf("SELECT %s FROM audit_event WHERE tenant_id = $1 AND no > $2 ORDER BY no LIMIT %d",
		eventColumns, checkAtOnce), after)
	if err != nil {
		return 0, 0, err
	}
	last = int64(1)<<62 - 1
	if len(rows) == checkAtOnce {
		last = rows[len(rows)-1].no
	}
	values, err := db.All(c.q, scanValue,
		"SELECT no, salt, body, erased_by FROM audit_value WHERE tenant_id = $1 AND no > $2 AND no <= $3 ORDER BY no", after, last)
	if err != nil {
		return 0, 0, err
	}
	for i := range rows {
		r := &rows[i]
		r.tenant = c.tenant
		sound := c.row(r)
		for len(values) > 0 && values[0].no < r.no {
			c.orphan(values[0].no)
			values = values[1:]
		}
		if len(values) > 0 && values[0].no == r.no {
			c.value(r, values[0], sound)
			values = values[1:]
		} else if len(r.digest) > 0 && sound {
			c.fault("audit_value", "deleted", r.no, r.no)
		}
	}
	for _, v := range values {
		c.orphan(v.no)
	}
	return last, len(rows), nil
}

// row checks one event: its number, and its hash after the one before.
func (c *checker) row(r *row) bool {
	if c.out.Events++; c.out.Events == 1 {
		c.proven = r.no == c.start.no+1 && bytes.Equal(r.sum(c.start.hash), r.hash)
	}
	if r.no > c.head.no {
		c.behind(r.no)
		return false
	}
	if r.no > c.want {
		c.gap(c.want, r.no-1)
	}
	c.want = r.no + 1
	sum := r.hash
	for _, before := range c.before {
		if sum = r.sum(before); bytes.Equal(sum, r.hash) {
			break
		}
	}
	if !bytes.Equal(sum, r.hash) {
		c.fault("audit_event", "edited", r.no, r.no)
		c.before = [][]byte{sum, r.hash}
		return false
	}
	c.before = [][]byte{r.hash}
	if r.document == ownDocument && r.action == purgeAction {
		c.purged = r
	}
	return true
}

// behind is a row after the end of the chain: it was added, or the end was set back.
func (c *checker) behind(no int64) {
	c.beyond = true
	if n := len(c.out.Faults); n > 0 && c.out.Faults[n-1].Kind == "added" && c.out.Faults[n-1].Table == "audit_event" && c.out.Faults[n-1].Through == no-1 {
		f := &c.out.Faults[n-1]
		*f = newFault(f.Table, f.Kind, f.From, no)
		return
	}
	c.fault("audit_event", "added", no, no)
}

func (c *checker) gap(from, through int64) {
	c.fault("audit_event", "deleted", from, through)
	c.gaps, c.before = append(c.gaps, [2]int64{from, through}), nil
}

// orphan is values without an event. Where the event is gone, that was said or, at the end of the chain, will be.
func (c *checker) orphan(no int64) {
	gone := c.want <= no && no <= c.head.no || slices.ContainsFunc(c.gaps, func(g [2]int64) bool { return g[0] <= no && no <= g[1] })
	if !gone {
		c.fault("audit_value", "added", no, no)
	}
}

// value checks the values of an event, as far as the event itself is sound.
func (c *checker) value(r *row, v value, sound bool) {
	switch {
	case !sound:
		return
	case len(r.digest) == 0:
		c.fault("audit_value", "added", v.no, v.no)
		return
	case v.erasedBy == 0:
		if !bytes.Equal(digest(v.salt, v.body), r.digest) {
			c.fault("audit_value", "edited", v.no, v.no)
			return
		}
	case v.body != "" || len(v.salt) > 0:
		c.fault("audit_value", "edited", v.no, v.no)
		return
	default:
		if c.erased[v.erasedBy] == nil {
			c.erased[v.erasedBy] = map[int64]bool{}
		}
		c.erased[v.erasedBy][v.no] = true
	}
	if r.document == ownDocument && r.action == eraseAction {
		c.lists[r.no] = erasedRows(v.body)
	}
}

// end checks what only the whole chain tells: its last row, the erasures, and where it begins.
func (c *checker) end() error {
	switch {
	case c.want <= c.head.no:
		c.gap(c.want, c.head.no)
	case c.want == c.head.no+1 && !c.beyond && !slices.ContainsFunc(c.before, func(h []byte) bool { return bytes.Equal(h, c.head.hash) }):
		c.fault("tenant_seq", "edited", c.head.no, c.head.no)
	}
	for by, rows := range c.erased {
		for no := range rows {
			if !c.lists[by][no] && !c.said(by) {
				c.fault("audit_value", "edited", no, no)
			}
		}
	}
	for by, rows := range c.lists {
		for no := range rows {
			if no > c.start.no && !c.erased[by][no] && !c.said(no) {
				c.fault("audit_value", "edited", no, no)
			}
		}
	}
	if err := c.leftovers(); err != nil {
		return err
	}
	if err := c.beginning(); err != nil {
		return err
	}
	slices.SortStableFunc(c.out.Faults, func(a, b Fault) int { return int(a.From - b.From) })
	return nil
}

func (c *checker) said(no int64) bool {
	return slices.ContainsFunc(c.out.Faults, func(f Fault) bool { return f.From <= no && no <= f.Through })
}

// leftovers are rows from before the beginning.
func (c *checker) leftovers() error {
	for _, table := range []string{"audit_event", "audit_value"} {
		list, err := db.All(c.q, (*db.Row).Int, "SELECT no FROM "+table+" WHERE tenant_id = $1 AND no <= $2 ORDER BY no LIMIT 100", c.start.no)
		if err != nil {
			return err
		}
		for _, no := range list {
			c.left = true
			c.fault(table, "added", no, no)
		}
	}
	return nil
}

// beginning compares where audit_purge says that the chain begins with what the chain itself tells of the last purge. When
// they differ, and not because rows of the chain are damaged, audit_purge was changed; then what the first rows seem to be
// follows from that.
func (c *checker) beginning() error {
	told, at := head{}, int64(0)
	if c.purged != nil {
		told, at = parseHead(c.purged.number), c.purged.at
	}
	same := told.no == c.start.no && bytes.Equal(told.hash, c.start.hash)
	list, err := db.All(c.q, (*db.Row).Int, "SELECT through_no FROM audit_purge WHERE tenant_id = $1")
	if err != nil {
		return err
	}
	if same && at == c.at {
		for _, no := range list {
			if no != told.no {
				c.fault("audit_purge", "added", no, no)
			}
		}
		return nil
	}
	if c.proven && told.no != c.start.no && c.out.Count > 0 && !c.left {
		return nil
	}
	first := max(told.no, c.start.no) + 1
	c.out.Faults = slices.DeleteFunc(c.out.Faults, func(f Fault) bool {
		gone := f.From <= first
		if gone {
			c.out.Count--
		}
		return gone
	})
	switch {
	case c.start.no == 0:
		c.fault("audit_purge", "deleted", told.no, told.no)
	case told.no == c.start.no || told.no > 0 && !slices.Contains(list, told.no):
		c.fault("audit_purge", "edited", told.no, told.no)
	default:
		c.fault("audit_purge", "added", c.start.no, c.start.no)
	}
	return nil
}

func (c *checker) fault(table, kind string, from, through int64) {
	if c.out.Count++; len(c.out.Faults) < faultsShown {
		c.out.Faults = append(c.out.Faults, newFault(table, kind, from, through))
	}
}

var kinds = map[string][2]string{
	"edited":  {"被改过", "was edited"},
	"deleted": {"被删除", "was deleted"},
	"added":   {"不是系统写入的，或链尾（tenant_seq）被改小", "was not written by the program, or the end of the chain (tenant_seq) was set back"},
}

var things = map[string][2]string{
	"audit_event": {"操作日志", "Event"},
	"audit_value": {"操作日志的变更内容", "Values of event"},
	"audit_purge": {"日志清理记录", "Purge through event"},
	"tenant_seq":  {"操作日志链尾", "The end of the chain at event"},
}

func newFault(table, kind string, from, through int64) Fault {
	no := strconv.FormatInt(from, 10)
	if through > from {
		no += "–" + strconv.FormatInt(through, 10)
	}
	return Fault{Table: table, Kind: kind, From: from, Through: through,
		Zh: things[table][0] + "第" + no + "号" + kinds[kind][0] + "。请用备份比对，查明是谁直接改了数据库。",
		En: things[table][1] + " " + no + " " + kinds[kind][1] + ". Compare with a backup and find out who changed the database directly."}
}

// erasedRows reads the numbers that an erasure lists.
func erasedRows(body string) map[int64]bool {
	out := map[int64]bool{}
	list, _ := decode(body)
	for _, change := range list {
		if change.Path == erasedPath {
			for _, no := range strings.Split(change.New, ",") {
				if n, err := strconv.ParseInt(no, 10, 64); err == nil {
					out[n] = true
				}
			}
		}
	}
	return out
}
