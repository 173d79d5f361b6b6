-- The page Cases shows the newest first, and to most people only those that they had to do with.
CREATE INDEX purchase_requests_submitted ON purchase_requests (submitted_at, number);
CREATE INDEX purchase_requests_beneficiary ON purchase_requests (beneficiary) WHERE beneficiary IS NOT NULL;
CREATE INDEX absences_registered ON absences (registered_at, number);
CREATE INDEX approval_decisions_person ON approval_decisions (person);
CREATE INDEX approval_decisions_on_behalf_of ON approval_decisions (on_behalf_of) WHERE on_behalf_of IS NOT NULL;
