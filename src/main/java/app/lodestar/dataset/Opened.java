package app.lodestar.dataset;

import java.util.List;

/** What came of opening the data that a framework names. */
public sealed interface Opened {

    /** All of it; to be closed. */
    record Ready(AnalyticsDatabase database) implements Opened {}

    /** Some of it is not in this workspace: never brought here, or deleted. Nothing is open. */
    record NotHere(List<TableReference> missing) implements Opened {}

    /** Given up while sample data were being made; nothing of them is left. */
    record Cancelled() implements Opened {}
}
