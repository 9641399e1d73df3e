-- 商品: what is bought, made and sold; one unit of measure.
CREATE TABLE product (
    tenant_id  bigint   NOT NULL,
    id         bigint   NOT NULL,
    code       text     NOT NULL,
    name       text     NOT NULL,
    spec       text     NOT NULL,
    unit       text     NOT NULL,
    category   text     NOT NULL,
    price      bigint   NOT NULL,
    tax_rate   bigint   NOT NULL,
    barcode    text     NOT NULL,
    pinyin     text     NOT NULL,
    initials   text     NOT NULL,
    disabled   smallint NOT NULL,
    version    bigint   NOT NULL,
    created_ms bigint   NOT NULL,
    updated_ms bigint   NOT NULL,
    updated_by bigint   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code)
);
CREATE INDEX product_initials ON product (tenant_id, initials);
CREATE INDEX product_pinyin ON product (tenant_id, pinyin);
CREATE INDEX product_name ON product (tenant_id, name);
CREATE INDEX product_barcode ON product (tenant_id, barcode);
