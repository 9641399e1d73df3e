package stock

import (
	"slices"
	"testing"

	"xingzhou/internal/ledger/cost"
)

// TestCut: what goods have flowed between stays together, also over products that are not costed now; nothing is lost or named twice.
func TestCut(t *testing.T) {
	for _, c := range []struct {
		name  string
		items []int64
		flows [][2]int64
		want  [][]int64
	}{
		{"nothing", nil, nil, nil},
		{"no flows", []int64{1, 2, 3, 4, 5}, nil, [][]int64{{1, 2}, {3, 4}, {5}}},
		{"two scopes of a product", []int64{1, 2, 2, 3}, nil, [][]int64{{1, 2, 2}, {3}}},
		{"a flow", []int64{1, 2, 3, 4}, [][2]int64{{4, 1}}, [][]int64{{1, 2, 4}, {3}}},
		{"a circle", []int64{1, 2, 3, 4}, [][2]int64{{1, 3}, {3, 4}, {4, 1}}, [][]int64{{1, 2, 3, 4}}},
		{"over a product that did not move", []int64{1, 2, 3}, [][2]int64{{1, 9}, {9, 3}}, [][]int64{{1, 2, 3}}},
		{"one flow joins two", []int64{1, 2, 3, 4, 5, 6}, [][2]int64{{1, 2}, {5, 6}, {2, 6}}, [][]int64{{1, 2, 5, 6}, {3, 4}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var items []cost.Item
			for i, p := range c.items {
				items = append(items, cost.Item{Product: p, Scope: int64(i)})
			}
			var got [][]int64
			for _, g := range cut(items, c.flows, 2) {
				var list []int64
				for _, item := range g {
					list = append(list, item.Product)
				}
				got = append(got, list)
			}
			if !slices.EqualFunc(got, c.want, slices.Equal) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}
