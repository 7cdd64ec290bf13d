package app.lodestar.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Change;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final int SEEDS = Integer.getInteger("lodestar.cases", 200);
    private static final int CONTROLS = 20;

    @Test
    void everyoneEndsWithTheSameDocumentAndEveryTypedWord() {
        assertThat(LongStream.range(0, SEEDS).mapToObj(Simulation::run))
                .filteredOn(run -> run.divergence() != null)
                .isEmpty();
    }

    @Test
    void oneSeedIsOneRun() {
        assertThat(Simulation.log(7)).isEqualTo(Simulation.log(7)).isNotEqualTo(Simulation.log(8));
    }

    @Test
    void theSeedsReachEveryOutcomeEveryWayAndEveryKindOfChange() {
        List<LogEntry> entries =
                LongStream.range(0, CONTROLS)
                        .mapToObj(Simulation::log)
                        .flatMap(List::stream)
                        .toList();
        assertThat(entries).extracting(LogEntry::outcome).contains(Outcome.values());
        assertThat(entries).extracting(LogEntry::via).contains(Via.DIRECT, Via.UNDO, Via.REDO);
        assertThat(entries)
                .flatExtracting(LogEntry::changes)
                .<Class<?>>extracting(Object::getClass)
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

    @Test
    void textThatIsNotMappedOverWhatCameBetweenIsFound() {
        assertThat(found(past -> new Remembering(past, true, false))).isEqualTo(CONTROLS);
    }

    @Test
    void aResentEditThatCountsAgainIsFound() {
        assertThat(found(past -> new Remembering(past, false, true))).isEqualTo(CONTROLS);
    }

    private static long found(UnaryOperator<Past> memory) {
        return LongStream.range(0, CONTROLS)
                .mapToObj(seed -> Simulation.run(seed, memory).divergence())
                .filter(Objects::nonNull)
                .count();
    }

    /** A memory of the log with a gap in it. */
    private record Remembering(Past past, boolean forgetsOthers, boolean forgetsResends)
            implements Past {
        @Override
        public Map<UUID, LogEntry> known(List<UUID> opIds) {
            return forgetsResends ? Map.of() : past.known(opIds);
        }

        @Override
        public List<LogEntry> after(long sequence) {
            return forgetsOthers ? List.of() : past.after(sequence);
        }
    }
}
