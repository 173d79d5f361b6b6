-- Onboardings as people say them (ON-2026-00001).
CREATE TABLE onboardings (
    number text PRIMARY KEY,
    name text NOT NULL,
    private_email text,
    employee text,
    record_made boolean NOT NULL DEFAULT false,
    job_title text NOT NULL,
    department text NOT NULL,
    cost_centre text NOT NULL,
    site text,
    workplace text NOT NULL,
    contract text NOT NULL,
    manager text,
    buddy text,
    starts_on date NOT NULL,
    ends_on date,
    short_notice_reason text,
    announced_by text NOT NULL,
    announced_at timestamptz NOT NULL,
    state text NOT NULL,
    probation_months integer CHECK (probation_months >= 0),
    package_table text,
    package_version integer,
    ended_by text,
    ended_at timestamptz,
    ended_because text,
    ended_reason text,
    arrived_at timestamptz
);

CREATE INDEX onboardings_announced ON onboardings (announced_at, number);
CREATE INDEX onboardings_employee ON onboardings (employee) WHERE employee IS NOT NULL;
CREATE INDEX onboardings_name ON onboardings (lower(name));
CREATE INDEX onboardings_manager ON onboardings (manager);

CREATE TABLE onboarding_numbers (
    year int PRIMARY KEY,
    last bigint NOT NULL
);

-- Every date on which somebody was to start, the first one included.
CREATE TABLE onboarding_start_dates (
    onboarding text NOT NULL REFERENCES onboardings,
    at timestamptz NOT NULL,
    person text NOT NULL,
    from_day date,
    to_day date NOT NULL,
    reason text
);

CREATE INDEX onboarding_start_dates_onboarding ON onboarding_start_dates (onboarding, at);

-- What has to be there or done for a new colleague; written once from the decision table, which may change afterwards.
CREATE TABLE onboarding_items (
    onboarding text NOT NULL REFERENCES onboardings,
    position integer NOT NULL CHECK (position > 0),
    branch text NOT NULL,
    title text NOT NULL,
    rule text,
    what text,
    quantity integer NOT NULL CHECK (quantity > 0),
    responsible text NOT NULL,
    due_days integer NOT NULL CHECK (due_days BETWEEN -15 AND 90),
    due_on date NOT NULL,
    on_day_one boolean NOT NULL,
    undo text,
    state text NOT NULL,
    instance text,
    added_by text,
    added_at timestamptz,
    added_because text,
    purchase text,
    done_by text,
    done_at timestamptz,
    note text,
    substitute text,
    substitute_until date,
    decided_by text,
    received text,
    received_by text,
    received_at timestamptz,
    undone_by text,
    undone_at timestamptz,
    undo_note text,
    PRIMARY KEY (onboarding, position)
);

-- What a task in a list is about is found by the process instance that does the item.
CREATE INDEX onboarding_items_instance ON onboarding_items (instance) WHERE instance IS NOT NULL;

-- How far the employment contract is; what it says is in its document.
CREATE TABLE employment_contracts (
    onboarding text PRIMARY KEY REFERENCES onboardings,
    sent_on date NOT NULL,
    sent_by text NOT NULL,
    extended integer NOT NULL DEFAULT 0,
    signed_on date,
    signature_recorded_by text,
    identity_document text,
    identity_checked_by text,
    identity_checked_at timestamptz,
    documents text
);
