package exchange

import (
	"embed"
	"encoding/json"
	"strconv"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// States of an import.
const (
	Waiting   = "waiting"
	Checking  = "checking"
	Checked   = "checked" // a dry run that came to its end
	Importing = "importing"
	Done      = "done"
	Refused   = "refused" // all or nothing, and it was nothing
	Failed    = "failed"
	Cancelled = "cancelled"
	Undoing   = "undoing"
	Undone    = "undone"
	PartUndo  = "part_undone" // what was used since has stayed
)

// record is one import as it is stored.
type record struct {
	ID, Job                    int64
	Document                   string
	File                       int64
	FileName                   string
	Setup                      Setup
	Every, DryRun              bool
	State                      string
	Rows, Docs, DoneDocs       int64
	MadeDocs, MadeRows         int64
	FaultyRows, LeftRows       int64
	UndoneDocs, KeptDocs       int64
	ProblemZh, ProblemEn       string
	CreatedBy, CreatedMS, Ends int64
	UndoneBy, UndoneMS         int64
}

const recordColumns = "id, job_id, document, file_id, file_name, setup, every, dry_run, state, row_count, doc_count, done_docs, made_docs, made_rows, " +
	"faulty_rows, left_rows, undone_docs, kept_docs, problem_zh, problem_en, created_by, created_ms, ended_ms, undone_by, undone_ms"

func scanRecord(r *db.Row) record {
	x := record{ID: r.Int(), Job: r.Int(), Document: r.Text(), File: r.Int(), FileName: r.Text()}
	json.Unmarshal([]byte(r.Text()), &x.Setup) // as insert wrote it
	x.Every, x.DryRun, x.State = r.Bool(), r.Bool(), r.Text()
	x.Rows, x.Docs, x.DoneDocs, x.MadeDocs, x.MadeRows = r.Int(), r.Int(), r.Int(), r.Int(), r.Int()
	x.FaultyRows, x.LeftRows, x.UndoneDocs, x.KeptDocs = r.Int(), r.Int(), r.Int(), r.Int()
	x.ProblemZh, x.ProblemEn, x.CreatedBy, x.CreatedMS, x.Ends = r.Text(), r.Text(), r.Int(), r.Int(), r.Int()
	x.UndoneBy, x.UndoneMS = r.Int(), r.Int()
	return x
}

func getRecord(q db.Querier, id int64) (*record, error) {
	x, ok, err := db.One(q, scanRecord, "SELECT "+recordColumns+" FROM exchange_import WHERE tenant_id = $1 AND id = $2", id)
	if err == nil && !ok {
		err = missing()
	}
	return &x, err
}

func missing() *errs.Error {
	return errs.New(errs.NotFound, "import.missing", "没有这次导入，或您没有查看它的权限。请回到导入记录查找。", "There is no such import, or you may not see it. Look for it in the list of imports.")
}

func (x *record) insert(tx *db.Tx) error {
	setup, err := json.Marshal(x.Setup)
	if err != nil {
		return err
	}
	in := tx.Insert("exchange_import", recordColumns)
	in.Row(x.ID, x.Job, x.Document, x.File, x.FileName, string(setup), x.Every, x.DryRun, x.State, 0, 0, 0, 0, 0, 0, 0, 0, 0, "", "",
		tx.User, tx.Now.UnixMilli(), 0, 0, 0)
	in.Queue()
	return nil
}

// save writes what a run changes. from is where the import stood when it was read: whoever moved it meanwhile is not overwritten.
func (x *record) save(tx *db.Tx, from int64) {
	tx.Exec(1, `UPDATE exchange_import SET job_id = $4, state = $5, row_count = $6, doc_count = $7, done_docs = $8, made_docs = $9, made_rows = $10,
		faulty_rows = $11, left_rows = $12, undone_docs = $13, kept_docs = $14, problem_zh = $15, problem_en = $16, ended_ms = $17, undone_by = $18, undone_ms = $19
		WHERE tenant_id = $1 AND id = $2 AND done_docs = $3`, x.ID, from, x.Job, x.State, x.Rows, x.Docs, x.DoneDocs, x.MadeDocs, x.MadeRows,
		x.FaultyRows, x.LeftRows, x.UndoneDocs, x.KeptDocs, clip(x.ProblemZh, 1000), clip(x.ProblemEn, 1000), x.Ends, x.UndoneBy, x.UndoneMS)
}

// dryRunsFor is how long the faults that a dry run found are kept.
const dryRunsFor = 24 * time.Hour

// forgetDryRuns takes away what old dry runs found.
func forgetDryRuns(tx *db.Tx) {
	before := tx.Now.Add(-dryRunsFor).UnixMilli()
	const old = "dry_run = 1 AND created_ms < $2"
	tx.Exec(db.Any, "DELETE FROM exchange_fault WHERE tenant_id = $1 AND import_id IN (SELECT id FROM exchange_import WHERE tenant_id = $1 AND "+old+")", before)
	tx.Exec(db.Any, "DELETE FROM exchange_import WHERE tenant_id = $1 AND "+old, before)
}

// restart forgets what an earlier pass found, where nothing was made of it.
func (x *record) restart(tx *db.Tx) {
	tx.Exec(db.Any, "DELETE FROM exchange_fault WHERE tenant_id = $1 AND import_id = $2", x.ID)
	x.DoneDocs, x.FaultyRows, x.LeftRows = 0, 0, 0
}

// keepFaults stores the faults of documents and counts their rows.
func (x *record) keepFaults(tx *db.Tx, docs []*document) {
	in := tx.Insert("exchange_fault", "import_id, row_no, no, column_no, header, field, value, zh, en")
	for _, d := range docs {
		if len(d.faults) == 0 {
			continue
		}
		x.LeftRows += int64(len(d.rows))
		nos := map[int]int{}
		for _, f := range d.faults {
			in.Row(x.ID, f.Row, nos[f.Row], f.Column, clip(f.Header, 200), f.Field, f.Value, f.Zh, f.En)
			nos[f.Row]++
		}
		x.FaultyRows += int64(len(nos))
	}
	in.Queue()
}

func (x *record) keepMade(tx *db.Tx, docs []*document, made []Made) {
	in := tx.Insert("exchange_paper", "import_id, doc_no, row_no, paper_id, number, version, undone_ms, reason_zh, reason_en")
	for i, d := range docs {
		if made[i].ID != 0 {
			in.Row(x.ID, d.no, d.rows[0].no, made[i].ID, made[i].Number, made[i].Version, 0, "", "")
			x.MadeDocs++
			x.MadeRows += int64(len(d.rows))
		}
	}
	in.Queue()
}

func scanFault(r *db.Row) Fault {
	return Fault{Row: int(r.Int()), Column: int(r.Int()), Header: r.Text(), Field: r.Text(), Value: r.Text(), Zh: r.Text(), En: r.Text()}
}

// faultsAfter reads faults in the order of the file, behind a row.
func faultsAfter(q db.Querier, id int64, row, limit int) ([]Fault, error) {
	return db.All(q, scanFault, `SELECT row_no, column_no, header, field, value, zh, en FROM exchange_fault
		WHERE tenant_id = $1 AND import_id = $2 AND row_no > $3 ORDER BY row_no, no LIMIT `+strconv.Itoa(limit), id, row)
}

// paper is what an import made.
type paper struct {
	doc, row, id, version int64
	number                string
	undoneMS              int64
	reasonZh, reasonEn    string
	told                  bool // an earlier try gave a reason
}

const paperColumns = "doc_no, row_no, paper_id, version, number, undone_ms, reason_zh, reason_en"

func scanPaper(r *db.Row) paper {
	return paper{doc: r.Int(), row: r.Int(), id: r.Int(), version: r.Int(), number: r.Text(), undoneMS: r.Int(), reasonZh: r.Text(), reasonEn: r.Text()}
}
