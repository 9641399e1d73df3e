package approval

import (
	"cmp"
	"encoding/json"
	"slices"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
)

// How many of a step's persons must agree.
const (
	Any = "any"
	All = "all"
)

// Step asks the holders of a role, or persons by name.
type Step struct {
	Name    string  `json:"name" minLength:"1" maxLength:"40"`
	Mode    string  `json:"mode" enum:"any,all" doc:"one of them is enough, or all must agree"`
	Role    string  `json:"role,omitempty" maxLength:"64" doc:"everybody with this role; or name persons"`
	Persons []id.ID `json:"persons,omitempty" maxItems:"50"`
}

// Flow is who must agree to which papers of a document.
type Flow struct {
	ID          id.ID        `json:"id"`
	Document    string       `json:"document"`
	Name        string       `json:"name"`
	AmountFrom  money.Amount `json:"amount_from"`
	AmountTo    money.Amount `json:"amount_to"`
	Categories  []string     `json:"categories"`
	Departments []id.ID      `json:"departments"`
	Steps       []Step       `json:"steps"`
	Disabled    bool         `json:"disabled"`
	Version     int          `json:"version"`
	Order       int          `json:"order" doc:"flows of a document are tried in this order, the narrowest first"`

	gone      bool
	updatedMS int64
	updatedBy int64
}

const flowColumns = "id, document, name, amount_from, amount_to, categories, departments, steps, state, version, updated_ms, updated_by"

func scanFlow(r *db.Row) Flow {
	f := Flow{ID: id.ID(r.Int()), Document: r.Text(), Name: r.Text(), AmountFrom: money.Amount(r.Int()), AmountTo: money.Amount(r.Int()),
		Categories: unpack[string](r.Text()), Departments: unpack[id.ID](r.Text()), Steps: unpack[Step](r.Text())}
	state := r.Text()
	f.Disabled, f.gone = state == "off", state == "gone"
	f.Version, f.updatedMS, f.updatedBy = int(r.Int()), r.Int(), r.Int()
	return f
}

// pack and unpack keep a list in one column. What is stored was checked before, so neither fails.
func pack[T any](list []T) string {
	if list == nil {
		list = []T{}
	}
	b, _ := json.Marshal(list)
	return string(b)
}

func unpack[T any](s string) []T {
	list := []T{}
	json.Unmarshal([]byte(s), &list)
	return list
}

type flowsKey struct{}

// allFlows reads every flow of the company, the narrowest first, also those that are off or gone: their papers may still have
// cases. It is shared: nobody changes it.
func allFlows(q db.Querier) (map[string][]Flow, error) {
	return db.Cached(q, flowsKey{}, func(q db.Querier) (map[string][]Flow, error) {
		list, err := db.All(q, scanFlow, "SELECT "+flowColumns+" FROM approval_flow WHERE tenant_id = $1 ORDER BY id")
		if err != nil {
			return nil, err
		}
		slices.SortStableFunc(list, narrower)
		out := map[string][]Flow{}
		for _, f := range list {
			if !f.gone {
				f.Order = 1
				for _, before := range out[f.Document] {
					if !before.gone {
						f.Order++
					}
				}
			}
			out[f.Document] = append(out[f.Document], f)
		}
		return out, nil
	})
}

func flowsFor(q db.Querier, document string) ([]Flow, error) {
	all, err := allFlows(q)
	return all[document], err
}

// narrower puts first what names more kinds of conditions; then the shorter span of amounts; then the shorter lists; then the older.
func narrower(a, b Flow) int {
	return cmp.Or(cmp.Compare(b.conditions(), a.conditions()), cmp.Compare(a.span(), b.span()),
		cmp.Compare(len(a.Departments)+len(a.Categories), len(b.Departments)+len(b.Categories)))
}

func (f *Flow) conditions() int {
	n := 0
	for _, named := range []bool{f.AmountFrom > 0 || f.AmountTo > 0, len(f.Categories) > 0, len(f.Departments) > 0} {
		if named {
			n++
		}
	}
	return n
}

func (f *Flow) span() money.Amount {
	if f.AmountTo > 0 {
		return f.AmountTo - f.AmountFrom
	}
	return money.MaxAmount - f.AmountFrom + 1
}

// matches compares a paper with the conditions. Money given back weighs as much as money taken.
func (f *Flow) matches(x Facts) bool {
	amount := max(x.Amount, -x.Amount)
	return !f.Disabled && !f.gone && amount >= f.AmountFrom && (f.AmountTo == 0 || amount < f.AmountTo) &&
		(len(f.Departments) == 0 || slices.Contains(f.Departments, id.ID(x.Department))) &&
		(len(f.Categories) == 0 || slices.ContainsFunc(x.Categories, func(c string) bool { return slices.Contains(f.Categories, c) }))
}

// narrowest is the first that matches: the list is in that order.
func narrowest(flows []Flow, x Facts) *Flow {
	for i := range flows {
		if flows[i].matches(x) {
			return &flows[i]
		}
	}
	return nil
}
