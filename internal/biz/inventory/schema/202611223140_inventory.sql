-- 计价方法变更: by which method a category is costed from a month on, or what products cost by standard from a day on.
CREATE TABLE inventory_costing (
  tenant_id      bigint   NOT NULL,
  id             bigint   NOT NULL,
  number         text     NOT NULL,
  day            integer  NOT NULL, -- of a change of method, the first of its month
  category       text     NOT NULL, -- '' = only prices
  was            text     NOT NULL, -- the method before, '' = only prices
  method         text     NOT NULL, -- the method from now on, '' = only prices
  contra_id      bigint   NOT NULL, -- the account that takes the revaluation, 0 = nothing ever moved
  state          text     NOT NULL,
  value          bigint   NOT NULL, -- sum of the changes of the lines
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
CREATE UNIQUE INDEX inventory_costing_number ON inventory_costing (tenant_id, number);
CREATE INDEX inventory_costing_day ON inventory_costing (tenant_id, day, id, state, value);

-- One product in one scope: what lay there on that day, what it was worth and what it became. scope_id −1: nothing was
-- revalued, the price holds from when the product is kept at standard cost.
CREATE TABLE inventory_costing_line (
  tenant_id      bigint  NOT NULL,
  costing_id     bigint  NOT NULL,
  line_no        integer NOT NULL,
  product_id     bigint  NOT NULL,
  scope_id       bigint  NOT NULL, -- 0 = the whole company, else a warehouse
  qty            bigint  NOT NULL,
  old_value      bigint  NOT NULL,
  new_value      bigint  NOT NULL,
  price          bigint  NOT NULL, -- standard cost, scale 6, 0 = none
  PRIMARY KEY (tenant_id, costing_id, line_no)
);
CREATE INDEX inventory_costing_line_product ON inventory_costing_line (tenant_id, product_id);
