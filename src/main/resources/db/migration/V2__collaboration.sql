-- The operation log is the truth; everything else here can be rebuilt from it.
-- varchar counts UTF-16 units on H2 and characters on PostgreSQL: lengths leave room for both.

create table framework (
    id uuid not null,
    workspace_id uuid not null,
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    deleted_at timestamp(6) with time zone,
    purging boolean not null,
    head_seq bigint not null,
    title varchar(240) not null,
    title_folded varchar(4000) not null,
    question varchar(600) not null,
    mode varchar(16) not null,
    status varchar(16) not null,
    north_stars integer not null,
    core_metrics integer not null,
    supporting_metrics integer not null,
    guardrails integer not null,
    controls integer not null,
    constraint framework_pk primary key (id)
);

create index framework_workspace on framework (workspace_id, updated_at);

create table framework_search (
    framework_id uuid not null,
    words text not null,
    constraint framework_search_pk primary key (framework_id),
    constraint framework_search_framework foreign key (framework_id) references framework (id)
);

create table operation (
    framework_id uuid not null,
    seq bigint not null,
    op_id uuid not null,
    group_id uuid not null,
    author_id uuid not null,
    client_id uuid,
    kind varchar(16) not null,
    payload text not null,
    effect text not null,
    base_seq bigint not null,
    outcome varchar(16) not null,
    reason varchar(32),
    via varchar(16) not null,
    undo_of_group uuid,
    created_at timestamp(6) with time zone not null,
    constraint operation_pk primary key (framework_id, seq),
    constraint operation_once unique (framework_id, op_id),
    constraint operation_framework foreign key (framework_id) references framework (id)
);

create index operation_author on operation (framework_id, author_id, seq desc);

create table snapshot (
    framework_id uuid not null,
    seq bigint not null,
    format integer not null,
    state text not null,
    sha256 varchar(64) not null,
    constraint snapshot_pk primary key (framework_id, seq),
    constraint snapshot_framework foreign key (framework_id) references framework (id)
);
