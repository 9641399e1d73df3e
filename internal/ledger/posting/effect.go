package posting

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
)

// Effect is what a posting does to the three books, with names, for people to see before they commit.
type Effect struct {
	Stock     []StockEffect `json:"stock"`
	Entries   []EntryEffect `json:"entries" perm:"gl.voucher.read"`
	OpenItems []ItemEffect  `json:"open_items"`
	Recost    *RecostEffect `json:"recost,omitempty"`
}

// RecostEffect is what other movements cost now: how many, and by how much the stock changes with them.
type RecostEffect struct {
	Movements int          `json:"movements"`
	Value     money.Amount `json:"value" perm:"cost.read"`
	Later     bool         `json:"later,omitempty" doc:"there are too many to tell now: they are costed again in the background"`
}

// StockEffect is the change of one product in one warehouse; Qty and Value carry the sign of the movement.
type StockEffect struct {
	ProductCode    string       `json:"product_code"`
	ProductName    string       `json:"product_name"`
	WarehouseName  string       `json:"warehouse_name"`
	Qty            qty.Qty      `json:"qty"`
	Reserved       qty.Qty      `json:"reserved"`
	Value          money.Amount `json:"value" perm:"cost.read"`
	OnHandAfter    qty.Qty      `json:"on_hand_after"`
	AvailableAfter qty.Qty      `json:"available_after"`
}

// EntryEffect is one ledger line.
type EntryEffect struct {
	AccountCode string       `json:"account_code"`
	AccountName string       `json:"account_name"`
	PartyName   string       `json:"party_name"`
	Debit       money.Amount `json:"debit"`
	Credit      money.Amount `json:"credit"`
	Summary     string       `json:"summary"`
}

// ItemEffect is an open item made (Settled 0) or settled (Amount 0).
type ItemEffect struct {
	ID        id.ID        `json:"id"`
	Number    string       `json:"number"`
	PartyName string       `json:"party_name"`
	Amount    money.Amount `json:"amount"`
	Settled   money.Amount `json:"settled"`
}

// EffectOf names what a posting did. It is called for dry runs and costs reads, so not on the way of a real posting.
func EffectOf(q db.Querier, res *Result) (*Effect, error) {
	chart, err := account.Of(q)
	if err != nil {
		return nil, err
	}
	houses, err := warehouse.All(q)
	if err != nil {
		return nil, err
	}
	keys, sums := stockSums(res)
	b := q.Batch()
	products := &[]product.Product{}
	if len(keys) > 0 {
		ids := make([]int64, len(keys))
		for i, k := range keys {
			ids[i] = k.Product
		}
		products = product.AskMany(b, ids)
	}
	parties := &[]party.Party{}
	if ids := partyIDs(res); len(ids) > 0 {
		parties = party.AskMany(b, ids)
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	byProduct, byParty := product.Index(*products), party.Index(*parties)
	e := &Effect{Stock: []StockEffect{}, Entries: []EntryEffect{}, OpenItems: []ItemEffect{}}
	for _, k := range keys {
		s, st := sums[k], res.Book.State(k)
		s.OnHandAfter, s.AvailableAfter = st.OnHand, st.Available()
		if p := byProduct[k.Product]; p != nil {
			s.ProductCode, s.ProductName = p.Code, p.Name
		}
		if w, ok := houses.ByID(k.Warehouse); ok {
			s.WarehouseName = w.Name
		}
		e.Stock = append(e.Stock, *s)
	}
	for _, x := range res.Entries {
		line := EntryEffect{AccountName: chart.FullName(x.Account), PartyName: nameOf(byParty, x.Party), Debit: x.Debit, Credit: x.Credit, Summary: x.Summary}
		if a, ok := chart.ByID(x.Account); ok {
			line.AccountCode = a.Code
		}
		e.Entries = append(e.Entries, line)
	}
	for _, i := range res.Items {
		e.OpenItems = append(e.OpenItems, ItemEffect{ID: id.ID(i.ID), Number: i.Number, PartyName: nameOf(byParty, i.Party), Amount: i.Amount})
	}
	for _, m := range res.Matches {
		e.OpenItems = append(e.OpenItems, ItemEffect{ID: id.ID(m.Item), Number: m.Number, PartyName: nameOf(byParty, m.Party), Settled: m.Amount})
	}
	e.Recost = res.costed.effect()
	return e, nil
}

// effect sums up what changed in the value of other movements, nil where nothing did.
func (c *costing) effect() *RecostEffect {
	if c == nil || len(c.changes) == 0 && !c.later {
		return nil
	}
	e, seen := &RecostEffect{Later: c.later}, map[cost.Key]bool{}
	for _, x := range c.changes {
		e.Value += x.Value
		if !seen[x.Of] {
			seen[x.Of] = true
			e.Movements++
		}
	}
	return e
}

func nameOf(parties map[int64]*party.Party, who int64) string {
	if p := parties[who]; p != nil {
		return p.Name
	}
	return ""
}

// stockSums adds movements and reservations up per availability row, in the order of first mention.
func stockSums(res *Result) ([]stock.Key, map[stock.Key]*StockEffect) {
	var keys []stock.Key
	sums := map[stock.Key]*StockEffect{}
	at := func(k stock.Key) *StockEffect {
		if sums[k] == nil {
			sums[k] = &StockEffect{}
			keys = append(keys, k)
		}
		return sums[k]
	}
	for _, l := range res.Lines {
		s := at(l.Key)
		s.Qty += l.Qty
		s.Value += l.Value
	}
	for _, r := range res.Reserves {
		at(r.Key).Reserved += r.Qty
	}
	return keys, sums
}

func partyIDs(res *Result) []int64 {
	seen := map[int64]bool{0: true}
	var out []int64
	add := func(who int64) {
		if !seen[who] {
			seen[who] = true
			out = append(out, who)
		}
	}
	for _, x := range res.Entries {
		add(x.Party)
	}
	for _, i := range res.Items {
		add(i.Party)
	}
	for _, m := range res.Matches {
		add(m.Party)
	}
	return out
}
