-- 后台任务: long work and what is done after a commit. A control table: any server takes any company's jobs from it.
-- due_ms is when somebody may take the row: the time it waits for, or the end of the lease of who runs it; null once it has ended.
-- lease is a new id each time it is taken: who does not hold it writes nothing.
-- dedupe is null once the job has ended, so that the next one of the same key may stand beside it.
CREATE TABLE job (
    tenant_id  bigint   NOT NULL,
    id         bigint   NOT NULL,
    kind       text     NOT NULL,
    user_id    bigint   NOT NULL,
    state      text     NOT NULL,
    due_ms     bigint,
    dedupe     text,
    dedupe_key text     NOT NULL,
    again      smallint NOT NULL,
    cancel     smallint NOT NULL,
    lease      bigint   NOT NULL,
    attempts   integer  NOT NULL,
    failures   integer  NOT NULL,
    input      text     NOT NULL,
    saved      text     NOT NULL,
    result     text     NOT NULL,
    code       text     NOT NULL,
    problem_zh text     NOT NULL,
    problem_en text     NOT NULL,
    done_n     bigint   NOT NULL,
    total_n    bigint   NOT NULL,
    note_zh    text     NOT NULL,
    note_en    text     NOT NULL,
    created_ms bigint   NOT NULL,
    started_ms bigint   NOT NULL,
    ended_ms   bigint   NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX job_dedupe ON job (tenant_id, kind, dedupe);
CREATE INDEX job_due ON job (due_ms) WHERE due_ms IS NOT NULL;
