-- Drafts are few: the home page finds them here instead of reading every paper. A paper approved at once never enters.
CREATE INDEX sales_order_draft ON sales_order (tenant_id, day, id) WHERE state = 'draft';
CREATE INDEX sales_delivery_draft ON sales_delivery (tenant_id, day, id) WHERE state = 'draft';
