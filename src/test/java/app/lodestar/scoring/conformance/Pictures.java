package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.formula.FormulaChecker;
import app.lodestar.formula.Return;
import app.lodestar.formula.TimeSpan;
import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Picture;
import app.lodestar.scoring.PicturePlan;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.ValueState;
import app.lodestar.scoring.conformance.SampleData.Row;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.plan.Calculation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Funnels and cohorts on an engine, and the same counted row by row in plain Java. */
final class Pictures {
    private static final LocalDate END = SampleData.FIRST_DAY.plusDays(SampleData.DAYS);

    private final SampleData data;

    Pictures(SampleData data) {
        this.data = data;
    }

    Optional<PicturePlan> plan(String formula, Grain grain) {
        var checked = new FormulaChecker(data.catalog(), Map.of()).check(formula);
        var measure = checked.toMeasure();
        assertThat(measure).as(checked.problems().toString()).isPresent();
        return PicturePlan.of(new Question.Asked(measure.orElseThrow(), grain, 0, 0, null));
    }

    Picture picture(PicturePlan plan, Engine engine) {
        Question question =
                new Question(plan.asked(), ZoneOffset.UTC, null, null, null, List.of(), true);
        return plan.read(
                new Calculation(engine, data.catalog())
                        .answer(question, Deadline.in(Duration.ofMinutes(1))));
    }

    /** The three steps of the thirteenth definition. */
    void compareFunnel(Engine engine, Grain grain) {
        var plan =
                plan(
                        "funnel(events where event = \"product_view\""
                                + " -> events where event = \"add_to_cart\""
                                + " -> orders where status = \"paid\""
                                + " within 7 days per user_id)",
                        grain);
        var picture = picture(plan.orElseThrow(), engine);
        assertThat(picture).isInstanceOf(Picture.Funnel.class);
        var funnel = (Picture.Funnel) picture;
        var days = days(funnel.firstDay(), funnel.lastDay());
        assertThat(funnel.steps()).extracting(Picture.Step::keys).isEqualTo(through(days));
        assertThat(funnel.begun()).isPositive();
    }

    private List<Long> through(Oracle.Days days) {
        var views = byUser("events", row -> row.has("event", "product_view"));
        var carts = byUser("events", row -> row.has("event", "add_to_cart"));
        var orders = byUser("orders", row -> row.has("status", "paid"));
        long[] counts = new long[3];
        for (var each : views.entrySet()) {
            LocalDateTime first = earliest(each.getValue(), LocalDateTime.MIN, LocalDateTime.MAX);
            if (first != null && days.hold(first.toLocalDate())) {
                counts[0]++;
                LocalDateTime end = first.plusDays(7);
                LocalDateTime cart = earliest(of(carts, each.getKey()), first, end);
                counts[1] += cart == null ? 0 : 1;
                if (cart != null) {
                    LocalDateTime order = earliest(of(orders, each.getKey()), cart, end);
                    counts[2] += order == null ? 0 : 1;
                }
            }
        }
        return List.of(counts[0], counts[1], counts[2]);
    }

    /** Everyone who came back to order, within so many weeks and on so many days after. */
    void compareCohorts(Engine engine, Grain grain) {
        compareCohorts(engine, grain, "within 28 days");
        compareCohorts(engine, grain, "on day 10");
    }

    private void compareCohorts(Engine engine, Grain grain, String when) {
        var formula = "retention(orders.buyer_id, orders.buyer_id " + when + ")";
        var picture = picture(plan(formula, grain).orElseThrow(), engine);
        assertThat(picture).isInstanceOf(Picture.Cohorts.class);
        var cohorts = (Picture.Cohorts) picture;
        assertThat(cohorts.ages()).hasSize(4);
        var orders = byUser("orders", _ -> true);
        for (var cohort : cohorts.cohorts()) {
            var firsts = new HashMap<String, LocalDateTime>();
            var days = days(cohort.firstDay(), cohort.lastDay());
            orders.forEach((buyer, times) -> {
                var first = earliest(times, LocalDateTime.MIN, LocalDateTime.MAX);
                if (first != null && days.hold(first.toLocalDate())) {
                    firsts.put(buyer, first);
                }
            });
            assertThat(cohort.size()).as(when + days).isEqualTo(firsts.size());
            for (int i = 0; i < cohorts.ages().size(); i++) {
                compare(cohort.cells().get(i), cohorts.ages().get(i), firsts, orders);
            }
        }
    }

    private static void compare(
            MetricValue cell,
            Return age,
            Map<String, LocalDateTime> firsts,
            Map<String, List<LocalDateTime>> orders) {
        int old = 0;
        int back = 0;
        for (var each : firsts.entrySet()) {
            LocalDate last = each.getValue().toLocalDate().plusDays(days(age));
            if (last.isBefore(END)) {
                old++;
                back += cameBack(each.getValue(), age, of(orders, each.getKey())) ? 1 : 0;
            }
        }
        assertThat(cell.n()).as(age.toString()).isEqualTo(old);
        if (old == 0) {
            assertThat(cell.value()).isNull();
        } else {
            assertThat(cell.value()).as(age.toString()).isEqualTo((double) back / old);
        }
        if (cell.state() == ValueState.OK) {
            assertThat(old).isEqualTo(firsts.size());
        }
    }

    private static int days(Return age) {
        return switch (age) {
            case Return.OnDay(int day) -> day;
            case Return.Within(TimeSpan window) -> window.days().orElseThrow();
        };
    }

    private static boolean cameBack(LocalDateTime first, Return age, List<LocalDateTime> times) {
        return switch (age) {
            case Return.OnDay(int day) ->
                    times.stream()
                            .anyMatch(time ->
                                    time.toLocalDate().equals(first.toLocalDate().plusDays(day)));
            case Return.Within(TimeSpan window) -> {
                LocalDateTime end = first.plusDays(window.days().orElseThrow());
                yield times.stream().filter(t -> !t.isBefore(first) && !t.isAfter(end)).count() > 1;
            }
        };
    }

    private Map<String, List<LocalDateTime>> byUser(String table, Predicate<Row> kept) {
        Map<String, List<LocalDateTime>> times = new HashMap<>();
        for (Row row : data.rows(table)) {
            Object user = row.get("user_id");
            if (user != null && kept.test(row)) {
                times.computeIfAbsent(user.toString(), _ -> new ArrayList<>()).add(row.time("at"));
            }
        }
        return times;
    }

    private static List<LocalDateTime> of(Map<String, List<LocalDateTime>> times, String user) {
        return Objects.requireNonNullElse(times.get(user), List.of());
    }

    private static @Nullable LocalDateTime earliest(
            Collection<LocalDateTime> times, LocalDateTime from, LocalDateTime to) {
        return times.stream()
                .filter(time -> !time.isBefore(from) && !time.isAfter(to))
                .min(LocalDateTime::compareTo)
                .orElse(null);
    }

    private static Oracle.Days days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null
                ? new Oracle.Days(SampleData.FIRST_DAY, END)
                : new Oracle.Days(first, last.plusDays(1));
    }
}
