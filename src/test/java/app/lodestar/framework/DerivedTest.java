package app.lodestar.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What follows from a framework is kept with it, and with no other. */
class DerivedTest {
    private final AtomicInteger works = new AtomicInteger();

    @Test
    void whatFollowsIsWorkedOutOnce() {
        var framework = FrameworkBuilder.aFramework().withMetric("kept").build();
        assertThat(count(framework)).isOne();
        assertThat(count(framework)).isOne();
        assertThat(works).hasValue(1);
        assertThat(framework.<String>derived("other", () -> "something else"))
                .isEqualTo("something else");
    }

    @Test
    void aFrameworkAfterAStepIsAnother() {
        var before = FrameworkBuilder.aFramework().withMetric("kept").build();
        assertThat(count(before)).isOne();
        var after = before.with(before.node(FrameworkBuilder.id("kept")).with(Field.NAME, null));
        assertThat(count(after)).isOne();
        assertThat(works).hasValue(2);
        assertThat(before.metrics()).extracting(Node::label).containsExactly("kept");
        assertThat(after.metrics()).extracting(Node::label).containsExactly("");
    }

    private int count(MetricFramework framework) {
        return framework.derived(
                "count",
                () -> {
                    works.incrementAndGet();
                    return framework.metrics().size();
                });
    }
}
