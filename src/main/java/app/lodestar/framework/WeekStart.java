package app.lodestar.framework;

/** The first day of a reporting week. */
public enum WeekStart {
    MONDAY,
    SUNDAY
}
