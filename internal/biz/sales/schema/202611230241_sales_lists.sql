-- Lists of a million orders: each of these answers a page, or the count and the sum of a filter, without reading the orders.
-- A state changes when an order is approved or closed, not when goods leave: that still updates the row in place on PostgreSQL.
CREATE INDEX sales_order_list_heap ON sales_order (tenant_id, day, id, state, total, created_by, customer_id, warehouse_id);
CREATE INDEX sales_order_total_heap ON sales_order (tenant_id, total, id, state, created_by, customer_id, warehouse_id, day);
CREATE INDEX sales_order_list_lite ON sales_order (tenant_id, day, id, state, total, created_by, customer_id, warehouse_id, open_qty, qty);
CREATE INDEX sales_order_total_lite ON sales_order (tenant_id, total, id, state, created_by, customer_id, warehouse_id, day, open_qty, qty);
DROP INDEX sales_order_day;
CREATE INDEX sales_order_maker ON sales_order (tenant_id, created_by, day, id, state, total);
