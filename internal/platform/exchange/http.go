package exchange

import (
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/job"
)

// Shown is an import as the pages see it.
type Shown struct {
	ID         id.ID     `json:"id"`
	Job        id.ID     `json:"job" doc:"the job that works on it, or did so last"`
	Document   string    `json:"document"`
	Label      string    `json:"label"`
	Path       string    `json:"path" doc:"of the list that it was made for"`
	File       id.ID     `json:"file"`
	FileName   string    `json:"file_name"`
	Mode       string    `json:"mode" enum:"all,good"`
	DryRun     bool      `json:"dry_run"`
	State      string    `json:"state" enum:"waiting,checking,checked,importing,done,refused,failed,cancelled,undoing,undone,part_undone"`
	Working    bool      `json:"working" doc:"its job has not ended"`
	Done       int64     `json:"done" doc:"of total, while it works"`
	Total      int64     `json:"total"`
	Note       string    `json:"note"`
	Rows       int64     `json:"rows"`
	Documents  int64     `json:"documents"`
	Made       int64     `json:"made"`
	MadeRows   int64     `json:"made_rows"`
	FaultyRows int64     `json:"faulty_rows" doc:"rows with a fault of their own"`
	LeftRows   int64     `json:"left_rows" doc:"rows that were not, or would not be, imported"`
	Undone     int64     `json:"undone"`
	Kept       int64     `json:"kept" doc:"that could not be taken back"`
	Problem    string    `json:"problem"`
	CreatedBy  string    `json:"created_by_name"`
	CreatedAt  time.Time `json:"created_at"`
	EndedAt    time.Time `json:"ended_at,omitzero"`
	UndoneBy   string    `json:"undone_by_name"`
	UndoneAt   time.Time `json:"undone_at,omitzero"`
	MayUndo    bool      `json:"may_undo"`
}

// ShownFault is a fault in the language of the person.
type ShownFault struct {
	Row    int    `json:"row" doc:"as the program that shows the file counts it"`
	Letter string `json:"letter" doc:"of the column, empty for the row as a whole"`
	Column string `json:"column" doc:"name of the column"`
	Value  string `json:"value"`
	Detail string `json:"detail" doc:"what is wrong and what to do"`
}

// ShownPaper is a document that an import made.
type ShownPaper struct {
	Row    int64  `json:"row"`
	ID     id.ID  `json:"id"`
	Number string `json:"number"`
	Undone bool   `json:"undone"`
	Reason string `json:"reason" doc:"why it could not be taken back"`
}

// StartInput begins an import.
type StartInput struct {
	File   id.ID  `json:"file"`
	Mode   string `json:"mode" enum:"all,good" doc:"all: every row or none; good: the rows without faults"`
	DryRun bool   `json:"dry_run,omitempty" doc:"look for faults and store nothing"`
	Setup
}

type oneInput struct {
	ID id.ID `path:"id" json:"-"`
}

type undoInput struct {
	ID       id.ID `path:"id" json:"-"`
	KeepUsed bool  `json:"keep_used,omitempty" doc:"take back the others where some were used since; otherwise one of them refuses all"`
}

type listInput struct {
	api.Page
	Document string `query:"document" json:"-" maxLength:"64"`
	DryRun   bool   `query:"dry_runs" json:"-" doc:"dry runs too"`
}

type paperInput struct {
	partInput
	Kept bool `query:"kept" json:"-" doc:"only what could not be taken back"`
}

type partInput struct {
	api.Page
	ID id.ID `path:"id" json:"-"`
}

// Add adds the routes of one target: preview, import and template.
func (s *Service) Add(r *api.Router, t Target) {
	s.targets[t.Document] = &t
	s.order = append(s.order, t.Document)
	create := t.Document + ".create"
	r.Declare(t.Document + ".delete")
	api.Plain(r, http.MethodPost, t.Path+"/import/preview", create, "导入"+t.Zh+"：预览文件", "Import "+t.En+": preview a file",
		func(c *api.Ctx, in *PreviewInput) (*Preview, error) { return s.preview(c, &t, in) })
	api.Post(r, t.Path+"/import", create, "导入"+t.Zh, "Import "+t.En, func(c *api.Ctx, in *StartInput) (*Shown, error) { return s.start(c, &t, in) })
	api.Download(r, t.Path+"/import/template.xlsx", create, t.Zh+"导入模板", "Template for importing "+t.En,
		func(c *api.Ctx, _ *struct{}) (*api.Blob, error) { return t.template(c) })
}

// Routes adds the list of imports and what is done with one.
func (s *Service) Routes(r *api.Router) {
	file.Register(Paper, func(q db.Querier, paper int64) (file.Paper, bool, error) {
		return db.One(q, func(r *db.Row) file.Paper {
			return file.Paper{Zh: "导入", En: "import", Number: r.Text(), Route: "/settings/imports", Makers: []int64{r.Int()}}
		}, "SELECT file_name, created_by FROM exchange_import WHERE tenant_id = $1 AND id = $2", paper)
	})
	api.Get(r, "/imports", auth.Anyone, "导入记录", "List imports", s.list)
	api.Get(r, "/imports/{id}", auth.Anyone, "导入", "One import", func(c *api.Ctx, in *oneInput) (*Shown, error) {
		x, err := s.seen(c, in.ID.Int())
		if err != nil {
			return nil, err
		}
		return s.shownOne(c, x)
	})
	api.Get(r, "/imports/{id}/faults", auth.Anyone, "导入的错误行", "Faults of an import", s.faults)
	api.Get(r, "/imports/{id}/papers", auth.Anyone, "导入的单据", "What an import made", s.papers)
	api.Download(r, "/imports/{id}/faults.xlsx", auth.Anyone, "下载错误行", "Download the faulty rows", func(c *api.Ctx, in *oneInput) (*api.Blob, error) {
		x, err := s.seen(c, in.ID.Int())
		if err != nil {
			return nil, err
		}
		return s.faultsBook(c, x)
	})
	api.Post(r, "/imports/{id}/undo", auth.Anyone, "撤销导入", "Take back an import", s.startUndo)
}

func (s *Service) start(c *api.Ctx, t *Target, in *StartInput) (*Shown, error) {
	f, err := s.files.Seen(c, in.File.Int())
	if err != nil {
		return nil, at(err, "/file")
	}
	if t, err = t.of(c.Tx); err != nil {
		return nil, err
	}
	if _, err := newPlan(t, in.Setup); err != nil {
		return nil, err
	}
	for _, m := range in.Mapping {
		i := slices.IndexFunc(t.Columns, func(x Column) bool { return x.Field == m.Field })
		if i >= 0 && t.Columns[i].Needs != "" {
			if err := c.Require(t.Columns[i].Needs); err != nil {
				return nil, err
			}
		}
	}
	forgetDryRuns(c.Tx)
	x := &record{ID: c.Tx.NextID(), Document: t.Document, File: f.ID, FileName: f.Name, Setup: in.Setup, Every: in.Mode == "all", DryRun: in.DryRun,
		State: Waiting, CreatedBy: c.Tx.User, CreatedMS: c.Tx.Now.UnixMilli()}
	x.Job = job.Start(c.Tx, importJob, jobInput{Import: x.ID, Only: c.Session.Only()}, strconv.FormatInt(x.ID, 10))
	if err := x.insert(c.Tx); err != nil {
		return nil, err
	}
	if !in.DryRun {
		file.Keep(c.Tx, Paper, x.ID, f.ID)
	}
	return s.shown(c, x, map[int64]string{x.CreatedBy: c.Session.Name}, nil), nil
}

func (s *Service) startUndo(c *api.Ctx, in *undoInput) (*Shown, error) {
	x, err := s.seen(c, in.ID.Int())
	if err != nil {
		return nil, err
	}
	if err := c.Require(x.Document + ".delete"); err != nil {
		return nil, err
	}
	j, err := s.jobOf(c.Tx, x.Job)
	if err != nil {
		return nil, err
	}
	switch {
	case j != nil && !j.Ended():
		return nil, errs.New(errs.Refused, "import.working", "导入还在进行，不能撤销。请等它结束，或先取消。", "The import is still at work and cannot be taken back. Wait for its end, or cancel it first.")
	case x.MadeDocs == x.UndoneDocs:
		return nil, errs.New(errs.Refused, "import.nothing", "这次导入没有可以撤销的内容。请刷新查看。", "There is nothing of this import to take back. Reload to see.")
	}
	x.State = Undoing
	x.Job = job.Start(c.Tx, undoJob, jobInput{Import: x.ID, Only: c.Session.Only(), KeepUsed: in.KeepUsed}, strconv.FormatInt(x.ID, 10))
	x.save(c.Tx, x.DoneDocs)
	names, err := auth.Names(c.Q)
	return s.shown(c, x, names, nil), err
}

// seen is one's own import, or one of a document that the person may create without limits and of whose fields none is hidden from him.
func (s *Service) seen(c *api.Ctx, id int64) (*record, error) {
	x, err := getRecord(c.Q, id)
	if err == nil && x.CreatedBy != c.Session.UserID && !(c.Session.Reach(x.Document+".create").All && s.bare(c, x)) {
		err = missing()
	}
	return x, err
}

// bare tells that the person may see every field that the import fills.
func (s *Service) bare(c *api.Ctx, x *record) bool {
	t, err := s.target(c.Q, x.Document)
	return err == nil && t != nil && !slices.ContainsFunc(t.Columns, func(col Column) bool {
		return col.Needs != "" && !c.Can(col.Needs) && slices.ContainsFunc(x.Setup.Mapping, func(m Mapped) bool { return m.Field == col.Field })
	})
}

func (s *Service) jobOf(q db.Querier, id int64) (*job.Job, error) {
	j, err := job.Get(q, id)
	if errors.Is(err, job.Missing()) {
		return nil, nil // cleared away since
	}
	if err == nil {
		s.jobs.Now(j)
	}
	return j, err
}

func (s *Service) list(c *api.Ctx, in *listInput) (api.List[Shown], error) {
	out := api.List[Shown]{Items: []Shown{}}
	args := []any{c.Session.UserID, in.Document, in.DryRun, before(in.Cursor)}
	where := "created_by = $2"
	for _, name := range s.order {
		if c.Session.Reach(name + ".create").All {
			args = append(args, name)
			where += " OR document = $" + strconv.Itoa(len(args)+1)
		}
	}
	rows, err := db.All(c.Q, scanRecord, "SELECT "+recordColumns+` FROM exchange_import WHERE tenant_id = $1 AND ($3 = '' OR document = $3)
		AND (dry_run = 0 OR $4 = 1) AND id < $5 AND (`+where+`) ORDER BY id DESC LIMIT `+strconv.Itoa(in.Size()+1), args...)
	if err != nil {
		return out, err
	}
	if len(rows) > in.Size() {
		rows = rows[:in.Size()]
		out.NextCursor = strconv.FormatInt(rows[len(rows)-1].ID, 10)
	}
	names, err := auth.Names(c.Q)
	if err != nil {
		return out, err
	}
	for i := range rows {
		if rows[i].CreatedBy != c.Session.UserID && !s.bare(c, &rows[i]) {
			continue
		}
		j, err := s.jobOf(c.Q, rows[i].Job)
		if err != nil {
			return out, err
		}
		out.Items = append(out.Items, *s.shown(c, &rows[i], names, j))
	}
	return out, nil
}

// before reads the cursor of a list that goes down.
func before(cursor string) int64 {
	n, err := strconv.ParseInt(cursor, 10, 64)
	if err != nil || n <= 0 {
		return 1<<63 - 1
	}
	return n
}

func (s *Service) shownOne(c *api.Ctx, x *record) (*Shown, error) {
	names, err := auth.Names(c.Q)
	if err != nil {
		return nil, err
	}
	j, err := s.jobOf(c.Q, x.Job)
	return s.shown(c, x, names, j), err
}

func (s *Service) shown(c *api.Ctx, x *record, names map[int64]string, j *job.Job) *Shown {
	out := &Shown{ID: id.ID(x.ID), Job: id.ID(x.Job), Document: x.Document, Label: x.Document, File: id.ID(x.File), FileName: x.FileName, Mode: "good", DryRun: x.DryRun,
		State: x.State, Rows: x.Rows, Documents: x.Docs, Made: x.MadeDocs, MadeRows: x.MadeRows, FaultyRows: x.FaultyRows, LeftRows: x.LeftRows,
		Undone: x.UndoneDocs, Kept: x.KeptDocs, Problem: pick(c.Lang, x.ProblemZh, x.ProblemEn), CreatedBy: names[x.CreatedBy],
		CreatedAt: time.UnixMilli(x.CreatedMS).UTC(), Working: true, Done: x.DoneDocs, Total: x.Docs}
	if x.Every {
		out.Mode = "all"
	}
	if t := s.targets[x.Document]; t != nil {
		out.Label, out.Path = pick(c.Lang, t.Zh, t.En), t.Path
	}
	if x.Ends > 0 {
		out.EndedAt = time.UnixMilli(x.Ends).UTC()
	}
	if x.UndoneMS > 0 {
		out.UndoneBy, out.UndoneAt = names[x.UndoneBy], time.UnixMilli(x.UndoneMS).UTC()
	}
	if j != nil {
		out.follow(j, c.Lang)
	}
	out.MayUndo = !out.Working && x.MadeDocs > x.UndoneDocs && c.Can(x.Document+".delete")
	return out
}

// follow adds what the job tells: how far it is, or that it ended before the import did.
func (out *Shown) follow(j *job.Job, lang string) {
	out.Working = !j.Ended()
	if out.Working {
		if j.Total > 0 {
			out.Done, out.Total = j.Done, j.Total
		}
		out.Note = pick(lang, j.NoteZh, j.NoteEn)
		return
	}
	switch out.State {
	case Waiting, Checking, Importing:
		out.State = Failed
		if j.State == job.Cancelled {
			out.State = Cancelled
		}
	case Undoing:
		out.State = Done
		if out.Undone > 0 {
			out.State = PartUndo
		}
	}
	if out.Problem == "" && j.State == job.Failed {
		out.Problem = pick(lang, j.ProblemZh, j.ProblemEn)
	}
}

func (s *Service) faults(c *api.Ctx, in *partInput) (api.List[ShownFault], error) {
	out := api.List[ShownFault]{Items: []ShownFault{}}
	x, err := s.seen(c, in.ID.Int())
	if err != nil {
		return out, err
	}
	after, _ := strconv.Atoi(in.Cursor)
	list, err := faultsAfter(c.Q, x.ID, after, in.Size()+maxDocFault) // a row is not cut in two
	if err != nil {
		return out, err
	}
	for i, f := range list {
		if i >= in.Size() && list[i-1].Row != f.Row {
			out.NextCursor = strconv.Itoa(list[i-1].Row)
			break
		}
		out.Items = append(out.Items, s.shownFault(c, x, f))
	}
	return out, nil
}

func (s *Service) papers(c *api.Ctx, in *paperInput) (api.List[ShownPaper], error) {
	out := api.List[ShownPaper]{Items: []ShownPaper{}}
	x, err := s.seen(c, in.ID.Int())
	if err != nil {
		return out, err
	}
	after := int64(-1)
	if n, err := strconv.ParseInt(in.Cursor, 10, 64); err == nil {
		after = n
	}
	list, err := db.All(c.Q, scanPaper, "SELECT "+paperColumns+` FROM exchange_paper WHERE tenant_id = $1 AND import_id = $2 AND doc_no > $3
		AND ($4 = 0 OR reason_zh <> '') ORDER BY doc_no LIMIT `+strconv.Itoa(in.Size()+1), x.ID, after, in.Kept)
	if err != nil {
		return out, err
	}
	if len(list) > in.Size() {
		list = list[:in.Size()]
		out.NextCursor = strconv.FormatInt(list[len(list)-1].doc, 10)
	}
	for _, p := range list {
		out.Items = append(out.Items, ShownPaper{Row: p.row, ID: id.ID(p.id), Number: p.number, Undone: p.undoneMS > 0, Reason: pick(c.Lang, p.reasonZh, p.reasonEn)})
	}
	return out, nil
}

// at points a refusal to a field.
func at(err error, pointer string) error {
	if e, ok := errs.As(err); ok {
		return e.At(pointer)
	}
	return err
}

func (s *Service) shownFault(c *api.Ctx, x *record, f Fault) ShownFault {
	out := ShownFault{Row: f.Row, Column: f.Header, Value: f.Value, Detail: pick(c.Lang, f.Zh, f.En)}
	if f.Column >= 0 {
		out.Letter = letter(f.Column)
	}
	if t, err := s.target(c.Q, x.Document); err == nil && t != nil && out.Column == "" && f.Field != "" {
		if i := slices.IndexFunc(t.Columns, func(x Column) bool { return x.Field == f.Field }); i >= 0 {
			out.Column = t.Columns[i].label(c.Lang)
		}
	}
	out.Column = strings.TrimSpace(out.Column)
	return out
}
