-- Probations, one at most for each onboarding. What managers write in reviews and decisions is here and nowhere else.
CREATE TABLE probations (
    number text PRIMARY KEY,
    onboarding text NOT NULL UNIQUE REFERENCES onboardings,
    employee text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    extended_from date,
    most_months integer NOT NULL CHECK (most_months >= 0),
    round integer NOT NULL DEFAULT 0,
    planned_on date NOT NULL,
    state text NOT NULL,
    escalation text NOT NULL,
    proposed_by text,
    leaves_on date,
    CHECK (ends_on >= starts_on)
);

-- A round is planned anew when the probation is extended.
CREATE TABLE probation_reviews (
    probation text NOT NULL REFERENCES probations,
    round integer NOT NULL,
    position integer NOT NULL,
    planned_on date NOT NULL,
    held_by text,
    held_at timestamptz,
    course text,
    agreements text,
    concerns text,
    acknowledged_at timestamptz,
    reply text,
    PRIMARY KEY (probation, round, position)
);

-- Who decided what and why, the first one first.
CREATE TABLE probation_decisions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    probation text NOT NULL REFERENCES probations,
    at timestamptz NOT NULL,
    person text NOT NULL,
    kind text NOT NULL,
    reason text
);

CREATE INDEX probation_decisions_probation ON probation_decisions (probation, id);
