-- What somebody wrote about a person is for few: that it happened stands in the timeline for everybody, why does not.
ALTER TABLE timeline_entries ADD COLUMN in_confidence boolean NOT NULL DEFAULT false;

UPDATE timeline_entries SET in_confidence = true
WHERE detail IS NOT NULL AND detail_said IS NULL
    AND (what_said ->> 'room', what_said ->> 'key') IN (
        ('leaving', 'timeline.moved'),
        ('leaving', 'timeline.withdrawn'),
        ('onboarding', 'timeline.moved'),
        ('onboarding', 'timeline.contract-extended'),
        ('onboarding', 'timeline.short-notice-accepted'),
        ('onboarding', 'timeline.cancelled'),
        ('onboarding', 'timeline.offer-withdrawn'),
        ('onboarding', 'timeline.offer-declined'),
        ('onboarding', 'timeline.no-show'),
        ('onboarding', 'timeline.too-short-notice'));
