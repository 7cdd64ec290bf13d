package app.lodestar.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvalTest {
    private record Ran(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @TempDir private Path folder;

    @BeforeEach
    void data() throws IOException {
        Files.writeString(
                folder.resolve("orders.csv"),
                """
                order_id,buyer_id,status,amount,paid_at,country
                1,a,paid,10.5,2026-01-05T10:00:00,US
                2,b,paid,20,2026-01-06T23:30:00,GB
                3,a,open,30,2026-01-12T10:00:00,US
                4,c,paid,40,2026-01-20T10:00:00,
                """);
        Files.writeString(
                folder.resolve("shops.jsonl"),
                """
                {"shop":"x","active":true}
                {"shop":"y","active":false}
                """);
    }

    @Test
    void aFormulaOverAllTheDataIsOneRow() {
        Ran ran = run("count(orders where status = \"paid\")");
        assertThat(ran)
                .isEqualTo(
                        new Ran(
                                0,
                                """
                                {"formula":"count(orders where status = \\"paid\\")","unit":"1",\
                                "rows":[{"period":null,"segment":null,"value":3,"n":3,"state":"ok",\
                                "reason":null}],"warnings":[]}
                                """,
                                ""));
    }

    @Test
    void everyPeriodOfTheSpanHasARow() {
        JsonNode rows = run("sum(orders.amount)", "--grain", "week").json().get("rows");
        assertThat(rows.valueStream().map(row -> row.get("period").asString()))
                .containsExactly("2026-01-05", "2026-01-12", "2026-01-19");
        assertThat(rows.valueStream().map(row -> row.get("value").asDouble()))
                .containsExactly(30.5, 30.0, 40.0);
        assertThat(rows.valueStream().map(row -> row.get("state").asString()))
                .containsExactly("ok", "ok", "partial");
    }

    @Test
    void withoutRowsThereIsNoPeriod() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), "order_id,paid_at\n");
        Files.delete(folder.resolve("shops.jsonl"));
        assertThat(run("count(orders)", "--grain", "week").json().get("rows")).isEmpty();
        assertThat(run("count(orders)").json().get("rows")).hasSize(1);
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedAndNotCut() throws IOException {
        Files.writeString(
                folder.resolve("visits.csv"),
                "user,at\n1,1990-01-01T00:00:00\n2,2026-01-01T00:00:00\n");
        Ran days = run("count(visits)", "--grain", "day");
        assertThat(days.exit()).isEqualTo(3);
        assertThat(days.out()).isEmpty();
        assertThat(days.err()).contains("more than 10,000 rows").hasLineCount(1);
        assertThat(run("count(visits)", "--grain", "week").json().get("rows")).hasSize(1_882);
    }

    @Test
    void segmentsAreOrderedWithinAPeriodAndNoneComesLast() {
        JsonNode rows =
                run("count(orders)", "--by", "orders.country", "--grain=month").json().get("rows");
        assertThat(rows.valueStream().map(row -> row.get("segment").toString()))
                .containsExactly("\"GB\"", "\"US\"", "null");
        assertThat(rows.valueStream().map(row -> row.get("value").asInt()))
                .containsExactly(1, 2, 1);
    }

    @Test
    void theRangeIncludesItsStartAndNotItsEnd() {
        Ran ran =
                run("count(orders)", "--from", "2026-01-06", "--to", "2026-01-20", "--zone", "UTC");
        assertThat(ran.json().get("rows").get(0).get("value").asInt()).isEqualTo(2);
    }

    @Test
    void aTimeWithoutAnOffsetIsReadInTheZone() {
        JsonNode rows =
                run("count(orders)", "--zone", "America/New_York", "--grain", "day")
                        .json()
                        .get("rows");
        assertThat(rows.get(0).get("period").asString()).isEqualTo("2026-01-05");
        assertThat(rows.get(1).get("value").asInt()).isEqualTo(1);
    }

    @Test
    void aMetricCanBeReferredTo() {
        Ran ran =
                run(
                        "growth(@revenue, 1 week)",
                        "--metric",
                        "revenue=\"sum(orders.amount)\"".replace("\"", ""),
                        "--grain",
                        "week");
        assertThat(ran.exit()).isZero();
        JsonNode rows = ran.json().get("rows");
        assertThat(rows.get(0).get("value").isNull()).isTrue();
        assertThat(rows.get(0).get("state").asString()).isEqualTo("unknown");
        assertThat(rows.get(0).get("reason").asString()).isNotEmpty();
        assertThat(rows.get(2).get("value").asDouble()).isEqualTo(40.0 / 30 - 1);
    }

    @Test
    void aTableWithoutTimesIsASnapshot() {
        JsonNode rows =
                run("count(shops where active = true)", "--grain", "week").json().get("rows");
        assertThat(rows.valueStream().map(row -> row.get("value").asInt()))
                .containsExactly(1, 1, 1);
    }

    @Test
    void whatIsUnknownIsNullWithAReason() {
        JsonNode row = run("count(orders) / (count(orders) - 4)").json().get("rows").get(0);
        assertThat(row.get("value").isNull()).isTrue();
        assertThat(row.get("state").asString()).isEqualTo("unknown");
        assertThat(row.get("reason").asString()).isEqualTo("divided by 0");
    }

    @Test
    void aProblemIsPrintedWithItsPlaceAndExitsWith2() {
        Ran ran = run("sum(orders.amout)");
        assertThat(ran.exit()).isEqualTo(2);
        JsonNode problem = ran.json().get("problems").get(0);
        assertThat(problem.get("line").asInt()).isEqualTo(1);
        assertThat(problem.get("column").asInt()).isEqualTo(12);
        assertThat(problem.get("length").asInt()).isEqualTo(5);
        assertThat(problem.get("code").asString()).isEqualTo("unknown-column");
        assertThat(problem.get("suggestion").asString()).isEqualTo("amount");
        assertThat(problem.get("message").asString()).isNotEmpty();
    }

    @Test
    void aProblemInAMetricNamesIt() {
        Ran ran = run("@broken + 1", "--metric", "broken=sum(orders.amount");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(
                        ran.json()
                                .get("problems")
                                .valueStream()
                                .anyMatch(
                                        each -> each.path("metric").asString("").equals("broken")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "--grain,year",
        "--by,country",
        "--by,orders.nothing",
        "--from,yesterday",
        "--zone,Berlin",
        "--time,orders",
        "--time,orders.paid_at=x",
        "--metric,revenue",
        "--nothing,x",
    })
    void wrongArgumentsExitWith3AndPrintNothing(String option, String value) {
        Ran ran = run("count(orders)", option, value);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("lodestar: ").endsWith("\n").containsOnlyOnce("\n");
    }

    @Test
    void aFolderThatIsNoneExitsWith3() {
        Path none = folder.resolve("none");
        Ran ran = ran("eval", "count(orders)", "--data", none.toString());
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("none");
    }

    private Ran run(String formula, String... options) {
        List<String> arguments = new ArrayList<>(List.of("eval", formula, "--data"));
        arguments.add(folder.toString());
        arguments.addAll(List.of(options));
        return ran(arguments.toArray(String[]::new));
    }

    private static Ran ran(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                new Main(new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8))
                        .run(List.of(arguments));
        return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
