-- How it goes some time after the first day. The answers are for the colleague and human resources alone.
CREATE TABLE check_ins (
    number text PRIMARY KEY,
    onboarding text NOT NULL REFERENCES onboardings,
    employee text NOT NULL,
    day integer NOT NULL CHECK (day > 0),
    planned_on date NOT NULL,
    state text NOT NULL,
    answered_at timestamptz,
    role_clear integer CHECK (role_clear BETWEEN 1 AND 5),
    things_work integer CHECK (things_work BETWEEN 1 AND 5),
    manager_support integer CHECK (manager_support BETWEEN 1 AND 5),
    team_welcome integer CHECK (team_welcome BETWEEN 1 AND 5),
    would_recommend integer CHECK (would_recommend BETWEEN 1 AND 5),
    words text,
    rating text,
    follow_up_due date,
    followed_up_by text,
    followed_up_at timestamptz,
    agreed text,
    UNIQUE (onboarding, day)
);
