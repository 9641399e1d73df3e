-- 自定义字段: values of the company's own fields, as JSON.
ALTER TABLE sales_order ADD COLUMN custom text NOT NULL DEFAULT '';
ALTER TABLE sales_delivery ADD COLUMN custom text NOT NULL DEFAULT '';
ALTER TABLE sales_return ADD COLUMN custom text NOT NULL DEFAULT '';
