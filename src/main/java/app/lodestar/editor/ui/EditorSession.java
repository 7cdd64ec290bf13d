package app.lodestar.editor.ui;

import app.lodestar.account.Person;
import app.lodestar.base.Ids;
import app.lodestar.base.ui.OwnedText;
import app.lodestar.collaboration.Acknowledgement;
import app.lodestar.collaboration.Envelope;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkListener;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Gesture;
import app.lodestar.collaboration.News;
import app.lodestar.collaboration.OpenedFramework;
import app.lodestar.collaboration.Receipt;
import app.lodestar.collaboration.Role;
import app.lodestar.collaboration.Selection;
import app.lodestar.collaboration.Subscription;
import app.lodestar.collaboration.UndoReceipt;
import app.lodestar.collaboration.UndoState;
import app.lodestar.framework.Change;
import app.lodestar.framework.Codec;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Value;
import app.lodestar.library.LibraryService;
import com.vaadin.flow.component.Component;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * One person at work on one framework in one page: sends what they do through the one write path
 * and tells the page what came of it. Belongs to its page and is used under that page's lock only.
 */
final class EditorSession {
    private final FrameworkService frameworks;
    private final LibraryService library;
    private final Ids ids;
    private final Person person;
    private final FrameworkId id;
    private final UUID client;
    private final Meanwhile meanwhile;
    private final Hearers<Update> listeners = new Hearers<>();
    private final Hearers<Role> watchers = new Hearers<>();
    private final Hearers<Long> steps = new Hearers<>();
    private Runnable lost = () -> {};
    private MetricFramework framework;
    private long sequence;
    private Role role;

    EditorSession(
            FrameworkService frameworks,
            LibraryService library,
            Ids ids,
            Person person,
            OpenedFramework opened,
            Words words,
            InstantSource clock) {
        this.frameworks = frameworks;
        this.library = library;
        this.ids = ids;
        this.person = person;
        this.id = opened.id();
        this.framework = opened.framework();
        this.sequence = opened.sequence();
        this.role = opened.role();
        this.client = ids.next();
        this.meanwhile = new Meanwhile(this, words, clock);
    }

    FrameworkId id() {
        return id;
    }

    Person person() {
        return person;
    }

    /** This window among all that have the framework open. */
    UUID client() {
        return client;
    }

    MetricFramework framework() {
        return framework;
    }

    /** What the person is to the framework, as far as the page knows. */
    Role role() {
        return role;
    }

    boolean mayWrite() {
        return role.mayWrite();
    }

    /** Runs when the framework is not this person's to see any more, once. */
    void onLost(Runnable action) {
        lost = action;
    }

    private void lose() {
        Runnable action = lost;
        lost = () -> {};
        action.run();
    }

    Node node(NodeId node) {
        return framework.node(node);
    }

    NodeId root() {
        return framework.id();
    }

    long sequence() {
        return sequence;
    }

    /** A fresh id for a piece that is about to be made. */
    NodeId newId() {
        return new NodeId(ids.next());
    }

    /** Carries out one gesture, all of it or nothing; the refusal says why it was nothing. */
    Optional<Refusal> perform(List<Operation> operations) {
        return perform(ids.next(), operations);
    }

    /** The same; the letter in which it came gives its id to the first operation. */
    Optional<Refusal> perform(UUID letter, List<Operation> operations) {
        List<Envelope> envelopes = new ArrayList<>();
        for (Operation operation : operations) {
            envelopes.add(new Envelope(envelopes.isEmpty() ? letter : ids.next(), operation));
        }
        return envelopes.isEmpty() ? Optional.empty() : send(sequence, envelopes);
    }

    /** Whether what came in this letter was carried out or refused before. */
    boolean isAnswered(UUID letter) {
        return whileThere(() -> frameworks.isAnswered(person.id(), id, letter), () -> true);
    }

    /** Who else has deleted a piece; empty when nobody can say. */
    Optional<Person> deletedBy(NodeId piece) {
        return whileThere(
                        () -> frameworks.deletedBy(person.id(), id, piece), Optional::<Person>empty)
                .filter(deleter -> !deleter.id().equals(person.id()));
    }

    Optional<Refusal> perform(Operation... operations) {
        return perform(List.of(operations));
    }

    /** Puts a value into a field, or clears it with null. The library has a say in the slug. */
    Optional<Refusal> set(NodeId node, Field field, @Nullable Value value) {
        return set(new Operation.SetField(node, field, value, node(node).get(field)));
    }

    /** The same, by someone who saw what it says was there before. */
    Optional<Refusal> set(Operation.SetField change) {
        return set(ids.next(), change);
    }

    /**
     * The same, as it came in a letter. Where another value than the one seen may not be written
     * over, the person is asked which shall stand, and that is no refusal.
     */
    Optional<Refusal> set(UUID letter, Operation.SetField change) {
        Optional<Refusal> refusal = put(letter, change);
        if (refusal.filter(r -> r.code() == Refusal.Code.CONFLICT).isPresent()) {
            meanwhile.conflict(change);
            return Optional.empty();
        }
        return refusal;
    }

    private Optional<Refusal> put(UUID letter, Operation.SetField change) {
        if (change.field() == Field.SLUG) {
            String slug = change.value() instanceof Value.Text(String text) ? text : "";
            return whileThere(
                    () ->
                            library.changeSlug(
                                    person, id, slug, () -> perform(letter, List.of(change))),
                    EditorSession::notThere);
        }
        return perform(letter, List.of(change));
    }

    /** Changes a text as it read where the push says; the push brings the operation's own id. */
    TextAnswer edit(NodeId node, Field field, OwnedText.Push push) {
        TextChange change;
        try {
            change = Codec.read(push.changes(), TextChange.class);
        } catch (JacksonException | IllegalArgumentException notAChangeOfAnyText) {
            return TextAnswer.stale(field);
        }
        if (push.base() < 0 || push.base() > sequence) {
            return TextAnswer.stale(field);
        }
        Envelope envelope = new Envelope(push.id(), new Operation.EditText(node, field, change));
        return whileThere(
                () -> answer(submit(push.base(), List.of(envelope))),
                () ->
                        new TextAnswer.Refused(
                                new Refusal(Refusal.Code.NOT_FOUND, field, List.of())));
    }

    private static TextAnswer answer(Receipt receipt) {
        return refusal(receipt)
                .<TextAnswer>map(TextAnswer.Refused::new)
                .orElseGet(() -> TextAnswer.kept(receipt.acknowledgements().getFirst()));
    }

    /** Deletes a piece with all below it that the page shows. */
    Optional<Refusal> delete(NodeId node) {
        return delete(ids.next(), node);
    }

    /** The same, as it came in a letter. */
    Optional<Refusal> delete(UUID letter, NodeId node) {
        Set<NodeId> below =
                framework.descendants(node).stream().map(Node::id).collect(Collectors.toSet());
        return perform(letter, List.of(new Operation.Delete(node, below)));
    }

    private Optional<Refusal> send(long base, List<Envelope> envelopes) {
        return whileThere(() -> refusal(submit(base, envelopes)), EditorSession::notThere);
    }

    /** Throws when the framework is not this person's to see any more. */
    private Receipt submit(long base, List<Envelope> envelopes) {
        envelopes.stream().map(Envelope::operation).forEach(meanwhile::writes);
        Receipt receipt =
                frameworks.submit(
                        person.id(), id, new Gesture(ids.next(), client, base, envelopes));
        take(receipt);
        return receipt;
    }

    private static Optional<Refusal> notThere() {
        return Optional.of(new Refusal(Refusal.Code.NOT_FOUND, null, List.of()));
    }

    private <T> T whileThere(Supplier<T> work, Supplier<T> otherwise) {
        try {
            return work.get();
        } catch (FrameworkNotFoundException noLongerTheirs) {
            lose();
            return otherwise.get();
        }
    }

    /** Whether there is a step of this person to take back or to do again. */
    UndoState undoState() {
        return whileThere(
                () -> frameworks.undoState(person.id(), id), () -> new UndoState(false, false));
    }

    UndoReceipt undo() {
        return whileThere(
                () -> afterUndo(frameworks.undo(person.id(), id)), this::nothingTakenBack);
    }

    UndoReceipt redo() {
        return whileThere(
                () -> afterUndo(frameworks.redo(person.id(), id)), this::nothingTakenBack);
    }

    private UndoReceipt nothingTakenBack() {
        return new UndoReceipt(new Receipt(sequence, framework, List.of()), List.of());
    }

    private UndoReceipt afterUndo(UndoReceipt receipt) {
        meanwhile.forget();
        take(receipt.receipt());
        return receipt;
    }

    private void take(Receipt receipt) {
        follow();
        receipt.acknowledgements().stream()
                .flatMap(a -> a.notices().stream())
                .forEach(meanwhile::tell);
    }

    /**
     * Where a selection of somebody is in a text as this page has it; empty when nobody can say.
     */
    Optional<Selection> here(NodeId node, Field field, Selection selection) {
        if (selection.sequence() >= sequence) {
            return Optional.of(selection);
        }
        return whileThere(
                        () -> frameworks.news(person.id(), id, selection.sequence()).changes(),
                        Optional::<List<Change>>empty)
                .flatMap(changes -> Update.of(framework, changes, false).changesOf(node, field))
                .map(selection::after);
    }

    /** Brings the page up to what the framework is now, whoever made it so. */
    void follow() {
        whileThere(
                        () -> Optional.of(frameworks.news(person.id(), id, sequence)),
                        Optional::<News>empty)
                .ifPresent(this::take);
    }

    /** The same, and says that someone may do more or less than before. */
    void followRights() {
        follow();
        watchers.tell(role);
    }

    private void take(News news) {
        if (news.role() != role) {
            role = news.role();
            watchers.tell(role);
        }
        if (news.sequence() <= sequence) {
            return;
        }
        framework = news.framework();
        sequence = news.sequence();
        Update update =
                Update.of(framework, news.changes().orElse(List.of()), news.changes().isEmpty());
        meanwhile.follow(update);
        if (!update.isEmpty()) {
            listeners.tell(update);
        }
        if (news.own()) {
            steps.tell(sequence);
        }
    }

    private static Optional<Refusal> refusal(Receipt receipt) {
        return receipt.acknowledgements().stream()
                .map(Acknowledgement::refusal)
                .filter(Objects::nonNull)
                .filter(r -> r.code() != Refusal.Code.PART_OF_REFUSED)
                .findFirst();
    }

    /** Tells of whatever is written to the framework, on the writer's thread. */
    Subscription listen(FrameworkListener listener) {
        return frameworks.subscribe(person.id(), id, listener);
    }

    /** Tells {@code owner} that someone may do more or less, for as long as it is on the page. */
    void watchRights(Component owner, Runnable watcher) {
        watchers.whileAttached(owner, _ -> watcher.run());
    }

    /** Tells {@code owner} of this person's own steps, in this window or another. */
    void watchSteps(Component owner, Runnable watcher) {
        steps.whileAttached(owner, _ -> watcher.run());
    }

    /** Tells {@code owner} of every step for as long as it is on the page. */
    void whileAttached(Component owner, Consumer<Update> listener) {
        listeners.whileAttached(owner, listener);
    }
}
