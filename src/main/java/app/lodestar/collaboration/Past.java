package app.lodestar.collaboration;

import app.lodestar.collaboration.internal.LogEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a framework's log holds so far. */
interface Past {

    /** The entries that are there of these operations, by their id. */
    Map<UUID, LogEntry> known(List<UUID> opIds);

    /** The entries after {@code sequence}, in order. */
    List<LogEntry> after(long sequence);
}
