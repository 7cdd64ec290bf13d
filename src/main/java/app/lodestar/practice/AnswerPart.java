package app.lodestar.practice;

/** A part of an answer, in the order in which they are offered; any order is fine. */
public enum AnswerPart {
    CONTEXT,
    STAKEHOLDERS,
    FLOW,
    GOALS,
    METRICS,
    GUARDRAILS,
    TRADE_OFFS,
    INITIATIVES;

    /** The key of what it is called. */
    public String messageKey() {
        return "practice.part." + name();
    }
}
