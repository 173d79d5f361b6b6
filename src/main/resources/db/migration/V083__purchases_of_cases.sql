-- A purchase that another procedure asked for: the reference of its case, and when a procedure took it up.
ALTER TABLE purchase_requests ADD COLUMN for_case text;
ALTER TABLE purchase_requests ADD COLUMN taken_up_at timestamptz;
CREATE INDEX purchase_requests_for_case ON purchase_requests (for_case) WHERE for_case IS NOT NULL;

-- An order that was taken back; by nobody where a procedure was ended and nobody was logged in.
ALTER TABLE purchase_orders ADD COLUMN cancelled_at timestamptz;
ALTER TABLE purchase_orders ADD COLUMN cancelled_by text;
ALTER TABLE purchase_orders ADD COLUMN cancel_reason text;
