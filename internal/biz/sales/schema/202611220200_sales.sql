-- 销售: order, delivery, return.

CREATE TABLE sales_order (
  tenant_id      bigint   NOT NULL,
  id             bigint   NOT NULL,
  number         text     NOT NULL,
  day            integer  NOT NULL,
  promise_day    integer  NOT NULL,
  customer_id    bigint   NOT NULL,
  warehouse_id   bigint   NOT NULL,
  currency       text     NOT NULL,
  tax_included   smallint NOT NULL,
  state          text     NOT NULL, -- draft, approved, closed
  qty            bigint   NOT NULL, -- sum of the lines, for progress
  open_qty       bigint   NOT NULL, -- still to deliver
  amount         bigint   NOT NULL,
  tax            bigint   NOT NULL,
  total          bigint   NOT NULL,
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
CREATE UNIQUE INDEX sales_order_number ON sales_order (tenant_id, number);
-- Nothing in an index changes when goods leave: PostgreSQL then updates the row in place (HOT).
CREATE INDEX sales_order_day ON sales_order (tenant_id, day, id);
CREATE INDEX sales_order_customer ON sales_order (tenant_id, customer_id, day, id);

CREATE TABLE sales_order_line (
  tenant_id      bigint  NOT NULL,
  order_id       bigint  NOT NULL,
  line_no        integer NOT NULL,
  product_id     bigint  NOT NULL,
  service        smallint NOT NULL, -- 1: no stock behind it
  qty            bigint  NOT NULL,
  price          bigint  NOT NULL, -- scale 6, with or without tax as the header says
  discount       bigint  NOT NULL, -- scale 6, share taken off
  tax_rate       bigint  NOT NULL, -- scale 6
  amount         bigint  NOT NULL,
  tax            bigint  NOT NULL,
  total          bigint  NOT NULL,
  note           text    NOT NULL,
  delivered_qty  bigint  NOT NULL, -- guarded: delivered_qty + n <= qty
  delivered_amount bigint NOT NULL, -- what living deliveries took of amount and tax, so that parts add up
  delivered_tax  bigint  NOT NULL,
  PRIMARY KEY (tenant_id, order_id, line_no)
);
CREATE INDEX sales_order_line_product ON sales_order_line (tenant_id, product_id, order_id);

CREATE TABLE sales_delivery (
  tenant_id      bigint   NOT NULL,
  id             bigint   NOT NULL,
  number         text     NOT NULL,
  day            integer  NOT NULL,
  order_id       bigint   NOT NULL,
  customer_id    bigint   NOT NULL,
  warehouse_id   bigint   NOT NULL,
  currency       text     NOT NULL,
  state          text     NOT NULL, -- draft, approved
  amount         bigint   NOT NULL,
  tax            bigint   NOT NULL,
  total          bigint   NOT NULL,
  cost           bigint   NOT NULL,
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
CREATE UNIQUE INDEX sales_delivery_number ON sales_delivery (tenant_id, number);
CREATE INDEX sales_delivery_day ON sales_delivery (tenant_id, day, id);
CREATE INDEX sales_delivery_customer ON sales_delivery (tenant_id, customer_id, day, id);
CREATE INDEX sales_delivery_order ON sales_delivery (tenant_id, order_id);

CREATE TABLE sales_delivery_line (
  tenant_id      bigint  NOT NULL,
  delivery_id    bigint  NOT NULL,
  line_no        integer NOT NULL,
  order_line     integer NOT NULL,
  product_id     bigint  NOT NULL,
  service        smallint NOT NULL,
  qty            bigint  NOT NULL,
  price          bigint  NOT NULL,
  tax_rate       bigint  NOT NULL,
  amount         bigint  NOT NULL,
  tax            bigint  NOT NULL,
  total          bigint  NOT NULL,
  cost           bigint  NOT NULL,
  returned_qty   bigint  NOT NULL, -- guarded: returned_qty + n <= qty
  returned_amount bigint NOT NULL, -- what living returns took back of amount, tax and cost
  returned_tax   bigint  NOT NULL,
  returned_cost  bigint  NOT NULL,
  PRIMARY KEY (tenant_id, delivery_id, line_no)
);

CREATE TABLE sales_return (
  tenant_id      bigint   NOT NULL,
  id             bigint   NOT NULL,
  number         text     NOT NULL,
  day            integer  NOT NULL,
  delivery_id    bigint   NOT NULL,
  order_id       bigint   NOT NULL,
  customer_id    bigint   NOT NULL,
  warehouse_id   bigint   NOT NULL,
  currency       text     NOT NULL,
  state          text     NOT NULL,
  amount         bigint   NOT NULL, -- positive on paper, red in the books
  tax            bigint   NOT NULL,
  total          bigint   NOT NULL,
  cost           bigint   NOT NULL,
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
CREATE UNIQUE INDEX sales_return_number ON sales_return (tenant_id, number);
CREATE INDEX sales_return_day ON sales_return (tenant_id, day, id);
CREATE INDEX sales_return_delivery ON sales_return (tenant_id, delivery_id);
CREATE INDEX sales_return_order ON sales_return (tenant_id, order_id);

CREATE TABLE sales_return_line (
  tenant_id      bigint  NOT NULL,
  return_id      bigint  NOT NULL,
  line_no        integer NOT NULL,
  delivery_line  integer NOT NULL,
  product_id     bigint  NOT NULL,
  service        smallint NOT NULL,
  qty            bigint  NOT NULL,
  price          bigint  NOT NULL,
  tax_rate       bigint  NOT NULL,
  amount         bigint  NOT NULL,
  tax            bigint  NOT NULL,
  total          bigint  NOT NULL,
  cost           bigint  NOT NULL,
  PRIMARY KEY (tenant_id, return_id, line_no)
);
