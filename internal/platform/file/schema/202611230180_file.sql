-- 文件: what people attached to papers. The bytes lie in the store under the name that the row gives; a row is written after them.
CREATE TABLE file_file (
    tenant_id  bigint   NOT NULL,
    id         bigint   NOT NULL,
    place      text     NOT NULL, -- generated, below the store: company/two letters/name
    name       text     NOT NULL, -- as the person calls it, cleaned
    media      text     NOT NULL, -- found in the bytes
    size       bigint   NOT NULL,
    sha256     text     NOT NULL,
    width      integer  NOT NULL, -- of a picture that could be read, else 0
    height     integer  NOT NULL,
    created_by bigint   NOT NULL,
    created_ms bigint   NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX file_file_place ON file_file (tenant_id, place);
CREATE INDEX file_file_created ON file_file (tenant_id, created_ms);

-- 附件: a file on a paper; what was taken off stays noted, its bytes go later.
CREATE TABLE file_attachment (
    tenant_id  bigint NOT NULL,
    document   text   NOT NULL,
    paper_id   bigint NOT NULL,
    file_id    bigint NOT NULL,
    created_by bigint NOT NULL,
    created_ms bigint NOT NULL,
    removed_by bigint NOT NULL,
    removed_ms bigint NOT NULL, -- 0 while it is there
    PRIMARY KEY (tenant_id, document, paper_id, file_id)
);
CREATE INDEX file_attachment_file ON file_attachment (tenant_id, file_id);

-- 用量: bytes and files of the company, held against its share.
CREATE TABLE file_usage (
    tenant_id bigint NOT NULL,
    bytes     bigint NOT NULL,
    files     bigint NOT NULL,
    PRIMARY KEY (tenant_id)
);
