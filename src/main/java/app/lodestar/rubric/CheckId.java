package app.lodestar.rubric;

import static app.lodestar.rubric.Severity.ERROR;
import static app.lodestar.rubric.Severity.INFO;
import static app.lodestar.rubric.Severity.WARNING;

import app.lodestar.framework.Mode;
import java.util.Arrays;
import java.util.Optional;

/**
 * The 43 checks with weight and severity, in the order in which they are always listed. What each
 * asks stands in {@link Checks} and, in words, in the bundle.
 */
public enum CheckId {
    CTX_1(Section.CONTEXT, 3, ERROR),
    CTX_2(Section.CONTEXT, 3, ERROR),
    CTX_3(Section.CONTEXT, 2, WARNING),
    CTX_4(Section.CONTEXT, 2, WARNING),
    CTX_5(Section.CONTEXT, 1, INFO),
    CTX_6(Section.CONTEXT, 2, WARNING),
    CTX_7(Section.CONTEXT, 2, WARNING),
    GOL_1(Section.GOALS, 2, ERROR),
    GOL_2(Section.GOALS, 4, ERROR),
    GOL_3(Section.GOALS, 3, ERROR),
    STK_1(Section.STAKEHOLDERS, 4, ERROR),
    STK_2(Section.STAKEHOLDERS, 2, WARNING),
    TIE_1(Section.TIERS, 4, ERROR, WARNING),
    TIE_2(Section.TIERS, 3, WARNING),
    TIE_3(Section.TIERS, 3, WARNING),
    TIE_4(Section.TIERS, 2, WARNING),
    MET_1(Section.METRICS, 4, ERROR),
    MET_2(Section.METRICS, 4, ERROR),
    MET_3(Section.METRICS, 3, ERROR),
    MET_4(Section.METRICS, 3, ERROR),
    MET_5(Section.METRICS, 3, ERROR, WARNING),
    MET_6(Section.METRICS, 2, WARNING),
    MET_7(Section.METRICS, 2, WARNING),
    MET_8(Section.METRICS, 1, WARNING),
    MET_9(Section.METRICS, 1, INFO),
    TIM_1(Section.TIMING, 3, WARNING),
    TIM_2(Section.TIMING, 2, WARNING),
    GRD_1(Section.GUARDRAILS, 4, ERROR),
    GRD_2(Section.GUARDRAILS, 3, ERROR),
    GRD_3(Section.GUARDRAILS, 2, WARNING),
    GRD_4(Section.GUARDRAILS, 2, WARNING),
    TRE_1(Section.TREE, 3, WARNING),
    TRE_2(Section.TREE, 2, ERROR),
    TRE_3(Section.TREE, 3, ERROR),
    TRE_4(Section.TREE, 2, WARNING),
    TRE_5(Section.TREE, 2, WARNING),
    INI_1(Section.INITIATIVES, 3, ERROR, WARNING),
    INI_2(Section.INITIATIVES, 1, INFO),
    TRD_1(Section.TRADE_OFFS, 2, WARNING),
    DAT_1(Section.DATA, 3, WARNING),
    DAT_2(Section.DATA, 2, WARNING),
    DAT_3(Section.DATA, 2, WARNING),
    CLM_1(Section.CLAIMS, 1, WARNING);

    private final Section section;
    private final int weight;
    private final Severity inTeam;
    private final Severity inPractice;

    CheckId(Section section, int weight, Severity severity) {
        this(section, weight, severity, severity);
    }

    CheckId(Section section, int weight, Severity inTeam, Severity inPractice) {
        this.section = section;
        this.weight = weight;
        this.inTeam = inTeam;
        this.inPractice = inPractice;
    }

    /** How it is written everywhere: {@code GRD-1}. */
    public String code() {
        return name().replace('_', '-');
    }

    /** The check of that code, if there is one. */
    public static Optional<CheckId> ofCode(String code) {
        return Arrays.stream(values()).filter(check -> check.code().equals(code)).findFirst();
    }

    /** The key of what it asks, in one sentence. */
    public String messageKey() {
        return "rubric.check." + code();
    }

    public Section section() {
        return section;
    }

    /** Its share in the score: 1 to 4. */
    public int weight() {
        return weight;
    }

    public Severity severity(Mode mode) {
        return switch (mode) {
            case TEAM -> inTeam;
            case PRACTICE -> inPractice;
        };
    }
}
