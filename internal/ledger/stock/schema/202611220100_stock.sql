-- 库存账 stock book: append-only movements and reservations, and three caches that verify can rebuild from them.

CREATE TABLE stock_move (
  tenant_id     bigint   NOT NULL,
  source_id     bigint   NOT NULL, -- the document
  posting_no    smallint NOT NULL, -- rises with each approval, reversal or adjustment of it
  line_no       integer  NOT NULL,
  seq           bigint   NOT NULL, -- commit order
  day           integer  NOT NULL, -- yyyymmdd
  kind          text     NOT NULL, -- opening, issue, return
  product_id    bigint   NOT NULL,
  variant_id    bigint   NOT NULL,
  warehouse_id  bigint   NOT NULL,
  batch_id      bigint   NOT NULL,
  bin_id        bigint   NOT NULL,
  quality       smallint NOT NULL, -- 0 good
  qty           bigint   NOT NULL, -- scale 6, + in, - out
  value         bigint   NOT NULL, -- minor units of the company's currency, sign of qty
  account_id    bigint   NOT NULL, -- inventory account of this row
  contra_id     bigint   NOT NULL, -- account on the other side
  party_id      bigint   NOT NULL,
  reverses_no   smallint NOT NULL, -- posting_no that this row mirrors, 0 = none
  origin_id     bigint   NOT NULL, -- a return names the issue it undoes
  origin_no     smallint NOT NULL,
  origin_line   integer  NOT NULL,
  PRIMARY KEY (tenant_id, source_id, posting_no, line_no)
);

-- The movements of one product, and its balance from a day on.
CREATE INDEX stock_move_product ON stock_move (tenant_id, product_id, warehouse_id, day, seq, qty);

CREATE TABLE stock_reservation (
  tenant_id     bigint   NOT NULL,
  source_id     bigint   NOT NULL, -- the document that reserved or released
  posting_no    smallint NOT NULL,
  line_no       integer  NOT NULL,
  seq           bigint   NOT NULL,
  order_id      bigint   NOT NULL,
  order_line    integer  NOT NULL,
  product_id    bigint   NOT NULL,
  variant_id    bigint   NOT NULL,
  warehouse_id  bigint   NOT NULL,
  qty           bigint   NOT NULL, -- + reserved, - released
  PRIMARY KEY (tenant_id, source_id, posting_no, line_no)
);

-- The only guard against overselling.
CREATE TABLE stock_avail (
  tenant_id     bigint  NOT NULL,
  product_id    bigint  NOT NULL,
  variant_id    bigint  NOT NULL,
  warehouse_id  bigint  NOT NULL,
  on_hand       bigint  NOT NULL,
  reserved      bigint  NOT NULL,
  blocked       bigint  NOT NULL,
  last_day      integer NOT NULL, -- latest movement day: an earlier issue must look at what follows
  PRIMARY KEY (tenant_id, product_id, variant_id, warehouse_id)
);

CREATE TABLE stock_lot (
  tenant_id     bigint   NOT NULL,
  product_id    bigint   NOT NULL,
  variant_id    bigint   NOT NULL,
  warehouse_id  bigint   NOT NULL,
  batch_id      bigint   NOT NULL,
  bin_id        bigint   NOT NULL,
  quality       smallint NOT NULL,
  on_hand       bigint   NOT NULL,
  PRIMARY KEY (tenant_id, product_id, variant_id, warehouse_id, batch_id, bin_id, quality)
);

-- scope_id: 0 where cost is one for the company, else the warehouse.
CREATE TABLE stock_cost (
  tenant_id     bigint NOT NULL,
  product_id    bigint NOT NULL,
  variant_id    bigint NOT NULL,
  scope_id      bigint NOT NULL,
  account_id    bigint NOT NULL, -- inventory account where the value stands
  qty           bigint NOT NULL,
  value         bigint NOT NULL,
  PRIMARY KEY (tenant_id, product_id, variant_id, scope_id)
);
