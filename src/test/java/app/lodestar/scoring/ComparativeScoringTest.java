package app.lodestar.scoring;

import static app.lodestar.scoring.ScoredFolder.attainment;
import static app.lodestar.scoring.ScoredFolder.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lodestar.base.Messages;
import app.lodestar.framework.Contrast;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.MetricType;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparative metrics from the files to the scorecard. */
class ComparativeScoringTest {
    private static final String SHARE = "share(count(ad_clicks) where bought = true)";

    @TempDir private Path folder;
    private ScoredFolder scored;
    private ArmFiles files;

    @BeforeEach
    void look() {
        scored = new ScoredFolder(folder);
        files = new ArmFiles(folder);
    }

    @Test
    void golden3AComparativeMetricIsNotTakenInByTheMix() throws Exception {
        files.writeGolden3Clicks();
        MetricFramework framework =
                framework(SHARE, Contrast.RATIO_A_OVER_B, "vertical", "market").build();
        FrameworkScore score = scored.score(framework);
        Comparison comparison = comparison(score);
        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.INCONCLUSIVE);
        assertThat(comparison.decidedBy())
                .isEqualTo(Comparison.Condition.CRUDE_AND_STANDARDISED_DISAGREE);
        assertThat(comparison.crude().estimate().orElseThrow()).isCloseTo(1.464, within(5e-4));
        assertThat(codes(comparison))
                .contains(Comparison.Caution.Code.MIX_SHIFT)
                .contains(Comparison.Caution.Code.STRATA_LEFT_OUT);
        Measured.Known known = known(score.card(), "advantage");
        assertThat(known.value()).isCloseTo(0.945, within(5e-4));
        assertThat(known.n()).isEqualTo(308);
        assertThat(attainment(score.card(), "advantage")).isZero();
        assertThat(scored.score(framework).card()).isEqualTo(score.card());
        assertThat(scored.asked()).hasSize(3);
        Messages messages = Messages.onClassPath();
        assertThat(SheetText.of(ScorecardSheet.of(framework, score, messages)))
                .contains("advantage  INCONCLUSIVE  crude and standardised disagree  1.464 (")
                .contains("- advantage: Not standardised over: market.");
        assertThat(ScorecardJson.of(framework, score, messages))
                .contains("\"verdict\" : \"INCONCLUSIVE\"", "\"mixEffect\" : 0.013");
    }

    @Test
    void severalStrataStandardiseOverEachOfTheirCombinations() throws Exception {
        StringBuilder rows = new StringBuilder("ts,user_id,destination,vertical,market,bought\n");
        int[][] cells = {
            {4_000, 164, 1_000, 43}, {900, 20, 1_100, 33}, {1_000, 19, 4_000, 82}, {700, 21, 300, 6}
        };
        for (int i = 0; i < cells.length; i++) {
            String stratum = (i < 2 ? "lifestyle" : "other") + "," + (i % 2 == 0 ? "US" : "");
            ArmFiles.clicks(rows, "onsite_shop", stratum, cells[i][0], cells[i][1]);
            ArmFiles.clicks(rows, "offsite", stratum, cells[i][2], cells[i][3]);
        }
        files.write("ad_clicks", rows);
        FrameworkScore score =
                scored.score(
                        framework(SHARE, Contrast.RATIO_A_OVER_B, "vertical", "market").build());
        double all = 0;
        double a = 0;
        double b = 0;
        for (int[] cell : cells) {
            all += cell[0] + cell[2];
        }
        for (int[] cell : cells) {
            double weight = (cell[0] + cell[2]) / all;
            a += weight * cell[1] / cell[0];
            b += weight * cell[3] / cell[2];
        }
        assertThat(known(score.card(), "advantage").value()).isCloseTo(a / b, within(1e-12));
        assertThat(codes(comparison(score)))
                .doesNotContain(Comparison.Caution.Code.STRATA_LEFT_OUT)
                .contains(Comparison.Caution.Code.SMALL_SAMPLE);
        assertThat(comparison(score).warnings())
                .filteredOn(each -> each.code() == Comparison.Caution.Code.SMALL_SAMPLE)
                .extracting(each -> String.join("", each.details()))
                .containsExactly("other · – / offsite");
    }

    /**
     * All clicks of a user share their fate: there are 500 users to learn from, not 2,200 clicks.
     */
    @Test
    void clicksOfOneUserAreNotIndependent() throws Exception {
        StringBuilder rows = new StringBuilder("ts,user_id,destination,vertical,bought\n");
        List<double[]> users = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            boolean isOnSite = i % 2 == 0;
            boolean buys = i % (isOnSite ? 10 : 13) < 2;
            int clicks = 2 + i % 6;
            for (int j = 0; j < clicks; j++) {
                rows.append(
                        "%s,u%d,%s,all,%s%n"
                                .formatted(
                                        ArmFiles.MONDAY.plusDays(j % 7),
                                        i,
                                        isOnSite ? "onsite_shop" : "offsite",
                                        buys));
            }
            users.add(new double[] {isOnSite ? 0 : 1, buys ? clicks : 0, clicks});
        }
        files.write("ad_clicks", rows);
        Measured.Known byRow =
                known(
                        scored.score(framework(SHARE, Contrast.RATIO_A_OVER_B).build()).card(),
                        "advantage");
        FrameworkBuilder byUser =
                framework(SHARE, Contrast.RATIO_A_OVER_B, Map.of(Field.ENTITY, Value.of("people")));
        Measured.Known known =
                known(
                        scored.score(
                                        byUser.withNode(
                                                        NodeKind.DATASET,
                                                        "people",
                                                        null,
                                                        Map.of(
                                                                Field.TABLE_KEY,
                                                                Value.of("people"),
                                                                Field.PRIMARY_KEY,
                                                                Value.of(List.of("user_id"))))
                                                .build())
                                .card(),
                        "advantage");
        double[] relative = new double[2];
        double[] ratio = new double[2];
        for (int arm = 0; arm < 2; arm++) {
            double at = arm;
            List<double[]> mine = users.stream().filter(user -> user[0] == at).toList();
            double top = mine.stream().mapToDouble(user -> user[1]).sum();
            double bottom = mine.stream().mapToDouble(user -> user[2]).sum();
            double r = top / bottom;
            double residuals =
                    mine.stream().mapToDouble(user -> Math.pow(user[1] - r * user[2], 2)).sum();
            double n = mine.size();
            ratio[arm] = r;
            relative[arm] = residuals / (n - 1) * n / (bottom * bottom) / (r * r);
        }
        double estimate = ratio[0] / ratio[1];
        double half = 1.959963984540054 * Math.sqrt(relative[0] + relative[1]);
        assertThat(known.value()).isCloseTo(estimate, within(1e-12));
        assertThat(byRow.value()).isCloseTo(estimate, within(1e-12));
        Uncertainty.Interval interval = (Uncertainty.Interval) known.uncertainty();
        assertThat(interval.low()).isCloseTo(estimate * Math.exp(-half), within(1e-9));
        assertThat(interval.high()).isCloseTo(estimate * Math.exp(half), within(1e-9));
        assertThat(((Uncertainty.Interval) byRow.uncertainty()).low())
                .isGreaterThan(interval.low());
    }

    /** Golden 3's returns, a hundredth of the purchases, each of the mean value of its cell. */
    @Test
    void golden3ReturnsAreStandardisedOverSpend() throws Exception {
        files.writeReturns(false);
        FrameworkScore score =
                scored.score(
                        framework(
                                        "sum(purchases.amount_usd) / sum(ads.spend_usd)",
                                        Contrast.RATIO_A_OVER_B,
                                        "vertical")
                                .build());
        Comparison comparison = comparison(score);
        assertThat(comparison.crude().estimate().orElseThrow())
                .isCloseTo((81_020 / 57_000.0) / (53_010 / 48_000.0), within(1e-9));
        assertThat(known(score.card(), "advantage").value()).isCloseTo(0.904, within(5e-4));
        assertThat(known(score.card(), "advantage").uncertainty())
                .isInstanceOf(Uncertainty.Interval.class);
        assertThat(comparison.decidedBy())
                .isEqualTo(Comparison.Condition.CRUDE_AND_STANDARDISED_DISAGREE);
    }

    /** The spend of an advertiser goes with what it sells, so the ratio varies less. */
    @Test
    void returnsOfAdvertisersVaryTogetherWithTheirSpend() throws Exception {
        files.writeReturns(true);
        String formula = "sum(purchases.amount_usd) / sum(ads.spend_usd)";
        Measured.Known apart =
                known(
                        scored.score(framework(formula, Contrast.RATIO_A_OVER_B).build()).card(),
                        "advantage");
        Measured.Known together =
                known(
                        scored.score(
                                        framework(
                                                        formula,
                                                        Contrast.RATIO_A_OVER_B,
                                                        Map.of(
                                                                Field.ENTITY,
                                                                Value.of("advertisers")))
                                                .withNode(
                                                        NodeKind.DATASET,
                                                        "advertisers",
                                                        null,
                                                        Map.of(
                                                                Field.TABLE_KEY,
                                                                Value.of("advertisers"),
                                                                Field.PRIMARY_KEY,
                                                                Value.of(List.of("advertiser_id"))))
                                                .build())
                                .card(),
                        "advantage");
        assertThat(together.value()).isCloseTo(apart.value(), within(1e-12));
        assertThat(together.n()).isEqualTo(apart.n()).isEqualTo(308);
        assertThat(together.uncertainty())
                .isInstanceOf(Uncertainty.Interval.class)
                .isNotEqualTo(apart.uncertainty());
    }

    @Test
    void golden4CostsOfIncrementalPurchasesAreTooUncertain() throws Exception {
        StringBuilder purchases = new StringBuilder("ts,user_id,destination,exposure\n");
        ArmFiles.purchases(purchases, "onsite_shop", "exposed", 3_000);
        ArmFiles.purchases(purchases, "onsite_shop", "holdout", 2_600);
        ArmFiles.purchases(purchases, "offsite", "exposed", 2_900);
        ArmFiles.purchases(purchases, "offsite", "holdout", 2_560);
        files.write("purchases", purchases);
        files.write(
                "ads",
                """
                day,destination,exposure,spend_usd
                2026-01-05,onsite_shop,exposed,57000
                2026-01-11,offsite,exposed,48000
                """);
        FrameworkScore score =
                scored.score(
                        framework(
                                        "sum(ads.spend_usd where exposure = \"exposed\") /"
                                                + " (count(purchases where exposure = \"exposed\") -"
                                                + " count(purchases where exposure = \"holdout\"))",
                                        Contrast.RATIO_B_OVER_A)
                                .build());
        Comparison comparison = comparison(score);
        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.INCONCLUSIVE);
        assertThat(comparison.decidedBy()).isEqualTo(Comparison.Condition.INTERVAL_HOLDS_1);
        assertThat(comparison.crude().estimate().orElseThrow()).isCloseTo(0.991, within(5e-4));
        assertThat(comparison.crude().low().orElseThrow()).isCloseTo(0.565, within(5e-4));
        assertThat(comparison.crude().high().orElseThrow()).isCloseTo(1.738, within(5e-4));
        assertThat(known(score.card(), "advantage").n()).isEqualTo(5_900);
    }

    private static FrameworkBuilder framework(String base, Contrast contrast, String... strata) {
        return framework(
                base,
                contrast,
                strata.length == 0 ? Map.of() : Map.of(Field.STRATA, Value.of(List.of(strata))));
    }

    private static FrameworkBuilder framework(
            String base, Contrast contrast, Map<Field, Value> also) {
        Map<Field, Value> compared = Shop.goal(Tier.NORTH_STAR, "@base", 1, 1.05);
        compared.put(Field.TYPE, Value.of(MetricType.COMPARATIVE));
        compared.put(Field.ARM_A, Value.of("destination='onsite_shop'"));
        compared.put(Field.ARM_B, Value.of("destination='offsite'"));
        compared.put(Field.COMPARISON_BASE, Value.of("@base"));
        compared.put(Field.CONTRAST, Value.of(contrast));
        compared.put(Field.MARGIN, ScoreCase.number(1.05));
        compared.put(Field.MIN_PER_STRATUM, Value.of(15));
        compared.putAll(also);
        return FrameworkBuilder.aFramework()
                .withMetric("advantage", compared)
                .withMetric("base", new LinkedHashMap<>(Shop.metric(Tier.SUPPORTING, base)));
    }

    private static Comparison comparison(FrameworkScore score) {
        Comparison comparison = score.card().comparisons().get(ScoreCase.id("advantage"));
        if (comparison == null) {
            throw new AssertionError("not compared");
        }
        return comparison;
    }

    private static List<Comparison.Caution.Code> codes(Comparison comparison) {
        return comparison.warnings().stream().map(Comparison.Caution::code).toList();
    }
}
