-- 采购费用分摊: a charge on top of a receipt is a movement without goods that names the receipt as its origin. It counts at the
-- place of the receipt, so whoever reads the receipt looks for its charges.
CREATE INDEX stock_move_landed ON stock_move (tenant_id, origin_id) WHERE kind = 'landed';
