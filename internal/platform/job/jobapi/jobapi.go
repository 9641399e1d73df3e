// Package jobapi 任务接口: what people see of jobs: a list, progress while it happens, cancel and retry.
// Invariant: everybody sees the jobs they began; those of others need job.read, and look like none without it.
package jobapi

import (
	"context"
	"encoding/json"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/job"
)

// Rights over the jobs of others.
const (
	mayRead   = "job.read"
	mayCancel = "job.cancel"
	mayRetry  = "job.retry"
)

const (
	lookLocal = 250 * time.Millisecond // progress on this server
	lookFar   = time.Second            // what another server stored of it
)

// Job 任务 as people see it.
type Job struct {
	ID        id.ID      `json:"id"`
	Kind      string     `json:"kind"`
	Title     string     `json:"title" doc:"what it does, in the language of the reader"`
	State     string     `json:"state" enum:"waiting,running,done,failed,cancelled"`
	ByName    string     `json:"by_name" doc:"who began it; empty when the system did"`
	Done      int64      `json:"done"`
	Total     int64      `json:"total" doc:"0 = not known yet"`
	Note      string     `json:"note" doc:"what it is at"`
	Code      string     `json:"code" doc:"stable name of why it failed last"`
	Problem   string     `json:"problem" doc:"why it failed last, in the language of the reader"`
	Result    any        `json:"result,omitempty" doc:"what it answered; its shape depends on the kind"`
	Attempts  int64      `json:"attempts"`
	CreatedAt time.Time  `json:"created_at"`
	StartedAt *time.Time `json:"started_at,omitempty"`
	EndedAt   *time.Time `json:"ended_at,omitempty"`
	RunAt     *time.Time `json:"run_at,omitempty" doc:"when it is tried, while it waits"`
	CanCancel bool       `json:"can_cancel"`
	CanRetry  bool       `json:"can_retry"`
}

// Kind 任务类型.
type Kind struct {
	Kind  string `json:"kind"`
	Title string `json:"title"`
}

// Jobs is a page of the list, with the kinds that it can be filtered by.
type Jobs struct {
	Items      []Job  `json:"items"`
	NextCursor string `json:"next_cursor"`
	Kinds      []Kind `json:"kinds"`
}

type listInput struct {
	Kind  string `query:"kind" json:"-" maxLength:"60"`
	State string `query:"state" json:"-" enum:"waiting,running,done,failed,cancelled"`
	Mine  bool   `query:"mine" json:"-" doc:"only those that the reader began"`
	api.Page
}

type oneInput struct {
	ID id.ID `path:"id" json:"-"`
}

type edge struct {
	d *db.DB
	s *job.Service
}

// Routes adds the routes of jobs.
func Routes(r *api.Router, d *db.DB, s *job.Service) {
	e := &edge{d, s}
	r.Declare(mayRead, mayCancel, mayRetry)
	api.Get(r, "/jobs", auth.Anyone, "任务列表", "List jobs", e.list)
	api.Get(r, "/jobs/{id}", auth.Anyone, "查看任务", "Read a job", func(c *api.Ctx, in *oneInput) (*Job, error) { return e.read(c, c.Q, in.ID) })
	api.Stream(r, "/jobs/{id}/events", auth.Anyone, "任务进度（SSE）", "Progress of a job (SSE)", e.follow)
	api.Post(r, "/jobs/{id}/cancel", auth.Anyone, "取消任务", "Cancel a job", func(c *api.Ctx, in *oneInput) (*Job, error) {
		return e.act(c, in.ID, mayCancel, func() error { return s.Cancel(c.Tx, in.ID.Int()) })
	})
	api.Post(r, "/jobs/{id}/retry", auth.Anyone, "重试任务", "Retry a job", func(c *api.Ctx, in *oneInput) (*Job, error) {
		return e.act(c, in.ID, mayRetry, func() error { return job.Retry(c.Tx, in.ID.Int()) })
	})
}

func (e *edge) list(c *api.Ctx, in *listInput) (*Jobs, error) {
	f := job.Filter{Kind: in.Kind, State: in.State, Limit: in.Size() + 1}
	if in.Mine || !c.Can(mayRead) {
		f.User = c.Session.UserID
	}
	before, err := id.Parse(in.Cursor)
	if err != nil {
		return nil, errs.New(errs.Invalid, "cursor.invalid", "翻页位置不对。请从第一页重新开始。", "The cursor is wrong. Begin with the first page again.").At("?cursor")
	}
	f.Before = before.Int()
	out := &Jobs{}
	for _, k := range e.s.Kinds() {
		out.Kinds = append(out.Kinds, Kind{k.Name, say(c, k.Zh, k.En)})
	}
	if c.Session.UserID == 0 {
		return out, nil // somebody outside with a link has begun nothing
	}
	rows, err := e.s.List(c.Q, f)
	if err != nil {
		return nil, err
	}
	if len(rows) > in.Size() {
		rows = rows[:in.Size()]
		out.NextCursor = id.ID(rows[len(rows)-1].ID).String()
	}
	names, err := auth.Names(c.Q)
	for i := range rows {
		x := e.show(c, &rows[i], names[rows[i].User])
		x.Result = nil // of the one that is opened
		out.Items = append(out.Items, *x)
	}
	return out, err
}

// find is a job that the reader may see.
func (e *edge) find(c *api.Ctx, q db.Querier, id id.ID) (*job.Job, error) {
	j, err := job.Get(q, id.Int())
	if err != nil {
		return nil, err
	}
	k, known := e.s.Kind(j.Kind)
	if known && k.Inner || !e.mine(c, j) && !c.Can(mayRead) {
		return nil, job.Missing()
	}
	return j, nil
}

func (e *edge) mine(c *api.Ctx, j *job.Job) bool { return j.User != 0 && j.User == c.Session.UserID }

func (e *edge) read(c *api.Ctx, q db.Querier, id id.ID) (*Job, error) {
	j, err := e.find(c, q, id)
	if err != nil {
		return nil, err
	}
	name, err := auth.NameOf(q, j.User)
	return e.show(c, j, name), err
}

// act does something to a job: one's own, or with the right to do so to those of others.
func (e *edge) act(c *api.Ctx, id id.ID, permission string, do func() error) (*Job, error) {
	j, err := e.find(c, c.Q, id)
	if err == nil && !e.mine(c, j) {
		err = c.Require(permission)
	}
	if err == nil {
		err = do()
	}
	if err != nil {
		return nil, err
	}
	return e.read(c, c.Q, id)
}

func (e *edge) show(c *api.Ctx, j *job.Job, by string) *Job {
	e.s.Now(j)
	k, _ := e.s.Kind(j.Kind)
	x := &Job{ID: id.ID(j.ID), Kind: j.Kind, Title: say(c, k.Zh, k.En), State: j.State, ByName: by, Done: j.Done, Total: j.Total,
		Note: say(c, j.NoteZh, j.NoteEn), Code: j.Code, Problem: say(c, j.ProblemZh, j.ProblemEn), Attempts: j.Attempts,
		CreatedAt: time.UnixMilli(j.CreatedMS), StartedAt: moment(j.StartedMS), EndedAt: moment(j.EndedMS)}
	if len(j.Result) > 0 {
		json.Unmarshal(j.Result, &x.Result) // it was written by this program
	}
	if j.State == job.Waiting {
		x.RunAt = moment(j.DueMS)
	}
	mine := e.mine(c, j)
	x.CanCancel = (mine || c.Can(mayCancel)) && !j.Cancel && (j.State == job.Waiting || j.State == job.Running && k.Cancelable)
	x.CanRetry = (mine || c.Can(mayRetry)) && (j.State == job.Failed || j.State == job.Cancelled || j.State == job.Waiting && j.Code != "")
	return x
}

func moment(ms int64) *time.Time {
	if ms == 0 {
		return nil
	}
	t := time.UnixMilli(ms)
	return &t
}

func say(c *api.Ctx, zh, en string) string { return (&errs.Error{Zh: zh, En: en}).In(c.Lang) }

// follow sends a job whenever something of it has changed, until it has ended.
func (e *edge) follow(c *api.Ctx, in *oneInput, send func(*Job) error) error {
	last := ""
	for {
		j, err := db.Get(c.Context, e.d, c.Session.Tenant, func(q *db.Reader) (*Job, error) { return e.read(c, q, in.ID) })
		if err != nil {
			return err
		}
		if now, err := json.Marshal(j); err != nil {
			return err
		} else if string(now) != last {
			last = string(now)
			if err := send(j); err != nil {
				return err
			}
		}
		if j.State != job.Waiting && j.State != job.Running {
			return nil
		}
		if err := e.await(c, in.ID.Int()); err != nil {
			return err
		}
	}
}

// await waits until the job has something new to tell: on this server it is asked, of another the database is.
func (e *edge) await(c *api.Ctx, id int64) error {
	version, local := e.s.Version(id)
	for begin := time.Now(); ; {
		select {
		case <-c.Context.Done():
			return context.Cause(c.Context)
		case <-time.After(lookLocal):
		}
		now, here := e.s.Version(id)
		if now != version || here != local || !here && time.Since(begin) >= lookFar || time.Since(begin) >= 10*lookFar {
			return nil
		}
	}
}
