package app.lodestar.rubric;

import static app.lodestar.framework.Field.DATASET_KEY;
import static app.lodestar.framework.Field.DATA_SYSTEM;
import static app.lodestar.framework.Field.DEFINITION;
import static app.lodestar.framework.Field.DIRECTION;
import static app.lodestar.framework.Field.EXCLUSIONS;
import static app.lodestar.framework.Field.FORMULA;
import static app.lodestar.framework.Field.GRAIN;
import static app.lodestar.framework.Field.NAME;
import static app.lodestar.framework.Field.OWNER_ID;
import static app.lodestar.framework.Field.OWNER_ROLE;
import static app.lodestar.framework.Field.POPULATION;
import static app.lodestar.framework.Field.UNIT;

import app.lodestar.framework.Field;
import app.lodestar.framework.Grain;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.MetricType;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands on the card of a metric. */
final class MetricChecks {
    private static final int NAMED = 3;
    private static final int DEFINED = 20;

    private static final Pattern RATE = Pattern.compile("(?i)\\b(rates?|shares?)\\b|%");
    private static final Pattern PERCENTILE =
            Pattern.compile("(?i)\\b(medians?|p\\d{1,2}(\\.\\d+)?)\\b");
    private static final Pattern WEEKLY = Pattern.compile("(?i)\\bweekly\\b");

    private MetricChecks() {}

    /** MET-1. An idea may have a name and a tier only; what is retired is not judged. */
    static void complete(Reading reading, Tally tally) {
        for (Piece metric : reading.metrics()) {
            List<Field> missing = missing(metric);
            tally.judge(missing.isEmpty(), metric, missing.toArray(Field[]::new));
        }
    }

    private static List<Field> missing(Piece metric) {
        List<Field> missing = new ArrayList<>();
        need(missing, metric.has(NAME, NAMED), NAME);
        if (metric.is(Field.METRIC_STATE, MetricState.IDEA)) {
            need(missing, metric.has(Field.TIER), Field.TIER);
            return missing;
        }
        need(missing, metric.has(DEFINITION, DEFINED), DEFINITION);
        need(missing, metric.has(FORMULA) || isWithoutFormula(metric), FORMULA);
        for (Field field : List.of(UNIT, DIRECTION, GRAIN)) {
            need(missing, metric.has(field), field);
        }
        need(missing, metric.has(OWNER_ROLE) || metric.has(OWNER_ID), OWNER_ROLE);
        need(missing, metric.has(DATASET_KEY) || metric.has(DATA_SYSTEM), DATASET_KEY);
        return missing;
    }

    private static void need(List<Field> missing, boolean there, Field field) {
        if (!there) {
            missing.add(field);
        }
    }

    /** A survey that does not run yet; a comparison that names its base. */
    private static boolean isWithoutFormula(Piece metric) {
        return (metric.is(Field.TYPE, MetricType.SURVEY)
                        && !metric.is(Field.METRIC_STATE, MetricState.INSTRUMENTED)
                        && !metric.is(Field.METRIC_STATE, MetricState.VALIDATED))
                || (metric.is(Field.TYPE, MetricType.COMPARATIVE)
                        && metric.has(Field.COMPARISON_BASE));
    }

    /** MET-7. */
    static void population(Reading reading, Tally tally) {
        for (Piece metric : reading.metrics(Tier.NORTH_STAR, Tier.CORE)) {
            List<Field> missing = new ArrayList<>();
            need(missing, metric.has(POPULATION), POPULATION);
            need(missing, metric.has(EXCLUSIONS), EXCLUSIONS);
            tally.judge(missing.isEmpty(), metric, missing.toArray(Field[]::new));
        }
    }

    /** MET-8. Only names that promise something of the formula are judged. */
    static void names(Reading reading, Tally tally) {
        for (Piece metric : reading.metrics()) {
            String name = metric.text(NAME);
            if (RATE.matcher(name).find()) {
                reading.formula(metric)
                        .readable()
                        .ifPresent(shape -> tally.judge(isRate(shape), metric, NAME, FORMULA));
            }
            if (PERCENTILE.matcher(name).find()) {
                reading.formula(metric)
                        .readable()
                        .ifPresent(shape ->
                                tally.judge(
                                        shape.form() == FormulaShape.Form.PERCENTILE,
                                        metric,
                                        NAME,
                                        FORMULA));
            }
            if (WEEKLY.matcher(name).find()) {
                tally.judge(metric.is(GRAIN, Grain.WEEK), metric, () -> byWeek(metric), GRAIN);
            }
        }
    }

    private static boolean isRate(FormulaShape shape) {
        return shape.isRatio() || shape.form() == FormulaShape.Form.RATE;
    }

    private static Fix byWeek(Piece metric) {
        return new Fix.Submit(
                List.of(
                        new Operation.SetField(
                                metric.id(), GRAIN, Value.of(Grain.WEEK), metric.value(GRAIN))));
    }

    /** MET-9. Applies from two core metrics on. */
    static void owners(Reading reading, Tally tally) {
        List<Piece> core = reading.metrics(Tier.CORE);
        if (core.size() < 2) {
            return;
        }
        Map<String, List<Piece>> byOwner = new LinkedHashMap<>();
        for (Piece metric : core) {
            String owner = metric.has(OWNER_ROLE) ? metric.text(OWNER_ROLE) : metric.text(OWNER_ID);
            if (!owner.isBlank()) {
                byOwner.computeIfAbsent(owner.strip(), _ -> new ArrayList<>()).add(metric);
            }
        }
        List<Piece> most =
                byOwner.values().stream()
                        .filter(owned -> 2 * owned.size() > core.size())
                        .findFirst()
                        .orElse(List.of());
        if (most.isEmpty()) {
            tally.pass();
        } else {
            Piece last = most.getLast();
            tally.fail(
                    last,
                    new Fix.Open(last.id(), OWNER_ROLE),
                    most.stream().map(metric -> metric.at(OWNER_ROLE)).toList());
        }
    }
}
