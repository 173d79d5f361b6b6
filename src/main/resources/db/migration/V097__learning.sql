-- What people have to read, by version. Without department, site, contract or role it is for everybody.
CREATE TABLE policies (
    policy text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    title text NOT NULL,
    text text,
    link text,
    changes text,
    department text,
    site text,
    contract text,
    role text,
    began_from date,
    days integer NOT NULL CHECK (days > 0),
    active boolean NOT NULL DEFAULT true,
    PRIMARY KEY (policy, version)
);

COMMENT ON COLUMN policies.began_from IS 'Only for whoever began to work here on this day or later; null for whenever they began.';

-- What people have to follow. Valid for ever without a number of months.
CREATE TABLE trainings (
    training text PRIMARY KEY,
    title text NOT NULL,
    department text,
    site text,
    contract text,
    role text,
    began_from date,
    days integer NOT NULL CHECK (days > 0),
    valid_months integer CHECK (valid_months > 0),
    renew_days integer,
    recorded_by text NOT NULL,
    certificate boolean NOT NULL,
    active boolean NOT NULL DEFAULT true,
    CHECK ((valid_months IS NULL) = (renew_days IS NULL))
);

COMMENT ON COLUMN trainings.recorded_by IS 'Who records it: person, or the key of a group.';

CREATE TABLE learning_numbers (
    series text NOT NULL,
    year integer NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (series, year)
);

-- Who was asked to read which version, and did. A row is never removed.
CREATE TABLE acknowledgements (
    number text PRIMARY KEY,
    policy text NOT NULL,
    version integer NOT NULL,
    person text NOT NULL,
    asked_at timestamptz NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'acknowledged', 'superseded', 'dropped')),
    ended_at timestamptz,
    FOREIGN KEY (policy, version) REFERENCES policies,
    CHECK ((state = 'open') = (ended_at IS NULL))
);

CREATE UNIQUE INDEX acknowledgements_asked_once ON acknowledgements (policy, version, person)
    WHERE state IN ('open', 'acknowledged');
CREATE INDEX acknowledgements_person ON acknowledgements (person);

-- Who has to follow which training, and until when it is valid. Of the training that is not accepted yet, day and person stand here.
CREATE TABLE training_duties (
    number text PRIMARY KEY,
    training text NOT NULL REFERENCES trainings,
    person text NOT NULL,
    asked_at timestamptz NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'valid', 'renewal', 'ended')),
    followed_on date,
    recorded_by text,
    checked_by text,
    sent_back_at timestamptz,
    sent_back_because text,
    valid_until date
);

CREATE UNIQUE INDEX training_duties_asked_once ON training_duties (training, person) WHERE state <> 'ended';
CREATE INDEX training_duties_person ON training_duties (person);

-- Every time that somebody followed a training. A row is never removed.
CREATE TABLE training_records (
    duty text NOT NULL REFERENCES training_duties,
    recorded_at timestamptz NOT NULL,
    followed_on date NOT NULL,
    valid_until date,
    recorded_by text NOT NULL,
    checked_by text CHECK (checked_by <> recorded_by),
    PRIMARY KEY (duty, recorded_at)
);
