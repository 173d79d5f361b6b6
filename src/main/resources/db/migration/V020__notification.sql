-- Mails leave through here: written in the transaction of the business step, sent afterwards.
CREATE TABLE outbox_mails (
    id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mail_key         text        NOT NULL UNIQUE,
    message_id       text        NOT NULL,
    reference        text        NOT NULL,
    subject          text        NOT NULL,
    body             text        NOT NULL,
    state            text        NOT NULL CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'KEPT', 'FAILED')),
    -- WAITING: when to try (again); SENDING: when the attempt counts as lost
    due_at           timestamptz NOT NULL,
    claim            uuid,
    attempts         integer     NOT NULL DEFAULT 0,
    first_attempt_at timestamptz,
    problem          text,
    created_at       timestamptz NOT NULL
);

CREATE INDEX outbox_mails_due ON outbox_mails (due_at, id) WHERE state IN ('WAITING', 'SENDING');
CREATE INDEX outbox_mails_reference ON outbox_mails (reference, id);

CREATE TABLE outbox_recipients (
    mail_id  bigint      NOT NULL REFERENCES outbox_mails (id) ON DELETE CASCADE,
    position integer     NOT NULL,
    address  text        NOT NULL,
    state    text        NOT NULL CHECK (state IN ('OPEN', 'SENT', 'REFUSED')),
    problem  text,
    sent_at  timestamptz,
    PRIMARY KEY (mail_id, position)
);

-- Either a document of the case or bytes of its own.
CREATE TABLE outbox_attachments (
    mail_id     bigint  NOT NULL REFERENCES outbox_mails (id) ON DELETE CASCADE,
    position    integer NOT NULL,
    file_name   text    NOT NULL,
    media_type  text    NOT NULL,
    document_id uuid,
    content     bytea,
    PRIMARY KEY (mail_id, position),
    CHECK (num_nonnulls(document_id, content) = 1)
);
