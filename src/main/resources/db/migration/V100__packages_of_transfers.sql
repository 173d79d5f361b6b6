-- What a colleague gets for new work is provided as for a new colleague, and what they hand in comes back as from somebody who leaves:
-- both stand under the number of their transfer.
ALTER TABLE onboardings ADD COLUMN transfer boolean GENERATED ALWAYS AS (number LIKE 'TR-%') STORED;
ALTER TABLE offboardings ADD COLUMN transfer boolean GENERATED ALWAYS AS (number LIKE 'TR-%') STORED;

DROP INDEX offboardings_running;
CREATE UNIQUE INDEX offboardings_running ON offboardings (person) WHERE state = 'running' AND NOT transfer;

-- When an access ends, where it is not with all the others.
ALTER TABLE leaving_items ADD COLUMN ends_at timestamptz;
