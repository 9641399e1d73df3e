package cost

import (
	"slices"
)

// circles puts pools after those they get their goods from; pools that feed each other come together, in the order of items.
// It is Tarjan's search for strongly connected components: every pool and every source is looked at once.
func circles(pools []*pool) [][]*pool {
	s := search{seen: make(map[*pool]int, len(pools))}
	for _, p := range pools {
		if s.seen[p] == 0 {
			s.visit(p)
		}
	}
	return s.out
}

type search struct {
	seen map[*pool]int // when a pool was first met; the largest number once its circle is known
	path []*pool
	out  [][]*pool
}

const placed = int(^uint(0) >> 1)

// visit returns the earliest pool of the path that p can be reached from.
func (s *search) visit(p *pool) int {
	own := len(s.seen) + 1
	low := own
	s.seen[p] = own
	s.path = append(s.path, p)
	for _, from := range p.sources {
		at := s.seen[from]
		if at == 0 {
			at = s.visit(from)
		}
		low = min(low, at)
	}
	if low < own {
		return low
	}
	at := len(s.path) - 1
	for s.path[at] != p {
		at--
	}
	circle := slices.Clone(s.path[at:])
	s.path = s.path[:at]
	for _, c := range circle {
		s.seen[c] = placed
	}
	slices.SortFunc(circle, func(a, b *pool) int { return compareItems(a.item, b.item) })
	s.out = append(s.out, circle)
	return placed
}
