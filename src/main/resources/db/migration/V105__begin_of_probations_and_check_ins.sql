-- When the cases began: lists show the newest first.
ALTER TABLE probations ADD COLUMN begun_at timestamptz;
UPDATE probations SET begun_at = coalesce(o.arrived_at, probations.starts_on::timestamptz)
FROM onboardings o WHERE o.number = probations.onboarding;
ALTER TABLE probations ALTER COLUMN begun_at SET NOT NULL;

ALTER TABLE check_ins ADD COLUMN begun_at timestamptz;
UPDATE check_ins SET begun_at = coalesce(o.arrived_at, o.starts_on::timestamptz)
FROM onboardings o WHERE o.number = check_ins.onboarding;
ALTER TABLE check_ins ALTER COLUMN begun_at SET NOT NULL;

CREATE INDEX probations_employee ON probations (employee);
CREATE INDEX check_ins_employee ON check_ins (employee);
