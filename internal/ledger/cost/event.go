package cost

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
)

// Method is how a product's issues are valued.
type Method string

// The methods. Specific (个别计价) is the moving average of one batch: its items name the batch.
const (
	Moving   Method = "moving"   // 移动加权平均
	FIFO     Method = "fifo"     // 先进先出
	Monthly  Method = "monthly"  // 全月加权平均: provisional by moving average, final by MonthRun
	Standard Method = "standard" // 标准成本
	Specific Method = "specific" // 个别计价
)

// Methods lists all of them in the order in which a person chooses.
var Methods = []Method{Moving, FIFO, Monthly, Standard, Specific}

// Item is what is costed by itself: a product in a scope (the company or a warehouse), by batch where batches cost by themselves.
type Item struct{ Product, Variant, Scope, Batch int64 }

// Key names a movement: document, posting of the document, line.
type Key struct {
	Source int64
	No     int
	Line   int
}

// Place is where a movement stands in the order of costs: by day, then by commit, then by document and line.
type Place struct {
	Day day.Day
	Seq int64
	Key
}

// Compare orders places.
func (p Place) Compare(q Place) int {
	switch {
	case p.Day != q.Day:
		return cmp.Compare(p.Day, q.Day)
	case p.Seq != q.Seq:
		return cmp.Compare(p.Seq, q.Seq)
	}
	return compareKeys(p.Key, q.Key)
}

func compareKeys(a, b Key) int {
	switch {
	case a.Source != b.Source:
		return cmp.Compare(a.Source, b.Source)
	case a.No != b.No:
		return cmp.Compare(a.No, b.No)
	}
	return cmp.Compare(a.Line, b.Line)
}

func compareItems(a, b Item) int {
	switch {
	case a.Product != b.Product:
		return cmp.Compare(a.Product, b.Product)
	case a.Variant != b.Variant:
		return cmp.Compare(a.Variant, b.Variant)
	case a.Scope != b.Scope:
		return cmp.Compare(a.Scope, b.Scope)
	}
	return cmp.Compare(a.Batch, b.Batch)
}

// arrange puts events into the order of places, in place: it sorts their numbers and moves each of these large records once.
func arrange(events []Event) {
	done := true
	for i := 1; i < len(events) && done; i++ {
		done = events[i-1].Compare(events[i].Place) <= 0
	}
	if done {
		return
	}
	at := make([]int32, len(events))
	for i := range at {
		at[i] = int32(i)
	}
	slices.SortFunc(at, func(i, j int32) int {
		return cmp.Or(events[i].Compare(events[j].Place), cmp.Compare(i, j))
	})
	for i := range at {
		if at[i] == int32(i) {
			continue
		}
		first, to := events[i], int32(i)
		for at[to] != int32(i) {
			events[to] = events[at[to]]
			to, at[to] = at[to], to
		}
		events[to], at[to] = first, to
	}
}

// Kind is what an event does to its item.
type Kind uint8

// The kinds of event.
const (
	Receipt Kind = iota // comes in and brings Given
	Found               // comes in at the current cost (盘盈)
	Linked              // comes in with what other movements took: return, transfer, production, assembly
	Issue               // leaves at the cost of the method; with Given (a supplier return) the rest is variance
	Red                 // leaves at exactly Given where that is possible: the red row of a receipt
	Adjust              // value only: Given, in proportion to what still lies there of Basis; never more than Undoes holds of it
	Reprice             // a new standard cost: Price
	Switch              // another method from here on: Method, and Price where it is Standard
	Final               // value only, as a costing run has decided it: Given and Variance are taken as they are
	Heard               // a source outside the replay changed by Given and Variance: only what is linked to it takes note
)

// Link is a share of what another movement took: from Before to After, of Whole.
type Link struct {
	From                 Key
	Before, After, Whole int64
}

// Event is one movement or change of value of one item. Quantities and values carry the sign of the movement: + in, − out.
// Amounts are minor units of the currency; quantities, and prices of one piece, have six decimals.
type Event struct {
	Place
	Item   Item
	Kind   Kind
	Qty    qty.Qty
	Given  money.Amount // see Kind; for Linked it is added to what the links bring (wages, fees)
	Links  []Link
	Origin Key         // the layer that an issue or an adjustment means; of Final, the movement that it revalues
	Undoes Key         // of Adjust: the adjustment that it takes back
	Unit   money.Price // an issue that asks for the layers of this unit cost first; 0 = none
	Guess  money.Price // unit cost of a shortage when nothing else is known
	Basis  qty.Qty     // of Adjust: the quantity that the amount was for; 0 = what lies there
	Price  money.Price
	Method Method

	Variance money.Amount // of Final and Heard
	Run      bool         // of Heard: a costing run is the cause
	Booked   Outcome      // what the books hold for this movement at its place, to compare with
}

// Outcome is what an event did. Value changed the stock; Variance did not get into it (or left more than it); their sum is what
// the other side of the entry carries.
type Outcome struct{ Value, Variance money.Amount }

// Flow is the amount of the other side.
func (o Outcome) Flow() money.Amount { return o.Value + o.Variance }

func (o Outcome) plus(x Outcome) Outcome {
	return Outcome{o.Value + x.Value, o.Variance + x.Variance}
}

func (o Outcome) minus(x Outcome) Outcome {
	return Outcome{o.Value - x.Value, o.Variance - x.Variance}
}

// Effect is an outcome and who caused it: a movement at its own place (Cause = Of), or, later, a receipt that covers a shortage of it.
type Effect struct {
	Cause Place
	Of    Key
	Item  Item // whose stock changes
	Run   bool // a costing run is the cause
	Outcome
}
