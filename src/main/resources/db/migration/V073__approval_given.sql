-- A superior gave the decision to this person. They decide it for on_behalf_of, and keep it when that person goes or comes back.
ALTER TABLE approval_candidates ADD COLUMN given_to text;

CREATE INDEX approval_candidates_given_to ON approval_candidates (given_to) WHERE given_to IS NOT NULL;
