package product

import "slices"

// Categories decide which stock and revenue accounts a product posts to.
const (
	Goods    = "goods"
	Finished = "finished"
	Material = "material"
	Service  = "service"
)

// CategoryName is what people call a category.
type CategoryName struct{ Category, Zh, En string }

var categoryNames = []CategoryName{
	{Goods, "商品", "Goods"},
	{Finished, "产成品", "Finished goods"},
	{Material, "原材料", "Material"},
	{Service, "服务", "Service"},
}

// CategoryNames lists all categories in the order in which they are offered.
func CategoryNames() []CategoryName { return slices.Clone(categoryNames) }

func knownCategory(c string) bool {
	return slices.ContainsFunc(categoryNames, func(n CategoryName) bool { return n.Category == c })
}
