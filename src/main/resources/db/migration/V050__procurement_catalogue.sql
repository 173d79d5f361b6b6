create table suppliers (
    supplier varchar(40) primary key,
    name varchar(120) not null,
    credit_rating integer,
    preferred boolean not null default false,
    active boolean not null default true,
    checked boolean not null,
    blocked boolean not null default false,
    email varchar(254),
    street varchar(120),
    postal_code varchar(20),
    city varchar(80),
    country varchar(60),
    vat_number varchar(30)
);

create table items (
    item varchar(40) primary key,
    name varchar(120) not null,
    description varchar(1000),
    category varchar(20) not null default 'other',
    unit varchar(20) not null default 'piece',
    vat_rate numeric(5, 2) not null default 21,
    standard_cost numeric(12, 4) not null,
    reorder_point integer not null,
    safety_stock integer not null,
    active boolean not null default true
);

create index items_category on items (category);

create table supplier_prices (
    item varchar(40) not null references items,
    supplier varchar(40) not null references suppliers,
    price numeric(12, 4) not null,
    lead_time_days integer not null,
    min_order_qty integer not null,
    max_order_qty integer not null,
    active boolean not null default true,
    primary key (item, supplier)
);

create index supplier_prices_supplier on supplier_prices (supplier);
