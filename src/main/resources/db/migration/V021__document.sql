-- Files of a case: quotes that people attach, orders and dossiers that we write.
CREATE TABLE documents (
    id         uuid        PRIMARY KEY,
    reference  text        NOT NULL,
    kind       text        NOT NULL,
    file_name  text        NOT NULL,
    media_type text        NOT NULL,
    size       bigint      NOT NULL CHECK (size > 0),
    sha256     bytea       NOT NULL CHECK (length(sha256) = 32),
    content    bytea       NOT NULL,
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL
);

-- The formats are compressed already.
ALTER TABLE documents ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE INDEX documents_reference ON documents (reference, created_at, id);
