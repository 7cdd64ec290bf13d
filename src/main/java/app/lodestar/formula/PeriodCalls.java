package app.lodestar.formula;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks the functions that look at other periods of a measure. */
final class PeriodCalls {

    private final MeasureChecker measures;
    private final Problems problems;

    PeriodCalls(MeasureChecker measures, Problems problems) {
        this.measures = measures;
        this.problems = problems;
    }

    @Nullable Measure check(Formula.Call call) {
        var reader = new CallReader(call, problems);
        var isCumulative = call.function() == FormulaFunction.CUMULATIVE;
        var arguments = isCumulative ? 1 : 2;
        if (!reader.has(arguments, arguments) || !reader.takes()) {
            return null;
        }
        var of = measures.check(call.arguments().getFirst());
        if (isCumulative) {
            return of == null ? null : cumulative(call, of);
        }
        var written = call.arguments().get(1);
        if (call.function() == FormulaFunction.ROLLING) {
            var days = reader.days(written);
            return of == null || days.isEmpty() || isWindowed(call, of)
                    ? null
                    : new Measure.Rolling(of, days.get());
        }
        var period = reader.period(written);
        if (of == null || period.isEmpty()) {
            return null;
        }
        return call.function() == FormulaFunction.PREVIOUS
                ? new Measure.Previous(of, period.get())
                : new Measure.Growth(of, period.get());
    }

    private @Nullable Measure cumulative(Formula.Call call, Measure of) {
        if (isWindowed(call, of)) {
            return null;
        }
        if (of.additivity() != Additivity.ADDITIVE || Derived.isPlain(of)) {
            problems.error(
                    ProblemCode.NOT_ADDITIVE,
                    call.arguments().getFirst().range(),
                    of.additivity().name().toLowerCase(Locale.ROOT));
            return null;
        }
        return new Measure.Cumulative(of);
    }

    /** A window over a window has no one meaning. */
    private boolean isWindowed(Formula.Call call, Measure of) {
        var windowed = Measures.all(of).anyMatch(PeriodCalls::looksElsewhere);
        if (windowed) {
            problems.error(
                    ProblemCode.NESTED_WINDOW,
                    call.arguments().getFirst().range(),
                    call.function().word());
        }
        return windowed;
    }

    private static boolean looksElsewhere(Measure measure) {
        return measure instanceof Measure.Rolling
                || measure instanceof Measure.Cumulative
                || measure instanceof Measure.Previous
                || measure instanceof Measure.Growth
                || measure instanceof Measure.Active
                || measure instanceof Measure.Latest;
    }
}
