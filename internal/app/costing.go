package app

import (
	"context"
	"log/slog"
	"slices"
	"sync"
	"time"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

const (
	// monthPart is how many decisions of a month-end run are posted at a time: enough that reading and committing count little, and few
	// enough that people get in between.
	monthPart = 4_000
	// monthRounds is how often a month-end run decides again because people took movements back meanwhile.
	monthRounds = 20
	// breath is how long the background rests before it costs the same company again.
	breath = time.Second
)

// Costing does the long work of costing in the background of the server: of each company one thing at a time, because two plans
// made from the same books would book the same difference twice.
type Costing struct {
	d   *db.DB
	ctx context.Context // of the server: a run outlives the request that starts it
	log *slog.Logger

	mu sync.Mutex
	of map[int64]*companyCosting
}

type companyCosting struct {
	lane   sync.Mutex // held by what plans and posts
	recost RecostProgress
	runs   map[day.Period]*MonthRun
}

// RecostProgress tells how far a recost in the background has come.
type RecostProgress struct {
	Waiting int64 `json:"waiting" doc:"products whose past has to be costed again; 0 = nothing waits"`
	Running bool  `json:"running"`
	Rows    int   `json:"rows" doc:"movements that were replayed"`
	Done    int   `json:"done" doc:"changes of value posted"`
	Total   int   `json:"total"`
}

// Steps of a month-end run: what waits in the background goes first.
const (
	stepWait = "wait"
	stepPlan = "plan"
	stepPost = "post"
)

// States of a month-end run.
const (
	runRunning = "running"
	runDone    = "done"
	runFailed  = "failed"
)

// MonthRun 全月平均成本计算: one run, while it goes on and until the server stops.
type MonthRun struct {
	State     string     `json:"state" enum:"running,done,failed"`
	Step      string     `json:"step" enum:"wait,plan,post"`
	Done      int        `json:"done" doc:"movements that got their month-end cost"`
	Total     int        `json:"total"`
	ByName    string     `json:"by_name"`
	StartedAt time.Time  `json:"started_at"`
	EndedAt   *time.Time `json:"ended_at,omitempty"`
	Problem   string     `json:"problem" doc:"why it failed, in the language of the reader"`
	failure   *errs.Error
}

func newCosting(d *db.DB) *Costing {
	return &Costing{d: d, ctx: context.Background(), log: slog.Default(), of: map[int64]*companyCosting{}}
}

func (c *Costing) company(id int64) *companyCosting {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of[id] == nil {
		c.of[id] = &companyCosting{runs: map[day.Period]*MonthRun{}}
	}
	return c.of[id]
}

// set changes what is told of the company's jobs.
func (c *Costing) set(change func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	change()
}

// Recost is how far the background is with the company; how many wait, the books know.
func (c *Costing) Recost(company int64) (p RecostProgress) {
	own := c.company(company)
	c.set(func() { p = own.recost })
	return p
}

// Run is the latest run of a period since the server was started.
func (c *Costing) Run(company int64, period day.Period) (r MonthRun, ok bool) {
	own := c.company(company)
	c.set(func() {
		if own.runs[period] != nil {
			r, ok = *own.runs[period], true
		}
	})
	return r, ok
}

// Start begins a run of a period, or finds the one that goes on.
func (c *Costing) Start(company int64, by *auth.Session, period day.Period) MonthRun {
	own := c.company(company)
	r := &MonthRun{State: runRunning, Step: stepWait, ByName: by.Name, StartedAt: c.d.Now()}
	begun := false
	c.set(func() {
		if now := own.runs[period]; now != nil && now.State == runRunning {
			r = now
			return
		}
		own.runs[period], begun = r, true
	})
	if begun {
		go c.run(company, by.UserID, period, r)
	}
	out, _ := c.Run(company, period)
	return out
}

// run is a run from its first to its last step.
func (c *Costing) run(company, user int64, period day.Period, r *MonthRun) {
	own := c.company(company)
	own.lane.Lock()
	defer own.lane.Unlock()
	err := c.catchUp(c.ctx, company, own)
	if err == nil {
		err = RunMonth(c.ctx, c.d, company, user, period, func(step string, done, total int) {
			c.set(func() { r.Step, r.Done, r.Total = step, done, total })
		})
	}
	if err != nil {
		c.log.WarnContext(c.ctx, "a month-end costing was not finished; it can be run again", "company", company, "period", period.String(), "error", err)
	}
	now := c.d.Now()
	c.set(func() {
		r.EndedAt = &now
		if r.State = runDone; err == nil {
			return
		}
		r.State = runFailed
		e, ok := errs.As(err)
		switch {
		case ok && e.Reason == "period.closed": // somebody closed it meanwhile; the books speak of a document's date
			e = closedPeriod(period)
		case !ok:
			e = errs.New(errs.Internal, "costing.broken", "全月平均成本计算没有做完。已经入账的部分有效，请再计算一次，只会计算剩下的。",
				"The month-end costing was not finished. What was posted stands; run it again, and only what is left is costed.").Wrap(err)
		}
		r.failure = e
	})
}

// catchUp costs again what waits, until nothing does.
func (c *Costing) catchUp(ctx context.Context, company int64, own *companyCosting) error {
	defer c.set(func() { own.recost = RecostProgress{} })
	for {
		done, err := recost(ctx, c.d, company, func(p RecostProgress) { c.set(func() { own.recost = p }) })
		if err != nil || done {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(breath):
		}
	}
}

// round goes once over what waits of a company. It answers false when something waits still.
func (c *Costing) round(ctx context.Context, company int64) (done bool, err error) {
	own := c.company(company)
	if !own.lane.TryLock() {
		return false, nil // a month-end run does it
	}
	defer own.lane.Unlock()
	defer c.set(func() { own.recost = RecostProgress{} })
	return recost(ctx, c.d, company, func(p RecostProgress) { c.set(func() { own.recost = p }) })
}

// recost goes once over what waits of a company and posts it in parts. It answers false when people went on working on the same
// products, so that something waits still.
func recost(ctx context.Context, d *db.DB, company int64, tell func(RecostProgress)) (done bool, err error) {
	tell(RecostProgress{Running: true})
	plan, err := db.Get(ctx, d, company, func(q *db.Reader) (*posting.PendingPlan, error) { return posting.PlanPending(q) })
	if err != nil || len(plan.Pending) == 0 {
		return err == nil, err
	}
	total := len(plan.Changes)
	for {
		left := len(plan.Changes)
		tell(RecostProgress{Running: true, Rows: plan.Rows, Done: total - left, Total: total})
		var part posting.PendingPlan
		done, err := db.Do(ctx, d, db.Req{Tenant: company}, func(tx *db.Tx) (bool, error) {
			part = *plan // a closure may run twice
			return posting.PostPending(tx, &part)
		})
		if err != nil || done || left == 0 {
			return done, err
		}
		*plan = part
	}
}

// CatchUp costs again what postings of a company have left to the background.
func CatchUp(ctx context.Context, d *db.DB, company int64) error {
	c := newCosting(d)
	return c.catchUp(ctx, company, c.company(company))
}

// RunMonth decides the month-end average of a period and posts it in parts. It tells of each step, and how many decisions are
// posted of how many.
func RunMonth(ctx context.Context, d *db.DB, company, user int64, period day.Period, tell func(step string, done, total int)) error {
	posted := 0
	for range monthRounds {
		tell(stepPlan, posted, posted)
		plan, err := db.Get(ctx, d, company, func(q *db.Reader) (*posting.MonthPlan, error) { return posting.PlanMonth(q, period) })
		if err != nil {
			return err
		}
		total, dropped := posted+len(plan.Finals), 0
		for len(plan.Finals) > 0 {
			tell(stepPost, posted, total)
			part := plan.Cut(monthPart)
			n, err := db.Do(ctx, d, db.Req{Tenant: company, User: user}, func(tx *db.Tx) (int, error) {
				return plan.Post(tx, part)
			})
			if err != nil {
				return err
			}
			posted, dropped = posted+n, dropped+len(part)-n
			total = posted + len(plan.Finals)
		}
		tell(stepPost, posted, posted)
		if dropped == 0 {
			return nil
		}
	}
	return nil
}

// recostAlways costs again in the background what postings leave there: soon after they do, company by company in turn, and
// again as long as something waits.
func (a *App) recostAlways(ctx context.Context, log *slog.Logger) {
	look := time.NewTicker(upkeepEvery)
	defer look.Stop()
	queue := a.everyone(ctx, log)
	add := func(company int64) {
		if !slices.Contains(queue, company) {
			queue = append(queue, company)
		}
	}
	for ctx.Err() == nil {
		var rest <-chan time.Time
		if len(queue) > 0 {
			company := queue[0]
			queue = queue[1:]
			done, err := a.costing.round(ctx, company)
			if err != nil && ctx.Err() == nil {
				log.WarnContext(ctx, "costing again in the background failed; it is tried again soon", "company", company, "error", err)
			} else if !done {
				add(company)
			}
			pause := time.Duration(0)
			if len(queue) == 1 && queue[0] == company {
				pause = breath
			}
			if len(queue) > 0 {
				rest = time.After(pause)
			}
		}
		select {
		case <-ctx.Done():
		case <-rest:
		case company := <-a.DB.Later():
			add(company)
		case <-look.C:
			for _, company := range a.everyone(ctx, log) {
				add(company)
			}
		}
	}
}

func (a *App) everyone(ctx context.Context, log *slog.Logger) (ids []int64) {
	err := a.eachCompany(ctx, func(c *tenant.Company) error {
		ids = append(ids, c.ID)
		return nil
	})
	if err != nil && ctx.Err() == nil {
		log.WarnContext(ctx, "the list of companies cannot be read; it is tried again soon", "error", err)
	}
	return ids
}
