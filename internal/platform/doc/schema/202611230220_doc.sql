-- 单据: the fields that a company adds to papers by itself, and the index of those that lists can be narrowed by.

CREATE TABLE doc_field (
  tenant_id  bigint   NOT NULL,
  document   text     NOT NULL, -- sales.order
  name       text     NOT NULL, -- key in the paper's custom
  zh         text     NOT NULL,
  en         text     NOT NULL,
  kind       text     NOT NULL, -- text, int, flag, day, amount, enum
  options    text     NOT NULL, -- of an enum, one a line
  required   smallint NOT NULL,
  search     smallint NOT NULL, -- copied to custom_index
  position   integer  NOT NULL,
  disabled   smallint NOT NULL,
  version    integer  NOT NULL,
  PRIMARY KEY (tenant_id, document, name)
);

CREATE TABLE doc_custom_index (
  tenant_id  bigint   NOT NULL,
  document   text     NOT NULL,
  field      text     NOT NULL,
  text_value text     NOT NULL, -- folded to lower case
  num_value  bigint   NOT NULL, -- days, amounts in cents, counts, flags
  paper_id   bigint   NOT NULL,
  PRIMARY KEY (tenant_id, document, paper_id, field)
);
CREATE INDEX doc_custom_index_value ON doc_custom_index (tenant_id, document, field, text_value, num_value, paper_id);
