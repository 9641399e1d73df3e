-- 成本重算 a recost: what one posting changed in the value of other movements, and why.
CREATE TABLE posting_recost (
  tenant_id    bigint   NOT NULL,
  id           bigint   NOT NULL,
  number       text     NOT NULL,
  seq          bigint   NOT NULL,
  day          integer  NOT NULL,
  cause_type   text     NOT NULL, -- the paper that changed the past
  cause_id     bigint   NOT NULL,
  cause_no     smallint NOT NULL,
  cause_number text     NOT NULL,
  changed      integer  NOT NULL, -- movements that got another value
  value        bigint   NOT NULL, -- by which the stock changed
  made_by      bigint   NOT NULL,
  made_ms      bigint   NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE UNIQUE INDEX posting_recost_number ON posting_recost (tenant_id, number);
CREATE INDEX posting_recost_cause ON posting_recost (tenant_id, cause_id, cause_no);
