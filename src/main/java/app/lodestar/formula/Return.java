package app.lodestar.formula;

/** When a key must have come back to count as kept. */
public sealed interface Return {

    /** At the very moment of the first row: every key is old enough to tell. */
    Return AT_ONCE = new Within(TimeSpan.of(0, TimeSpan.Unit.DAY));

    /** On the date of the first row plus that many days; at least 1. */
    record OnDay(int day) implements Return {}

    /** At least once after the first row, and no later than this. */
    record Within(TimeSpan window) implements Return {}
}
