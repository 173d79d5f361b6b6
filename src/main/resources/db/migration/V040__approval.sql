-- Approval rounds, their steps in order, who may decide a step, and every decision for ever.
CREATE TABLE approval_rounds (
    id bigserial PRIMARY KEY,
    reference text NOT NULL,
    kind text NOT NULL,
    purpose text NOT NULL,
    subject text NOT NULL,
    requester text NOT NULL,
    beneficiary text,
    cost_centre text,
    amount numeric(12, 2) NOT NULL,
    approval_needs_reason boolean NOT NULL,
    rule_table text NOT NULL,
    rule_version int NOT NULL,
    opened_at timestamptz NOT NULL,
    outcome text
);
CREATE INDEX approval_rounds_reference ON approval_rounds (reference, id);

CREATE TABLE approval_steps (
    id bigserial PRIMARY KEY,
    round bigint NOT NULL REFERENCES approval_rounds (id),
    position int NOT NULL,
    role text NOT NULL,
    because text NOT NULL,
    rule text NOT NULL,
    state text NOT NULL,
    offered_at timestamptz,
    due_at timestamptz,
    UNIQUE (round, position)
);

CREATE TABLE approval_candidates (
    step bigint NOT NULL REFERENCES approval_steps (id),
    person text NOT NULL,
    on_behalf_of text,
    PRIMARY KEY (step, person)
);
CREATE INDEX approval_candidates_person ON approval_candidates (person);
CREATE INDEX approval_candidates_on_behalf_of ON approval_candidates (on_behalf_of);

CREATE TABLE approval_decisions (
    id bigserial PRIMARY KEY,
    round bigint NOT NULL REFERENCES approval_rounds (id),
    step bigint NOT NULL REFERENCES approval_steps (id),
    person text NOT NULL,
    on_behalf_of text,
    verdict text NOT NULL,
    reason text,
    before text,
    after text,
    decided_at timestamptz NOT NULL
);
CREATE INDEX approval_decisions_round ON approval_decisions (round);
