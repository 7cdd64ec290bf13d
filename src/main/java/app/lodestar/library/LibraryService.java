package app.lodestar.library;

import app.lodestar.account.Person;
import app.lodestar.base.Messages;
import app.lodestar.collaboration.Envelope;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Gesture;
import app.lodestar.collaboration.OpenedFramework;
import app.lodestar.collaboration.Receipt;
import app.lodestar.collaboration.RefusedContentException;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Validation;
import app.lodestar.framework.Value;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * How frameworks come into a person's library, and what they are called there. Each new framework
 * begins as a draft under a slug that no other of the workspace has.
 */
@Service
public class LibraryService {
    private final FrameworkService frameworks;
    private final Examples examples;
    private final Templates templates;
    private final Slugs slugs;
    private final Messages messages;

    LibraryService(
            FrameworkService frameworks,
            Examples examples,
            Templates templates,
            Slugs slugs,
            Messages messages) {
        this.frameworks = frameworks;
        this.examples = examples;
        this.templates = templates;
        this.slugs = slugs;
        this.messages = messages;
    }

    /**
     * A framework with nothing in it but what the draft says. Asked twice for the same id, as by a
     * double click, it makes one.
     */
    public Creation createBlank(Person author, FrameworkId id, Draft draft) {
        return create(author, id, Manuscript.blank().begun(draft));
    }

    /**
     * A framework that begins as a template, under the draft's title and mode, and its question if
     * it has one. Asked twice for the same id, it makes one.
     *
     * @throws IllegalArgumentException if there is no template of that key
     */
    public Creation createFromTemplate(
            Person author, FrameworkId id, String template, Draft draft) {
        return create(author, id, Manuscript.of(templates.read(template)).begun(draft));
    }

    /**
     * The person's own copy of a worked example.
     *
     * @throws IllegalArgumentException if there is no example of that key
     */
    public FrameworkId openExample(Person author, String example) {
        return keep(author, FrameworkId.random(), examples.read(example));
    }

    /**
     * Stores a framework that comes from elsewhere, such as a file, under its own title, and under
     * its own slug where that is free. Asked twice for the same id, it makes one.
     *
     * @throws RefusedContentException when the content breaks the rules of a framework
     */
    public FrameworkId keep(Person author, FrameworkId id, MetricFramework content) {
        String slug = content.root().text(Field.SLUG);
        Manuscript manuscript = Manuscript.of(content);
        return store(author, id, manuscript, slug.isEmpty() ? manuscript.title() : slug);
    }

    /** A draft with the content of another framework of theirs, called a copy of it. */
    public FrameworkId copy(Person author, FrameworkId original) {
        Manuscript copy = Manuscript.of(frameworks.open(author.id(), original).framework());
        int ofTheName = messages.text("library.copy.title", "").length();
        String name = Titles.shortened(copy.title(), ofTheName);
        return store(
                author,
                FrameworkId.random(),
                copy.titled(messages.text("library.copy.title", name)));
    }

    /** Gives a framework another title, as an edit that stands in its log like any other. */
    public Renaming rename(Person author, FrameworkId id, String title) {
        OpenedFramework opened = frameworks.open(author.id(), id);
        Node root = opened.framework().root();
        Operation rename =
                new Operation.SetField(
                        root.id(), Field.TITLE, Value.of(title), root.get(Field.TITLE));
        Gesture gesture =
                new Gesture(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        opened.sequence(),
                        List.of(new Envelope(UUID.randomUUID(), rename)));
        Receipt receipt = frameworks.submit(author.id(), id, gesture);
        Refusal refusal = receipt.acknowledgements().getFirst().refusal();
        return refusal == null
                ? new Renaming.Renamed(receipt.framework().root().label())
                : new Renaming.Refused(refusal);
    }

    /**
     * Lets a framework have another slug, if it is of the right form and no other framework of the
     * workspace has or had it.
     *
     * @param write puts it into the document; empty when that was done
     * @return why the slug stays as it was; empty when it was written
     */
    public Optional<Refusal> changeSlug(
            Person author, FrameworkId id, String slug, Supplier<Optional<Refusal>> write) {
        Refusal readOnly = frameworks.open(author.id(), id).readOnly();
        if (readOnly != null) {
            return Optional.of(readOnly);
        }
        Refusal form = Validation.check(Field.SLUG, Value.of(slug));
        if (form != null) {
            return Optional.of(form);
        }
        return switch (slugs.claim(id, slug)) {
            case HELD -> write.get();
            case MADE -> {
                Optional<Refusal> refusal = write.get();
                refusal.ifPresent(_ -> slugs.giveBack(id, slug));
                yield refusal;
            }
            case TAKEN ->
                    Optional.of(
                            new Refusal(Refusal.Code.DUPLICATE_SLUG, Field.SLUG, List.of(slug)));
        };
    }

    /** Deletes a framework that is in the bin, with its whole history, for good. */
    public void purge(Person author, FrameworkId id) {
        frameworks.purge(author.id(), id);
        slugs.release(id);
    }

    private Creation create(Person author, FrameworkId id, Manuscript manuscript) {
        Refusal refusal = manuscript.refusal();
        return refusal == null
                ? new Creation.Created(store(author, id, manuscript))
                : new Creation.Refused(refusal);
    }

    private FrameworkId store(Person author, FrameworkId id, Manuscript manuscript) {
        return store(author, id, manuscript, manuscript.title());
    }

    private FrameworkId store(
            Person author, FrameworkId id, Manuscript manuscript, String slugLike) {
        String slug = slugs.reserve(author.workspace(), id, slugLike);
        try {
            return frameworks.create(author.id(), id, manuscript.asNewUnder(slug).content());
        } catch (RefusedContentException refused) {
            slugs.release(id);
            throw refused;
        }
    }
}
