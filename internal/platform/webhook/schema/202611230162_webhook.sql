-- Webhook: who is told of events outside, and what was sent. patterns is one per line.
CREATE TABLE webhook (
    tenant_id    bigint   NOT NULL,
    id           bigint   NOT NULL,
    url          text     NOT NULL,
    patterns     text     NOT NULL,
    note         text     NOT NULL,
    secret       text     NOT NULL,
    old_secret   text     NOT NULL,
    old_until_ms bigint   NOT NULL,
    disabled     smallint NOT NULL,
    version      integer  NOT NULL,
    created_by   bigint   NOT NULL,
    created_ms   bigint   NOT NULL,
    changed_by   bigint   NOT NULL,
    changed_ms   bigint   NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- seq and id order the deliveries of a webhook as the events were committed; id is that of the event.
CREATE TABLE webhook_delivery (
    tenant_id  bigint  NOT NULL,
    webhook_id bigint  NOT NULL,
    seq        bigint  NOT NULL,
    id         bigint  NOT NULL,
    kind       text    NOT NULL,
    paper      bigint  NOT NULL,
    body       text    NOT NULL,
    state      text    NOT NULL,
    attempts   integer NOT NULL,
    next_ms    bigint  NOT NULL,
    until_ms   bigint  NOT NULL,
    status     integer NOT NULL,
    code       text    NOT NULL,
    problem_zh text    NOT NULL,
    problem_en text    NOT NULL,
    answer     text    NOT NULL,
    took_ms    bigint  NOT NULL,
    created_ms bigint  NOT NULL,
    tried_ms   bigint  NOT NULL,
    PRIMARY KEY (tenant_id, webhook_id, seq, id)
);
CREATE INDEX webhook_delivery_waiting ON webhook_delivery (tenant_id, webhook_id, seq, id) WHERE state = 'waiting';
CREATE INDEX webhook_delivery_ended ON webhook_delivery (tenant_id, tried_ms) WHERE state <> 'waiting';
