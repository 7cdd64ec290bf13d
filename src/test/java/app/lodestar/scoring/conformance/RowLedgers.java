package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.formula.FormulaChecker;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.RowLedger;
import app.lodestar.scoring.RowLedger.Cause;
import app.lodestar.scoring.conformance.LedgerOracle.Counted;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.plan.Ledgers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Ledgers of the sample data on an engine, and what plain Java says of each row. */
final class RowLedgers {
    private static final LocalDate WEEK = LocalDate.of(2025, 12, 15);
    private static final LocalDate DATA_END = SampleData.FIRST_DAY.plusDays(SampleData.DAYS);
    private static final Oracle.Days PERIOD = new Oracle.Days(WEEK, WEEK.plusWeeks(1));

    private final SampleData data;
    private final LedgerOracle oracle;
    private final Engine engine;

    RowLedgers(SampleData data, Engine engine) {
        this.data = data;
        this.oracle = new LedgerOracle(data, PERIOD);
        this.engine = engine;
    }

    List<RowLedger> of(String formula, int trailing) {
        var checked = new FormulaChecker(data.catalog(), Map.of()).check(formula);
        assertThat(checked.toMeasure()).as(checked.problems().toString()).isPresent();
        var asked =
                new Question.Asked(
                        checked.toMeasure().orElseThrow(), Grain.WEEK, trailing, 0, null);
        return new Ledgers(engine, data.catalog())
                .of(asked, WEEK, ZoneOffset.UTC, Deadline.in(Duration.ofMinutes(1)))
                .orElseThrow();
    }

    private void compare(String formula, int trailing, List<Counted> expected) {
        List<Counted> counted = new ArrayList<>();
        for (RowLedger ledger : of(formula, trailing)) {
            Map<Cause, Long> leftOut = new EnumMap<>(Cause.class);
            ledger.leftOut().forEach(each -> leftOut.put(each.cause(), each.rows()));
            String table = ledger.rows().table().name();
            counted.add(new Counted(table, ledger.all(), leftOut, ledger.used()));
            long sum = leftOut.values().stream().mapToLong(Long::longValue).sum();
            assertThat(ledger.used() + sum).as(formula).isEqualTo(ledger.all());
        }
        assertThat(counted).as(formula).isEqualTo(expected);
    }

    private void compare(String formula, Counted... expected) {
        compare(formula, 0, List.of(expected));
    }

    void compareAggregates() {
        compare(
                "sum(orders.amount where channel = \"instagram_shop\")",
                oracle.in(
                        "orders",
                        "at",
                        row ->
                                !row.has("channel", "instagram_shop")
                                        ? Cause.NOT_TRUE
                                        : row.get("amount") == null ? Cause.NO_VALUE : null));
        compare(
                "count(ads where clicked = true)",
                oracle.in(
                        "ads",
                        "day",
                        row ->
                                row.get("clicked") == null
                                        ? Cause.CONDITION_UNKNOWN
                                        : row.has("clicked", true) ? null : Cause.NOT_TRUE));
        compare(
                "mean_per(count(messages) per conversation_id)",
                oracle.in(
                        "messages",
                        "at",
                        row -> row.get("conversation_id") == null ? Cause.NO_KEY : null));
        compare(
                "count(sellers where active = true)",
                oracle.count("sellers", row -> row.has("active", true) ? null : Cause.NOT_TRUE));
    }

    void compareWindows() {
        var month = new Oracle.Days(PERIOD.to().minusDays(28), PERIOD.to());
        compare("rolling(count(orders), 28 days)", oracle.in(month, "orders", "at", _ -> null));
        compare("count(orders)", 28, List.of(oracle.in(month, "orders", "at", _ -> null)));
        compare(
                "active(events.user_id, 7 days)",
                oracle.in(
                        "events", "at", row -> row.get("user_id") == null ? Cause.NO_VALUE : null));
        var before = new Oracle.Days(WEEK.minusWeeks(1), WEEK);
        compare(
                "growth(count(orders), 1 week)",
                oracle.in("orders", "at", _ -> null),
                oracle.in(before, "orders", "at", _ -> null));
        var sofar = new Oracle.Days(SampleData.FIRST_DAY, PERIOD.to());
        compare("cumulative(count(orders))", oracle.in(sofar, "orders", "at", _ -> null));
    }

    void compareSteps() {
        compare(
                "funnel(events where event = \"product_view\""
                        + " -> events where event = \"add_to_cart\""
                        + " -> orders where status = \"paid\" within 7 days per user_id)",
                0,
                oracle.funnel());
        compare(
                "retention(orders.buyer_id, orders.buyer_id within 28 days)",
                0,
                oracle.retention());
        compare(
                "median(time_between(messages where sender = \"buyer\""
                        + " -> messages where sender = \"seller\""
                        + " per conversation_id within 7 days))",
                0,
                oracle.waits());
    }

    void everythingAddsUpForAllDefinitions() {
        for (String definition : Definitions.all()) {
            var checked = new FormulaChecker(data.catalog(), Definitions.METRICS).check(definition);
            for (Grain grain : Grain.values()) {
                var asked =
                        new Question.Asked(checked.toMeasure().orElseThrow(), grain, 0, 0, null);
                var ledgers =
                        new Ledgers(engine, data.catalog())
                                .of(
                                        asked,
                                        grain == Grain.ALL
                                                ? null
                                                : grain.start(DATA_END.minusDays(9)),
                                        ZoneOffset.UTC,
                                        Deadline.in(Duration.ofMinutes(1)))
                                .orElseThrow();
                assertThat(ledgers).as(definition).isNotEmpty();
                for (RowLedger ledger : ledgers) {
                    long out = ledger.leftOut().stream().mapToLong(RowLedger.LeftOut::rows).sum();
                    assertThat(out + ledger.used()).as(definition).isEqualTo(ledger.all());
                    assertThat(ledger.all())
                            .isEqualTo(data.rows(ledger.rows().table().name()).size());
                }
            }
        }
    }
}
