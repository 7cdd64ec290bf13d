-- Rows of the log are never changed, and deleted only while their framework is marked as being purged.
create function refuse_to_rewrite_operation() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from framework where id = old.framework_id and purging) then
        return old;
    end if;
    raise exception 'the operation log is append-only';
end
$$;

create trigger operation_append_only before update or delete on operation
    for each row execute function refuse_to_rewrite_operation();

create function refuse_to_truncate_operation() returns trigger language plpgsql as $$
begin
    raise exception 'the operation log is append-only';
end
$$;

create trigger operation_no_truncate before truncate on operation
    for each statement execute function refuse_to_truncate_operation();
