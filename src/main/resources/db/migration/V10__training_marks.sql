-- What was marked in a training, by the ids of the pieces, each with the name of the flaw that its
-- person took it for, if they said. Empty for what was finished before marks were kept.
alter table training add column marks text default '' not null;
