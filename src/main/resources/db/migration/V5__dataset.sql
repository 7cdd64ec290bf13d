-- Sample data. The rows of their tables lie in files of the data folder, named after the id.
create table dataset (
    id uuid not null,
    workspace_id uuid not null references workspace (id),
    created_by uuid not null,
    created_at timestamp(6) with time zone not null,
    title varchar(240) not null,
    origin varchar(16) not null,
    source_sha256 varchar(64) not null,
    content_sha256 varchar(64) not null,
    zone varchar(64) not null,
    row_count bigint not null,
    file_bytes bigint not null,
    described text not null,
    constraint dataset_pk primary key (id)
);

create index dataset_workspace on dataset (workspace_id, created_at);
create index dataset_source on dataset (workspace_id, source_sha256);

-- What is hashed together with each personal value of a workspace's data, so that equal values stay
-- equal within the workspace and can be looked up nowhere else.
create table dataset_salt (
    workspace_id uuid not null references workspace (id),
    salt varchar(64) not null,
    constraint dataset_salt_pk primary key (workspace_id)
);
