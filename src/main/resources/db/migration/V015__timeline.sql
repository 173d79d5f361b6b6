-- What happened in a case, in words.
CREATE TABLE timeline_entries (
    id bigserial PRIMARY KEY,
    reference text NOT NULL,
    at timestamptz NOT NULL,
    actor text,
    what text NOT NULL,
    detail text
);
CREATE INDEX timeline_entries_reference ON timeline_entries (reference, id);
