create table departments (
    name varchar(80) primary key,
    department_group varchar(80) not null,
    owner varchar(64),
    active boolean not null default true
);

create table people (
    id varchar(64) primary key,
    name varchar(120) not null,
    job_title varchar(120) not null,
    department varchar(80) not null references departments deferrable initially deferred,
    manager varchar(64) references people deferrable initially deferred check (manager <> id),
    email varchar(254),
    hired_on date not null,
    active boolean not null default true
);

create index people_manager on people (manager);
create index people_department on people (department);
alter table departments add foreign key (owner) references people deferrable initially deferred;

create table group_memberships (
    person varchar(64) not null references people deferrable initially deferred,
    role varchar(40) not null,
    active boolean not null default true,
    primary key (person, role)
);

create index group_memberships_role on group_memberships (role);

-- A period with last_day before first_day was taken back before it began.
create table deputies (
    id uuid primary key,
    person varchar(64) not null references people,
    deputy varchar(64) not null references people check (deputy <> person),
    first_day date not null,
    last_day date not null,
    max_amount numeric(12, 2) check (max_amount > 0),
    kind varchar(60),
    created_by varchar(64) not null,
    created_at timestamptz not null
);

create index deputies_person on deputies (person, last_day);
create index deputies_deputy on deputies (deputy, last_day);

create table imports (
    id uuid primary key,
    kind varchar(40) not null,
    file_name varchar(255) not null,
    sha256 char(64) not null,
    started_by varchar(64) not null,
    at_start_up boolean not null,
    started_at timestamptz not null,
    added integer not null,
    changed integer not null,
    unchanged integer not null,
    deactivated integer not null
);

create index imports_kind on imports (kind, started_at);
