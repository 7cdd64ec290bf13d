package app.lodestar.scoring.plan;

import app.lodestar.formula.ComparisonOperator;
import app.lodestar.scoring.Reason;
import org.jspecify.annotations.Nullable;

/** A condition over measures, once their leaves are answered. */
interface Truth {

    /** Null where a measure in it is unknown and decides. */
    @Nullable Boolean at(int window, @Nullable String segment);

    /** Why it is unknown where it is. */
    Reason reason(int window, @Nullable String segment);

    static Truth always(boolean value) {
        return of((_, _) -> value, (_, _) -> Reason.NO_DATA);
    }

    static Truth isUnknown(Node node, boolean negated) {
        return of(
                (window, segment) -> node.at(window, segment).isKnown() == negated,
                (_, _) -> Reason.NO_DATA);
    }

    static Truth comparison(ComparisonOperator operator, Node left, Node right) {
        return of(
                (window, segment) -> {
                    Fact a = left.at(window, segment);
                    Fact b = right.at(window, segment);
                    if (!a.isKnown() || !b.isKnown()) {
                        return null;
                    }
                    return compare(operator, a.number(), b.number());
                },
                (window, segment) -> {
                    Fact a = left.at(window, segment);
                    Reason reason = a.isKnown() ? right.at(window, segment).reason() : a.reason();
                    return reason == null ? Reason.NO_DATA : reason;
                });
    }

    private static boolean compare(ComparisonOperator operator, double a, double b) {
        return switch (operator) {
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case LESS -> a < b;
            case AT_MOST -> a <= b;
            case MORE -> a > b;
            case AT_LEAST -> a >= b;
        };
    }

    default Truth not() {
        return of(
                (window, segment) -> {
                    Boolean is = at(window, segment);
                    return is == null ? null : !is;
                },
                this::reason);
    }

    /** False where either is, else unknown where either is. */
    default Truth and(Truth other) {
        return of(
                (window, segment) -> {
                    Boolean a = at(window, segment);
                    Boolean b = other.at(window, segment);
                    if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
                        return false;
                    }
                    if (a == null || b == null) {
                        return null;
                    }
                    return true;
                },
                (window, segment) ->
                        at(window, segment) == null
                                ? reason(window, segment)
                                : other.reason(window, segment));
    }

    private static Truth of(Decision decision, Explanation explanation) {
        return new Truth() {
            @Override
            public @Nullable Boolean at(int window, @Nullable String segment) {
                return decision.at(window, segment);
            }

            @Override
            public Reason reason(int window, @Nullable String segment) {
                return explanation.at(window, segment);
            }
        };
    }

    /** Whether, by window and segment. */
    interface Decision {
        @Nullable Boolean at(int window, @Nullable String segment);
    }

    /** Why not, by window and segment. */
    interface Explanation {
        Reason at(int window, @Nullable String segment);
    }
}
