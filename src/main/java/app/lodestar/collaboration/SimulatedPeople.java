package app.lodestar.collaboration;

import app.lodestar.collaboration.SimulatedPage.Place;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.RandomOperations;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import app.lodestar.framework.Status;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What people do in their pages: anything at all, and words in long texts that nobody deletes. */
final class SimulatedPeople {
    private static final String END = "⟧";
    private static final int MOST_AT_ONCE = 3;

    private final RandomOperations random;
    private final Supplier<UUID> ids;
    private final List<Place> kept;
    private final Map<Place, List<String>> tokens = new LinkedHashMap<>();

    /**
     * People at work.
     *
     * @param kept the texts that only grow
     */
    SimulatedPeople(RandomOperations random, Supplier<UUID> ids, List<Place> kept) {
        this.random = random;
        this.ids = ids;
        this.kept = kept;
        kept.forEach(place -> tokens.put(place, new ArrayList<>()));
    }

    /** All words that were typed, by their place. */
    Map<Place, List<String>> tokens() {
        return tokens;
    }

    /** One gesture in the page: of any kind, seen from where its person stands. */
    void act(SimulatedPage page) {
        MetricFramework view = page.view();
        List<Envelope> gesture = new ArrayList<>();
        if (isArchived(view) && random.below(2) == 0) {
            reopen(page, view);
            return;
        }
        for (int i = random.below(MOST_AT_ONCE); i >= 0; i--) {
            Operation operation = random.next(view);
            if (operation instanceof Operation.EditText edit) {
                Place place = new Place(edit.node(), edit.field());
                if (kept.contains(place)) {
                    continue;
                }
                if (!page.canSend(place)) {
                    page.type(place, edit.change(), List.of(), ids.get(), ids.get());
                    break;
                }
                if (gesture.stream().anyMatch(done -> isOf(done.operation(), place))) {
                    break;
                }
            }
            if (!isArchiving(operation) || random.below(4) == 0) {
                gesture.add(new Envelope(ids.get(), operation));
                view = foreseen(view, operation);
            }
        }
        if (!gesture.isEmpty()) {
            page.perform(ids.get(), gesture);
        }
    }

    private static boolean isOf(Operation operation, Place place) {
        return operation instanceof Operation.EditText(NodeId node, Field field, var _)
                && new Place(node, field).equals(place);
    }

    private static MetricFramework foreseen(MetricFramework view, Operation operation) {
        MetricFramework next = view;
        if (Resolver.resolve(view, operation, List.of())
                instanceof Resolution.Applied(List<Change> changes, var _)) {
            for (Change change : changes) {
                next = change.apply(next);
            }
        }
        return next;
    }

    /** Writes, deletes and pastes in the one text that everybody is at. */
    void edit(SimulatedPage page, Place place) {
        String text = page.view().node(place.node()).text(place.field());
        page.type(place, random.typing(text), List.of(), ids.get(), ids.get());
    }

    /** Types a new word into one of the long texts, between two others. */
    void typeToken(SimulatedPage page) {
        Place place = kept.get(random.below(kept.size()));
        List<String> words = tokens.get(place);
        if (words == null) {
            throw new IllegalStateException("no text at " + place);
        }
        String token = "⟦😀" + kept.indexOf(place) + "." + words.size() + END;
        words.add(token);
        type(page, place, token);
    }

    /** Types again what the server refused, as a person would who is given it back. */
    void retype(SimulatedPage page) {
        if (page.hasRefused() && isArchived(page.view())) {
            reopen(page, page.view());
            return;
        }
        page.takeRefused()
                .forEach((place, words) -> words.forEach(token -> type(page, place, token)));
    }

    private void type(SimulatedPage page, Place place, String token) {
        String text = page.view().node(place.node()).text(place.field());
        List<Integer> gaps = new ArrayList<>(List.of(0));
        for (int end = text.indexOf(END); end >= 0; end = text.indexOf(END, end + 1)) {
            gaps.add(end + END.length());
        }
        int at = gaps.get(random.below(gaps.size()));
        TextChange change = TextChange.replace(text, at, at, token);
        page.type(place, change, List.of(token), ids.get(), ids.get());
    }

    private void reopen(SimulatedPage page, MetricFramework view) {
        @Nullable Value seen = view.root().get(Field.STATUS);
        Operation set =
                new Operation.SetField(view.id(), Field.STATUS, Value.of(Status.DRAFT), seen);
        page.perform(ids.get(), List.of(new Envelope(ids.get(), set)));
    }

    private static boolean isArchived(MetricFramework view) {
        return view.root().choice(Field.STATUS, Status.class).orElse(Status.DRAFT)
                == Status.ARCHIVED;
    }

    private static boolean isArchiving(Operation operation) {
        return operation instanceof Operation.SetField set
                && set.field() == Field.STATUS
                && Value.of(Status.ARCHIVED).equals(set.value());
    }
}
