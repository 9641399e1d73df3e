package exchange

import (
	"context"
	"strconv"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/job"
)

// Kinds of job.
const (
	importJob = "exchange.import"
	undoJob   = "exchange.undo"
)

// Paper is the kind under which the files of imports are kept.
const Paper = "exchange.import"

// Service runs imports.
type Service struct {
	d       *db.DB
	files   *file.Service
	jobs    *job.Service
	users   *auth.Service
	targets map[string]*Target
	order   []string
}

// NewService makes the service and tells the jobs what it does.
func NewService(d *db.DB, files *file.Service, jobs *job.Service, users *auth.Service) *Service {
	s := &Service{d: d, files: files, jobs: jobs, users: users, targets: map[string]*Target{}}
	jobs.Register(job.Kind{Name: importJob, Zh: "导入", En: "Import", Cancelable: true, Retries: 5, Run: s.runImport})
	jobs.Register(job.Kind{Name: undoJob, Zh: "撤销导入", En: "Take back an import", Retries: 5, Run: s.runUndo})
	return s
}

// jobInput is what a job is begun with.
type jobInput struct {
	Import   int64    `json:"import"`
	Only     []string `json:"only,omitempty"` // of a token: what it may do, however much its user may
	KeepUsed bool     `json:"keep_used,omitempty"`
}

// result is what a job answers.
type result struct {
	Import string `json:"import"`
	State  string `json:"state"`
	Made   int64  `json:"made"`
	Faulty int64  `json:"faulty_rows"`
	Undone int64  `json:"undone"`
	Kept   int64  `json:"kept"`
}

func (x *record) result() result {
	return result{Import: strconv.FormatInt(x.ID, 10), State: x.State, Made: x.MadeDocs, Faulty: x.FaultyRows, Undone: x.UndoneDocs, Kept: x.KeptDocs}
}

// begin prepares a run of a job: the import as it stands, its plan, and what the person may do now.
func (s *Service) begin(ctx context.Context, j *job.Run) (*run, *jobInput, error) {
	var in jobInput
	if err := j.Input(&in); err != nil {
		return nil, nil, err
	}
	var t *Target
	x, err := db.Get(ctx, s.d, j.Tenant, func(q *db.Reader) (x *record, err error) {
		if x, err = getRecord(q, in.Import); err == nil {
			t, err = s.target(q, x.Document)
		}
		return x, err
	})
	if err != nil {
		return nil, nil, err
	}
	session, err := s.users.Acting(ctx, j.Tenant, j.User, in.Only)
	if err != nil {
		return nil, nil, err
	}
	ctx = auth.With(db.WithOrigin(ctx, db.Origin{Source: db.Import}), session)
	r := &run{s: s, ctx: ctx, tenant: j.Tenant, session: session, x: x, size: chunkDocs, progress: j.Progress}
	if t == nil {
		return r, &in, errs.New(errs.Refused, "import.target", "这个版本不能导入“%s”。请升级程序后重试。", "This version cannot import “%s”. Upgrade and retry.", x.Document)
	}
	r.p, err = newPlan(t, x.Setup)
	return r, &in, err
}

func (s *Service) runImport(ctx context.Context, j *job.Run) (any, error) {
	r, _, err := s.begin(ctx, j)
	if r == nil {
		return nil, err
	}
	if err == nil {
		err = auth.Require(r.ctx, r.x.Document+".create")
	}
	if err == nil {
		err = r.do()
	}
	switch e, known := errs.As(err); {
	case err == nil:
	case cancelled(ctx):
		r.ctx = context.WithoutCancel(r.ctx)
		r.progress = func(int64, int64, string, string) error { return nil }
		if r.x.Every && r.x.MadeDocs > 0 {
			err = r.takeBack(Cancelled)
		} else {
			err = r.end(Cancelled)
		}
		if err == nil {
			err = context.Cause(ctx)
		}
	case known && ctx.Err() == nil && final(e):
		r.x.ProblemZh, r.x.ProblemEn = e.Zh, e.En
		if ended := r.end(Failed); ended != nil {
			return nil, ended
		}
	}
	return r.x.result(), err
}

// final tells a refusal that comes again however often it is tried.
func final(e *errs.Error) bool {
	return e.Code == errs.Invalid || e.Code == errs.Refused || e.Code == errs.NotFound || e.Code == errs.TooLarge || e.Code == errs.Denied
}

func cancelled(ctx context.Context) bool {
	e, ok := errs.As(context.Cause(ctx))
	return ok && e.Reason == "job.cancelled"
}

func (s *Service) runUndo(ctx context.Context, j *job.Run) (any, error) {
	r, in, err := s.begin(ctx, j)
	if err == nil {
		err = auth.Require(r.ctx, r.x.Document+".delete")
	}
	if err == nil {
		err = r.undo(in.KeepUsed)
	}
	if r == nil || err != nil {
		return nil, err
	}
	return r.x.result(), nil
}
