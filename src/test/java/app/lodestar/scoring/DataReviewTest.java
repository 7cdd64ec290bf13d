package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.Contrast;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.MetricType;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.CheckStatus;
import app.lodestar.rubric.DataFindings;
import app.lodestar.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the data say to the rubric, from files. */
class DataReviewTest {
    @TempDir private Path folder;
    private ScoredFolder scored;

    @BeforeEach
    void look() {
        scored = new ScoredFolder(folder);
    }

    private DataFindings findings(MetricFramework framework) throws Exception {
        return scored.findings(framework);
    }

    /** Kept, refunded and open orders are all the orders there are. */
    private static FrameworkBuilder parts(EdgeKind kind, String... statuses) {
        FrameworkBuilder framework =
                FrameworkBuilder.aFramework()
                        .titled("Parts")
                        .withMetric("all", Shop.metric(Tier.NORTH_STAR, "count(orders)"));
        for (String status : statuses) {
            framework
                    .withMetric(
                            status,
                            Shop.metric(
                                    Tier.SUPPORTING,
                                    "count(orders where status = \"%s\")".formatted(status)))
                    .withEdge(status, "all", kind);
        }
        return framework;
    }

    @Test
    void partsThatMakeTheWholeReconcileInEveryPeriod() throws Exception {
        Shop.orders(folder, 5);
        DataFindings found = findings(parts(EdgeKind.SUM_TERM, statuses()).build());
        assertThat(found.reconciled()).hasSize(1);
        DataFindings.Reconciled whole = found.reconciled().getFirst();
        assertThat(whole.parent()).isEqualTo(ScoreCase.id("all"));
        assertThat(whole.periods()).isPositive();
        assertThat(whole.within()).isEqualTo(whole.periods());
    }

    @Test
    void aPartTooFewReconcilesInNone() throws Exception {
        Shop.orders(folder, 5);
        MetricFramework framework = parts(EdgeKind.SUM_TERM, "kept", "refunded").build();
        DataFindings found = findings(framework);
        assertThat(found.reconciled())
                .singleElement()
                .satisfies(whole -> assertThat(whole.within()).isZero());
        assertThat(new Rubric().review(framework, Optional.of(found)).of(CheckId.TRE_3).status())
                .isEqualTo(CheckStatus.FAIL);
    }

    @Test
    void segmentsThatShareAllRowsOutAreExclusiveAndExhaustive() throws Exception {
        Shop.orders(folder, 5);
        assertThat(findings(parts(EdgeKind.SEGMENT, statuses()).build()).segmented())
                .extracting(DataFindings.Segmented::exclusive, DataFindings.Segmented::exhaustive)
                .containsExactly(tuple(true, true));
    }

    @Test
    void segmentsThatLeaveRowsOutAreNotExhaustive() throws Exception {
        Shop.orders(folder, 5);
        assertThat(findings(parts(EdgeKind.SEGMENT, "kept", "refunded").build()).segmented())
                .extracting(DataFindings.Segmented::exclusive, DataFindings.Segmented::exhaustive)
                .containsExactly(tuple(true, false));
    }

    @Test
    void segmentsThatOverlapAreNotExclusive() throws Exception {
        Shop.orders(folder, 5);
        MetricFramework framework =
                parts(EdgeKind.SEGMENT, statuses())
                        .withMetric("again", Shop.metric(Tier.SUPPORTING, "count(orders)"))
                        .withEdge("again", "all", EdgeKind.SEGMENT)
                        .build();
        assertThat(findings(framework).segmented())
                .extracting(DataFindings.Segmented::exclusive)
                .containsExactly(false);
    }

    @Test
    void aFormulaThatNamesAMissingColumnLacksIt() throws Exception {
        Shop.orders(folder, 5);
        MetricFramework framework =
                Shop.framework()
                        .withMetric("wrong", Shop.metric(Tier.SUPPORTING, "sum(orders.none)"))
                        .build();
        assertThat(findings(framework).evaluated())
                .filteredOn(DataFindings.Evaluated::lacksColumns)
                .extracting(DataFindings.Evaluated::metric)
                .containsExactly(ScoreCase.id("wrong"));
        assertThat(findings(framework).evaluated()).hasSize(5);
    }

    @Test
    void aMisspeltMetricIsNoMissingColumn() throws Exception {
        Shop.orders(folder, 5);
        MetricFramework framework =
                Shop.framework()
                        .withMetric("wrong", Shop.metric(Tier.SUPPORTING, "@kept / @all_ordrs"))
                        .build();
        assertThat(findings(framework).evaluated()).noneMatch(DataFindings.Evaluated::lacksColumns);
    }

    @Test
    void theSampleOfAScoredMetricStandsBesideWhatItAsksFor() throws Exception {
        Shop.orders(folder, 5);
        Map<Field, Value> few = Shop.goal(Tier.CORE, "count(orders)", 0, 200);
        few.put(Field.MIN_SAMPLE, Value.of(1_000));
        MetricFramework framework = Shop.framework().withMetric("few", few).build();
        List<DataFindings.Sampled> sampled = findings(framework).sampled();
        assertThat(sampled)
                .filteredOn(each -> each.metric().equals(ScoreCase.id("few")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.units()).isEqualTo(100);
                    assertThat(each.fewest()).isEqualTo(1_000);
                });
        assertThat(sampled)
                .filteredOn(each -> each.metric().equals(ScoreCase.id("kept")))
                .extracting(DataFindings.Sampled::fewest)
                .containsExactly(ScoreSettings.USUAL.sample());
        assertThat(sampled)
                .as("what does not count in the score")
                .noneMatch(each -> each.metric().equals(ScoreCase.id("all_orders")));
        assertThat(
                        new Rubric()
                                .review(framework, Optional.of(findings(framework)))
                                .of(CheckId.DAT_2)
                                .flaws())
                .anyMatch(flaw -> flaw.subject().equals(ScoreCase.id("few")));
    }

    @Test
    void aComparisonThatTheMixTurnsRoundIsAConflict() throws Exception {
        new ArmFiles(folder).writeGolden3Clicks();
        assertThat(findings(advantage("vertical", "market")).mixed())
                .containsExactly(new DataFindings.Mixed(ScoreCase.id("advantage"), true));
    }

    private static MetricFramework advantage(String... strata) {
        Map<Field, Value> compared = Shop.goal(Tier.NORTH_STAR, "@base", 1, 1.05);
        compared.put(Field.TYPE, Value.of(MetricType.COMPARATIVE));
        compared.put(Field.ARM_A, Value.of("destination='onsite_shop'"));
        compared.put(Field.ARM_B, Value.of("destination='offsite'"));
        compared.put(Field.COMPARISON_BASE, Value.of("@base"));
        compared.put(Field.CONTRAST, Value.of(Contrast.RATIO_A_OVER_B));
        compared.put(Field.STRATA, Value.of(List.of(strata)));
        return FrameworkBuilder.aFramework()
                .withMetric("advantage", compared)
                .withMetric(
                        "base",
                        Shop.metric(Tier.SUPPORTING, "share(count(ad_clicks) where bought = true)"))
                .build();
    }

    @Test
    void aShareThatRisesWhileItFallsInEveryPartIsAConflict() throws Exception {
        clicks(new int[] {900, 90, 100, 50}, new int[] {200, 16, 800, 360});
        assertThat(findings(shareByMarket()).mixed())
                .containsExactly(new DataFindings.Mixed(ScoreCase.id("bought"), true));
    }

    @Test
    void aShareThatMovesWithItsPartsIsNone() throws Exception {
        clicks(new int[] {500, 50, 500, 250}, new int[] {520, 85, 480, 290});
        assertThat(findings(shareByMarket()).mixed())
                .containsExactly(new DataFindings.Mixed(ScoreCase.id("bought"), false));
    }

    private static MetricFramework shareByMarket() {
        Map<Field, Value> share =
                Shop.metric(Tier.NORTH_STAR, "share(count(clicks) where bought = true)");
        share.put(Field.SEGMENT_BY, Value.of(List.of("market")));
        return FrameworkBuilder.aFramework()
                .withNode(
                        NodeKind.DATASET,
                        "clicks",
                        null,
                        Map.of(Field.TABLE_KEY, Value.of("clicks")))
                .withNode(
                        NodeKind.COLUMN,
                        "market",
                        FrameworkBuilder.id("clicks"),
                        Map.of(
                                Field.COLUMN_NAME, Value.of("market"),
                                Field.COLUMN_ROLE, Value.of(ColumnRole.DIMENSION)))
                .withMetric("bought", share)
                .build();
    }

    /** The clicks of each week: of the old market, bought of these, of the new one, of these. */
    private void clicks(int[]... weeks) throws IOException {
        StringBuilder rows = new StringBuilder("click_id,clicked,market,bought\n");
        LocalDate monday = LocalDate.of(2026, 1, 5);
        for (int[] week : weeks) {
            clicks(rows, monday, "old", week[0], week[1]);
            clicks(rows, monday, "new", week[2], week[3]);
            monday = monday.plusWeeks(1);
        }
        Files.writeString(folder.resolve("clicks.csv"), rows);
    }

    private static void clicks(
            StringBuilder rows, LocalDate monday, String market, int all, int bought) {
        for (int i = 0; i < all; i++) {
            rows.append(
                    "%d,%s,%s,%s%n"
                            .formatted(rows.length(), monday.plusDays(i % 7), market, i < bought));
        }
    }

    @Test
    void withoutAComparisonNoMixIsLookedAt() throws Exception {
        Shop.orders(folder, 5);
        assertThat(findings(Shop.framework().build()).mixed()).isEmpty();
    }

    private static String[] statuses() {
        return new String[] {"kept", "refunded", "open"};
    }
}
