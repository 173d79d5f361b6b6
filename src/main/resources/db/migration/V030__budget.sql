-- A cost centre's budget of a year, with the running totals of its movements.
-- The row is what a reservation locks: two requests for the last euro meet here.
CREATE TABLE budgets (
    cost_centre text           NOT NULL,
    year        integer        NOT NULL CHECK (year BETWEEN 2000 AND 2999),
    amount      numeric(12, 2) NOT NULL DEFAULT 0 CHECK (amount >= 0),
    reserved    numeric(12, 2) NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    committed   numeric(12, 2) NOT NULL DEFAULT 0 CHECK (committed >= 0),
    spent       numeric(12, 2) NOT NULL DEFAULT 0 CHECK (spent >= 0),
    PRIMARY KEY (cost_centre, year)
);

-- The ledger. A movement is never changed and never removed.
CREATE TABLE budget_movements (
    id              bigint         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference       text           NOT NULL,
    cost_centre     text           NOT NULL,
    year            integer        NOT NULL,
    kind            text           NOT NULL CHECK (kind IN ('RESERVE', 'COMMIT', 'SPEND', 'RELEASE')),
    amount          numeric(12, 2) NOT NULL,
    reserved_delta  numeric(12, 2) NOT NULL,
    committed_delta numeric(12, 2) NOT NULL,
    spent_delta     numeric(12, 2) NOT NULL,
    overrun         boolean        NOT NULL,
    note            text,
    created_at      timestamptz    NOT NULL,
    FOREIGN KEY (cost_centre, year) REFERENCES budgets (cost_centre, year)
);

CREATE INDEX budget_movements_reference ON budget_movements (reference, id);
CREATE INDEX budget_movements_line ON budget_movements (cost_centre, year);

CREATE FUNCTION refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The budget ledger only grows: a movement is never changed or removed.';
END
$$;

CREATE TRIGGER budget_movements_only_grow
    BEFORE UPDATE OR DELETE OR TRUNCATE ON budget_movements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
