-- What new colleagues tell about themselves before their first day, and the link by which they do.
CREATE TABLE preboardings (
    onboarding text PRIMARY KEY REFERENCES onboardings ON DELETE CASCADE,
    state text NOT NULL CHECK (state IN ('open', 'given', 'accepted', 'renounced')),
    given_at timestamptz,
    checked_by text,
    checked_at timestamptz,
    sent_back_because text
);

-- One row a detail, so that each class of data can be erased by itself.
CREATE TABLE preboarding_details (
    onboarding text NOT NULL REFERENCES preboardings ON DELETE CASCADE,
    detail text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (onboarding, detail)
);

-- Neither the link nor the browser's secret is kept, only their SHA-256.
CREATE TABLE preboarding_links (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    onboarding text NOT NULL REFERENCES onboardings ON DELETE CASCADE,
    token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    browser_hash bytea UNIQUE CHECK (length(browser_hash) = 32),
    sent_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    opened_at timestamptz,
    used_at timestamptz,
    revoked_at timestamptz
);

CREATE INDEX preboarding_links_onboarding ON preboarding_links (onboarding, id);

-- Mails that hold a secret: their text goes as soon as it is not needed any more.
ALTER TABLE outbox_mails ADD COLUMN confidential boolean NOT NULL DEFAULT false;
