create table workspace (
    id uuid primary key,
    created_at timestamp(6) with time zone not null
);

-- A guest has no folded name and no password. The folded name is what makes two names the same.
create table person (
    id uuid primary key,
    workspace_id uuid not null references workspace (id),
    name varchar(80) not null,
    name_folded varchar(250),
    password_hash varchar(200),
    guest boolean not null,
    created_at timestamp(6) with time zone not null,
    password_changed_at timestamp(6) with time zone,
    constraint person_name unique (name_folded)
);

create table membership (
    workspace_id uuid not null references workspace (id),
    person_id uuid not null references person (id),
    since timestamp(6) with time zone not null,
    primary key (workspace_id, person_id)
);

create index membership_person on membership (person_id);

-- A browser that is signed in. It holds the token; here is only the token's SHA-256.
create table sign_in (
    id uuid primary key,
    person_id uuid not null references person (id),
    token_hash varchar(64) not null,
    browser varchar(80) not null,
    created_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    constraint sign_in_token unique (token_hash)
);

create index sign_in_person on sign_in (person_id);

-- A link that sets a new password once. Deleted when it is used.
create table reset_link (
    token_hash varchar(64) primary key,
    person_id uuid not null references person (id),
    expires_at timestamp(6) with time zone not null
);

create index reset_link_person on reset_link (person_id);
