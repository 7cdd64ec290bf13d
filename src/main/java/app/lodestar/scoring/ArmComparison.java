package app.lodestar.scoring;

import app.lodestar.scoring.Comparison.Caution;
import app.lodestar.scoring.Comparison.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Compares the arms of a case and decides, in the order of the definition. */
public final class ArmComparison {
    private final ComparisonCase given;

    public ArmComparison(ComparisonCase given) {
        this.given = given;
    }

    /** The comparison; the same case always gives the same. */
    public Comparison compare() {
        return switch (given.data()) {
            case ComparisonCase.Data.Rates(Strata<ArmCell.Rate> strata, boolean stratified) ->
                    compare(
                            strata,
                            stratified,
                            stratified
                                    ? Optional.of(Strata.mantelHaenszel(strata))
                                    : Optional.empty(),
                            true);
            case ComparisonCase.Data.Returns(var strata, boolean stratified) ->
                    compare(strata, stratified, Optional.empty(), true);
            case ComparisonCase.Data.Ratios(var strata, boolean stratified) ->
                    compare(strata, stratified, Optional.empty(), true);
            case ComparisonCase.Data.Costs(var strata, boolean stratified) ->
                    compare(strata, stratified, Optional.empty(), false);
        };
    }

    private <C extends ArmCell<C>> Comparison compare(
            Strata<C> strata,
            boolean stratified,
            Optional<Contrast> mantelHaenszel,
            boolean splits) {
        Contrast crude = strata.crude();
        Optional<Contrast> standardised =
                stratified ? Optional.of(strata.standardised()) : Optional.empty();
        List<String> small = small(strata);
        Condition condition = decide(crude, standardised.orElse(crude), small.isEmpty());
        return new Comparison(
                condition.verdict(),
                condition,
                crude,
                standardised,
                mantelHaenszel,
                stratified && splits
                        ? strata.effects().map(e -> new Comparison.Effects(e.rate(), e.mix()))
                        : Optional.empty(),
                new ArmLines<>(given, strata).of(stratified),
                cautions(strata, crude, standardised, small));
    }

    private Condition decide(Contrast crude, Contrast decisive, boolean samplesSuffice) {
        if (guards(true).anyMatch(g -> g.state() == GuardrailState.BREACH)) {
            return Condition.CONTROL_OUT_OF_RANGE;
        }
        if (decisive.high().orElse(1) < 1) {
            return Condition.UPPER_BOUND_BELOW_1;
        }
        if (guards(false).anyMatch(g -> g.state() == GuardrailState.BREACH)) {
            return Condition.GUARDRAIL_BREACHED;
        }
        boolean pairsSuffice = given.pairs().orElse(given.minimumPairs()) >= given.minimumPairs();
        if (!samplesSuffice
                || !pairsSuffice
                || crude.estimate().isEmpty()
                || decisive.estimate().isEmpty()) {
            return Condition.TOO_FEW_DATA;
        }
        if (crude.side() != decisive.side()) {
            return Condition.CRUDE_AND_STANDARDISED_DISAGREE;
        }
        if (decisive.low().isEmpty()) {
            return Condition.INTERVAL_UNKNOWN;
        }
        if (decisive.low().getAsDouble() <= 1) {
            return Condition.INTERVAL_HOLDS_1;
        }
        if (decisive.estimate().getAsDouble() < given.margin()) {
            return Condition.BELOW_THE_MARGIN;
        }
        return given.guards().stream()
                        .anyMatch(g -> g.hasData() && g.state() != GuardrailState.SAFE)
                ? Condition.GUARDRAIL_UNKNOWN
                : Condition.EVERY_CONDITION_HOLDS;
    }

    private Stream<ComparisonCase.Guard> guards(boolean control) {
        return given.guards().stream().filter(guard -> guard.isControl() == control);
    }

    /** The arms of strata with too small a sample, by name. */
    private <C extends ArmCell<C>> List<String> small(Strata<C> strata) {
        List<String> small = new ArrayList<>();
        for (Stratum<C> stratum : strata.each()) {
            addIfSmall(small, stratum.name(), given.arms().a(), stratum.a());
            addIfSmall(small, stratum.name(), given.arms().b(), stratum.b());
        }
        return small;
    }

    private void addIfSmall(List<String> small, String stratum, String arm, ArmCell<?> cell) {
        if (cell.sample() < given.minimumSample()) {
            small.add(stratum.isEmpty() ? arm : stratum + " / " + arm);
        }
    }

    private <C extends ArmCell<C>> List<Caution> cautions(
            Strata<C> strata, Contrast crude, Optional<Contrast> standardised, List<String> small) {
        List<Caution> cautions = new ArrayList<>();
        if (standardised.isPresent() && strata.isShiftedByMix()) {
            cautions.add(caution(Caution.Code.MIX_SHIFT));
        }
        if (standardised.filter(contrast -> isReversed(crude, contrast)).isPresent()) {
            cautions.add(caution(Caution.Code.REVERSAL));
        }
        if (given.design() == ComparisonCase.Design.OBSERVED) {
            cautions.add(caution(Caution.Code.OBSERVED));
        }
        if (!small.isEmpty()) {
            cautions.add(caution(Caution.Code.SMALL_SAMPLE, String.join(", ", small)));
        }
        if (variances(strata).anyMatch(OptionalDouble::isEmpty)) {
            cautions.add(caution(Caution.Code.NO_SPREAD));
        }
        increment(strata.a(), given.arms().a()).ifPresent(cautions::add);
        increment(strata.b(), given.arms().b()).ifPresent(cautions::add);
        if (given.pairs().isEmpty()) {
            cautions.add(caution(Caution.Code.NO_PAIRING));
        }
        guardrails().ifPresent(cautions::add);
        return cautions;
    }

    private static boolean isReversed(Contrast one, Contrast other) {
        return one.estimate().isPresent()
                && other.estimate().isPresent()
                && one.side() * other.side() < 0;
    }

    private static <C extends ArmCell<C>> Stream<OptionalDouble> variances(Strata<C> strata) {
        return strata.each().stream()
                .flatMap(stratum -> Stream.of(stratum.a().variance(), stratum.b().variance()));
    }

    private static Optional<Caution> increment(ArmCell<?> arm, String name) {
        return arm instanceof ArmCell.Increment increment && increment.mayBeNothing()
                ? Optional.of(caution(Caution.Code.INCREMENT_MAY_BE_NOTHING, name))
                : Optional.empty();
    }

    private Optional<Caution> guardrails() {
        List<String> without =
                given.guards().stream()
                        .filter(guard -> !guard.hasData())
                        .map(ComparisonCase.Guard::name)
                        .toList();
        if (without.size() == given.guards().size()) {
            return Optional.of(caution(Caution.Code.NO_GUARDRAIL_DATA));
        }
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        caution(Caution.Code.GUARDRAILS_WITHOUT_DATA, String.join(", ", without)));
    }

    private static Caution caution(Caution.Code code, String... details) {
        return new Caution(code, List.of(details));
    }
}
