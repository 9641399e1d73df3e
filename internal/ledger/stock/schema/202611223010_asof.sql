-- What lay where, and what it was worth, at the end of any past day.

-- The value stands behind the quantity, so that sums by product and warehouse up to a day are one pass over one index, in its
-- order: nothing is sorted and no row of the table is visited. An index by day would have cost every posting one more row.
DROP INDEX stock_move_product;
CREATE INDEX stock_move_product ON stock_move (tenant_id, product_id, warehouse_id, day, seq, qty, value);

-- Changes of value are few beside movements: these are found by the day on which the books took them.
CREATE INDEX stock_value_day ON stock_value (tenant_id, day, product_id, warehouse_id, value);
