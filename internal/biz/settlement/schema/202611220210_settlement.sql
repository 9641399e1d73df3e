-- 收款: money in, and the open items that it settles.
CREATE TABLE settlement_receipt (
  tenant_id      bigint   NOT NULL,
  id             bigint   NOT NULL,
  number         text     NOT NULL,
  day            integer  NOT NULL,
  party_id       bigint   NOT NULL,
  currency       text     NOT NULL,
  amount         bigint   NOT NULL,
  matched        bigint   NOT NULL,
  advance        bigint   NOT NULL, -- amount - matched goes to advances from customers
  auto           text     NOT NULL, -- '', oldest, exact: how a draft is matched when approved
  fund_id        bigint   NOT NULL, -- account where the money arrives
  payer          text     NOT NULL, -- where another than the customer pays
  note           text     NOT NULL,
  state          text     NOT NULL,
  posting_no     smallint NOT NULL,
  version        integer  NOT NULL,
  created_by     bigint   NOT NULL,
  created_ms     bigint   NOT NULL,
  updated_by     bigint   NOT NULL,
  updated_ms     bigint   NOT NULL,
  approved_by    bigint   NOT NULL,
  approved_ms    bigint   NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX settlement_receipt_number ON settlement_receipt (tenant_id, number);
CREATE INDEX settlement_receipt_day ON settlement_receipt (tenant_id, day, id, state, amount);
CREATE INDEX settlement_receipt_party ON settlement_receipt (tenant_id, party_id, day, id);

CREATE TABLE settlement_receipt_line (
  tenant_id      bigint  NOT NULL,
  receipt_id     bigint  NOT NULL,
  line_no        integer NOT NULL,
  item_id        bigint  NOT NULL,
  amount         bigint  NOT NULL,
  PRIMARY KEY (tenant_id, receipt_id, line_no)
);
