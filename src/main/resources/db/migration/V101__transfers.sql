CREATE TABLE transfers (
    number text PRIMARY KEY,
    person text NOT NULL,
    kind text NOT NULL,
    job_title text NOT NULL,
    department text NOT NULL,
    site text,
    workplace text NOT NULL,
    manager text,
    cost_centre text NOT NULL,
    old_job_title text NOT NULL,
    old_department text NOT NULL,
    old_site text,
    old_manager text,
    effective_on date NOT NULL,
    reason text NOT NULL,
    announced_by text NOT NULL,
    announced_at timestamptz NOT NULL,
    state text NOT NULL,
    agreed_by text,
    package_table text,
    package_version integer,
    reports_to text,
    obstacle text,
    ended_by text,
    ended_at timestamptz,
    ended_reason text
);

CREATE INDEX transfers_announced ON transfers (announced_at, number);
CREATE INDEX transfers_person ON transfers (person);

-- Nobody changes their work twice at once.
CREATE UNIQUE INDEX transfers_running ON transfers (person) WHERE state IN ('asked', 'agreed', 'confirmed', 'in-effect');

CREATE TABLE transfer_numbers (
    year int PRIMARY KEY,
    last bigint NOT NULL
);

CREATE TABLE transfer_days (
    transfer text NOT NULL REFERENCES transfers,
    at timestamptz NOT NULL,
    person text NOT NULL,
    effective_on date NOT NULL,
    reason text
);

CREATE INDEX transfer_days_transfer ON transfer_days (transfer, at);

-- What is given, taken back and kept, as it was determined and as human resources decided.
CREATE TABLE transfer_lines (
    transfer text NOT NULL REFERENCES transfers,
    position integer NOT NULL CHECK (position > 0),
    difference text NOT NULL,
    decision text,
    branch text NOT NULL,
    title text NOT NULL,
    rule text,
    what text,
    quantity integer NOT NULL CHECK (quantity > 0),
    responsible text NOT NULL,
    due_days integer NOT NULL,
    on_day_one boolean NOT NULL,
    undo text,
    source text,
    ends_on date,
    given_again_by text,
    PRIMARY KEY (transfer, position)
);
