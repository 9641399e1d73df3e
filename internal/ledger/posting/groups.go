package posting

import (
	"iter"
	"slices"

	"xingzhou/internal/ledger/cost"
)

// groups are the items of a month in parts, each of which is planned by itself. One part decides about an item, and no other.
type groups struct {
	parts  [][]cost.Item // nil: taken up by another
	events []int         // of the parts that are planned
	of     map[cost.Item]int
	at     int // the part that is being planned
}

func newGroups(parts [][]cost.Item) *groups {
	g := &groups{parts: parts, events: make([]int, len(parts)), of: map[cost.Item]int{}}
	for i, p := range parts {
		for _, item := range p {
			g.of[item] = i
		}
	}
	return g
}

// next is the part to plan now, nil when all are.
func (g *groups) next() []cost.Item {
	for ; g.at < len(g.parts); g.at++ {
		if g.parts[g.at] != nil {
			return g.parts[g.at]
		}
	}
	return nil
}

// done notes that the part is planned.
func (g *groups) done(events int) { g.events[g.at], g.at = events, g.at+1 }

func (g *groups) sum() (n int) {
	for _, e := range g.events {
		n += e
	}
	return n
}

// reach tells which items the part has to decide about when it is planned. Where another part has some of them, the part takes that one
// up, and has to be planned anew: joined are the items of which nothing that was decided stands.
func (g *groups) reach(items iter.Seq[cost.Item]) (joined map[cost.Item]bool) {
	var others []int
	for item := range items {
		i, known := g.of[item]
		if !known {
			g.of[item] = g.at
		} else if i != g.at && !slices.Contains(others, i) {
			others = append(others, i)
		}
	}
	if others == nil {
		return nil
	}
	slices.Sort(others)
	for _, i := range others {
		g.parts[g.at] = append(slices.Clip(g.parts[g.at]), g.parts[i]...)
		g.parts[i], g.events[i] = nil, 0
	}
	joined = map[cost.Item]bool{}
	for item, i := range g.of {
		if slices.Contains(others, i) {
			g.of[item], joined[item] = g.at, true
		}
	}
	return joined
}
