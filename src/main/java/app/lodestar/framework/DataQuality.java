package app.lodestar.framework;

/** How far the source of a metric can be trusted. */
public enum DataQuality {
    TRUSTED,
    KNOWN_GAPS,
    NOT_INSTRUMENTED
}
