-- People come from files and, one by one, from personnel: see the comments of the columns.
alter table people add column expected boolean not null default false check (not (expected and active));
alter table people add column named_by_file boolean not null default true;

comment on column people.expected is
    'Recorded, but has not begun yet: no login, in no list of those who work here. Ends when they begin, withdraw or leave; no file ends it.';
comment on column people.named_by_file is
    'Whether a file of people has named them. Until one does, a file that does not know them leaves them as they are.';
