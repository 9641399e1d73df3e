-- 门户: second factors, passkeys, API tokens, links, departments, and what is counted against guessing.
ALTER TABLE auth_user ADD COLUMN department_id bigint NOT NULL DEFAULT 0;
ALTER TABLE auth_user ADD COLUMN party_id bigint NOT NULL DEFAULT 0;
ALTER TABLE auth_user ADD COLUMN must_change smallint NOT NULL DEFAULT 0;
ALTER TABLE auth_user ADD COLUMN password_ms bigint NOT NULL DEFAULT 0;
ALTER TABLE auth_user ADD COLUMN totp_secret text NOT NULL DEFAULT '';
ALTER TABLE auth_user ADD COLUMN totp_step bigint NOT NULL DEFAULT 0; -- the newest code that was used: none is taken twice
ALTER TABLE auth_user ADD COLUMN created_ms bigint NOT NULL DEFAULT 0;
ALTER TABLE auth_user ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE auth_user DROP COLUMN failed;
ALTER TABLE auth_user DROP COLUMN locked_until_ms;
CREATE INDEX auth_user_department ON auth_user (tenant_id, department_id);

ALTER TABLE auth_session ADD COLUMN address text NOT NULL DEFAULT '';

-- Failures are counted by the login that was typed, whether a user has it or not: so nothing tells the two apart.
CREATE TABLE auth_attempt (
    login_hash text    NOT NULL PRIMARY KEY,
    failed     integer NOT NULL,
    until_ms   bigint  NOT NULL, -- locked until then, when failed is at its bound
    seen_ms    bigint  NOT NULL
);
CREATE INDEX auth_attempt_seen ON auth_attempt (seen_ms);

-- What is half done: a sign-in before its second step, a code that is being set up, a ceremony of a passkey.
CREATE TABLE auth_challenge (
    ticket_hash text    NOT NULL PRIMARY KEY,
    kind        text    NOT NULL,
    user_id     bigint  NOT NULL,
    data        text    NOT NULL,
    tries       integer NOT NULL,
    expires_ms  bigint  NOT NULL
);
CREATE INDEX auth_challenge_expires ON auth_challenge (expires_ms);

CREATE TABLE auth_recovery (
    user_id   bigint NOT NULL,
    code_hash text   NOT NULL,
    PRIMARY KEY (user_id, code_hash)
);

CREATE TABLE auth_passkey (
    credential text   NOT NULL PRIMARY KEY,
    user_id    bigint NOT NULL,
    id         bigint NOT NULL,
    name       text   NOT NULL,
    site       text   NOT NULL, -- the name of the host that it was made for
    data       text   NOT NULL, -- JSON: public key and counter
    created_ms bigint NOT NULL,
    used_ms    bigint NOT NULL
);
CREATE INDEX auth_passkey_user ON auth_passkey (user_id);

CREATE TABLE auth_token (
    token_hash text   NOT NULL PRIMARY KEY,
    id         bigint NOT NULL,
    user_id    bigint NOT NULL,
    name       text   NOT NULL,
    hint       text   NOT NULL, -- its last four characters
    scopes     text   NOT NULL, -- patterns with commas
    created_ms bigint NOT NULL,
    expires_ms bigint NOT NULL,
    used_ms    bigint NOT NULL
);
CREATE INDEX auth_token_user ON auth_token (user_id);

CREATE TABLE auth_link (
    token_hash  text   NOT NULL PRIMARY KEY,
    tenant_id   bigint NOT NULL,
    document    text   NOT NULL,
    paper_id    bigint NOT NULL,
    permissions text   NOT NULL,
    issued_by   bigint NOT NULL,
    created_ms  bigint NOT NULL,
    expires_ms  bigint NOT NULL
);
CREATE INDEX auth_link_paper ON auth_link (tenant_id, document, paper_id);

CREATE TABLE auth_department (
    tenant_id bigint   NOT NULL,
    id        bigint   NOT NULL,
    name      text     NOT NULL,
    disabled  smallint NOT NULL,
    version   integer  NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX auth_department_name ON auth_department (tenant_id, name);
