package app

import (
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/approval"
)

// approvalRoutes adds approval and tells it what it may not know by itself: the categories of products.
func (a *App) approvalRoutes(r *api.Router) {
	var categories []approval.Category
	for _, n := range product.CategoryNames() {
		categories = append(categories, approval.Category{Value: n.Category, Zh: n.Zh, En: n.En})
	}
	approval.Routes(r, categories)
}
