-- 报价单: what is offered to a customer, in versions; the last one that stands can be accepted by a link and becomes an order.

CREATE TABLE sales_quotation (
  tenant_id      bigint   NOT NULL,
  id             bigint   NOT NULL,
  number         text     NOT NULL,
  day            integer  NOT NULL,
  valid_day      integer  NOT NULL, -- last day on which it can be accepted
  promise_day    integer  NOT NULL,
  customer_id    bigint   NOT NULL,
  warehouse_id   bigint   NOT NULL,
  currency       text     NOT NULL,
  tax_included   smallint NOT NULL,
  revision       integer  NOT NULL, -- 1, 2, 3 … of the same offer
  first_id       bigint   NOT NULL, -- the first of them
  order_id       bigint   NOT NULL, -- what it became, 0 nothing yet
  accepted_by    text     NOT NULL, -- who accepted it over the link
  amount         bigint   NOT NULL,
  tax            bigint   NOT NULL,
  total          bigint   NOT NULL,
  note           text     NOT NULL,
  custom         text     NOT NULL,
  state          text     NOT NULL, -- draft, approved, accepted, ordered, closed
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
CREATE UNIQUE INDEX sales_quotation_number ON sales_quotation (tenant_id, number);
CREATE INDEX sales_quotation_day ON sales_quotation (tenant_id, day, id);
CREATE INDEX sales_quotation_customer ON sales_quotation (tenant_id, customer_id, day, id);
CREATE INDEX sales_quotation_first ON sales_quotation (tenant_id, first_id, revision);

CREATE TABLE sales_quotation_line (
  tenant_id    bigint  NOT NULL,
  quotation_id bigint  NOT NULL,
  line_no      integer NOT NULL,
  product_id   bigint  NOT NULL,
  qty          bigint  NOT NULL,
  price        bigint  NOT NULL, -- scale 6, with or without tax as the header says
  discount     bigint  NOT NULL, -- scale 6, share taken off
  tax_rate     bigint  NOT NULL, -- scale 6
  amount       bigint  NOT NULL,
  tax          bigint  NOT NULL,
  total        bigint  NOT NULL,
  note         text    NOT NULL,
  PRIMARY KEY (tenant_id, quotation_id, line_no)
);
CREATE INDEX sales_quotation_order ON sales_quotation (tenant_id, order_id);
