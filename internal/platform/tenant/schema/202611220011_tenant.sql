-- 企业: one row per company; a control table, read before anything of the company is.
CREATE TABLE tenant_company (
    tenant_id          bigint   NOT NULL PRIMARY KEY,
    name               text     NOT NULL,
    standard           text     NOT NULL, -- small
    taxpayer           text     NOT NULL, -- general, small_scale
    timezone           text     NOT NULL,
    currency           text     NOT NULL,
    prices_include_tax smallint NOT NULL,
    start_period       integer  NOT NULL, -- yyyymm
    cost_scope         text     NOT NULL, -- company, warehouse
    demo               smallint NOT NULL,
    created_ms         bigint   NOT NULL
);
