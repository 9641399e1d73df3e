package approval

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
)

// Trial is what would happen to a paper: which flow it would take, and who would be asked.
type Trial struct {
	Flow  *Flow       `json:"flow,omitempty" doc:"absent: no flow matches, and approving needs nobody else"`
	Steps []TrialStep `json:"steps"`
	Flows []TrialFlow `json:"flows" doc:"all flows of the document in their order"`
}

// TrialStep is a step with the people in it, or what stands in its way.
type TrialStep struct {
	Name    string   `json:"name"`
	Mode    string   `json:"mode" enum:"any,all"`
	People  []string `json:"people"`
	Own     bool     `json:"own" doc:"the maker would be asked, and is left out"`
	Problem string   `json:"problem"`
}

// TrialFlow is one flow and whether the paper meets its conditions.
type TrialFlow struct {
	Name    string `json:"name"`
	Order   int    `json:"order"`
	Matches bool   `json:"matches"`
	Taken   bool   `json:"taken"`
}

type trialInput struct {
	Document   string       `query:"document" json:"-" maxLength:"64"`
	Amount     money.Amount `query:"amount" json:"-"`
	Category   string       `query:"category" json:"-" maxLength:"64"`
	Department int64        `query:"department" json:"-"`
	Maker      int64        `query:"maker" json:"-"`
}

// try plays a paper that does not exist through the flows.
func try(q db.Querier, in *trialInput, lang string) (*Trial, error) {
	flows, err := Flows(q, in.Document)
	if err != nil {
		return nil, err
	}
	x := Facts{Document: in.Document, Amount: in.Amount, Department: in.Department, Maker: in.Maker}
	if in.Category != "" {
		x.Categories = []string{in.Category}
	}
	out := &Trial{Flow: narrowest(flows, x), Steps: []TrialStep{}}
	for i := range flows {
		f := &flows[i]
		out.Flows = append(out.Flows, TrialFlow{Name: f.Name, Order: f.Order, Matches: f.matches(x), Taken: f == out.Flow})
	}
	if out.Flow == nil {
		return out, nil
	}
	crew, err := crewOf(q)
	if err != nil {
		return nil, err
	}
	for i := range out.Flow.Steps {
		s := &out.Flow.Steps[i]
		who, own, err := crew.resolve(s, in.Document, 0, in.Maker)
		g := TrialStep{Name: s.Name, Mode: s.Mode, Own: own}
		if e, refused := errs.As(err); refused {
			g.Problem = e.In(lang)
		} else if err != nil {
			return nil, err
		}
		for _, p := range who {
			g.People = append(g.People, crew.name(p))
		}
		out.Steps = append(out.Steps, g)
	}
	return out, nil
}
