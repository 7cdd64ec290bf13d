package app.lodestar.scoring.engine;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import org.jooq.Condition;
import org.jooq.Field;

/** Numbers that are numbers. Both engines sort NaN above every other number. */
public final class Finite {

    private Finite() {}

    /** The number itself, or null where it is infinite or no number. */
    public static Field<Double> finite(Field<Double> number) {
        return when(isFinite(number), number);
    }

    private static Condition isFinite(Field<Double> number) {
        return number.between(inline(-Double.MAX_VALUE), inline(Double.MAX_VALUE));
    }
}
