-- Rows of the log are never changed, and deleted only while their framework is marked as being purged.
create trigger operation_append_only before update, delete on operation
    for each row call 'app.lodestar.collaboration.internal.AppendOnlyTrigger';
