package trust

import (
	"fmt"
	"slices"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
)

// decide changes a method or standard prices, ahead of time or back-dated, or takes the last decision back.
func (c *costCase) decide() error {
	r := c.choice
	if n := len(c.decided); n > 0 && r.IntN(4) == 0 {
		return c.undecide(c.decided[n-1])
	}
	c.serial++
	d := &posting.Decision{Type: "inventory.costing", ID: c.d.NextID(), No: 1, Number: fmt.Sprintf("J%d", c.serial), Day: c.today.AddDays(-r.IntN(9))}
	d.Summary = d.Number
	for _, p := range c.products {
		if r.IntN(2) == 0 {
			d.Prices = append(d.Prices, posting.StandardPrice{Product: p.ID, Price: money.Price(1 + r.IntN(20_000_000))})
		}
	}
	if r.IntN(2) == 0 {
		month := c.today.Period()
		if r.IntN(3) > 0 {
			month = month.Next()
		}
		d.Day, d.Category = month.First(), []string{product.Material, product.Goods, product.Finished}[r.IntN(3)]
		d.Method, d.Prices = cost.Methods[r.IntN(4)], slices.DeleteFunc(d.Prices, func(p posting.StandardPrice) bool { return !c.is(p.Product, d.Category) })
	}
	if c.closed != 0 && d.Day <= c.closed.Last() {
		return nil
	}
	c.log = append(c.log, fmt.Sprintf("%s decide %s %s on %s prices %v", d.Number, d.Category, d.Method, d.Day, d.Prices))
	err := c.do(func(tx *db.Tx) error {
		_, _, err := posting.PostDecision(tx, d)
		return err
	})
	if e, refused := errs.As(err); refused && e.Code == errs.Refused {
		c.log = append(c.log, "refused: "+e.En)
		return nil
	}
	if err == nil {
		c.decided = append(c.decided, d)
		err = c.check()
	}
	return err
}

func (c *costCase) is(id int64, category string) bool {
	return slices.ContainsFunc(c.products, func(p *product.Product) bool { return p.ID == id && p.Category == category })
}

func (c *costCase) undecide(d *posting.Decision) error {
	c.log = append(c.log, "take back "+d.Number)
	err := c.do(func(tx *db.Tx) error {
		_, err := posting.UndoDecision(tx, d, 2)
		return err
	})
	if e, refused := errs.As(err); refused && e.Code == errs.Refused {
		c.log = append(c.log, "refused: "+e.En)
		return nil
	}
	if err == nil {
		c.decided = c.decided[:len(c.decided)-1]
		err = c.check()
	}
	return err
}

// land spreads a charge, or a price taken off, over one or two receipts.
func (c *costCase) land() error {
	r := c.choice
	var shares []posting.Share
	var names string
	for range 1 + r.IntN(2) {
		if len(c.papers) == 0 {
			return nil
		}
		p := c.papers[r.IntN(len(c.papers))]
		of := cost.Key{Source: p.ID, No: 1, Line: 1}
		if p.lines[0].Kind != stock.Receipt || p.gone || slices.ContainsFunc(shares, func(s posting.Share) bool { return s.Of == of }) {
			continue
		}
		shares = append(shares, posting.Share{Of: of, Amount: money.Amount(r.IntN(9_000) - 2_000), Product: p.Number})
		names += " " + p.Number
	}
	if len(shares) == 0 {
		return nil
	}
	c.serial++
	p := &costPaper{lines: []posting.Line{{Move: stock.Move{Kind: stock.Landed}}}}
	p.Type, p.ID, p.No, p.NewNo, p.Day, p.Number = "inventory.landed", c.d.NextID(), 1, 2, c.today, fmt.Sprintf("F%d", c.serial)
	c.log = append(c.log, fmt.Sprintf("%s landed on %s: %v%s", p.Number, p.Day, shares, names))
	err := c.do(func(tx *db.Tx) error {
		d := &posting.Document{Type: p.Type, ID: p.ID, No: 1, Number: p.Number, Day: p.Day, Summary: p.Number}
		_, err := posting.Land(tx, d, c.contra, shares)
		return err
	})
	if e, refused := errs.As(err); refused && e.Code == errs.Refused {
		c.log = append(c.log, "refused: "+e.En)
		return nil
	}
	if err == nil {
		c.papers = append(c.papers, p)
		err = c.check()
	}
	return err
}
