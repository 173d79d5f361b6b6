-- What an entry says in words that every language has, beside the English text as it was written. Older rows have none and are
-- read as they are.
ALTER TABLE timeline_entries
    ADD COLUMN what_said jsonb,
    ADD COLUMN detail_said jsonb;
