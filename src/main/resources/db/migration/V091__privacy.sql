-- When private data of which class was erased, by which rule of which table. What it was stands nowhere.
CREATE TABLE erasures (
    onboarding text NOT NULL REFERENCES onboardings ON DELETE CASCADE,
    data_class text NOT NULL,
    due_on date NOT NULL,
    erased_at timestamptz NOT NULL,
    rule text NOT NULL,
    things integer NOT NULL CHECK (things >= 0),
    PRIMARY KEY (onboarding, data_class)
);

-- The day on which it was seen first that somebody does not work here any more.
CREATE TABLE departures (
    onboarding text PRIMARY KEY REFERENCES onboardings ON DELETE CASCADE,
    seen_on date NOT NULL
);
