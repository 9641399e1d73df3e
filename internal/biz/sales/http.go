package sales

import "xingzhou/internal/platform/doc"

// Papers adds quotations, orders, deliveries and returns to the documents of the program.
func Papers(k *doc.Kit) {
	doc.Add(k, Quotations)
	doc.Add(k, Orders)
	doc.Add(k, Deliveries)
	doc.Add(k, Returns)
}
