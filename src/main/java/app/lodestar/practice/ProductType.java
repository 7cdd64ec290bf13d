package app.lodestar.practice;

/** The trade a product is in. */
public enum ProductType {
    MARKETPLACE,
    SAAS,
    SOCIAL,
    ADS,
    FINTECH,
    MESSAGING,
    MEDIA,
    DEVELOPER_TOOLS,
    MOBILITY,
    EDUCATION,
    HEALTH,
    LOCAL,
    KNOWLEDGE;

    /** The key of its name among the messages. */
    public String wordKey() {
        return "practice.type." + name();
    }
}
