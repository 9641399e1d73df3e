-- 企业设置: what a company has set, by name.
CREATE TABLE tenant_setting (
    tenant_id bigint NOT NULL,
    name      text   NOT NULL,
    value     text   NOT NULL,
    PRIMARY KEY (tenant_id, name)
);
