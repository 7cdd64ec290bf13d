package app.lodestar.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.Operation;
import app.lodestar.framework.RandomOperations;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.TreeInvariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Undo never takes back someone else's work, and undoing and redoing everything changes nothing.
 */
class UndoPropertiesTest {
    private static final PersonId ANA = new PersonId(new UUID(1, 1));
    private static final PersonId BEN = new PersonId(new UUID(1, 2));
    private static final PersonId EVE = new PersonId(new UUID(1, 3));

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoingAllLeadsBackAndRedoingAllLeadsForth(long seed) {
        PaperLog log = log(seed);
        RandomOperations random = new RandomOperations(seed);
        for (int i = 0; i < 30; i++) {
            step(log, ANA, random);
        }
        Visible before = Visible.of(log.now());
        boolean whole = undoAll(log, ANA);
        Visible undone = Visible.of(log.now());
        redoAll(log, ANA);
        assertThat(Visible.of(log.now())).isEqualTo(before);
        undoAll(log, ANA);
        assertThat(Visible.of(log.now())).isEqualTo(undone);
        if (whole) {
            assertThat(undone).isEqualTo(Visible.of(log.at(0)));
        }
        TreeInvariants.assertSound(log.now(), "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stepsUndoneInTheMiddleOfTheWorkLeaveNoTrace(long seed) {
        PaperLog log = log(seed);
        RandomOperations random = new RandomOperations(seed);
        List<Visible> stops = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            stops.add(Visible.of(log.now()));
            int steps = 0;
            for (int j = random.below(4); j >= 0; j--) {
                steps += step(log, ANA, random) ? 1 : 0;
            }
            boolean whole = true;
            for (int j = 0; j < steps; j++) {
                whole &= log.undo(ANA).orElseThrow().leftovers().isEmpty();
            }
            if (whole) {
                assertThat(Visible.of(log.now())).isEqualTo(stops.getLast());
            }
            step(log, ANA, random);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatOthersWroteLastStaysThere(long seed) {
        PaperLog log = log(seed);
        RandomOperations random = new RandomOperations(seed);
        List<PersonId> people = List.of(ANA, BEN, EVE);
        for (int i = 0; i < 60; i++) {
            PersonId author = people.get(random.below(3));
            if (random.below(8) == 0) {
                log.undo(author);
            } else {
                step(log, author, random);
            }
        }
        List<LogEntry> entries = List.copyOf(log.entries());
        MetricFramework before = log.now();
        undoAll(log, ANA);
        for (Node node : before.all()) {
            for (Field field : Field.of(node.kind())) {
                if (!field.type().isText() && !field.type().isList()) {
                    PersonId last = lastToWrite(entries, node, field);
                    if (last != null && !last.equals(ANA)) {
                        assertThat(log.now().node(node.id()).get(field))
                                .as("seed %d, %s of %s", seed, field, node.id())
                                .isEqualTo(node.get(field));
                    }
                }
            }
        }
        TreeInvariants.assertSound(log.now(), "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLetterOthersTypedIsStillThere(long seed) {
        PaperLog log = log(seed);
        Random random = new Random(seed);
        StringBuilder typedByOthers = new StringBuilder();
        Field field = Field.WHY_NOW;
        for (int i = 0; i < 80; i++) {
            boolean ana = random.nextInt(3) > 0;
            long base = Math.max(0, log.sequence() - random.nextInt(4));
            String text = log.at(base).root().text(field);
            int from = random.nextInt(text.length() + 1);
            int to = ana ? Math.min(text.length(), from + random.nextInt(4)) : from;
            String unique = Character.toString(0x4E00 + i);
            if (ana && random.nextInt(5) == 0) {
                log.undo(ANA);
            } else if (ana && random.nextInt(9) == 0) {
                log.redo(ANA);
            } else {
                typedByOthers.append(ana ? "" : unique);
                TextChange change =
                        TextChange.replace(text, from, to, ana ? "a".repeat(i % 3) : unique);
                Receipt receipt =
                        log.does(
                                ana ? ANA : BEN,
                                base,
                                new Operation.EditText(log.root(), field, change));
                assertThat(receipt.acknowledgements().getFirst().refusal()).isNull();
            }
        }
        undoAll(log, ANA);
        assertThat(log.now().root().text(field).chars().sorted().toArray())
                .isEqualTo(typedByOthers.chars().sorted().toArray());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLetterOthersTypedComesInTheSameOrderWhenAnaNeverWas(long seed) {
        PaperLog log = log(seed);
        Random random = new Random(seed);
        StringBuilder alone = new StringBuilder();
        Field field = Field.WHY_NOW;
        for (int i = 0; i < 60; i++) {
            String text = log.now().root().text(field);
            if (random.nextBoolean()) {
                int from = random.nextInt(text.length() + 1);
                log.does(
                        ANA,
                        new Operation.EditText(
                                log.root(), field, TextChange.replace(text, from, from, "a")));
            } else {
                String unique = Character.toString(0x4E00 + i);
                alone.append(unique);
                log.does(
                        BEN,
                        new Operation.EditText(
                                log.root(),
                                field,
                                TextChange.replace(text, text.length(), text.length(), unique)));
            }
        }
        undoAll(log, ANA);
        assertThat(log.now().root().text(field)).isEqualTo(alone.toString());
    }

    private static PaperLog log(long seed) {
        return new PaperLog(new FrameworkId(new UUID(9, seed)));
    }

    /** A gesture of one to three operations, each made on what the one before left. */
    private static boolean step(PaperLog log, PersonId author, RandomOperations random) {
        List<Operation> operations = new ArrayList<>();
        for (int i = random.below(6) / 4; i >= 0; i--) {
            Operation operation = random.next(log.now());
            boolean archives =
                    operation instanceof Operation.SetField set && set.field() == Field.STATUS;
            if (!archives && !touches(operations, operation)) {
                operations.add(operation);
            }
        }
        Receipt receipt = log.does(author, operations.toArray(Operation[]::new));
        return receipt.acknowledgements().stream().anyMatch(a -> a.outcome() == Outcome.APPLIED);
    }

    /** Two text changes of one gesture would have to be made one on top of the other. */
    private static boolean touches(List<Operation> before, Operation operation) {
        return operation instanceof Operation.EditText
                && before.stream().anyMatch(Operation.EditText.class::isInstance);
    }

    private static boolean undoAll(PaperLog log, PersonId author) {
        boolean whole = true;
        for (var undone = log.undo(author); undone.isPresent(); undone = log.undo(author)) {
            whole &= undone.get().leftovers().isEmpty();
            assertThat(refusals(undone.get())).isEmpty();
        }
        return whole;
    }

    private static void redoAll(PaperLog log, PersonId author) {
        for (var redone = log.redo(author); redone.isPresent(); redone = log.redo(author)) {
            assertThat(refusals(redone.get())).isEmpty();
        }
    }

    private static List<Acknowledgement> refusals(UndoReceipt receipt) {
        return receipt.receipt().acknowledgements().stream()
                .filter(answer -> answer.refusal() != null)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable PersonId lastToWrite(
            List<LogEntry> entries, Node node, Field field) {
        PersonId last = null;
        for (LogEntry entry : entries) {
            for (Change change : entry.changes()) {
                boolean put =
                        change instanceof Change.Put p
                                && p.node().equals(node.id())
                                && p.field() == field;
                boolean made =
                        change instanceof Change.Added(Node added)
                                && added.id().equals(node.id())
                                && added.get(field) != null;
                last = put || made ? entry.author() : last;
            }
        }
        return last;
    }
}
