package app.lodestar.scoring;

import app.lodestar.scoring.Comparison.Line;
import app.lodestar.scoring.Comparison.Reading;
import java.util.List;
import java.util.Optional;

/** What each arm came to, for people to look at. */
final class ArmLines<C extends ArmCell<C>> {
    private final ComparisonCase given;
    private final Strata<C> strata;
    private final Reading reading;

    ArmLines(ComparisonCase given, Strata<C> strata) {
        this.given = given;
        this.strata = strata;
        this.reading =
                switch (given.data()) {
                    case ComparisonCase.Data.Rates _ -> Reading.RATE;
                    case ComparisonCase.Data.Returns _, ComparisonCase.Data.Ratios _ ->
                            Reading.RETURN;
                    case ComparisonCase.Data.Costs _ -> Reading.COST;
                };
    }

    Comparison.Arms of(boolean stratified) {
        List<Line> each = stratified ? strata.each().stream().map(this::line).toList() : List.of();
        return new Comparison.Arms(
                given.arms().a(),
                given.arms().b(),
                reading,
                given.margin(),
                each,
                new Line(
                        "",
                        amount(strata.a().rate()),
                        amount(strata.b().rate()),
                        1,
                        1,
                        strata.crude()),
                stratified
                        ? Optional.of(
                                new Line(
                                        "",
                                        amount(strata.standardised(true)),
                                        amount(strata.standardised(false)),
                                        1,
                                        1,
                                        strata.standardised()))
                        : Optional.empty());
    }

    private Line line(Stratum<C> stratum) {
        C a = stratum.a();
        C b = stratum.b();
        return new Line(
                stratum.name(),
                amount(a.rate()),
                amount(b.rate()),
                a.base() / strata.a().base(),
                b.base() / strata.b().base(),
                Contrast.of(a.rate(), a.variance(), b.rate(), b.variance()));
    }

    /** A cost is kept as what a unit of spend brings, so that more is better. */
    private double amount(double rate) {
        return reading == Reading.COST ? 1 / rate : rate;
    }
}
