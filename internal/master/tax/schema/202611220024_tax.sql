-- 税率: rates of value-added tax, each from a day on.
CREATE TABLE tax_rate (
    tenant_id bigint  NOT NULL,
    id        bigint  NOT NULL,
    name      text    NOT NULL,
    rate      bigint  NOT NULL,
    from_day  integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, rate, from_day)
);
