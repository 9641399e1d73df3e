-- 自定义字段: values of the company's own fields, as JSON.
ALTER TABLE settlement_receipt ADD COLUMN custom text NOT NULL DEFAULT '';
