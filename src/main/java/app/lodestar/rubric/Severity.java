package app.lodestar.rubric;

import java.util.Locale;

/** How much a failed check weighs on a reader's mind; the worst first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** How it is written in files: {@code error}, {@code warning} or {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is {@code other} or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
