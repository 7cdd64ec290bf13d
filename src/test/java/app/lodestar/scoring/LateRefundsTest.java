package app.lodestar.scoring;

import static app.lodestar.scoring.ScoredFolder.known;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.dataset.SampleFiles;
import app.lodestar.dataset.SampleTable;
import app.lodestar.dataset.SampleTable.SampleColumn;
import app.lodestar.dataset.SampleTrap;
import app.lodestar.framework.ColumnType;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trap that recent orders look better than they will be, from generated files to the score. */
class LateRefundsTest {
    private static final String REFUNDED = "funnel(orders -> refunds within 30 days per user_id)";

    @TempDir private Path folder;

    @Test
    void aMaturityLagKeepsYoungOrdersOutOfTheScore() throws Exception {
        FrameworkScore score = scored(Set.of(SampleTrap.LATE_REFUNDS));
        Measured.Known hasty = known(score.card(), "hasty");
        Measured.Known patient = known(score.card(), "patient");

        assertThat(hasty.lastDay()).isEqualTo(LocalDate.of(2026, 10, 18));
        assertThat(hasty.value()).isZero();
        assertThat(patient.lastDay()).isEqualTo(LocalDate.of(2026, 9, 13));
        assertThat(patient.value()).isGreaterThan(0.02);
        List<MetricValue> weeks =
                Objects.requireNonNull(score.series().get(ScoreCase.id("patient"))).values();
        assertThat(weeks).hasSize(12);
        assertThat(weeks.subList(0, 7)).allMatch(week -> week.state() == ValueState.OK);
        assertThat(weeks.subList(7, 12)).allMatch(week -> week.state() == ValueState.PROVISIONAL);
    }

    @Test
    void withoutTheTrapTheLastWeekHasItsRefunds() throws Exception {
        assertThat(known(scored(Set.of()).card(), "hasty").value()).isGreaterThan(0.01);
    }

    private FrameworkScore scored(Set<SampleTrap> traps) throws Exception {
        SampleFiles.write(
                List.of(table("orders"), table("refunds")),
                List.of("visit", "buy"),
                7,
                40_000,
                traps,
                folder);
        Map<Field, Value> patient = Shop.metric(Tier.SUPPORTING, REFUNDED);
        patient.put(Field.MATURITY_LAG, Value.of("P30D"));
        return new ScoredFolder(folder)
                .score(
                        FrameworkBuilder.aFramework()
                                .withMetric("hasty", Shop.metric(Tier.SUPPORTING, REFUNDED))
                                .withMetric("patient", patient)
                                .build());
    }

    private static SampleTable table(String name) {
        return new SampleTable(
                name,
                false,
                List.of(
                        new SampleColumn("ts", ColumnType.TIMESTAMP, List.of(), false),
                        new SampleColumn("user_id", ColumnType.STRING, List.of(), false),
                        new SampleColumn("amount_usd", ColumnType.DECIMAL, List.of(), false)));
    }
}
