package app.lodestar.dataset;

/** In which order a day with its year last is written: 02/03/2026 is in March or in February. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
}
