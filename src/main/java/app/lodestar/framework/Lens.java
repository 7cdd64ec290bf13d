package app.lodestar.framework;

import java.util.Arrays;
import java.util.List;

/**
 * The angle a metric looks from: HEART (happiness to task success), AARRR (acquisition to revenue)
 * or breadth, depth, frequency, efficiency.
 */
public enum Lens {
    HEART_HAPPINESS,
    HEART_ENGAGEMENT,
    HEART_ADOPTION,
    HEART_RETENTION,
    HEART_TASK_SUCCESS,
    AARRR_ACQUISITION,
    AARRR_ACTIVATION,
    AARRR_RETENTION,
    AARRR_REFERRAL,
    AARRR_REVENUE,
    BDFE_BREADTH,
    BDFE_DEPTH,
    BDFE_FREQUENCY,
    BDFE_EFFICIENCY;

    /** The tag as it stands in the document: {@code HEART:TASK_SUCCESS}. */
    public String code() {
        return name().replaceFirst("_", ":");
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Lens::code).toList();
    }
}
