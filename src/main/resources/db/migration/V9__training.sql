-- A review training that somebody finished. Which flaws were planted follows from the example, how
-- many were asked for, and the seed; found and missed are their names.
create table training (
    id uuid not null,
    person_id uuid not null,
    finished_at timestamp(6) with time zone not null,
    example varchar(64) not null,
    flaws integer not null,
    seed bigint not null,
    marked integer not null,
    named integer not null,
    found varchar(1000) not null,
    missed varchar(1000) not null,
    constraint training_pk primary key (id),
    constraint training_person foreign key (person_id) references person (id)
);

create index training_of_person on training (person_id, finished_at);
