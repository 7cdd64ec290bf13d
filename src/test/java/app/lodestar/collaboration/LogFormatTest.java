package app.lodestar.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.collaboration.internal.LogFormat;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.OrderKey;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was once written into a log is read for ever: the lines of the golden file never change. */
class LogFormatTest {
    private static final NodeId ONE = new NodeId(new UUID(1, 1));
    private static final NodeId TWO = new NodeId(new UUID(1, 2));
    private static final TextChange TEXT = TextChange.replace("a😀 b", 1, 3, "\"ß");
    private static final Node NODE =
            new Node(
                    ONE,
                    NodeKind.METRIC,
                    TWO,
                    new OrderKey("V"),
                    null,
                    Map.of(
                            Field.NAME, Value.of("Orders"),
                            Field.WEIGHT, Value.of(new BigDecimal("0.12345678901234567890")),
                            Field.LENSES, Value.of(List.of("HEART:HAPPINESS"))));

    private static final List<Operation> OPERATIONS =
            List.of(
                    new Operation.SetField(ONE, Field.TARGET_VALUE, Value.of(12), null),
                    new Operation.SetField(ONE, Field.VALUE_EXCHANGE, null, Value.of(true)),
                    new Operation.EditText(ONE, Field.DEFINITION, TEXT),
                    new Operation.AddItem(ONE, Field.SCOPE_IN, "shops"),
                    new Operation.AddItem(ONE, Field.SCOPE_IN, "shops", 1),
                    new Operation.RemoveItem(ONE, Field.SCOPE_IN, "shops"),
                    new Operation.Create(ONE, NodeKind.METRIC, TWO, null, NODE.values()),
                    new Operation.Move(ONE, null, TWO),
                    new Operation.Delete(ONE, Set.of(TWO)),
                    new Operation.Restore(ONE),
                    new Operation.Plant(List.of(NODE)));

    private static final List<LogEntry> ENTRIES =
            List.of(
                    entry(Outcome.NOOP, List.of(), null, List.of()),
                    entry(
                            Outcome.APPLIED,
                            List.of(
                                    new Change.Put(ONE, Field.NAME, null, Value.of("Orders")),
                                    new Change.Spliced(ONE, Field.DEFINITION, TEXT),
                                    new Change.ItemAdded(ONE, Field.SCOPE_IN, "shops", 0),
                                    new Change.ItemRemoved(ONE, Field.SCOPE_IN, "shops", 0),
                                    new Change.Added(NODE),
                                    new Change.Dropped(NODE),
                                    new Change.Placed(
                                            ONE, TWO, new OrderKey("V"), null, new OrderKey("l")),
                                    new Change.Buried(ONE, Set.of(ONE, TWO)),
                                    new Change.Revived(ONE, Set.of(ONE, TWO))),
                            null,
                            List.of(
                                    new Resolution.Notice.Overwrote(
                                            ONE, Field.NAME, Value.of("Sales")),
                                    new Resolution.Notice.NodeIsDeleted(ONE),
                                    new Resolution.Notice.Lifted(List.of(TWO)))),
                    entry(
                            Outcome.REJECTED,
                            List.of(),
                            new Refusal(Refusal.Code.TOO_LONG, Field.NAME, List.of("80", "81")),
                            List.of()));

    @Test
    void whatIsWrittenStandsInTheGoldenFile() throws IOException {
        List<String> written = new ArrayList<>();
        OPERATIONS.forEach(operation -> written.add(LogFormat.write(operation)));
        ENTRIES.forEach(entry -> written.add(LogFormat.write(entry)));
        assertThat(written).isEqualTo(golden());
    }

    @Test
    void whatStandsInTheGoldenFileIsRead() throws IOException {
        List<String> golden = golden();
        for (int i = 0; i < OPERATIONS.size(); i++) {
            assertThat(LogFormat.readOperation(golden.get(i))).isEqualTo(OPERATIONS.get(i));
        }
        for (int i = 0; i < ENTRIES.size(); i++) {
            LogFormat.Effect effect = LogFormat.readEffect(golden.get(OPERATIONS.size() + i));
            assertThat(effect.changes()).isEqualTo(ENTRIES.get(i).changes());
            assertThat(effect.notices()).isEqualTo(ENTRIES.get(i).notices());
            assertThat(effect.refusal()).isEqualTo(ENTRIES.get(i).refusal());
        }
    }

    @Test
    void aPayloadOfAnUnknownVersionIsRefused() {
        assertThatThrownBy(() -> LogFormat.readChanges("{\"v\":2,\"changes\":[],\"notices\":[]}"))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("version 2");
    }

    private static List<String> golden() throws IOException {
        try (var file =
                Objects.requireNonNull(LogFormatTest.class.getResourceAsStream("log-v1.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static LogEntry entry(
            Outcome outcome,
            List<Change> changes,
            @org.jspecify.annotations.Nullable Refusal refusal,
            List<Resolution.Notice> notices) {
        return new LogEntry(
                1,
                new UUID(2, 1),
                new UUID(2, 2),
                new PersonId(new UUID(2, 3)),
                null,
                0,
                Via.DIRECT,
                null,
                Instant.EPOCH,
                null,
                outcome,
                changes,
                refusal,
                notices);
    }
}
