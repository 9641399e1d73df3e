-- 期初库存: what lay in the warehouse when the books began, with its cost.
CREATE TABLE inventory_opening (
  tenant_id      bigint   NOT NULL,
  id             bigint   NOT NULL,
  number         text     NOT NULL,
  day            integer  NOT NULL,
  warehouse_id   bigint   NOT NULL,
  state          text     NOT NULL,
  value          bigint   NOT NULL,
  note           text     NOT NULL,
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
CREATE UNIQUE INDEX inventory_opening_number ON inventory_opening (tenant_id, number);
CREATE INDEX inventory_opening_day ON inventory_opening (tenant_id, day, id, state, value);

CREATE TABLE inventory_opening_line (
  tenant_id      bigint  NOT NULL,
  opening_id     bigint  NOT NULL,
  line_no        integer NOT NULL,
  product_id     bigint  NOT NULL,
  qty            bigint  NOT NULL,
  unit_cost      bigint  NOT NULL, -- scale 6
  value          bigint  NOT NULL,
  PRIMARY KEY (tenant_id, opening_id, line_no)
);
