package app.lodestar.framework;

/** How far a metric has come; an idea may have a name and a tier only. */
public enum MetricState {
    IDEA,
    DEFINED,
    INSTRUMENTED,
    VALIDATED,
    RETIRED
}
