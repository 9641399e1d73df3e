package demo

import (
	"math/rand/v2"
	"sort"
)

// dice is chance that a seed repeats.
type dice struct{ *rand.Rand }

func newDice(seed uint64) *dice { return &dice{rand.New(rand.NewPCG(seed, 0x78696e677a686f75))} }

// upTo is 0 … n-1.
func (r *dice) upTo(n int) int { return r.IntN(n) }

// pick answers an index as often as its weight says.
func (r *dice) pick(weights []int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	at := r.upTo(sum)
	for i, w := range weights {
		if at -= w; at < 0 {
			return i
		}
	}
	return len(weights) - 1
}

// picker is pick over a long list: the sums are made once.
type picker []int

func newPicker(n int, weight func(int) int) picker {
	p := make(picker, n)
	sum := 0
	for i := range p {
		sum += weight(i)
		p[i] = sum
	}
	return p
}

func (p picker) pick(r *dice) int {
	at := r.upTo(p[len(p)-1])
	return sort.SearchInts(p, at+1)
}
