-- Lists of a million orders: each of these answers a page, or the count and the sum of a filter, without reading the orders.
-- A state changes when an order is approved or closed, not when goods leave: that still updates the row in place.
CREATE INDEX sales_order_list ON sales_order (tenant_id, day, id, state, total, created_by, customer_id, warehouse_id);
DROP INDEX sales_order_day;
CREATE INDEX sales_order_maker ON sales_order (tenant_id, created_by, day, id, state, total);
CREATE INDEX sales_order_total ON sales_order (tenant_id, total, id);
