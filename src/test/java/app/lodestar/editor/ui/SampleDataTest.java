package app.lodestar.editor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.dataset.FrameworkData;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.library.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDataTest {
    private final Examples examples = new Examples();
    private final SampleData samples = new SampleData(examples, new Words(Messages.onClassPath()));

    @ParameterizedTest
    @ValueSource(strings = {"instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage"})
    void theTablesOfAnExampleStandUnderAnotherFramework(String example) {
        FrameworkBuilder own = FrameworkBuilder.aFramework().titled("My own");
        samples.operations(example, own.build(), NodeId::random).forEach(own::with);
        MetricFramework after = own.build();
        assertThat(FrameworkData.source(after))
                .isEqualTo(new FrameworkData.Source.Bundled(example));
        assertThat(after.list(NodeKind.DATASET))
                .extracting(Node::values)
                .isEqualTo(
                        examples.read(example).list(NodeKind.DATASET).stream()
                                .map(Node::values)
                                .toList());
    }

    @Test
    void eachExampleWithDataIsOffered() {
        assertThat(samples.offers(_ -> {})).hasSize(3);
    }
}
