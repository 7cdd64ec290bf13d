package app.lodestar.scoring.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.scoring.Grain;
import app.lodestar.scoring.Picture;
import app.lodestar.scoring.engine.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of funnels and cohorts are those that plain Java counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesTest {
    private final SampleData data = SampleData.make();
    private final Pictures pictures = new Pictures(data);
    private final Engine engine = TestEngines.duckDb(data.tables());

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyStepOfAFunnelIsReachedByAsManyAsPlainJavaSays(Grain grain) {
        pictures.compareFunnel(engine, grain);
    }

    @ParameterizedTest
    @EnumSource
    void everyCellOfACohortIsWhatPlainJavaSays(Grain grain) {
        pictures.compareCohorts(engine, grain);
    }

    @Test
    void aMetricThatCountsNoKeysHasNoPicture() {
        assertThat(pictures.plan("count(orders)", Grain.WEEK)).isEmpty();
        assertThat(
                        pictures.plan(
                                "funnel(orders -> refunds per buyer_id)"
                                                .replace("refunds", "messages")
                                        + " + retention(orders.buyer_id, orders.buyer_id on day 1)",
                                Grain.WEEK))
                .isEmpty();
    }

    @Test
    void aFunnelInsideAFormulaIsDrawnToo() {
        var plan =
                pictures.plan("1 - funnel(messages -> orders per buyer_id)", Grain.ALL)
                        .orElseThrow();
        assertThat(pictures.picture(plan, engine)).isInstanceOf(Picture.Funnel.class);
    }

    @Test
    void withoutAnyoneWhoBeginsThereIsNothingToDraw() {
        var plan =
                pictures.plan(
                                "funnel(messages where sender = \"nobody\" -> orders per buyer_id)",
                                Grain.WEEK)
                        .orElseThrow();
        assertThat(pictures.picture(plan, engine)).isEqualTo(new Picture.Nothing());
        var cohorts =
                pictures.plan(
                                "retention(orders.buyer_id where channel = \"none\","
                                        + " orders.buyer_id on day 3)",
                                Grain.WEEK)
                        .orElseThrow();
        assertThat(pictures.picture(cohorts, engine)).isEqualTo(new Picture.Nothing());
    }
}
