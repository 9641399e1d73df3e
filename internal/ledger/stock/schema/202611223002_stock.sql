-- 成本计算中: items whose past has to be costed again from a day on, by a job, because it is too long for a posting.
CREATE TABLE stock_pending (
  tenant_id   bigint  NOT NULL,
  product_id  bigint  NOT NULL,
  variant_id  bigint  NOT NULL,
  scope_id    bigint  NOT NULL,
  from_day    integer NOT NULL,
  seq         bigint  NOT NULL, -- of the latest posting that asked for it
  PRIMARY KEY (tenant_id, product_id, variant_id, scope_id)
);
