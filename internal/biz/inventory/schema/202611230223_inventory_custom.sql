-- 自定义字段: values of the company's own fields, as JSON.
ALTER TABLE inventory_opening ADD COLUMN custom text NOT NULL DEFAULT '';
ALTER TABLE inventory_other ADD COLUMN custom text NOT NULL DEFAULT '';
ALTER TABLE inventory_adjustment ADD COLUMN custom text NOT NULL DEFAULT '';
ALTER TABLE inventory_landed ADD COLUMN custom text NOT NULL DEFAULT '';
ALTER TABLE inventory_costing ADD COLUMN custom text NOT NULL DEFAULT '';
