-- 评论: what people say about a paper. Nothing is changed afterwards; what is taken back leaves its place empty.
CREATE TABLE comment_entry (
    tenant_id  bigint NOT NULL,
    id         bigint NOT NULL,
    document   text   NOT NULL,
    paper_id   bigint NOT NULL,
    content    text   NOT NULL,
    created_by bigint NOT NULL,
    created_ms bigint NOT NULL,
    removed_ms bigint NOT NULL, -- 0 while it stands
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX comment_entry_paper ON comment_entry (tenant_id, document, paper_id, id);

-- 提及: whom a comment names.
CREATE TABLE comment_mention (
    tenant_id  bigint NOT NULL,
    comment_id bigint NOT NULL,
    user_id    bigint NOT NULL,
    PRIMARY KEY (tenant_id, comment_id, user_id)
);
