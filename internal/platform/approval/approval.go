// Package approval 审批: who must agree before a paper is approved, and what they decided.
// Invariant: a paper has at most one open case, cannot change while it has one, and is approved in the transaction of the last
// decision; decisions are only ever added; nobody decides on a paper of his own, or on one that he may not see.
package approval

import (
	"embed"
	"maps"
	"slices"
	"strings"
	"sync"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// States of a case.
const (
	StateOpen      = "open"
	StateApproved  = "approved"
	StateReturned  = "returned"
	StateWithdrawn = "withdrawn"
)

// Facts are what a flow may ask of a paper, and what people see of it in their list.
type Facts struct {
	Document   string // "sales.order"
	Paper      int64
	Number     string
	Title      string // whom or what it is about: the customer's name
	Amount     money.Amount
	Categories []string // of the products on its lines
	Maker      int64
	Version    int
	Department int64 // of the maker; Gate looks it up
}

// Brief is what a document shows of its open case.
type Brief struct {
	Case     id.ID    `json:"case"`
	State    string   `json:"state"`
	Round    int      `json:"round" doc:"send it with a decision: it names the step that the person saw"`
	Step     int      `json:"step"`
	Steps    int      `json:"steps"`
	StepName string   `json:"step_name"`
	Waiting  []string `json:"waiting" doc:"names of those who are asked now"`
	Mine     bool     `json:"mine" doc:"this user is one of them"`

	asked []int64
}

// SeenBy says whether a user is one of those who are asked. Gate does it for who submits; lists do it for who reads.
func (b *Brief) SeenBy(user int64) *Brief {
	for _, p := range b.asked {
		b.Mine = b.Mine || p == user
	}
	return b
}

// Document is what the kit tells of a document that can be approved.
type Document struct {
	Zh, En string
	Route  string // page of its papers; the id follows after a slash
	// Approve is the real thing, with every check of the document. It does not ask Gate, or asks and is let through.
	Approve func(tx *db.Tx, paper int64, version int) error
	// Sees tells whether a person's rights let him read this very paper; nil where the right to read the document is enough.
	Sees func(q db.Querier, person, paper int64) (bool, error)
	// Hidden is the right without which nobody is told what a paper is worth; empty where it is no secret.
	Hidden string
}

// registered holds documents by name and who carries the news; both are set while the program is put together.
var registered struct {
	sync.RWMutex
	documents map[string]Document
	tell      Tell
}

// Register makes a document known; flows can be made for it from then on.
func Register(name string, d Document) {
	registered.Lock()
	defer registered.Unlock()
	if registered.documents == nil {
		registered.documents = map[string]Document{}
	}
	registered.documents[name] = d
}

func documentOf(name string) (Document, bool) {
	registered.RLock()
	defer registered.RUnlock()
	d, ok := registered.documents[name]
	return d, ok
}

// documents lists the names of those that are known.
func documents() []string {
	registered.RLock()
	defer registered.RUnlock()
	return slices.Sorted(maps.Keys(registered.documents))
}

// Notice is news for people: a paper waits for them, or what became of theirs.
type Notice struct {
	Users    []int64
	Kind     string // "approval.asked", "approval.returned", "approval.approved", "approval.withdrawn"
	Zh, En   string
	Document string
	Paper    int64
	Route    string
}

// Tell carries a notice in the transaction of the decision, so that nobody hears of what was rolled back.
type Tell func(tx *db.Tx, n Notice) error

// Connect says who carries the news.
func Connect(t Tell) {
	registered.Lock()
	defer registered.Unlock()
	registered.tell = t
}

func tell(tx *db.Tx, n Notice) error {
	registered.RLock()
	t := registered.tell
	registered.RUnlock()
	if t == nil || len(n.Users) == 0 {
		return nil
	}
	return t(tx, n)
}

// Gate is asked inside the approve action of a paper that is still a draft. done: nothing stands in the way, approve it now.
// Otherwise a case is open from now on, and the paper stays as it is until the last of its steps.
func Gate(tx *db.Tx, f Facts) (done bool, b *Brief, err error) {
	flows, err := flowsFor(tx, f.Document)
	if err != nil || len(flows) == 0 {
		return err == nil, nil, err
	}
	last, ok, err := lastCase(tx, f.Document, f.Paper)
	if err != nil {
		return false, nil, err
	}
	if ok && last.State == StateOpen {
		return false, nil, stillOpen(tx, &last)
	}
	if ok && last.State == StateApproved && last.Version == f.Version {
		return true, nil, nil // the last step is approving it right now
	}
	if f.Department, err = departmentOf(tx, f.Maker); err != nil {
		return false, nil, err
	}
	flow := narrowest(flows, f)
	if flow == nil {
		return true, nil, nil
	}
	c, asked, err := openCase(tx, flow, f)
	if err != nil {
		return false, nil, err
	}
	b, err = briefOf(tx, c, asked)
	if err != nil {
		return false, nil, err
	}
	return false, b.SeenBy(tx.User), nil
}

// departmentOf is the department of a user, 0 for none.
func departmentOf(q db.Querier, user int64) (int64, error) {
	d, _, err := db.One(q, (*db.Row).Int, "SELECT department_id FROM auth_user WHERE tenant_id = $1 AND id = $2", user)
	return d, err
}

// Open finds the open cases of papers of one document.
func Open(q db.Querier, document string, papers []int64) (map[int64]*Brief, error) {
	out := map[int64]*Brief{}
	flows, err := flowsFor(q, document)
	if err != nil || len(flows) == 0 || len(papers) == 0 {
		return out, err
	}
	cases, err := openCases(q, document, papers)
	if err != nil || len(cases) == 0 {
		return out, err
	}
	asked, err := askedIn(q, cases)
	if err != nil {
		return nil, err
	}
	crew, err := crewOf(q)
	if err != nil {
		return nil, err
	}
	for i := range cases {
		if out[cases[i].Paper], err = crew.brief(&cases[i], asked[cases[i].ID]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Guard refuses to change, delete or un-approve a paper while a case is open.
func Guard(tx *db.Tx, document string, paper int64) error {
	flows, err := flowsFor(tx, document)
	if err != nil || len(flows) == 0 {
		return err
	}
	c, ok, err := lastCase(tx, document, paper)
	if err != nil || !ok || c.State != StateOpen {
		return err
	}
	return stillOpen(tx, &c)
}

func stillOpen(tx *db.Tx, c *row) error {
	asked, err := waitingFor(tx, c)
	if err != nil {
		return err
	}
	b, err := briefOf(tx, c, asked)
	if err != nil {
		return err
	}
	return errs.New(errs.Refused, "approval.open", "单据 %[1]s 正在审批，等%[2]s处理，现在不能改动。提交人可以撤回，审批人可以退回。",
		"Document %[1]s is being approved and waits for %[3]s, so it cannot be changed. Who submitted it can withdraw it; who is asked can return it.",
		c.Number, strings.Join(b.Waiting, "、"), strings.Join(b.Waiting, ", ")).At("/state")
}

func briefOf(q db.Querier, c *row, asked []task) (*Brief, error) {
	crew, err := crewOf(q)
	if err != nil {
		return nil, err
	}
	return crew.brief(c, asked)
}
