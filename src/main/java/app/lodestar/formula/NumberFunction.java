package app.lodestar.formula;

import org.jspecify.annotations.Nullable;

/** Functions of one number, over rows and over measures; the logarithm is the natural one. */
public enum NumberFunction {
    ABS,
    /** To a number of digits after the point. */
    ROUND,
    /** Unknown for 0 and less. */
    LN,
    EXP;

    @Nullable Unit unit(@Nullable Unit of) {
        return switch (this) {
            case ABS, ROUND -> of;
            case LN, EXP -> Unit.ONE;
        };
    }
}
