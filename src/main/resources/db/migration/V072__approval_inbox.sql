-- What waits for whom, found without a look at anything that is finished: while a step waits, its due date stands beside each
-- candidate, and the procedure. And the task in which a step is decided.
ALTER TABLE approval_steps ADD COLUMN task text;
ALTER TABLE approval_candidates ADD COLUMN waiting_until timestamptz;
ALTER TABLE approval_candidates ADD COLUMN kind text;

-- the amount stands beside the subject now, not in it
UPDATE approval_rounds SET subject = regexp_replace(subject, ' \(EUR [0-9,.]+\)$', '');

-- steps that wait while the office takes this version
DO $$
BEGIN
    IF to_regclass('act_ru_task') IS NOT NULL THEN
        UPDATE approval_steps s SET task = t.id_
        FROM act_ru_task t JOIN act_ru_variable v ON v.proc_inst_id_ = t.proc_inst_id_ AND v.name_ = 'approvalRound'
        WHERE t.task_def_key_ = 'UserTask_DecideOnCase' AND s.round = v.long_ AND s.state = 'offered';
    END IF;
END
$$;

-- a step whose task is gone waits for nobody
UPDATE approval_candidates c
SET kind = r.kind,
    waiting_until = CASE WHEN s.task IS NOT NULL AND s.state = 'offered' AND r.outcome IS NULL THEN s.due_at END
FROM approval_steps s JOIN approval_rounds r ON r.id = s.round
WHERE s.id = c.step;

CREATE INDEX approval_steps_task ON approval_steps (task) WHERE task IS NOT NULL;
CREATE INDEX approval_candidates_inbox ON approval_candidates (person, waiting_until, step) INCLUDE (kind)
    WHERE waiting_until IS NOT NULL;
