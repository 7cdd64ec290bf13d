package app.lodestar.scoring;

import java.util.Locale;

/** What a scorecard comes to, the worst first. */
public enum ScoreStatus {
    /** A guardrail is breached, whatever the score. */
    BLOCKED,
    /** Too little is known to say. */
    UNKNOWN,
    /** A guardrail is at risk, or the score is low. */
    AT_RISK,
    /** None of the others. */
    ON_TRACK,
    /** The score is full and the north star is met beyond doubt. */
    ACHIEVED;

    /** Whether this is {@code other} or worse. */
    public boolean isAtMost(ScoreStatus other) {
        return compareTo(other) <= 0;
    }

    /** The word in files and on the command line: {@code at-risk}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
