-- What of the counted quantity is reserved. A count may find less than that: nothing is available then, and nothing fails.
-- The row is what a reservation locks: two people who want the last piece meet here.
ALTER TABLE stock ADD COLUMN reserved integer NOT NULL DEFAULT 0 CHECK (reserved >= 0);

-- The ledger. A movement is never changed and never removed.
CREATE TABLE stock_movements (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference      text        NOT NULL,
    item           varchar(40) NOT NULL,
    location       varchar(60) NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('RESERVE', 'RECEIVE', 'RELEASE', 'ISSUE', 'TAKE_BACK')),
    quantity       integer     NOT NULL CHECK (quantity > 0),
    shelf_delta    integer     NOT NULL,
    reserved_delta integer     NOT NULL,
    issued_delta   integer     NOT NULL,
    created_at     timestamptz NOT NULL,
    FOREIGN KEY (item, location) REFERENCES stock (item, location)
);

CREATE INDEX stock_movements_reference ON stock_movements (reference, id);
CREATE INDEX stock_movements_stock ON stock_movements (item, location);

-- An empty ledger may be emptied: an office that nobody has worked in yet can be imported anew.
CREATE FUNCTION refuse_change_of_stock_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'TRUNCATE' OR EXISTS (SELECT 1 FROM stock_movements) THEN
        RAISE EXCEPTION 'The stock ledger only grows: a movement is never changed or removed.';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER stock_movements_only_grow
    BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_movements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_stock_ledger();
