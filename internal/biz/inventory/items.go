package inventory

import (
	"slices"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

const maxLines = 2000

// item is what a line's product says on paper.
type item struct {
	ProductCode string `json:"product_code"`
	ProductName string `json:"product_name"`
	Spec        string `json:"spec"`
	Unit        string `json:"unit"`
	category    string
}

func itemOf(p *product.Product) item { return item{p.Code, p.Name, p.Spec, p.Unit, p.Category} }

func (i *item) label() string { return i.ProductCode + " " + i.ProductName }

// showItems names the lines' products for a screen.
func showItems[L any](q db.Querier, lines []L, at func(*L) (id.ID, *item)) error {
	ids := make([]int64, len(lines))
	for i := range lines {
		p, _ := at(&lines[i])
		ids[i] = p.Int()
	}
	slices.Sort(ids)
	products, err := productsByID(q, slices.Compact(ids))
	for i := range lines {
		no, to := at(&lines[i])
		if p := products[no.Int()]; p != nil {
			*to = itemOf(p)
		}
	}
	return err
}

// categoriesOf lists those of the lines' products once each.
func categoriesOf[L any](lines []L, at func(*L) (id.ID, *item)) []string {
	var out []string
	for i := range lines {
		if _, x := at(&lines[i]); !slices.Contains(out, x.category) {
			out = append(out, x.category)
		}
	}
	return out
}

// codeOf is the code of an account, empty for one that is not there.
func codeOf(q db.Querier, no id.ID) (string, error) {
	chart, err := account.Of(q)
	if err != nil {
		return "", err
	}
	if a, ok := chart.ByID(no.Int()); ok {
		return a.Code, nil
	}
	return "", nil
}

// voucherOf finds the voucher over the living posting of an approved paper.
func voucherOf(q db.Querier, m *doc.Meta) (id.ID, error) {
	if m.State == doc.Draft {
		return 0, nil
	}
	return gl.Living(q, m.ID.Int(), m.PostingNo)
}
