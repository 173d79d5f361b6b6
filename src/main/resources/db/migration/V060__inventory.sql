create table locations (
    location varchar(60) primary key,
    active boolean not null default true
);

create table stock (
    item varchar(40) not null references items,
    location varchar(60) not null references locations,
    shelf varchar(10) not null,
    bin integer not null,
    quantity integer not null check (quantity >= 0),
    primary key (item, location)
);

create index stock_location on stock (location);
