-- Where people work; country and zone say which days and hours are worked there.
create table sites (
    site varchar(40) primary key,
    name varchar(120) not null,
    country varchar(20) not null,
    zone varchar(60) not null,
    active boolean not null default true
);

-- Null for whoever works at no site of its own: the office's calendar counts for them.
alter table people add column site varchar(40) references sites deferrable initially deferred;
create index people_site on people (site);
