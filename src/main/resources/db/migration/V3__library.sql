-- The slug each framework began under; no two of a workspace are equal.
create table slug (
    framework_id uuid not null,
    workspace_id uuid not null,
    slug varchar(64) not null,
    constraint slug_pk primary key (framework_id),
    constraint slug_once unique (workspace_id, slug)
);
