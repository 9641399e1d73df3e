package job

import (
	"encoding/json"
	"slices"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// Job is a job as it stands.
type Job struct {
	ID, User                   int64
	Kind, State                string
	DueMS                      int64 // when it runs, while it waits
	Cancel                     bool  // it was asked to end
	Attempts                   int64
	Saved, Result              json.RawMessage
	Code, ProblemZh, ProblemEn string // of the last failure
	Done, Total                int64
	NoteZh, NoteEn             string
	CreatedMS                  int64
	StartedMS, EndedMS         int64 // 0 = not yet
	key                        string
}

const columns = "id, user_id, kind, state, due_ms, cancel, attempts, saved, result, code, problem_zh, problem_en, done_n, total_n, note_zh, note_en, " +
	"created_ms, started_ms, ended_ms, dedupe_key"

func scan(r *db.Row) Job {
	return Job{ID: r.Int(), User: r.Int(), Kind: r.Text(), State: r.Text(), DueMS: r.Int(), Cancel: r.Bool(), Attempts: r.Int(),
		Saved: json.RawMessage(r.Text()), Result: json.RawMessage(r.Text()), Code: r.Text(), ProblemZh: r.Text(), ProblemEn: r.Text(),
		Done: r.Int(), Total: r.Int(), NoteZh: r.Text(), NoteEn: r.Text(), CreatedMS: r.Int(), StartedMS: r.Int(), EndedMS: r.Int(), key: r.Text()}
}

// Ended tells that nothing more happens to the job by itself.
func (j *Job) Ended() bool { return j.State != Waiting && j.State != Running }

// Missing is the refusal for a job that is not there, or is not this person's.
func Missing() error {
	return errs.New(errs.NotFound, "job.missing", "没有这个任务，可能已被清理。请返回任务列表。", "There is no such job; it may have been cleared away. Go back to the list.")
}

// Get reads one job of the company.
func Get(q db.Querier, id int64) (*Job, error) {
	j, found, err := db.One(q, scan, "SELECT "+columns+" FROM job WHERE tenant_id = $1 AND id = $2", id)
	if err == nil && !found {
		err = Missing()
	}
	if err != nil {
		return nil, err
	}
	return &j, nil
}

// Filter chooses jobs; zero values do not.
type Filter struct {
	User        int64
	Kind, State string
	Before      int64 // ids below this one
	Limit       int
}

// List reads jobs, the latest first. Those that are plumbing are not among them.
func (s *Service) List(q db.Querier, f Filter) ([]Job, error) {
	var kinds []string
	for name, k := range s.kinds {
		if !k.Inner && (f.Kind == "" || f.Kind == name) {
			kinds = append(kinds, name)
		}
	}
	if len(kinds) == 0 {
		return nil, nil
	}
	slices.Sort(kinds)
	args := []any{f.User, f.State, f.Before, f.Limit}
	return db.All(q, scan, "SELECT "+columns+` FROM job WHERE tenant_id = $1 AND (user_id = $2 OR $2 = 0) AND (state = $3 OR $3 = '')
		AND (id < $4 OR $4 = 0) AND kind IN (`+marks(kinds, &args, 4)+") ORDER BY id DESC LIMIT $5", args...)
}

// Kind is what is known of a kind; ok is false for one of another version of the program.
func (s *Service) Kind(name string) (k Kind, ok bool) {
	if p := s.kinds[name]; p != nil {
		return *p, true
	}
	return Kind{Name: name, Zh: name, En: name}, false
}

// Kinds lists what people can see, by name.
func (s *Service) Kinds() []Kind {
	var out []Kind
	for _, k := range s.kinds {
		if !k.Inner {
			out = append(out, *k)
		}
	}
	slices.SortFunc(out, func(a, b Kind) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// Now puts into j what its run has told since it was last stored, when it runs on this server.
func (s *Service) Now(j *Job) {
	s.mu.Lock()
	r := s.live[j.ID]
	s.mu.Unlock()
	if r == nil || j.State != Running {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	j.Done, j.Total, j.NoteZh, j.NoteEn = r.now.done, r.now.total, r.now.zh, r.now.en
}

// Version changes whenever the run of a job tells something; ok is false where it does not run on this server.
func (s *Service) Version(id int64) (version int, ok bool) {
	s.mu.Lock()
	r := s.live[id]
	s.mu.Unlock()
	if r == nil {
		return 0, false
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.version, true
}

// Cancel ends a job that waits, and asks one that runs to end.
func (s *Service) Cancel(tx *db.Tx, id int64) error {
	j, err := Get(tx, id)
	if err != nil {
		return err
	}
	k, _ := s.Kind(j.Kind)
	switch {
	case j.Ended():
		return errs.New(errs.Refused, "job.ended", "任务已经结束，不能再取消。请刷新查看结果。", "The job has ended and cannot be cancelled any more. Reload to see its result.")
	case !k.Cancelable && j.State == Running:
		return errs.New(errs.Refused, "job.firm", "“%[1]s”开始以后不能中途取消。请等它完成。", "“%[2]s” cannot be cancelled once it has begun. Wait until it is done.", k.Zh, k.En)
	case j.State == Waiting:
		tx.Exec(1, `UPDATE job SET state = 'cancelled', due_ms = NULL, dedupe = NULL, again = 0, code = $3, problem_zh = $4, problem_en = $5, ended_ms = $6
			WHERE tenant_id = $1 AND id = $2 AND state = 'waiting'`, id, errCancelled.Reason, errCancelled.Zh, errCancelled.En, tx.Now.UnixMilli())
	default:
		tx.Exec(1, "UPDATE job SET cancel = 1 WHERE tenant_id = $1 AND id = $2 AND state = 'running'", id)
		tx.AfterCommit(func(err error) {
			if err == nil {
				s.endRun(id)
			}
		})
	}
	return nil
}

// Retry lets a job that failed, was cancelled or waits for its next try run now, from what it saved last.
func Retry(tx *db.Tx, id int64) error {
	j, err := Get(tx, id)
	if err != nil {
		return err
	}
	if j.State == Done || j.State == Running {
		return errs.New(errs.Refused, "job.retry", "只有失败、已取消或等待重试的任务可以重试。请刷新查看状态。",
			"Only a job that failed, was cancelled or waits for its next try can be retried. Reload to see how it stands.")
	}
	if j.key != "" && j.Ended() {
		_, taken, err := db.One(tx, (*db.Row).Int, "SELECT id FROM job WHERE tenant_id = $1 AND kind = $2 AND dedupe = $3", j.Kind, j.key)
		if err != nil {
			return err
		}
		if taken {
			return errs.New(errs.Conflict, "job.taken", "同样的任务已经在等待或运行。请等它完成。", "The same job waits or runs already. Wait until it is done.")
		}
	}
	tx.Exec(1, `UPDATE job SET state = 'waiting', due_ms = $3, cancel = 0, attempts = 0, failures = 0, code = '', problem_zh = '', problem_en = '', ended_ms = 0,
		dedupe = CASE WHEN dedupe_key = '' THEN NULL ELSE dedupe_key END WHERE tenant_id = $1 AND id = $2 AND state = $4`,
		id, tx.Now.UnixMilli(), j.State)
	ringAfter(tx)
	return nil
}
