package app.lodestar.rubric;

/** The flaws that are put into a framework for somebody to find, each with the check for it. */
public enum SeededFlaw {
    SILENT_STAKEHOLDER(CheckId.CTX_3),
    UNWATCHED_INTEGRATION(CheckId.CTX_7),
    UNMEASURED_GOAL(CheckId.GOL_2),
    ORPHAN_METRIC(CheckId.GOL_3),
    UNSERVED_STAKEHOLDER(CheckId.STK_1),
    SECOND_NORTH_STAR(CheckId.TIE_1),
    WORTHLESS_NORTH_STAR(CheckId.TIE_3),
    BROKEN_REFERENCE(CheckId.MET_2),
    WRONG_UNIT(CheckId.MET_3),
    SHORT_LAG(CheckId.MET_4),
    WRONG_SIDED_TARGET(CheckId.MET_5),
    BACKDATED_TARGET(CheckId.MET_5),
    FALSE_SHARE(CheckId.MET_6),
    NO_POPULATION(CheckId.MET_7),
    LOST_LEADING(CheckId.TIM_1),
    UNPROTECTED_METRIC(CheckId.GRD_1),
    WRONG_SIDED_LIMIT(CheckId.GRD_2),
    NO_RESPONSE(CheckId.GRD_2),
    RESTATED_GUARDRAIL(CheckId.GRD_3),
    UNCONNECTED_METRIC(CheckId.TRE_1),
    NO_STOP_RULE(CheckId.INI_1),
    FINAL_TRADE_OFFS(CheckId.TRD_1),
    /** Found on data only: a comparison turned round by its mix, and nobody says so. */
    MIX_TRAP(CheckId.DAT_3);

    private final CheckId foundBy;

    SeededFlaw(CheckId foundBy) {
        this.foundBy = foundBy;
    }

    /** The check that is meant for it. */
    public CheckId foundBy() {
        return foundBy;
    }

    /** The key of what it is called. */
    public String messageKey() {
        return "rubric.flaw." + name();
    }
}
