-- 登录: users and sessions; control tables, read before the tenant is known.
CREATE TABLE auth_user (
    id              bigint   NOT NULL PRIMARY KEY,
    login           text     NOT NULL,
    name            text     NOT NULL,
    tenant_id       bigint   NOT NULL,
    role            text     NOT NULL,
    locale          text     NOT NULL,
    password_hash   text     NOT NULL,
    failed          integer  NOT NULL,
    locked_until_ms bigint   NOT NULL,
    disabled        smallint NOT NULL
);
CREATE UNIQUE INDEX auth_user_login ON auth_user (login);
CREATE INDEX auth_user_tenant ON auth_user (tenant_id, id);

CREATE TABLE auth_session (
    token_hash text   NOT NULL PRIMARY KEY,
    user_id    bigint NOT NULL,
    tenant_id  bigint NOT NULL,
    created_ms bigint NOT NULL,
    expires_ms bigint NOT NULL,
    seen_ms    bigint NOT NULL,
    agent      text   NOT NULL
);
CREATE INDEX auth_session_user ON auth_session (user_id);
CREATE INDEX auth_session_expires ON auth_session (expires_ms);
