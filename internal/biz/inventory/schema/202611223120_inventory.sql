-- 成本调整单: the value of goods changes, their quantity does not.
CREATE TABLE inventory_adjustment (
  tenant_id      bigint   NOT NULL,
  id             bigint   NOT NULL,
  number         text     NOT NULL,
  day            integer  NOT NULL,
  warehouse_id   bigint   NOT NULL,
  contra_id      bigint   NOT NULL, -- the account on the other side of inventory
  state          text     NOT NULL,
  value          bigint   NOT NULL, -- sum of the lines
  reason         text     NOT NULL,
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
CREATE UNIQUE INDEX inventory_adjustment_number ON inventory_adjustment (tenant_id, number);
CREATE INDEX inventory_adjustment_day ON inventory_adjustment (tenant_id, day, id, state, value);

CREATE TABLE inventory_adjustment_line (
  tenant_id      bigint  NOT NULL,
  adjustment_id  bigint  NOT NULL,
  line_no        integer NOT NULL,
  product_id     bigint  NOT NULL,
  amount         bigint  NOT NULL, -- + more, − less
  PRIMARY KEY (tenant_id, adjustment_id, line_no)
);
