package app.lodestar.scoring;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.CheckedFormula;
import app.lodestar.formula.Measure;
import app.lodestar.formula.Problem;
import app.lodestar.formula.Table;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.MetricType;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.WeekStart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be asked about the metrics of a framework that are not retired. */
final class CheckedMetrics {

    /**
     * A metric whose arms are to be compared.
     *
     * @param base the measure that each arm is judged by
     * @param as the metric's own measure and parameters
     */
    record Compared(ArmPair pair, Measure base, Question.Asked as) {}

    private final MetricFormulas formulas;
    private final Units units;
    private final Grain week;
    private final Map<String, Node> byKey = new HashMap<>();
    private final Map<NodeId, Question.Asked> asked = new LinkedHashMap<>();
    private final Map<NodeId, Compared> compared = new LinkedHashMap<>();
    private final Map<NodeId, Why> unknown = new HashMap<>();
    private final Map<NodeId, Set<Table>> inDoubt = new LinkedHashMap<>();
    private final List<MetricProblem> problems = new ArrayList<>();

    CheckedMetrics(MetricFramework framework, Catalog data) {
        Catalog catalog = new ColumnUnits(framework).in(data);
        this.formulas = new MetricFormulas(framework, catalog);
        this.units = new Units(framework, catalog);
        this.week =
                framework.root().choice(Field.WEEK_START, WeekStart.class).orElse(null)
                                == WeekStart.SUNDAY
                        ? Grain.WEEK_FROM_SUNDAY
                        : Grain.WEEK;
        framework.metrics().forEach(metric -> byKey.putIfAbsent(metric.text(Field.KEY), metric));
        framework.metrics().stream().filter(metric -> !isRetired(metric)).forEach(this::add);
    }

    /** What the metrics ask, in outline order; without those that are compared. */
    Map<NodeId, Question.Asked> asked() {
        return Collections.unmodifiableMap(asked);
    }

    Map<NodeId, Compared> compared() {
        return Collections.unmodifiableMap(compared);
    }

    /**
     * The metrics beside the base by which the arms of a comparative metric are compared too, in
     * the order in which it names them; without those that no comparison here can do.
     */
    Map<NodeId, Compared> beside(Node metric) {
        Map<NodeId, Compared> beside = new LinkedHashMap<>();
        Compared main = compared.get(metric.id());
        if (main != null) {
            metric.items(Field.COMPARISON_SECONDARY).stream()
                    .map(String::strip)
                    .filter(name -> name.startsWith("@"))
                    .map(name -> Optional.ofNullable(byKey.get(name.substring(1))))
                    .flatMap(Optional::stream)
                    .forEach(base ->
                            formulas.check(base)
                                    .toMeasure()
                                    .ifPresent(measure ->
                                            beside.put(
                                                    base.id(),
                                                    new Compared(
                                                            main.pair(), measure, main.as()))));
        }
        return beside;
    }

    /** Why nothing can be asked. */
    Map<NodeId, Why> unknown() {
        return Collections.unmodifiableMap(unknown);
    }

    /** The tables that a formula may be wrong about only because they have no rows. */
    Map<NodeId, Set<Table>> inDoubt() {
        return Collections.unmodifiableMap(inDoubt);
    }

    /** Problems of all formulas, in outline order. */
    List<MetricProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** Everything to be asked of all rows together, each once. */
    List<Question.Asked> questions() {
        List<Question.Asked> all = new ArrayList<>(asked.values());
        inDoubt.values().forEach(tables -> tables.forEach(table -> all.add(count(table))));
        return all.stream().distinct().toList();
    }

    static Question.Asked count(Table table) {
        return new Question.Asked(MetricFormulas.count(table), Grain.ALL, 0, 0, null);
    }

    private void add(Node metric) {
        if (metric.text(Field.FORMULA).isBlank()) {
            unknown.put(metric.id(), Why.of(Why.Code.NO_FORMULA));
            return;
        }
        CheckedFormula formula = formulas.check(metric);
        formula.problems().forEach(each -> problems.add(new MetricProblem(metric.id(), each)));
        formula.toMeasure()
                .ifPresentOrElse(
                        measure -> add(metric, measure),
                        () -> addUnknown(metric, formula.problems()));
    }

    private void add(Node metric, Measure measure) {
        String span = metric.text(Field.SPAN);
        OptionalInt days = span.isEmpty() ? OptionalInt.of(0) : SpanDays.exactly(span);
        if (days.isEmpty()) {
            unknown.put(metric.id(), Why.of(Why.Code.SPAN_NOT_IN_DAYS, span));
            return;
        }
        Question.Asked as =
                new Question.Asked(
                        Seconds.of(metric, measure),
                        grain(metric),
                        days.getAsInt(),
                        SpanDays.atLeast(metric.text(Field.MATURITY_LAG)),
                        units.of(metric));
        if (isComparative(metric)) {
            comparison(metric, as)
                    .ifPresentOrElse(
                            each -> compared.put(metric.id(), each),
                            () -> unknown.put(metric.id(), Why.of(Why.Code.COMPARATIVE)));
        } else {
            asked.put(metric.id(), as);
        }
    }

    private Optional<Compared> comparison(Node metric, Question.Asked as) {
        return ArmPair.of(metric)
                .flatMap(pair ->
                        Optional.ofNullable(byKey.get(pair.base()))
                                .flatMap(base ->
                                        formulas.check(base)
                                                .toMeasure()
                                                .map(measure ->
                                                        new Compared(
                                                                pair,
                                                                measure,
                                                                as.by(unit(as, base))))));
    }

    /** The metric's own unit, or that of the metric under it. */
    private @Nullable String unit(Question.Asked as, Node base) {
        return as.unit() == null ? units.of(base) : as.unit();
    }

    private void addUnknown(Node metric, List<Problem> wrong) {
        Problem first = wrong.stream().filter(Problem::isError).findFirst().orElseThrow();
        List<String> details = new ArrayList<>(List.of(first.code().name()));
        details.addAll(first.arguments());
        unknown.put(metric.id(), new Why(Why.Code.FORMULA_PROBLEM, details));
        Set<Table> tables = formulas.tablesInDoubt(metric, wrong);
        if (!tables.isEmpty()) {
            inDoubt.put(metric.id(), tables);
        }
    }

    /** All of the data at once for a metric without a reporting period. */
    private Grain grain(Node metric) {
        return metric.choice(Field.GRAIN, app.lodestar.framework.Grain.class)
                .map(grain ->
                        switch (grain) {
                            case DAY -> Grain.DAY;
                            case WEEK -> week;
                            case MONTH -> Grain.MONTH;
                            case QUARTER -> Grain.QUARTER;
                        })
                .orElse(Grain.ALL);
    }

    private static boolean isComparative(Node metric) {
        return metric.choice(Field.TYPE, MetricType.class).orElse(null) == MetricType.COMPARATIVE;
    }

    private static boolean isRetired(Node metric) {
        return metric.choice(Field.METRIC_STATE, MetricState.class).orElse(null)
                == MetricState.RETIRED;
    }
}
