package app.lodestar.formula;

/** The operations on two numbers, each with its sign in the language. */
public enum ArithmeticOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%");

    private final String sign;

    ArithmeticOperator(String sign) {
        this.sign = sign;
    }

    /** As a formula writes it. */
    public String sign() {
        return sign;
    }

    /** Whether both sides must be counted in the same unit. */
    public boolean isSum() {
        return this == ADD || this == SUBTRACT;
    }
}
