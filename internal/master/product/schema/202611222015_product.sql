-- 重量、体积 of one unit, in millionths of a kilogram and of a cubic metre; 0 where nobody has measured it.
ALTER TABLE product ADD COLUMN weight bigint NOT NULL DEFAULT 0;
ALTER TABLE product ADD COLUMN volume bigint NOT NULL DEFAULT 0;
