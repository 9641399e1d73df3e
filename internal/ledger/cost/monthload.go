package cost

import (
	"slices"

	"xingzhou/internal/kit/day"
)

// LoadMonth reads what a month-end run over items needs: what lay there when the month began, what happened until its last day, and
// what it refers to. It replays nothing but the time before of items whose state alone does not tell it. Items that goods flow on
// to belong to the run where they are costed by month, though nothing else has moved them: it decides what they take note of.
func LoadMonth(h History, items []Item, first, last day.Day) (*Month, error) {
	r := &Recost{History: h, First: Place{Day: first}, start: map[Item]Place{}, States: map[Item]*State{}}
	if len(items) == 0 {
		return &Month{Opening: r.States}, nil
	}
	for next := items; len(next) > 0; {
		found, err := r.reach(next)
		if err != nil {
			return nil, err
		}
		if next, err = r.byMonth(found); err != nil {
			return nil, err
		}
	}
	r.Events = slices.DeleteFunc(r.Events, func(e Event) bool { return e.Day > last })
	r.late = slices.DeleteFunc(r.late, func(x Effect) bool { return x.Cause.Day > last })
	past, heard, err := r.outside()
	if err != nil {
		return nil, err
	}
	m := &Month{Opening: r.States, Past: append(past, r.earlier(past)...)}
	var before []Event
	each(func(e *Event) {
		if e.Day < first {
			before = append(before, *e)
		}
	}, r.Events)
	m.Events = slices.DeleteFunc(r.Events, func(e Event) bool { return e.Day < first })
	for _, e := range heard {
		if e.Day < first {
			before = append(before, e)
		} else if e.Day <= last {
			m.Late = append(m.Late, Effect{Cause: e.Place, Of: e.Origin, Run: e.Run, Outcome: Outcome{e.Given, e.Variance}})
		}
	}
	return m, m.begin(before, r.start)
}

// byMonth keeps the items that are, or were once, costed by month. One that was not in this month is replayed and not decided.
func (r *Recost) byMonth(items []Item) ([]Item, error) {
	if len(items) == 0 {
		return nil, nil
	}
	now, err := r.History.States(items)
	return slices.DeleteFunc(items, func(i Item) bool {
		return r.States[i] != nil || now[i].Method != Monthly && r.Begin(i).Method != Monthly
	}), err
}

// begin replays what came before the month, and remembers it as the past.
func (m *Month) begin(before []Event, start map[Item]Place) error {
	p := NewReplay(m.Opening)
	p.Start = start
	p.Past(m.Past)
	if _, err := p.Run(before); err != nil {
		return err
	}
	for i := range m.Past {
		m.Past[i].Booked = p.node(m.Past[i].Key).taken
	}
	for _, e := range before {
		if e.Kind != Heard && e.Kind != Final {
			e.Booked = p.node(e.Key).taken
			m.Past = append(m.Past, e)
		}
	}
	return nil
}
