-- A charge of a receipt whose month is closed is an adjustment that names the receipt: it is looked for as the others are.
DROP INDEX stock_move_landed;
CREATE INDEX stock_move_landed ON stock_move (tenant_id, origin_id) WHERE qty = 0;
