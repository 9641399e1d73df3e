-- 导入: one file read into one kind of document, and how far it has come. done_docs moves in the transaction that makes the documents,
-- so that what a stopped import goes on with is exactly what is missing.
CREATE TABLE exchange_import (
    tenant_id    bigint   NOT NULL,
    id           bigint   NOT NULL,
    job_id       bigint   NOT NULL, -- the last one that worked on it
    document     text     NOT NULL,
    file_id      bigint   NOT NULL,
    file_name    text     NOT NULL,
    setup        text     NOT NULL, -- sheet, header row and mapping, as JSON
    every        smallint NOT NULL, -- 1: all or nothing
    dry_run      smallint NOT NULL,
    state        text     NOT NULL,
    row_count    bigint   NOT NULL, -- rows of data
    doc_count    bigint   NOT NULL,
    done_docs    bigint   NOT NULL,
    made_docs    bigint   NOT NULL,
    made_rows    bigint   NOT NULL,
    faulty_rows  bigint   NOT NULL, -- rows with a fault of their own
    left_rows    bigint   NOT NULL, -- rows of documents that were not made
    undone_docs  bigint   NOT NULL,
    kept_docs    bigint   NOT NULL, -- that could not be taken back
    problem_zh   text     NOT NULL,
    problem_en   text     NOT NULL,
    created_by   bigint   NOT NULL,
    created_ms   bigint   NOT NULL,
    ended_ms     bigint   NOT NULL,
    undone_by    bigint   NOT NULL,
    undone_ms    bigint   NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- What an import made; undone_ms tells when it was taken back, reason why it could not be.
CREATE TABLE exchange_paper (
    tenant_id bigint  NOT NULL,
    import_id bigint  NOT NULL,
    doc_no    bigint  NOT NULL,
    row_no    bigint  NOT NULL, -- the first of its rows in the file
    paper_id  bigint  NOT NULL,
    number    text    NOT NULL,
    version   bigint  NOT NULL,
    undone_ms bigint  NOT NULL,
    reason_zh text    NOT NULL,
    reason_en text    NOT NULL,
    PRIMARY KEY (tenant_id, import_id, doc_no)
);

-- What is wrong with a row of a file.
CREATE TABLE exchange_fault (
    tenant_id bigint  NOT NULL,
    import_id bigint  NOT NULL,
    row_no    bigint  NOT NULL,
    no        integer NOT NULL,
    column_no integer NOT NULL, -- in the file, from 0; -1 for the row as a whole
    header    text    NOT NULL, -- as the file calls the column
    field     text    NOT NULL,
    value     text    NOT NULL,
    zh        text    NOT NULL,
    en        text    NOT NULL,
    PRIMARY KEY (tenant_id, import_id, row_no, no)
);
