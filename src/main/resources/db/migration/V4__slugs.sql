-- A framework keeps every slug it ever had, so that taking a step back cannot meet another's.
alter table slug drop constraint slug_pk;
alter table slug drop constraint slug_once;
alter table slug add constraint slug_pk primary key (workspace_id, slug);
create index slug_framework on slug (framework_id);
