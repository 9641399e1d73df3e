-- 渠道导入: which file was read how far, and every line that was not posted, with the reason.
CREATE TABLE channel_import (
  tenant_id      bigint  NOT NULL,
  id             bigint  NOT NULL,
  kind           text    NOT NULL, -- orders
  fingerprint    text    NOT NULL, -- sha256 of the unpacked content: the same file again continues or does nothing
  name           text    NOT NULL,
  total_lines    bigint  NOT NULL,
  opening_lines  bigint  NOT NULL, -- products whose opening stock is posted
  done_lines     bigint  NOT NULL, -- all lines up to here are posted or reported
  posted_lines   bigint  NOT NULL,
  reported_lines bigint  NOT NULL,
  state          text    NOT NULL, -- running, done
  started_ms     bigint  NOT NULL,
  ended_ms       bigint  NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX channel_import_file ON channel_import (tenant_id, kind, fingerprint);

CREATE TABLE channel_import_line (
  tenant_id      bigint  NOT NULL,
  import_id      bigint  NOT NULL,
  line_no        bigint  NOT NULL, -- of the file, header = 1
  reason         text    NOT NULL, -- stable id
  zh             text    NOT NULL,
  en             text    NOT NULL,
  raw            text    NOT NULL,
  PRIMARY KEY (tenant_id, import_id, line_no)
);
