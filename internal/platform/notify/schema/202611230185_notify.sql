-- 通知: news for one person, about a paper or about work that waits for them.
CREATE TABLE notify_message (
    tenant_id  bigint   NOT NULL,
    user_id    bigint   NOT NULL,
    id         bigint   NOT NULL,
    kind       text     NOT NULL,
    zh         text     NOT NULL,
    en         text     NOT NULL,
    document   text     NOT NULL,
    paper_id   bigint   NOT NULL,
    route      text     NOT NULL, -- a page of this program
    from_id    bigint   NOT NULL, -- who did what it tells of
    shown      smallint NOT NULL, -- in the program; otherwise it only goes by mail
    mail       smallint NOT NULL, -- 0 no, 1 to be sent, 2 sent
    created_ms bigint   NOT NULL,
    read_ms    bigint   NOT NULL, -- 0 while unread
    PRIMARY KEY (tenant_id, user_id, id)
);
CREATE INDEX notify_message_unread ON notify_message (tenant_id, user_id, read_ms);
CREATE INDEX notify_message_mail ON notify_message (tenant_id, user_id, mail);
CREATE INDEX notify_message_created ON notify_message (tenant_id, created_ms);

-- 通知开关: what a person chose for a kind of news; without a row the kind's own way.
CREATE TABLE notify_switch (
    tenant_id bigint   NOT NULL,
    user_id   bigint   NOT NULL,
    kind      text     NOT NULL,
    shown     smallint NOT NULL,
    mail      smallint NOT NULL,
    PRIMARY KEY (tenant_id, user_id, kind)
);

-- 邮箱: where a person wants mail.
CREATE TABLE notify_address (
    tenant_id bigint NOT NULL,
    user_id   bigint NOT NULL,
    address   text   NOT NULL,
    PRIMARY KEY (tenant_id, user_id)
);
