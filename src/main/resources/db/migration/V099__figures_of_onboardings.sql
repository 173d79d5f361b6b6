-- Since when somebody is asked for it, and when it was decided what the colleague has instead.
ALTER TABLE onboarding_items ADD COLUMN asked_at timestamptz;
ALTER TABLE onboarding_items ADD COLUMN substituted_at timestamptz;

-- Figures count what is open now, what was done lately, and who began lately.
CREATE INDEX onboarding_items_left ON onboarding_items (onboarding) WHERE state IN ('planned', 'open', 'substituted');
CREATE INDEX onboarding_items_done ON onboarding_items (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX onboardings_starts ON onboardings (starts_on);
