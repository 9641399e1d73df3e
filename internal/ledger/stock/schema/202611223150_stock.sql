-- 结账前再看一眼: the posting that moved a product last. A closing asks whether something has moved since it looked, and must not
-- read the movements for that. 0 = nothing has moved since there is the column.
ALTER TABLE stock_cost ADD COLUMN seq bigint NOT NULL DEFAULT 0;
