-- People who leave, as they are said (OF-2026-00001).
CREATE TABLE offboardings (
    number text PRIMARY KEY,
    person text NOT NULL,
    reason text NOT NULL,
    last_day date NOT NULL,
    access_ends_at timestamptz NOT NULL,
    successor text,
    interview boolean NOT NULL,
    late_reason text,
    announced_by text NOT NULL,
    announced_at timestamptz NOT NULL,
    state text NOT NULL,
    login_closed_at timestamptz,
    left_at timestamptz,
    ended_by text,
    ended_at timestamptz,
    ended_reason text
);

CREATE INDEX offboardings_announced ON offboardings (announced_at, number);

-- Nobody leaves twice at once, whoever announces it where.
CREATE UNIQUE INDEX offboardings_running ON offboardings (person) WHERE state = 'running';

CREATE TABLE offboarding_numbers (
    year int PRIMARY KEY,
    last bigint NOT NULL
);

-- Every last day and every end of accesses that was set, the first ones included.
CREATE TABLE offboarding_days (
    offboarding text NOT NULL REFERENCES offboardings,
    at timestamptz NOT NULL,
    person text NOT NULL,
    last_day date NOT NULL,
    access_ends_at timestamptz NOT NULL,
    reason text
);

CREATE INDEX offboarding_days_offboarding ON offboarding_days (offboarding, at);

-- What has to come back: taken from what was issued and granted, or added by hand.
CREATE TABLE leaving_items (
    offboarding text NOT NULL REFERENCES offboardings,
    position integer NOT NULL CHECK (position > 0),
    kind text NOT NULL,
    title text NOT NULL,
    rule text,
    what text,
    quantity integer NOT NULL CHECK (quantity > 0),
    source text,
    responsible text NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL,
    instance text,
    added_by text,
    added_because text,
    checked_by text,
    checked_at timestamptz,
    note text,
    settled_by text,
    settled_at timestamptz,
    settled_because text,
    PRIMARY KEY (offboarding, position)
);

CREATE UNIQUE INDEX leaving_items_source ON leaving_items (offboarding, source) WHERE source IS NOT NULL;
CREATE INDEX leaving_items_instance ON leaving_items (instance) WHERE instance IS NOT NULL;

-- What somebody who leaves hands over, and to whom.
CREATE TABLE hand_overs (
    offboarding text NOT NULL REFERENCES offboardings,
    position integer NOT NULL CHECK (position > 0),
    what text NOT NULL,
    place text,
    receiver text NOT NULL,
    PRIMARY KEY (offboarding, position)
);

-- What was said in the exit interview: for human resources alone.
CREATE TABLE exit_interviews (
    offboarding text PRIMARY KEY REFERENCES offboardings,
    held_on date NOT NULL,
    held_by text NOT NULL,
    notes text NOT NULL
);
