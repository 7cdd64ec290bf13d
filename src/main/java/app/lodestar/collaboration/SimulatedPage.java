package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import app.lodestar.framework.TextChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A framework open in one page: its copy of what the server confirmed, and on top of it what was
 * done here and is not answered. All of that is sent again, in its order, until it is.
 */
final class SimulatedPage {

    /** Where a long text stands. */
    record Place(NodeId node, Field field) {}

    private final PersonId person;
    private final UUID client;
    private final Map<Long, LogEntry> early = new TreeMap<>();
    private final List<Group> outbox = new ArrayList<>();
    private final Set<UUID> unanswered = new LinkedHashSet<>();
    private final Map<Place, SimulatedText> texts = new LinkedHashMap<>();
    private final Map<Place, List<String>> refused = new LinkedHashMap<>();
    private MetricFramework confirmed;
    private long sequence;

    SimulatedPage(PersonId person, UUID client, FrameworkHub.State opened) {
        this.person = person;
        this.client = client;
        this.confirmed = opened.framework();
        this.sequence = opened.sequence();
    }

    PersonId person() {
        return person;
    }

    /** How much of the log the page has heard of. */
    long sequence() {
        return sequence;
    }

    MetricFramework confirmed() {
        return confirmed;
    }

    /** What is sent and not answered, in order. */
    List<Group> outbox() {
        return List.copyOf(outbox);
    }

    boolean isSettled() {
        return outbox.isEmpty()
                && refused.isEmpty()
                && texts.values().stream().allMatch(SimulatedText::isSettled);
    }

    /** What the person sees: the confirmed framework with what was done here. */
    MetricFramework view() {
        MetricFramework view = confirmed;
        for (Group group : outbox) {
            for (Envelope envelope : group.operations()) {
                if (unanswered.contains(envelope.opId())) {
                    view = foreseen(view, envelope.operation());
                }
            }
        }
        for (Map.Entry<Place, SimulatedText> text : texts.entrySet()) {
            Place place = text.getKey();
            if (view.find(place.node()).isPresent()) {
                for (TextChange change : text.getValue().local()) {
                    view = new Change.Spliced(place.node(), place.field(), change).apply(view);
                }
            }
        }
        return view;
    }

    private static MetricFramework foreseen(MetricFramework view, Operation operation) {
        MetricFramework next = view;
        if (!(operation instanceof Operation.EditText)
                && Resolver.resolve(view, operation, List.of())
                        instanceof Resolution.Applied(List<Change> changes, var _)) {
            for (Change change : changes) {
                next = change.apply(next);
            }
        }
        return next;
    }

    /** Whether a change of the text that is made on the view can go along with a gesture now. */
    boolean canSend(Place place) {
        return text(place).canSend(sequence);
    }

    /** Does all of it in one gesture. Each text that it changes {@link #canSend}. */
    void perform(UUID group, List<Envelope> operations) {
        send(group, operations, List.of());
    }

    /** Types words that nobody deletes, or what else is to be changed at one place. */
    void type(Place place, TextChange change, List<String> tokens, UUID group, UUID opId) {
        SimulatedText.Typed typed = new SimulatedText.Typed(change, tokens);
        if (canSend(place)) {
            send(group, List.of(new Envelope(opId, edit(place, change))), tokens);
        } else {
            text(place).type(typed);
        }
    }

    private void send(UUID group, List<Envelope> operations, List<String> tokens) {
        for (Envelope envelope : operations) {
            unanswered.add(envelope.opId());
            if (envelope.operation()
                    instanceof Operation.EditText(NodeId node, Field field, TextChange change)) {
                text(new Place(node, field))
                        .send(envelope.opId(), sequence, new SimulatedText.Typed(change, tokens));
            }
        }
        Gesture gesture = new Gesture(group, client, sequence, operations);
        outbox.add(Group.of(person, gesture));
    }

    /** Sends what was typed while an answer was awaited, wherever that is there now. */
    void flush(java.util.function.Supplier<UUID> ids) {
        for (Place place : List.copyOf(texts.keySet())) {
            text(place)
                    .release()
                    .ifPresent(typed ->
                            send(
                                    ids.get(),
                                    List.of(new Envelope(ids.get(), edit(place, typed.change()))),
                                    typed.tokens()));
        }
    }

    private static Operation edit(Place place, TextChange change) {
        return new Operation.EditText(place.node(), place.field(), change);
    }

    boolean hasRefused() {
        return !refused.isEmpty();
    }

    /** Takes the words that were refused, to be typed again. */
    Map<Place, List<String>> takeRefused() {
        Map<Place, List<String>> taken = new LinkedHashMap<>(refused);
        refused.clear();
        return taken;
    }

    /** Entries of the log arrive: in any order, with gaps, and not for the first time perhaps. */
    void receive(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            if (entry.sequence() > sequence) {
                early.put(entry.sequence(), entry);
            }
        }
        for (LogEntry next = early.remove(sequence + 1);
                next != null;
                next = early.remove(sequence + 1)) {
            take(next);
        }
    }

    private void take(LogEntry entry) {
        boolean mine = client.equals(entry.client()) && unanswered.remove(entry.opId());
        for (Change change : entry.changes()) {
            if (change instanceof Change.Spliced(NodeId node, Field field, TextChange splice)) {
                SimulatedText text = text(new Place(node, field));
                if (mine && entry.typed() != null) {
                    text.answered(entry.opId(), splice);
                } else {
                    text.others(splice);
                }
            }
            confirmed = change.apply(confirmed);
        }
        if (mine
                && entry.changes().isEmpty()
                && entry.typed() instanceof Operation.EditText(NodeId node, Field field, var _)) {
            withoutChange(entry, new Place(node, field));
        }
        outbox.removeIf(group ->
                group.operations().stream()
                        .noneMatch(envelope -> unanswered.contains(envelope.opId())));
        sequence = entry.sequence();
    }

    private void withoutChange(LogEntry entry, Place place) {
        Refusal refusal = entry.refusal();
        if (refusal == null) {
            text(place).answered(entry.opId(), null);
            return;
        }
        List<String> again =
                text(place).refused(entry.opId(), refusal.code() == Refusal.Code.STALE_TEXT);
        if (!again.isEmpty()) {
            refused.computeIfAbsent(place, _ -> new ArrayList<>()).addAll(again);
        }
    }

    private SimulatedText text(Place place) {
        return texts.computeIfAbsent(place, _ -> new SimulatedText());
    }
}
