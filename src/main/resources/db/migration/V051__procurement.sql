-- Purchase requests with their lines and quotes, and the orders that come of them.
CREATE TABLE purchase_numbers (
    kind text NOT NULL,
    year int NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (kind, year)
);

CREATE TABLE purchase_requests (
    number text PRIMARY KEY,
    year int NOT NULL,
    requester text NOT NULL,
    beneficiary text,
    subject text NOT NULL,
    cost_centre text NOT NULL,
    needed_by date,
    supplier text NOT NULL,
    category text NOT NULL,
    term_months int NOT NULL,
    personal_data boolean NOT NULL,
    emergency boolean NOT NULL,
    emergency_reason text,
    quotes_waiver text,
    not_cheapest_reason text,
    total numeric(12, 2) NOT NULL,
    state text NOT NULL,
    fingerprint text NOT NULL,
    submitted_at timestamptz NOT NULL,
    approved_total numeric(12, 2),
    approved_supplier text,
    approved_category text,
    approved_cost_centre text,
    approvals_stand boolean NOT NULL,
    order_number text UNIQUE
);
CREATE INDEX purchase_requests_requester ON purchase_requests (requester, submitted_at);
CREATE INDEX purchase_requests_cost_centre ON purchase_requests (cost_centre, submitted_at);

CREATE TABLE purchase_request_lines (
    request text NOT NULL REFERENCES purchase_requests (number),
    position int NOT NULL,
    item text,
    description text NOT NULL,
    quantity numeric(12, 3) NOT NULL,
    unit_price numeric(12, 4) NOT NULL,
    approved_quantity numeric(12, 3) NOT NULL,
    PRIMARY KEY (request, position)
);

CREATE TABLE purchase_request_quotes (
    request text NOT NULL REFERENCES purchase_requests (number),
    position int NOT NULL,
    supplier text NOT NULL,
    amount numeric(12, 2) NOT NULL,
    PRIMARY KEY (request, position)
);

CREATE TABLE purchase_orders (
    number text PRIMARY KEY,
    request text NOT NULL UNIQUE REFERENCES purchase_requests (number),
    supplier text NOT NULL,
    net numeric(12, 2) NOT NULL,
    tax numeric(12, 2) NOT NULL,
    gross numeric(12, 2) NOT NULL,
    document uuid NOT NULL,
    created_at timestamptz NOT NULL,
    sent_at timestamptz
);
