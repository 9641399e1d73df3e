// Package channel 渠道: what comes in from outside in bulk, how far it was read, and every line that was not posted.
// Invariant: done_lines moves in the transaction that posts or reports those lines; posted + reported = done.
package channel

import (
	"embed"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// Schema is this module's tables.
//
//go:embed schema/*.sql
var Schema embed.FS

// States of an import.
const (
	Running = "running"
	Done    = "done"
)

// Orders is the kind of an import of sales lines.
const Orders = "orders"

// Import is one file and how far it was read.
type Import struct {
	ID           int64
	Kind         string
	Fingerprint  string
	Name         string
	TotalLines   int64
	OpeningLines int64
	DoneLines    int64
	Posted       int64
	Reported     int64
	State        string
}

// Line is a line of the file that was not posted, with the reason in both languages.
type Line struct {
	No     int64  `json:"line"`
	Reason string `json:"reason"`
	Zh     string `json:"zh"`
	En     string `json:"en"`
	Raw    string `json:"raw"`
}

const columns = "id, kind, fingerprint, name, total_lines, opening_lines, done_lines, posted_lines, reported_lines, state"

func scan(r *db.Row) Import {
	return Import{
		ID: r.Int(), Kind: r.Text(), Fingerprint: r.Text(), Name: r.Text(), TotalLines: r.Int(), OpeningLines: r.Int(), DoneLines: r.Int(),
		Posted: r.Int(), Reported: r.Int(), State: r.Text(),
	}
}

// Find reads the import of a file by its content.
func Find(q db.Querier, kind, fingerprint string) (*Import, bool, error) {
	i, ok, err := db.One(q, scan, `SELECT `+columns+` FROM channel_import WHERE tenant_id = $1 AND kind = $2 AND fingerprint = $3`, kind, fingerprint)
	return &i, ok, err
}

// Get reads an import.
func Get(q db.Querier, id int64) (*Import, error) {
	i, ok, err := db.One(q, scan, `SELECT `+columns+` FROM channel_import WHERE tenant_id = $1 AND id = $2`, id)
	if err == nil && !ok {
		err = errs.New(errs.NotFound, "import.missing", "没有这次导入（%[1]d）。请重新运行导入。", "There is no import %[1]d. Run the import again.", id)
	}
	return &i, err
}

// Begin notes a file that is to be read, or finds where an earlier run stopped.
func Begin(tx *db.Tx, kind, fingerprint, name string, total int64) (*Import, error) {
	i, ok, err := Find(tx, kind, fingerprint)
	if err != nil || ok {
		return i, err
	}
	i = &Import{ID: tx.NextID(), Kind: kind, Fingerprint: fingerprint, Name: name, TotalLines: total, State: Running}
	ins := tx.Insert("channel_import", columns+", started_ms, ended_ms")
	ins.Row(i.ID, i.Kind, i.Fingerprint, i.Name, i.TotalLines, int64(0), int64(0), int64(0), int64(0), i.State, tx.Now.UnixMilli(), int64(0))
	ins.Queue()
	return i, nil
}

// Opened notes that the opening stock of further products was posted; another run that was faster makes it fail.
func Opened(tx *db.Tx, i *Import, lines int64) {
	tx.Exec(1, `UPDATE channel_import SET opening_lines = opening_lines + $4 WHERE tenant_id = $1 AND id = $2 AND opening_lines = $3`,
		i.ID, i.OpeningLines, lines)
	i.OpeningLines += lines
}

// Advance moves the import forward over lines that are posted or reported in this transaction.
func Advance(tx *db.Tx, i *Import, posted int64, reported []Line) {
	from := i.DoneLines
	i.Posted += posted
	i.Reported += int64(len(reported))
	i.DoneLines = i.Posted + i.Reported
	ended := int64(0)
	if i.DoneLines == i.TotalLines {
		i.State, ended = Done, tx.Now.UnixMilli()
	}
	tx.Exec(1, `UPDATE channel_import SET done_lines = $4, posted_lines = $5, reported_lines = $6, state = $7, ended_ms = $8
WHERE tenant_id = $1 AND id = $2 AND done_lines = $3`, i.ID, from, i.DoneLines, i.Posted, i.Reported, i.State, ended)
	if len(reported) == 0 {
		return
	}
	ins := tx.Insert("channel_import_line", "import_id, line_no, reason, zh, en, raw")
	for _, l := range reported {
		ins.Row(i.ID, l.No, l.Reason, l.Zh, l.En, l.Raw)
	}
	ins.Queue()
}

// Lines reads what was reported, in the order of the file.
func Lines(q db.Querier, importID int64) ([]Line, error) {
	return db.All(q, func(r *db.Row) Line { return Line{r.Int(), r.Text(), r.Text(), r.Text(), r.Text()} },
		`SELECT line_no, reason, zh, en, raw FROM channel_import_line WHERE tenant_id = $1 AND import_id = $2 ORDER BY line_no`, importID)
}
