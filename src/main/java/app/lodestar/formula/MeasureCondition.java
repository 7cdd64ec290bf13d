package app.lodestar.formula;

/** A checked condition over measures: true, false, or unknown where a measure is. */
public sealed interface MeasureCondition {

    record Always(boolean value) implements MeasureCondition {}

    record Comparison(ComparisonOperator operator, Measure left, Measure right)
            implements MeasureCondition {}

    /** Whether a measure has no value; never unknown itself. */
    record IsUnknown(Measure of, boolean negated) implements MeasureCondition {}

    record Not(MeasureCondition of) implements MeasureCondition {}

    record And(MeasureCondition left, MeasureCondition right) implements MeasureCondition {}

    record Or(MeasureCondition left, MeasureCondition right) implements MeasureCondition {}
}
