-- 业务事件: what happened, for each listener that wanted to know, until it has taken it. seq is the commit order of the company.
CREATE TABLE event_outbox (
    tenant_id bigint NOT NULL,
    listener  text   NOT NULL,
    seq       bigint NOT NULL,
    id        bigint NOT NULL,
    kind      text   NOT NULL,
    paper     bigint NOT NULL,
    user_id   bigint NOT NULL,
    at_ms     bigint NOT NULL,
    payload   text   NOT NULL,
    PRIMARY KEY (tenant_id, listener, seq, id)
);
