-- 操作日志: who did what to which paper. no counts without a gap; hash covers the row and the hash before it, and the last
-- number and hash of a tenant stand in tenant_seq.chain, so that an edited, deleted or added row shows.
CREATE TABLE audit_event (
  tenant_id bigint   NOT NULL,
  no        bigint   NOT NULL,
  seq       bigint   NOT NULL, -- the transaction, in the order of commits
  at_ms     bigint   NOT NULL,
  user_id   bigint   NOT NULL, -- 0: the program itself
  source    text     NOT NULL, -- screen, import, api, automatic
  ip        text     NOT NULL,
  agent     text     NOT NULL,
  request   text     NOT NULL,
  document  text     NOT NULL,
  paper     bigint   NOT NULL, -- 0: no single one
  number    text     NOT NULL,
  action    text     NOT NULL,
  personal  smallint NOT NULL, -- the values tell of a person
  digest    bytea    NOT NULL, -- of the salt and the values; empty without values
  hash      bytea    NOT NULL,
  PRIMARY KEY (tenant_id, no)
);
CREATE INDEX audit_event_paper ON audit_event (tenant_id, paper, no);
CREATE INDEX audit_event_user ON audit_event (tenant_id, user_id, no);
CREATE INDEX audit_event_at ON audit_event (tenant_id, at_ms);

-- The values beside the chain. Erasure empties salt and values and names the event that tells of it; the chain, which
-- holds only the digest, still verifies.
CREATE TABLE audit_value (
  tenant_id bigint NOT NULL,
  no        bigint NOT NULL,
  salt      bytea  NOT NULL,
  body      text   NOT NULL, -- JSON: path, label, old, new
  erased_by bigint NOT NULL, -- number of the event of the erasure, 0: not erased
  PRIMARY KEY (tenant_id, no)
);

-- Where the chain begins after rows have outlived the time they are kept.
CREATE TABLE audit_purge (
  tenant_id  bigint NOT NULL,
  through_no bigint NOT NULL,
  hash       bytea  NOT NULL, -- of the last row that was taken away
  at_ms      bigint NOT NULL,
  PRIMARY KEY (tenant_id, through_no)
);

-- 访问日志: sign-ins, failures, denials, exports and the reading of personal data.
CREATE TABLE audit_access (
  tenant_id bigint NOT NULL, -- 0: nobody knows whose
  id        bigint NOT NULL,
  at_ms     bigint NOT NULL,
  kind      text   NOT NULL, -- sign_in, sign_out, failed, denied, export, personal
  user_id   bigint NOT NULL,
  login     text   NOT NULL,
  source    text   NOT NULL,
  ip        text   NOT NULL,
  agent     text   NOT NULL,
  request   text   NOT NULL,
  document  text   NOT NULL,
  paper     bigint NOT NULL,
  detail    text   NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_access_at ON audit_access (tenant_id, at_ms);
CREATE INDEX audit_access_user ON audit_access (tenant_id, user_id, at_ms);
