-- 写入通道 write lane: what a transaction needs before any business row.

-- One row per tenant, raised first by every write transaction: one writer at a time, and seq is commit order.
CREATE TABLE tenant_seq (
  tenant_id      bigint NOT NULL,
  seq            bigint NOT NULL,
  config_version bigint NOT NULL, -- raised when something cached per tenant changes
  PRIMARY KEY (tenant_id)
);

-- The first answer of a key, given again to every repetition with the same input.
CREATE TABLE db_idempotency (
  tenant_id  bigint NOT NULL,
  idem_key   text   NOT NULL,
  input_hash bytea  NOT NULL,
  answer     bytea  NOT NULL,
  created_ms bigint NOT NULL,
  PRIMARY KEY (tenant_id, idem_key)
);

-- Partial, so that only the purge can use it: planned on a young table, a look-up by key took it and read all keys.
CREATE INDEX db_idempotency_age ON db_idempotency (tenant_id, created_ms) WHERE created_ms > 0;

-- Who makes ids with which node number, and up to which millisecond.
CREATE TABLE db_node (
  node_id        integer NOT NULL,
  owner          bigint  NOT NULL, -- 0 = free
  lease_until_ms bigint  NOT NULL,
  high_ms        bigint  NOT NULL,
  PRIMARY KEY (node_id)
);
