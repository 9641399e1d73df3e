-- 计价方法与标准价: what was decided of products while they moved, and how products began.

-- A decision about one product in one scope, beside the movement without goods that revalues what lay there. scope_id −1: the
-- product never moved, and only its standard price was set.
CREATE TABLE stock_switch (
  tenant_id   bigint   NOT NULL,
  source_id   bigint   NOT NULL,
  posting_no  smallint NOT NULL,
  line_no     integer  NOT NULL,
  seq         bigint   NOT NULL,
  day         integer  NOT NULL, -- from which on it holds
  product_id  bigint   NOT NULL,
  variant_id  bigint   NOT NULL,
  scope_id    bigint   NOT NULL,
  was         text     NOT NULL, -- the method before, '' = it stays
  method      text     NOT NULL, -- the method from now on, '' = it stays
  price       bigint   NOT NULL, -- standard cost of one piece, scale 6
  reverses_no smallint NOT NULL, -- posting_no that this row takes back, 0 = none
  PRIMARY KEY (tenant_id, source_id, posting_no, line_no)
);

CREATE INDEX stock_switch_product ON stock_switch (tenant_id, product_id, day);

-- How a product began where that was not by moving average: as was decided last of its category.
CREATE TABLE stock_begin (
  tenant_id   bigint NOT NULL,
  product_id  bigint NOT NULL,
  variant_id  bigint NOT NULL,
  scope_id    bigint NOT NULL,
  seq         bigint NOT NULL, -- of its first movement
  method      text   NOT NULL,
  price       bigint NOT NULL,
  PRIMARY KEY (tenant_id, product_id, variant_id, scope_id)
);
