-- What may be done to a running case stands in a list of its own by its priority: also of cases that run already. A new database has no
-- tables of the engine yet.
DO $$
BEGIN
    IF to_regclass('act_ru_task') IS NOT NULL THEN
        UPDATE act_ru_task SET priority_ = 0
        WHERE task_def_key_ IN ('UserTask_FollowLeaving', 'UserTask_FollowOnboarding', 'UserTask_FollowDetails');
    END IF;
END $$;
