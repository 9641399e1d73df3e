package trace

import (
	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/doc"
)

// costly are papers whose total is what goods cost.
var costly = map[string]bool{inventory.OpeningType: true, inventory.ReceiptType: true, inventory.IssueType: true,
	inventory.AdjustmentType: true, inventory.LandedType: true}

// within tells whether who asks may read the paper; a program that runs for nobody may.
func (p *paper) within(who *auth.Session) bool {
	if who == nil {
		return true
	}
	permission := p.Kind + ".read"
	if p.Kind == posting.RecostType {
		permission = "inventory.recost.read"
	}
	r := who.Reach(permission)
	return r.Sees(p.owner, p.house) || p.above != 0 && r.Sees(p.above, p.house)
}

// inherit tells deliveries and returns who wrote their order.
func (t *trail) inherit() {
	makers := map[int64]int64{}
	for _, o := range t.orders {
		makers[o.ID.Int()] = o.owner
	}
	for _, list := range [][]paper{t.deliveries, t.returns} {
		for i := range list {
			list[i].above = makers[list[i].order]
		}
	}
}

// shown is the link without what the user may not see of it.
func (p *paper) shown(who *auth.Session) doc.Link {
	link := p.Link
	if who != nil && costly[p.Kind] && !who.Can(auth.SeeCost) {
		link.Total = 0
	}
	return link
}
