package app.lodestar.formula;

/** The comparisons of two values, each with its sign in the language. */
public enum ComparisonOperator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    ComparisonOperator(String sign) {
        this.sign = sign;
    }

    /** As a formula writes it. */
    public String sign() {
        return sign;
    }

    /** Whether it asks for more than being the same. */
    public boolean isOrdered() {
        return this != EQUAL && this != NOT_EQUAL;
    }
}
