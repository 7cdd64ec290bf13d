package app.lodestar.formula;

import java.util.List;
import java.util.stream.Stream;

/** Walks over checked trees. */
public final class Measures {

    private Measures() {}

    /** The measure and all below it, each before its parts; named metrics are entered. */
    public static Stream<Measure> all(Measure measure) {
        return Stream.concat(Stream.of(measure), parts(measure).flatMap(Measures::all));
    }

    /** The measures that this one is computed from; none for what comes from rows. */
    public static Stream<Measure> parts(Measure measure) {
        return switch (measure) {
            case Measure.Constant _,
                    Measure.Unknown _,
                    Measure.Aggregate _,
                    Measure.Latest _,
                    Measure.Funnel _,
                    Measure.Conversions _,
                    Measure.Retention _,
                    Measure.TimeBetween _,
                    Measure.Active _ ->
                    Stream.of();
            case Measure.MeanPer mean -> Stream.of(mean.of());
            case Measure.Share share -> Stream.of(share.part(), share.whole());
            case Measure.TopShare share -> Stream.of(share.of());
            case Measure.Named named -> Stream.of(named.measure());
            case Measure.Arithmetic both -> Stream.of(both.left(), both.right());
            case Measure.Growth growth -> Stream.of(growth.of());
            case Measure.Transformed transformed -> Stream.of(transformed.of());
            case Measure.Choose choose ->
                    Stream.concat(
                            parts(choose.when()), Stream.of(choose.then(), choose.otherwise()));
            case Measure.Coalesce coalesce -> coalesce.values().stream();
        };
    }

    /** The measures that a condition looks at. */
    public static Stream<Measure> parts(MeasureCondition condition) {
        return switch (condition) {
            case MeasureCondition.Always _ -> Stream.of();
            case MeasureCondition.Comparison both -> Stream.of(both.left(), both.right());
            case MeasureCondition.IsUnknown none -> Stream.of(none.of());
            case MeasureCondition.Not not -> parts(not.of());
            case MeasureCondition.And both ->
                    List.of(both.left(), both.right()).stream().flatMap(Measures::parts);
            case MeasureCondition.Or both ->
                    List.of(both.left(), both.right()).stream().flatMap(Measures::parts);
        };
    }
}
