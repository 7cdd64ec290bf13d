package app.lodestar.framework;

/** An answer on the north-star checklist. */
public enum Answer {
    YES,
    PARTLY,
    NO
}
