package app.lodestar.scoring.plan;

import app.lodestar.formula.ArithmeticOperator;
import app.lodestar.formula.NumberFunction;
import app.lodestar.scoring.Reason;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A measure over a frame, once its leaves are answered. */
interface Node {

    /** What it is in a window of its frame and a segment. */
    Fact at(int window, @Nullable String segment);

    /** Works on a known value; unknown stays unknown. */
    default Node then(UnaryOperator<Fact> change) {
        return (window, segment) -> {
            Fact fact = at(window, segment);
            return fact.isKnown() ? change.apply(fact) : fact;
        };
    }

    /** Works on two known values; if one is unknown so is the result, for the same reason. */
    default Node with(Node other, BinaryOperator<Fact> combine) {
        return (window, segment) -> {
            Fact left = at(window, segment);
            Fact right = other.at(window, segment);
            if (!left.isKnown()) {
                return left;
            }
            return right.isKnown()
                    ? combine.apply(left, right).cutAlso(left.cut() || right.cut())
                    : right;
        };
    }

    /** The operation on two known values. */
    static Fact arithmetic(ArithmeticOperator operator, Fact left, Fact right) {
        double a = left.number();
        double b = right.number();
        return switch (operator) {
            case ADD -> Fact.of(a + b, sum(left.n(), right.n()));
            case SUBTRACT -> Fact.of(a - b, sum(left.n(), right.n()));
            case MULTIPLY -> Fact.of(a * b, fewer(left.n(), right.n()));
            case DIVIDE -> b == 0 ? byZero(left, right) : Fact.of(a / b, bottom(left, right));
            case REMAINDER -> b == 0 ? byZero(left, right) : Fact.of(a % b, bottom(right, left));
        };
    }

    private static Fact byZero(Fact left, Fact right) {
        return Fact.unknown(Reason.DIVISION_BY_ZERO, bottom(left, right));
    }

    /** What a ratio rests on: its denominator, unless that is a constant. */
    private static long bottom(Fact left, Fact right) {
        return right.n() < 0 ? left.n() : right.n();
    }

    /** Constants rest on nothing. */
    private static long sum(long left, long right) {
        return left < 0 ? right : right < 0 ? left : left + right;
    }

    private static long fewer(long left, long right) {
        return left < 0 ? right : right < 0 ? left : Math.min(left, right);
    }

    /** The function of a known value. */
    static Fact function(NumberFunction function, Fact of, int digits) {
        double x = of.number();
        return switch (function) {
            case ABS -> Fact.of(Math.abs(x), of.n());
            case LN ->
                    x > 0 ? Fact.of(Math.log(x), of.n()) : Fact.unknown(Reason.LOGARITHM, of.n());
            case EXP -> Fact.of(Math.exp(x), of.n());
            case ROUND -> {
                double scale = Math.pow(10, digits);
                double rounded = Math.floor(Math.abs(x) * scale + 0.5) / scale;
                yield Fact.of(Math.copySign(rounded, x), of.n());
            }
        };
    }
}
