-- 总账 general ledger: entries exist only once posted; a voucher is the paper over one posting of one document.

CREATE TABLE gl_voucher (
  tenant_id    bigint   NOT NULL,
  id           bigint   NOT NULL,
  source_id    bigint   NOT NULL,
  posting_no   smallint NOT NULL,
  source_type  text     NOT NULL,
  source_number text    NOT NULL,
  seq          bigint   NOT NULL,
  period       integer  NOT NULL, -- yyyymm
  word         text     NOT NULL, -- 记
  no           integer  NOT NULL, -- 0 = the mirror of a voided voucher: no paper of its own
  day          integer  NOT NULL,
  amount       bigint   NOT NULL, -- sum of debits
  summary      text     NOT NULL,
  attachments  integer  NOT NULL,
  state        text     NOT NULL, -- open, posted (记账), void
  reverses_id  bigint   NOT NULL, -- the voucher that this one takes back, 0 = none
  reversed_by  bigint   NOT NULL, -- and the other way round
  maker_id     bigint   NOT NULL,
  reviewer_id  bigint   NOT NULL,
  poster_id    bigint   NOT NULL,
  made_ms      bigint   NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE UNIQUE INDEX gl_voucher_source ON gl_voucher (tenant_id, source_id, posting_no);
CREATE UNIQUE INDEX gl_voucher_no ON gl_voucher (tenant_id, period, word, no) WHERE no > 0;

CREATE TABLE gl_entry (
  tenant_id      bigint   NOT NULL,
  source_id      bigint   NOT NULL,
  posting_no     smallint NOT NULL,
  line_no        integer  NOT NULL,
  seq            bigint   NOT NULL,
  period         integer  NOT NULL,
  day            integer  NOT NULL,
  account_id     bigint   NOT NULL,
  party_id       bigint   NOT NULL,
  department_id  bigint   NOT NULL,
  employee_id    bigint   NOT NULL,
  project_id     bigint   NOT NULL,
  product_id     bigint   NOT NULL,
  currency       text     NOT NULL,
  rate           bigint   NOT NULL,
  foreign_amount bigint   NOT NULL,
  debit          bigint   NOT NULL, -- red entries are negative on the same side
  credit         bigint   NOT NULL,
  summary        text     NOT NULL,
  PRIMARY KEY (tenant_id, source_id, posting_no, line_no)
);

CREATE INDEX gl_entry_account ON gl_entry (tenant_id, account_id, day, seq);
-- The tail after the fold: a trial balance reads only what came after it.
CREATE INDEX gl_entry_tail ON gl_entry (tenant_id, seq);

CREATE TABLE gl_period (
  tenant_id   bigint  NOT NULL,
  period      integer NOT NULL,
  state       text    NOT NULL, -- open, closed
  changed_seq bigint  NOT NULL,
  changed_by  bigint  NOT NULL,
  changed_ms  bigint  NOT NULL,
  PRIMARY KEY (tenant_id, period)
);

-- Sums of entries up to gl_fold_mark.seq; a report adds the rows after it.
CREATE TABLE gl_fold (
  tenant_id   bigint  NOT NULL,
  account_id  bigint  NOT NULL,
  period      integer NOT NULL,
  currency    text    NOT NULL,
  debit       bigint  NOT NULL,
  credit      bigint  NOT NULL,
  PRIMARY KEY (tenant_id, account_id, period, currency)
);

CREATE TABLE gl_fold_mark (
  tenant_id   bigint NOT NULL,
  seq         bigint NOT NULL,
  PRIMARY KEY (tenant_id)
);
