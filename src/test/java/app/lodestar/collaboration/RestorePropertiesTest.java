package app.lodestar.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Operation;
import app.lodestar.framework.RandomOperations;
import app.lodestar.framework.TreeInvariants;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any moment can be restored, restoring erases nothing, and can be taken back. */
class RestorePropertiesTest {
    private static final PersonId ANA = new PersonId(new UUID(1, 1));
    private static final PersonId BEN = new PersonId(new UUID(1, 2));

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("lodestar.cases", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void p8WhatIsRestoredIsWhatWasAndTheLogGrew(long seed) {
        PaperLog log = log(seed);
        RandomOperations random = new RandomOperations(seed);
        write(log, random, 70);
        for (int i = 0; i < 3; i++) {
            long moment = random.below((int) log.sequence() + 1);
            MetricFramework then = log.at(moment);
            List<LogEntry> before = List.copyOf(log.entries());
            log.restore(ANA, moment);
            assertThat(FrameworkJson.write(log.now())).isEqualTo(FrameworkJson.write(then));
            assertThat(log.entries()).startsWith(before.toArray(LogEntry[]::new));
            assertThat(log.at(moment)).isEqualTo(then);
            TreeInvariants.assertSound(log.now(), "seed " + seed);
            write(log, random, 10);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void p8ARestoreTakenBackLeavesWhatWasBefore(long seed) {
        PaperLog log = log(seed);
        RandomOperations random = new RandomOperations(seed);
        write(log, random, 70);
        for (int i = 0; i < 2; i++) {
            String before = FrameworkJson.write(log.now());
            UUID restore = log.restore(ANA, random.below((int) log.sequence() + 1));
            if (log.entries().getLast().groupId().equals(restore)) {
                UndoReceipt receipt = log.takeBackRestore(ANA, restore);
                assertThat(receipt.leftovers()).isEmpty();
                assertThat(FrameworkJson.write(log.now())).isEqualTo(before);
                TreeInvariants.assertSound(log.now(), "seed " + seed);
            }
            write(log, random, 10);
        }
    }

    private static PaperLog log(long seed) {
        return new PaperLog(new FrameworkId(new UUID(11, seed)));
    }

    private static void write(PaperLog log, RandomOperations random, int operations) {
        for (int i = 0; i < operations; i++) {
            Operation operation = random.next(log.now());
            if (!(operation instanceof Operation.SetField set)
                    || (set.field() != Field.STATUS && set.field() != Field.EDITION)) {
                log.does(random.below(2) == 0 ? ANA : BEN, operation);
            }
        }
    }
}
