-- Why a person has to give an access that a connector could have given.
ALTER TABLE onboarding_items ADD COLUMN by_hand_because text;
