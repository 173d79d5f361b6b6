-- What is kept of people who leave is erased too, whether they were onboarded here or not.
ALTER TABLE erasures
    DROP CONSTRAINT erasures_pkey,
    ALTER COLUMN onboarding DROP NOT NULL,
    ADD COLUMN offboarding text REFERENCES offboardings ON DELETE CASCADE,
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ADD CHECK (num_nonnulls(onboarding, offboarding) = 1);

CREATE UNIQUE INDEX erasures_onboarding ON erasures (onboarding, data_class);
CREATE UNIQUE INDEX erasures_offboarding ON erasures (offboarding, data_class);

-- Why somebody left is forgotten in time.
ALTER TABLE offboardings ALTER COLUMN reason DROP NOT NULL;
