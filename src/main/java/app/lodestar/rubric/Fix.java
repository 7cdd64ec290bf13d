package app.lodestar.rubric;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one action that a person can start to mend a flaw; from the least work to the most. */
public sealed interface Fix {

    /** Operations to be submitted as they are; nothing is left to do. */
    record Submit(List<Operation> operations) implements Fix {
        public Submit {
            operations = List.copyOf(operations);
        }
    }

    /** Open this field, for a person to write in; a null field is the piece as a whole. */
    record Open(NodeId node, @Nullable Field field) implements Fix {}

    /**
     * Make a new piece as the last of its kind, with all that is known of it, and open a field.
     *
     * @param parent null for the top of its list
     * @param then what only a person can write; null where nothing is left
     */
    record Add(
            NodeKind kind, @Nullable NodeId parent, Map<Field, Value> values, @Nullable Field then)
            implements Fix {
        public Add {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /** What is added, in words: a metric by its tier, where that is known. */
        public String messageKey() {
            return "rubric.addition."
                    + (kind == NodeKind.METRIC && values.get(Field.TIER) instanceof Value.Text tier
                            ? tier.text()
                            : kind);
        }

        /** The operation that makes it, under an id that nothing else has. */
        public Operation.Create operation(MetricFramework framework, NodeId fresh) {
            List<Node> siblings = framework.siblings(parent, kind);
            NodeId last = siblings.isEmpty() ? null : siblings.getLast().id();
            return new Operation.Create(fresh, kind, parent, last, values);
        }
    }

    /** How much work it is: 1 for what is submitted as it stands, 2 for a field, 3 for a piece. */
    default int effort() {
        return switch (this) {
            case Submit _ -> 1;
            case Open _ -> 2;
            case Add _ -> 3;
        };
    }
}
