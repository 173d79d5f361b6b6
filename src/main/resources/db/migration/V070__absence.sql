-- Absences as people say them (AB-2026-00001); who stands in, and when, is a period in deputies.
CREATE TABLE absences (
    number text PRIMARY KEY,
    period uuid NOT NULL UNIQUE REFERENCES deputies (id),
    registered_by text NOT NULL,
    registered_at timestamptz NOT NULL
);

CREATE TABLE absence_numbers (
    year int PRIMARY KEY,
    last bigint NOT NULL
);
