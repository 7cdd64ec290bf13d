package app.lodestar.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any two moments of a framework can be compared, and one led to the other. */
class FrameworkDiffPropertiesTest {
    private static final int OPERATIONS = 120;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("lodestar.cases", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void p8TheDifferenceAppliedToTheOneGivesTheOther(long seed) {
        History history = RandomFrameworks.history(seed, OPERATIONS);
        RandomOperations random = new RandomOperations(seed);
        for (int i = 0; i < 6; i++) {
            MetricFramework from = history.at(random.below(history.sequence() + 1));
            MetricFramework to = history.at(random.below(history.sequence() + 1));
            assertLeads(from, to, "seed " + seed);
        }
        assertLeads(history.now(), history.start(), "seed " + seed);
        assertLeads(history.start(), history.now(), "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void p8TwoThatWentApartCanBeLedToOneAnother(long seed) {
        History history = RandomFrameworks.history(seed, 40);
        History left = new History(history.now());
        History right = new History(history.now());
        RandomOperations random = new RandomOperations(seed);
        for (int i = 0; i < 40; i++) {
            left.submit(random.next(left.now()));
            right.submit(random.next(right.now()));
        }
        assertLeads(left.now(), right.now(), "seed " + seed);
        assertLeads(right.now(), left.now(), "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void p8NothingDiffersExactlyWhereTheDocumentsAreTheSame(long seed) {
        History history = RandomFrameworks.history(seed, 60);
        for (int i = 1; i < history.sequence(); i++) {
            MetricFramework from = history.at(i - 1);
            MetricFramework to = history.at(i);
            assertThat(FrameworkDiff.between(from, to).isEmpty())
                    .as("seed %d, change %d: %s", seed, i, history.log().get(i - 1))
                    .isEqualTo(FrameworkJson.write(from).equals(FrameworkJson.write(to)));
            assertThat(FrameworkDiff.between(to, to).isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void p8WhatOneSideCallsAddedTheOtherCallsRemoved(long seed) {
        MetricFramework from = RandomFrameworks.history(seed, OPERATIONS).at(30);
        MetricFramework to = RandomFrameworks.framework(seed, OPERATIONS);
        List<Difference> forth = FrameworkDiff.between(from, to).differences();
        List<Difference> back = FrameworkDiff.between(to, from).differences();
        assertThat(ids(forth, Difference.Added.class))
                .containsExactlyInAnyOrderElementsOf(ids(back, Difference.Removed.class));
        assertThat(ids(forth, Difference.Moved.class))
                .containsExactlyInAnyOrderElementsOf(ids(back, Difference.Moved.class));
        assertThat(ids(forth, Difference.Reordered.class))
                .hasSameSizeAs(ids(back, Difference.Reordered.class));
    }

    private static List<NodeId> ids(List<Difference> all, Class<? extends Difference> kind) {
        return all.stream().filter(kind::isInstance).map(Difference::node).toList();
    }

    private static void assertLeads(MetricFramework from, MetricFramework to, String when) {
        History way = new History(from);
        for (Operation operation : FrameworkDiff.between(from, to).operations()) {
            Resolution resolution = Resolver.resolveBack(way.now(), operation);
            assertThat(resolution)
                    .as("%s: %s", when, operation)
                    .isNotInstanceOf(Resolution.Rejected.class);
            way.back(operation);
        }
        assertThat(FrameworkJson.write(way.now())).as(when).isEqualTo(FrameworkJson.write(to));
        TreeInvariants.assertSound(way.now(), when);
        assertThat(FrameworkDiff.between(way.now(), to).operations())
                .as("%s, and nothing is left to do", when)
                .isEmpty();
    }
}
