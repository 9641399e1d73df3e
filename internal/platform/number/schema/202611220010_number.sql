-- 编号: the last number given out per tenant and sequence.
CREATE TABLE number_seq (
    tenant_id bigint NOT NULL,
    seq_key   text   NOT NULL,
    last_no   bigint NOT NULL,
    PRIMARY KEY (tenant_id, seq_key)
);
