package app.lodestar.framework;

/** The two types a person chooses; every other type follows from the formula. */
public enum MetricType {
    SURVEY,
    COMPARATIVE
}
