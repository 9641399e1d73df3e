-- What costing needs beside the movements: what they flowed into, and what became of their value later.

ALTER TABLE stock_move ADD COLUMN variance bigint NOT NULL DEFAULT 0; -- did not get into the stock; value + variance stands on the other side
ALTER TABLE stock_move ADD COLUMN given bigint NOT NULL DEFAULT 0; -- what a linked movement brings beside its links (wages, fees)
ALTER TABLE stock_move ADD COLUMN basis bigint NOT NULL DEFAULT 0; -- the quantity that a change of value was for, scale 6; 0 = what lay there

ALTER TABLE stock_cost ADD COLUMN method text NOT NULL DEFAULT 'moving';
ALTER TABLE stock_cost ADD COLUMN price bigint NOT NULL DEFAULT 0; -- standard cost, scale 6
ALTER TABLE stock_cost ADD COLUMN last_day integer NOT NULL DEFAULT 0; -- latest day on which something happened: what comes earlier is replayed

-- A movement in that brings what others took: part from before to after, of whole, of what the source took.
CREATE TABLE stock_link (
  tenant_id   bigint   NOT NULL,
  source_id   bigint   NOT NULL,
  posting_no  smallint NOT NULL,
  line_no     integer  NOT NULL,
  link_no     integer  NOT NULL,
  product_id  bigint   NOT NULL,
  day         integer  NOT NULL,
  from_id     bigint   NOT NULL,
  from_no     smallint NOT NULL,
  from_line   integer  NOT NULL,
  part_before bigint   NOT NULL,
  part_after  bigint   NOT NULL,
  part_whole  bigint   NOT NULL,
  PRIMARY KEY (tenant_id, source_id, posting_no, line_no, link_no)
);

CREATE INDEX stock_link_from ON stock_link (tenant_id, from_id, from_no, from_line);
CREATE INDEX stock_link_product ON stock_link (tenant_id, product_id, day);

-- Changes of value after the fact: of a movement (of_…), by a cause that stands at a place in the order of costs. Where cause and
-- movement are the same, the movement itself is now valued otherwise; else a later movement told it so.
CREATE TABLE stock_value (
  tenant_id    bigint   NOT NULL,
  source_id    bigint   NOT NULL, -- the recost or the costing run
  posting_no   smallint NOT NULL,
  line_no      integer  NOT NULL,
  seq          bigint   NOT NULL,
  day          integer  NOT NULL, -- on which the books take it
  kind         text     NOT NULL, -- recost, landed, final
  product_id   bigint   NOT NULL,
  variant_id   bigint   NOT NULL,
  warehouse_id bigint   NOT NULL,
  batch_id     bigint   NOT NULL,
  of_id        bigint   NOT NULL,
  of_no        smallint NOT NULL,
  of_line      integer  NOT NULL,
  cause_id     bigint   NOT NULL,
  cause_no     smallint NOT NULL,
  cause_line   integer  NOT NULL,
  cause_day    integer  NOT NULL,
  cause_seq    bigint   NOT NULL,
  value        bigint   NOT NULL,
  variance     bigint   NOT NULL,
  account_id   bigint   NOT NULL,
  contra_id    bigint   NOT NULL,
  party_id     bigint   NOT NULL,
  PRIMARY KEY (tenant_id, source_id, posting_no, line_no)
);

CREATE INDEX stock_value_product ON stock_value (tenant_id, product_id, cause_day);
CREATE INDEX stock_value_of ON stock_value (tenant_id, of_id, of_no, of_line);

-- What is left of receipts, oldest first, where cost is first in, first out.
CREATE TABLE stock_layer (
  tenant_id   bigint   NOT NULL,
  product_id  bigint   NOT NULL,
  variant_id  bigint   NOT NULL,
  scope_id    bigint   NOT NULL,
  layer_no    integer  NOT NULL,
  source_id   bigint   NOT NULL,
  posting_no  smallint NOT NULL,
  line_no     integer  NOT NULL,
  qty         bigint   NOT NULL,
  value       bigint   NOT NULL,
  taken       bigint   NOT NULL,
  PRIMARY KEY (tenant_id, product_id, variant_id, scope_id, layer_no)
);

-- How products of a category are costed, from a period on.
CREATE TABLE stock_policy (
  tenant_id   bigint  NOT NULL,
  category    text    NOT NULL,
  from_period integer NOT NULL, -- yyyymm; 0 = from the beginning
  method      text    NOT NULL, -- moving, fifo, monthly, standard
  PRIMARY KEY (tenant_id, category, from_period)
);
