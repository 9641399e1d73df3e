package sales

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

type oneInput struct {
	ID id.ID `path:"id" json:"-"`
}

type actionInput struct {
	ID      id.ID `path:"id" json:"-"`
	Version int   `json:"version,omitempty"` // of the paper that the person saw; absent = do not compare
}

// approveInput is an approval that may take more than there is.
type approveInput struct {
	actionInput
	// AllowNegative says that a person has seen that the warehouse will owe goods, where it warns of that.
	AllowNegative bool `json:"allow_negative,omitempty"`
}

type deleteInput struct {
	ID      id.ID `path:"id" json:"-"`
	Version int   `query:"version" json:"-"`
}

type orderList struct {
	OrderFilter
	api.Page
}

type orderChange struct {
	ID id.ID `path:"id" json:"-"`
	OrderInput
}

type deliveryList struct {
	DeliveryFilter
	api.Page
}

type deliveryChange struct {
	ID id.ID `path:"id" json:"-"`
	DeliveryInput
}

type returnList struct {
	ReturnFilter
	api.Page
}

type returnChange struct {
	ID id.ID `path:"id" json:"-"`
	ReturnInput
}

type none struct{}

// Routes adds the routes of orders, deliveries and returns.
func Routes(r *api.Router, t doc.Tracer) {
	r.Declare("sales.order.approve", "sales.delivery.approve", "sales.return.approve")
	orderRoutes(r, t)
	deliveryRoutes(r, t)
	returnRoutes(r, t)
}

// mayApprove asks for the right to approve where a paper is approved while it is saved.
func mayApprove(c *api.Ctx, approve bool, permission string) error {
	if !approve {
		return nil
	}
	return c.Require(permission)
}

// act is the shape of approve, unapprove, close and reopen.
type act[T any] func(tx *db.Tx, paper id.ID, version int) (*T, error)

func orderRoutes(r *api.Router, t doc.Tracer) {
	api.Get(r, "/sales/orders", "sales.order.read", "销售订单列表", "List sales orders", func(c *api.Ctx, in *orderList) (api.List[OrderRow], error) {
		return ListOrders(c.Q, in.OrderFilter, in.Cursor, in.Size())
	})
	api.Get(r, "/sales/orders/totals", "sales.order.read", "销售订单合计", "Total sales orders", func(c *api.Ctx, in *OrderFilter) (Totals, error) {
		return OrderTotals(c.Q, *in)
	})
	api.Get(r, "/sales/orders/{id}", "sales.order.read", "销售订单", "One sales order", func(c *api.Ctx, in *oneInput) (*Order, error) {
		return GetOrder(c.Q, t, in.ID)
	})
	api.Post(r, "/sales/orders", "sales.order.create", "新建销售订单", "Create sales order", func(c *api.Ctx, in *OrderInput) (*Order, error) {
		if err := mayApprove(c, in.Approve, "sales.order.approve"); err != nil {
			return nil, err
		}
		return shownOrder(CreateOrder(c.Tx, in))
	})
	api.Put(r, "/sales/orders/{id}", "sales.order.update", "修改销售订单", "Change sales order", func(c *api.Ctx, in *orderChange) (*Order, error) {
		if err := mayApprove(c, in.Approve, "sales.order.approve"); err != nil {
			return nil, err
		}
		return shownOrder(UpdateOrder(c.Tx, in.ID, &in.OrderInput))
	})
	api.Delete(r, "/sales/orders/{id}", "sales.order.delete", "删除销售订单草稿", "Delete sales order draft", func(c *api.Ctx, in *deleteInput) (none, error) {
		return none{}, DeleteOrder(c.Tx, in.ID, in.Version)
	})
	action := func(name, permission, zh, en string, do act[Order]) {
		api.Post(r, "/sales/orders/{id}/"+name, permission, zh, en, func(c *api.Ctx, in *actionInput) (*Order, error) {
			return shownOrder(do(c.Tx, in.ID, in.Version))
		})
	}
	action("approve", "sales.order.approve", "审核销售订单", "Approve sales order", ApproveOrder)
	action("unapprove", "sales.order.unapprove", "反审核销售订单", "Un-approve sales order", UnapproveOrder)
	action("close", "sales.order.close", "关闭销售订单", "Close sales order", CloseOrder)
	action("reopen", "sales.order.close", "重开销售订单", "Reopen sales order", ReopenOrder)
}

// shownOrder adds what a screen may do next. Names and links are read by GET, outside the write lane.
func shownOrder(o *Order, err error) (*Order, error) {
	if err == nil {
		o.Progress = progress(o.Qty, o.OpenQty)
		o.Actions = o.actions()
	}
	return o, err
}

func deliveryRoutes(r *api.Router, t doc.Tracer) {
	api.Get(r, "/sales/deliveries", "sales.delivery.read", "销售出库列表", "List deliveries", func(c *api.Ctx, in *deliveryList) (api.List[PaperRow], error) {
		return ListDeliveries(c.Q, in.DeliveryFilter, in.Cursor, in.Size())
	})
	api.Get(r, "/sales/deliveries/totals", "sales.delivery.read", "销售出库合计", "Total deliveries", func(c *api.Ctx, in *DeliveryFilter) (Totals, error) {
		var w doc.Filter
		in.where(&w)
		return totals(c.Q, "sales_delivery", &w)
	})
	api.Get(r, "/sales/deliveries/{id}", "sales.delivery.read", "销售出库单", "One delivery", func(c *api.Ctx, in *oneInput) (*Delivery, error) {
		return GetDelivery(c.Q, t, in.ID)
	})
	api.Post(r, "/sales/deliveries", "sales.delivery.create", "新建销售出库单", "Create delivery", func(c *api.Ctx, in *DeliveryInput) (*Delivery, error) {
		if err := mayApprove(c, in.Approve, "sales.delivery.approve"); err != nil {
			return nil, err
		}
		return shownDelivery(CreateDelivery(c.Tx, in))
	})
	api.Put(r, "/sales/deliveries/{id}", "sales.delivery.update", "修改销售出库单", "Change delivery", func(c *api.Ctx, in *deliveryChange) (*Delivery, error) {
		if err := mayApprove(c, in.Approve, "sales.delivery.approve"); err != nil {
			return nil, err
		}
		return shownDelivery(UpdateDelivery(c.Tx, in.ID, &in.DeliveryInput))
	})
	api.Delete(r, "/sales/deliveries/{id}", "sales.delivery.delete", "删除销售出库草稿", "Delete delivery draft", func(c *api.Ctx, in *deleteInput) (none, error) {
		return none{}, DeleteDelivery(c.Tx, in.ID, in.Version)
	})
	api.Post(r, "/sales/deliveries/{id}/approve", "sales.delivery.approve", "审核销售出库单", "Approve delivery", func(c *api.Ctx, in *approveInput) (*Delivery, error) {
		return shownDelivery(ApproveDelivery(c.Tx, in.ID, in.Version, in.AllowNegative))
	})
	api.Post(r, "/sales/deliveries/{id}/unapprove", "sales.delivery.unapprove", "反审核销售出库单", "Un-approve delivery", func(c *api.Ctx, in *actionInput) (*Delivery, error) {
		return shownDelivery(UnapproveDelivery(c.Tx, in.ID, in.Version))
	})
}

func shownDelivery(d *Delivery, err error) (*Delivery, error) {
	if err == nil {
		d.Actions = d.Offered("return", "receive")
	}
	return d, err
}

func returnRoutes(r *api.Router, t doc.Tracer) {
	api.Get(r, "/sales/returns", "sales.return.read", "销售退货列表", "List returns", func(c *api.Ctx, in *returnList) (api.List[PaperRow], error) {
		return ListReturns(c.Q, in.ReturnFilter, in.Cursor, in.Size())
	})
	api.Get(r, "/sales/returns/totals", "sales.return.read", "销售退货合计", "Total returns", func(c *api.Ctx, in *ReturnFilter) (Totals, error) {
		var w doc.Filter
		in.where(&w)
		return totals(c.Q, "sales_return", &w)
	})
	api.Get(r, "/sales/returns/{id}", "sales.return.read", "销售退货单", "One return", func(c *api.Ctx, in *oneInput) (*Return, error) {
		return GetReturn(c.Q, t, in.ID)
	})
	api.Post(r, "/sales/returns", "sales.return.create", "新建销售退货单", "Create return", func(c *api.Ctx, in *ReturnInput) (*Return, error) {
		if err := mayApprove(c, in.Approve, "sales.return.approve"); err != nil {
			return nil, err
		}
		return shownReturn(CreateReturn(c.Tx, in))
	})
	api.Put(r, "/sales/returns/{id}", "sales.return.update", "修改销售退货单", "Change return", func(c *api.Ctx, in *returnChange) (*Return, error) {
		if err := mayApprove(c, in.Approve, "sales.return.approve"); err != nil {
			return nil, err
		}
		return shownReturn(UpdateReturn(c.Tx, in.ID, &in.ReturnInput))
	})
	api.Delete(r, "/sales/returns/{id}", "sales.return.delete", "删除销售退货草稿", "Delete return draft", func(c *api.Ctx, in *deleteInput) (none, error) {
		return none{}, DeleteReturn(c.Tx, in.ID, in.Version)
	})
	action := func(name, permission, zh, en string, do act[Return]) {
		api.Post(r, "/sales/returns/{id}/"+name, permission, zh, en, func(c *api.Ctx, in *actionInput) (*Return, error) {
			return shownReturn(do(c.Tx, in.ID, in.Version))
		})
	}
	action("approve", "sales.return.approve", "审核销售退货单", "Approve return", ApproveReturn)
	action("unapprove", "sales.return.unapprove", "反审核销售退货单", "Un-approve return", UnapproveReturn)
}

func shownReturn(t *Return, err error) (*Return, error) {
	if err == nil {
		t.Actions = t.Offered()
	}
	return t, err
}
