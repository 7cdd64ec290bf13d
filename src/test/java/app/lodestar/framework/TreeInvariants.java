package app.lodestar.framework;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every framework at every moment. */
public final class TreeInvariants {
    private TreeInvariants() {}

    /** Fails with all that is wrong; {@code when} names the seed. */
    public static void assertSound(MetricFramework framework, String when) {
        assertThat(TreeCheck.problems(framework)).as(when).isEmpty();
    }
}
