-- 采购费用分摊: freight, duty and the like, spread over what came in.
CREATE TABLE inventory_landed (
  tenant_id      bigint   NOT NULL,
  id             bigint   NOT NULL,
  number         text     NOT NULL,
  day            integer  NOT NULL,
  party_id       bigint   NOT NULL, -- who charges; 0 = nobody
  contra_id      bigint   NOT NULL, -- the account on the other side of inventory
  state          text     NOT NULL,
  amount         bigint   NOT NULL, -- sum of the shares
  basis          text     NOT NULL,
  bill           text     NOT NULL, -- number of the bill, '' = none
  bill_total     bigint   NOT NULL, -- papers of one bill spread no more than this
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
CREATE UNIQUE INDEX inventory_landed_number ON inventory_landed (tenant_id, number);
CREATE INDEX inventory_landed_day ON inventory_landed (tenant_id, day, id, state, amount);
CREATE INDEX inventory_landed_bill ON inventory_landed (tenant_id, bill, party_id, state);

CREATE TABLE inventory_landed_line (
  tenant_id      bigint  NOT NULL,
  landed_id      bigint  NOT NULL,
  line_no        integer NOT NULL,
  receipt_id     bigint  NOT NULL, -- the paper that brought the goods, and its line
  receipt_line   integer NOT NULL,
  hand           bigint  NOT NULL, -- what a person gave, as the basis asks: amount,
  percent        bigint  NOT NULL, -- share of the whole, scale 6,
  weight         bigint  NOT NULL, -- or weight or volume of one piece, scale 6
  volume         bigint  NOT NULL,
  share          bigint  NOT NULL,
  PRIMARY KEY (tenant_id, landed_id, line_no)
);
CREATE INDEX inventory_landed_line_receipt ON inventory_landed_line (tenant_id, receipt_id, receipt_line, landed_id, share);
