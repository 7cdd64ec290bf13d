package app.lodestar.formula;

import java.util.Locale;

/** What can be wrong with a formula, or worth a warning. */
public enum ProblemCode {
    TEXT_TOO_LONG;

    /** The name outside of Java: {@code text-too-long}. Stays as it is once published. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
