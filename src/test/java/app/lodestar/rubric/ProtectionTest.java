package app.lodestar.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.Node;
import app.lodestar.framework.Tier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProtectionTest {
    private final Scene scene =
            Scene.scene()
                    .metric("star", Tier.NORTH_STAR)
                    .metric("core", Tier.CORE)
                    .metric("listed", Tier.GUARDRAIL, Field.PROTECTS, Scene.refs("star"))
                    .metric("drawn", Tier.GUARDRAIL);

    private void missing(String... metrics) {
        assertThat(Protection.missing(scene.framework()))
                .extracting(Node::id)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(metrics).map(FrameworkBuilder::id).toList());
        assertThat(scene.of(CheckId.GRD_1).flaws())
                .as("what the check says")
                .extracting(Flaw::subject)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(metrics).map(FrameworkBuilder::id).toList());
    }

    @Test
    void aListOrAnEdgeProtects() {
        missing("core");
        scene.edge("drawn", "core", EdgeKind.PROTECTS);
        missing();
    }

    @Test
    void aRetiredGuardrailProtectsNothing() {
        scene.change("listed", Field.METRIC_STATE, "RETIRED");
        missing("star", "core");
    }

    @Test
    void whatIsRetiredNeedsNoGuardrail() {
        scene.change("core", Field.METRIC_STATE, "RETIRED");
        missing();
    }
}
