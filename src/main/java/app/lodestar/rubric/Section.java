package app.lodestar.rubric;

/** The part of a framework that a check looks at, in the order of the document. */
public enum Section {
    CONTEXT,
    GOALS,
    STAKEHOLDERS,
    TIERS,
    METRICS,
    TIMING,
    GUARDRAILS,
    TREE,
    INITIATIVES,
    TRADE_OFFS,
    DATA,
    CLAIMS;

    /** The key of what it is called. */
    public String messageKey() {
        return "rubric.section." + name();
    }
}
