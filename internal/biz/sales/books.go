package sales

import (
	"slices"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// books is what a paper of a sale has to know to be written and posted, read in one batch.
type books struct {
	reads    *posting.Reads
	products map[int64]*product.Product
	customer *party.Party // nil when there is none
}

// ask reads the products of the lines, their stock in a house (0: it is not asked), the customer, the counter of a paper without a number, and
// whatever more queues.
func ask(tx *db.Tx, m *doc.Meta, customer, house id.ID, products []id.ID, more func(b *db.Batch)) (*books, error) {
	ids, keys := stock.Once(products, house.Int())
	if house == 0 {
		keys = nil
	}
	b := tx.Batch()
	m.AskNumber(b)
	who := party.Ask(b, customer.Int())
	found, err := product.Find(tx, b, ids)
	if err != nil {
		return nil, err
	}
	if more != nil {
		more(b)
	}
	out := &books{}
	if out.reads, err = posting.Ask(tx, b, keys, m.Date); err != nil {
		return nil, err
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	out.products = found.Index()
	if len(*who) > 0 {
		out.customer = &(*who)[0]
	}
	return out, nil
}

// customerName is empty for a customer that is not there.
func (b *books) customerName() string {
	if b.customer == nil {
		return ""
	}
	return b.customer.Name
}

// termsDays is the credit period of the customer.
func (b *books) termsDays() int {
	if b.customer == nil {
		return 0
	}
	return int(b.customer.TermsDays)
}

// houseName names a warehouse; those of a company lie in memory.
func houseName(q db.Querier, house id.ID) (string, error) {
	all, err := warehouse.All(q)
	if err != nil {
		return "", err
	}
	if w, ok := all.ByID(house.Int()); ok {
		return w.Name, nil
	}
	return "", nil
}

// productsOf lists the products of lines.
func productsOf[L any](lines []L, at func(*L) (id.ID, *item)) []id.ID {
	out := make([]id.ID, len(lines))
	for i := range lines {
		out[i], _ = at(&lines[i])
	}
	return out
}

// nameItems puts what the products are called on the lines.
func nameItems[L any](products map[int64]*product.Product, lines []L, at func(*L) (id.ID, *item)) {
	for i := range lines {
		no, to := at(&lines[i])
		if p := products[no.Int()]; p != nil {
			*to = itemOf(p)
		}
	}
}

// showItems names the lines' products for a screen, and tells what of each is available.
func showItems[L any](q db.Querier, house id.ID, lines []L, at func(*L) (id.ID, *item)) error {
	ids, keys := stock.Once(productsOf(lines, at), house.Int())
	if len(ids) == 0 {
		return nil
	}
	b := q.Batch()
	found := product.AskMany(b, ids)
	book := stock.Ask(b, keys, false, nil)
	if err := b.Run(); err != nil {
		return err
	}
	nameItems(product.Index(*found), lines, at)
	for i := range lines {
		no, to := at(&lines[i])
		to.Available = book.State(stockKey(no.Int(), house.Int())).Available()
	}
	return nil
}

// categories lists those of the lines' products once each.
func categories[L any](lines []L, of func(*L) string) []string {
	var out []string
	for i := range lines {
		if c := of(&lines[i]); !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}
