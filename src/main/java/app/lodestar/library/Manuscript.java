package app.lodestar.library;

import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import app.lodestar.framework.Status;
import app.lodestar.framework.Validation;
import app.lodestar.framework.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A framework on its way into the library, not stored yet. The first refusal stays. */
final class Manuscript {
    private MetricFramework content;
    private @Nullable Refusal refusal;

    private Manuscript(MetricFramework content) {
        this.content = content;
    }

    static Manuscript blank() {
        return new Manuscript(MetricFramework.empty(NodeId.random()));
    }

    /** A copy that begins as a draft again. */
    static Manuscript of(MetricFramework original) {
        return new Manuscript(original);
    }

    /** As {@code draft} has it; an empty question leaves the one that is there. */
    Manuscript begun(Draft draft) {
        Manuscript begun = titled(draft.title()).with(Field.MODE, Value.of(draft.mode()));
        return draft.question().isEmpty()
                ? begun
                : begun.with(Field.QUESTION, Value.of(draft.question()));
    }

    Manuscript titled(String title) {
        return with(Field.TITLE, Value.of(title));
    }

    /** A draft under this slug. */
    Manuscript asNewUnder(String slug) {
        return with(Field.STATUS, Value.of(Status.DRAFT)).with(Field.SLUG, Value.of(slug));
    }

    String title() {
        return content.root().label();
    }

    MetricFramework content() {
        return content;
    }

    /** Why something of it cannot stand, or null when all of it can. */
    @Nullable Refusal refusal() {
        return refusal;
    }

    private Manuscript with(Field field, Value value) {
        Node root = content.root();
        // An operation takes empty text for none; here a title that holds nothing is a wrong title.
        Refusal format = Validation.check(field, value);
        if (format != null) {
            refusal = refusal == null ? format : refusal;
            return this;
        }
        Operation set = new Operation.SetField(root.id(), field, value, root.get(field));
        switch (Resolver.resolve(content, set, List.of())) {
            case Resolution.Applied(List<Change> changes, var _) -> {
                for (Change change : changes) {
                    content = change.apply(content);
                }
            }
            case Resolution.Rejected(Refusal why) -> refusal = refusal == null ? why : refusal;
            case Resolution.Noop() -> {}
        }
        return this;
    }
}
