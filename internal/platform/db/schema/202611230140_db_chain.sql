-- 链头: what the last transaction left for the next one to go on from. It comes with seq, so knowing it costs no statement.
ALTER TABLE tenant_seq ADD COLUMN chain text NOT NULL DEFAULT '';
