-- What the new colleague said of something that they were given, and which item settles a complaint about which.
ALTER TABLE onboarding_items ADD COLUMN received_note text;
ALTER TABLE onboarding_items ADD COLUMN complaint_about integer;

-- How often the colleague has been asked so far, and whether they are being asked now.
ALTER TABLE onboardings ADD COLUMN hand_overs integer NOT NULL DEFAULT 0;
ALTER TABLE onboardings ADD COLUMN hand_over_open boolean NOT NULL DEFAULT false;
