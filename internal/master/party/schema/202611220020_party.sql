-- 往来单位: customers and suppliers.
CREATE TABLE party (
    tenant_id   bigint   NOT NULL,
    id          bigint   NOT NULL,
    code        text     NOT NULL,
    name        text     NOT NULL,
    pinyin      text     NOT NULL,
    initials    text     NOT NULL,
    is_customer smallint NOT NULL,
    is_supplier smallint NOT NULL,
    contact     text     NOT NULL,
    phone       text     NOT NULL,
    tax_no      text     NOT NULL,
    address     text     NOT NULL,
    level       text     NOT NULL,
    terms_days  integer  NOT NULL, -- credit period: a delivery falls due so many days later
    note        text     NOT NULL,
    disabled    smallint NOT NULL,
    version     bigint   NOT NULL,
    created_ms  bigint   NOT NULL,
    updated_ms  bigint   NOT NULL,
    updated_by  bigint   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code)
);
CREATE INDEX party_initials ON party (tenant_id, initials);
CREATE INDEX party_pinyin ON party (tenant_id, pinyin);
CREATE INDEX party_name ON party (tenant_id, name);
