-- 其他入库单 and 其他出库单: goods that come in by no purchase, or leave by no sale.
CREATE TABLE inventory_other (
  tenant_id      bigint   NOT NULL,
  id             bigint   NOT NULL,
  direction      text     NOT NULL, -- in, out
  number         text     NOT NULL,
  day            integer  NOT NULL,
  warehouse_id   bigint   NOT NULL,
  party_id       bigint   NOT NULL, -- 0 = nobody
  contra_id      bigint   NOT NULL, -- the account on the other side of inventory
  state          text     NOT NULL,
  value          bigint   NOT NULL,
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
CREATE UNIQUE INDEX inventory_other_number ON inventory_other (tenant_id, number);
CREATE INDEX inventory_other_day ON inventory_other (tenant_id, direction, day, id, state, value);

CREATE TABLE inventory_other_line (
  tenant_id      bigint  NOT NULL,
  other_id       bigint  NOT NULL,
  line_no        integer NOT NULL,
  product_id     bigint  NOT NULL,
  qty            bigint  NOT NULL,
  unit_cost      bigint  NOT NULL, -- scale 6; 0 on what goes out, whose cost the book tells
  value          bigint  NOT NULL,
  PRIMARY KEY (tenant_id, other_id, line_no)
);
