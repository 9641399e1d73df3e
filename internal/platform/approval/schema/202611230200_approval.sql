-- 审批: flows, the cases that run on them, who is asked, what was decided, who stands in for whom.
CREATE TABLE approval_flow (
    tenant_id   bigint NOT NULL,
    id          bigint NOT NULL,
    document    text   NOT NULL,
    name        text   NOT NULL,
    amount_from bigint NOT NULL, -- from here on; 0 none
    amount_to   bigint NOT NULL, -- below this; 0 none
    categories  text   NOT NULL, -- JSON list, empty for all
    departments text   NOT NULL, -- JSON list, empty for all
    steps       text   NOT NULL, -- JSON list
    state       text   NOT NULL, -- on, off, gone
    version     bigint NOT NULL,
    updated_ms  bigint NOT NULL,
    updated_by  bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

CREATE TABLE approval_case (
    tenant_id    bigint  NOT NULL,
    id           bigint  NOT NULL,
    document     text    NOT NULL,
    paper        bigint  NOT NULL,
    number       text    NOT NULL,
    title        text    NOT NULL,
    amount       bigint  NOT NULL,
    department   bigint  NOT NULL,
    maker        bigint  NOT NULL,
    submitted_by bigint  NOT NULL,
    version      bigint  NOT NULL, -- of the paper
    flow_id      bigint  NOT NULL,
    flow_name    text    NOT NULL,
    steps        text    NOT NULL, -- the flow's steps as they were, and signers added since
    step_at      integer NOT NULL,
    round        integer NOT NULL, -- rises whenever others are asked
    state        text    NOT NULL, -- open, approved, returned, withdrawn
    events       integer NOT NULL,
    opened_ms    bigint  NOT NULL,
    changed_ms   bigint  NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX approval_case_paper ON approval_case (tenant_id, document, paper, id);
CREATE UNIQUE INDEX approval_case_open ON approval_case (tenant_id, document, paper) WHERE state = 'open';
CREATE INDEX approval_case_submitted ON approval_case (tenant_id, submitted_by, id);

CREATE TABLE approval_task (
    tenant_id  bigint  NOT NULL,
    case_id    bigint  NOT NULL,
    round      integer NOT NULL,
    person     bigint  NOT NULL,
    for_person bigint  NOT NULL, -- who handed it over; 0 none
    state      text    NOT NULL, -- waiting, done, gone
    PRIMARY KEY (tenant_id, case_id, round, person)
);
CREATE INDEX approval_task_waiting ON approval_task (tenant_id, person, case_id) WHERE state = 'waiting';

-- What was decided; rows are only added.
CREATE TABLE approval_event (
    tenant_id  bigint  NOT NULL,
    case_id    bigint  NOT NULL,
    no         integer NOT NULL,
    kind       text    NOT NULL,
    person     bigint  NOT NULL, -- who did it
    for_person bigint  NOT NULL, -- in whose place; 0 none
    other      bigint  NOT NULL, -- who was brought in; 0 none
    step       text    NOT NULL,
    reason     text    NOT NULL,
    at_ms      bigint  NOT NULL,
    PRIMARY KEY (tenant_id, case_id, no)
);
CREATE INDEX approval_event_person ON approval_event (tenant_id, person, case_id);

CREATE TABLE approval_absence (
    tenant_id  bigint  NOT NULL,
    id         bigint  NOT NULL,
    person     bigint  NOT NULL,
    stand_in   bigint  NOT NULL,
    from_day   integer NOT NULL,
    to_day     integer NOT NULL,
    ended_ms   bigint  NOT NULL, -- taken back; 0 not
    created_by bigint  NOT NULL,
    created_ms bigint  NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX approval_absence_person ON approval_absence (tenant_id, person, to_day);
CREATE INDEX approval_absence_stand_in ON approval_absence (tenant_id, stand_in, to_day);
