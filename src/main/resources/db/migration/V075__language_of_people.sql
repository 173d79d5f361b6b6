-- The language of the browser that they last logged in with; null as long as it is not known. No import changes it.
ALTER TABLE people ADD COLUMN language text CHECK (language IN ('en', 'nl'));
