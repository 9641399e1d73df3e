-- 往来账 open items: what is owed, document by document, and what settled it.

CREATE TABLE openitem (
  tenant_id      bigint   NOT NULL,
  id             bigint   NOT NULL,
  source_id      bigint   NOT NULL,
  posting_no     smallint NOT NULL,
  line_no        integer  NOT NULL,
  seq            bigint   NOT NULL,
  day            integer  NOT NULL,
  due_day        integer  NOT NULL,
  party_id       bigint   NOT NULL,
  account_id     bigint   NOT NULL,
  source_type    text     NOT NULL,
  number         text     NOT NULL, -- of the document, for people
  currency       text     NOT NULL,
  rate           bigint   NOT NULL, -- scale 6
  foreign_amount bigint   NOT NULL,
  amount         bigint   NOT NULL, -- + they owe us, - we owe them
  settled        bigint   NOT NULL, -- cache of openitem_match: sign of amount, |settled| <= |amount|
  reverses_no    smallint NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE UNIQUE INDEX openitem_source ON openitem (tenant_id, source_id, posting_no, line_no);
-- Only what is still open: matching, ageing and balances per party read nothing else.
CREATE INDEX openitem_open ON openitem (tenant_id, party_id, account_id, due_day, id, amount, settled) WHERE settled <> amount;

CREATE TABLE openitem_match (
  tenant_id      bigint   NOT NULL,
  source_id      bigint   NOT NULL, -- the document that settles
  posting_no     smallint NOT NULL,
  line_no        integer  NOT NULL,
  seq            bigint   NOT NULL,
  day            integer  NOT NULL,
  source_type    text     NOT NULL,
  number         text     NOT NULL, -- of that document, for people
  party_id       bigint   NOT NULL,
  item_id        bigint   NOT NULL,
  amount         bigint   NOT NULL, -- added to settled of the item
  reverses_no    smallint NOT NULL,
  PRIMARY KEY (tenant_id, source_id, posting_no, line_no)
);

CREATE INDEX openitem_match_item ON openitem_match (tenant_id, item_id, seq);
