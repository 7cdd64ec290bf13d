package app.lodestar.rubric;

/** What people judge, each on the same five levels; words for both stand in the bundle. */
public enum HumanDimension {
    FRAMING,
    STAKEHOLDER_INSIGHT,
    CHOICE_OF_NORTH_STAR,
    METRIC_PRECISION,
    STRUCTURE,
    RISK_AND_GAMING,
    CAUSAL_JUDGEMENT,
    INITIATIVES,
    COMMUNICATION,
    RESPONSE_TO_CHALLENGE;

    /** The key of what it is called. */
    public String messageKey() {
        return "rubric.dimension." + name();
    }

    /** The key of what a level of it looks like. */
    public String messageKey(HumanLevel level) {
        return "rubric.level." + name() + "." + level.points();
    }
}
