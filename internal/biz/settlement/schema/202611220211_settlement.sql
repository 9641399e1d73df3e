-- Drafts are few: the home page finds them here instead of reading every receipt. A receipt approved at once never enters.
CREATE INDEX settlement_receipt_draft ON settlement_receipt (tenant_id, day, id) WHERE state = 'draft';
