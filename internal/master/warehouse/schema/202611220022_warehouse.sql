-- 仓库: where stock lies, and whether it may go below zero there.
CREATE TABLE warehouse (
    tenant_id  bigint   NOT NULL,
    id         bigint   NOT NULL,
    code       text     NOT NULL,
    name       text     NOT NULL,
    is_default smallint NOT NULL,
    disabled   smallint NOT NULL,
    version    bigint   NOT NULL,
    updated_ms bigint   NOT NULL,
    updated_by bigint   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code)
);
