-- Who else may see a framework, and what they may do. Its owner is not here: that is whoever its
-- workspace belongs to.
create table framework_member (
    framework_id uuid not null,
    person_id uuid not null,
    role varchar(16) not null,
    added_by uuid not null,
    added_at timestamp(6) with time zone not null,
    constraint framework_member_pk primary key (framework_id, person_id),
    constraint framework_member_framework foreign key (framework_id) references framework (id),
    constraint framework_member_account foreign key (person_id) references person (id)
);

create index framework_member_person on framework_member (person_id);
