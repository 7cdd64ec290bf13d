package app.lodestar.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PropertiesTest {
    private static final int SEEDS = 150;
    private static final int OPERATIONS = 80;

    @Test
    void theTreeStaysATreeWhateverPeopleAskFor() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomOperations random = new RandomOperations(seed);
            History history = new History(RandomFrameworks.framework(seed, 0));
            for (int i = 0; i < OPERATIONS; i++) {
                Operation operation = random.next(history.now());
                history.submit(operation);
                TreeInvariants.assertSound(
                        history.now(), "seed %d, operation %d: %s".formatted(seed, i, operation));
            }
        }
    }

    @Test
    void theTreeStaysATreeWhenAuthorsSeeAnOldState() {
        for (long seed = 0; seed < SEEDS; seed++) {
            History history = concurrent(seed, OPERATIONS);
            TreeInvariants.assertSound(history.now(), "seed %d".formatted(seed));
        }
    }

    @Test
    void replayingTheLogGivesTheState() {
        for (long seed = 0; seed < SEEDS; seed++) {
            History history = concurrent(seed, OPERATIONS);
            MetricFramework replayed = history.start();
            for (Change change : Codec.readList(Codec.write(history.log()), Change.class)) {
                replayed = change.apply(replayed);
            }
            assertThat(replayed).as("seed %d", seed).isEqualTo(history.now());
            assertThat(replayed.metrics()).as("seed %d", seed).isEqualTo(history.now().metrics());
        }
    }

    @Test
    void everyChangeCanBeTakenBackExactly() {
        for (long seed = 0; seed < SEEDS; seed++) {
            History history = concurrent(seed, OPERATIONS);
            MetricFramework back = history.now();
            for (int i = history.sequence() - 1; i >= 0; i--) {
                Change change = history.log().get(i);
                back = change.invert().apply(back);
                assertThat(back)
                        .as("seed %d, change %d taken back: %s", seed, i, change)
                        .isEqualTo(history.at(i));
                assertThat(change.invert().invert()).as("seed %d", seed).isEqualTo(change);
            }
            assertThat(back.metrics()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void plantingCopiesAFrameworkExactly() {
        for (long seed = 0; seed < SEEDS; seed++) {
            MetricFramework whole = RandomFrameworks.framework(seed, OPERATIONS);
            History copy = new History(MetricFramework.empty(whole.id()));
            for (Operation operation : Planting.operations(whole, whole.id())) {
                assertThat(copy.submit(operation))
                        .as("seed %d: %s", seed, operation)
                        .isInstanceOf(Resolution.Applied.class);
            }
            assertThat(live(copy.now())).as("seed %d", seed).isEqualTo(live(whole));
        }
    }

    @Test
    void onlyReferencesToTheDeadAreLeftOutAndANodeWithoutAnyIsItself() {
        for (long seed = 0; seed < SEEDS; seed++) {
            MetricFramework framework = RandomFrameworks.framework(seed, OPERATIONS);
            for (Node node : framework.all()) {
                Node clean = framework.withoutDeadReferences(node);
                assertThat(framework.withoutDeadReferences(clean)).isSameAs(clean);
                if (clean.equals(node)) {
                    assertThat(clean).as("seed %d", seed).isSameAs(node);
                }
            }
        }
    }

    @Test
    void nothingIsRefusedAndDoneAtOnce() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomOperations random = new RandomOperations(seed);
            History history = new History(RandomFrameworks.framework(seed, 0));
            for (int i = 0; i < OPERATIONS; i++) {
                Operation operation = random.next(history.now());
                if (history.submit(operation) instanceof Resolution.Applied(var changes, var _)) {
                    assertThat(changes).as("seed %d: %s", seed, operation).isNotEmpty();
                }
            }
        }
    }

    /** What people see, as one text. */
    private static String live(MetricFramework framework) {
        return Codec.write(
                framework.all().stream()
                        .filter(framework::isLive)
                        .map(framework::withoutDeadReferences)
                        .sorted(java.util.Comparator.comparing(Node::id))
                        .toList());
    }

    /** Authors who each see a state up to ten changes old. */
    private static History concurrent(long seed, int operations) {
        RandomOperations random = new RandomOperations(seed);
        History history = new History(RandomFrameworks.framework(seed, 0));
        for (int i = 0; i < operations; i++) {
            int seen = Math.max(0, history.sequence() - random.below(10));
            history.submit(random.next(history.at(seen)), seen);
        }
        return history;
    }

    @Test
    void theSeedsReachEveryKindOfChange() {
        List<Class<?>> reached =
                java.util.stream.LongStream.range(0, SEEDS)
                        .mapToObj(seed -> concurrent(seed, OPERATIONS))
                        .flatMap(history -> history.log().stream())
                        .<Class<?>>map(Object::getClass)
                        .distinct()
                        .toList();
        assertThat(reached)
                .contains(
                        Change.Put.class,
                        Change.Spliced.class,
                        Change.ItemAdded.class,
                        Change.ItemRemoved.class,
                        Change.Added.class,
                        Change.Placed.class,
                        Change.Buried.class,
                        Change.Revived.class);
    }
}
