-- What somebody can be let into. The target is what the connector calls it; without one it is the account itself.
CREATE TABLE accesses (
    access text PRIMARY KEY,
    name text NOT NULL,
    owner text NOT NULL,
    connector text NOT NULL,
    target text,
    active boolean NOT NULL DEFAULT true
);

-- Who was let into what, under which reference, from when until when. A row is never removed.
CREATE TABLE access_grants (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference text NOT NULL,
    person text NOT NULL,
    access text NOT NULL REFERENCES accesses,
    how text NOT NULL CHECK (how IN ('CONNECTOR', 'MANUAL')),
    granted_at timestamptz NOT NULL,
    granted_by text NOT NULL,
    revoked_at timestamptz,
    revoked_by text,
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

CREATE UNIQUE INDEX access_grants_standing ON access_grants (reference) WHERE revoked_at IS NULL;
CREATE INDEX access_grants_person ON access_grants (person, access);
CREATE INDEX access_grants_access ON access_grants (access);
