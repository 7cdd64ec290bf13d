-- An attempt at a question of the bank. The answer is the framework of the same id. When that is
-- deleted the attempt stays, with what it came to, until its person goes.
create table attempt (
    id uuid not null,
    person_id uuid not null,
    question varchar(64) not null,
    title varchar(240) not null,
    started_at timestamp(6) with time zone not null,
    budget_seconds integer not null,
    clocked boolean not null,
    part varchar(16) not null,
    times text not null,
    counted_at timestamp(6) with time zone,
    hints integer not null,
    ended_at timestamp(6) with time zone,
    ended_seq bigint,
    ratings text not null,
    reviewed_at timestamp(6) with time zone,
    machine text,
    verdict varchar(24),
    constraint attempt_pk primary key (id),
    constraint attempt_person foreign key (person_id) references person (id)
);

create index attempt_of_person on attempt (person_id, started_at);
