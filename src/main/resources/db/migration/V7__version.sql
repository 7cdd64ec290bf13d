-- Moments of a framework that somebody named, or that are kept by themselves. The log has what the
-- framework was then; here is only where in it.
create table framework_version (
    id uuid not null,
    framework_id uuid not null,
    seq bigint not null,
    kind varchar(16) not null,
    reason varchar(16),
    of_seq bigint,
    name varchar(160) not null,
    note varchar(4000) not null,
    author_id uuid,
    created_at timestamp(6) with time zone not null,
    constraint framework_version_pk primary key (id),
    constraint framework_version_framework foreign key (framework_id) references framework (id)
);

create index framework_version_place on framework_version (framework_id, seq);

-- Whether a step was taken back already.
create index operation_undo on operation (framework_id, undo_of_group);
