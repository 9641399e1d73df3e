-- 会计科目: the chart of accounts of one company.
CREATE TABLE account (
    tenant_id bigint   NOT NULL,
    id        bigint   NOT NULL,
    code      text     NOT NULL,
    name      text     NOT NULL,
    name_en   text     NOT NULL,
    parent_id bigint   NOT NULL,
    category  text     NOT NULL,
    side      smallint NOT NULL,
    leaf      smallint NOT NULL,
    control   text     NOT NULL,
    fund      smallint NOT NULL,
    dims      text     NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code)
);
