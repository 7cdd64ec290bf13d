package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;

import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A small framework for a check to look at, and what the check says of it. Pieces are known by
 * words; values are given in pairs, each field before what stands in it.
 */
final class Scene {
    private final FrameworkBuilder builder = FrameworkBuilder.aFramework();
    private Optional<DataFindings> data = Optional.empty();

    private Scene() {}

    /** An empty framework of a team. */
    static Scene scene() {
        return new Scene();
    }

    /** A list of references to the pieces known by these words. */
    static Value refs(String... words) {
        return Value.of(Arrays.stream(words).map(word -> id(word).toString()).toList());
    }

    static List<String> tags(String... tags) {
        return List.of(tags);
    }

    Scene practice() {
        return put(Field.MODE, "PRACTICE");
    }

    /** Writes into the context. */
    Scene put(Field field, Object value) {
        return write(framework().id(), field, value);
    }

    Scene stakeholder(String name, StakeholderKind kind, Object... more) {
        return add(
                NodeKind.STAKEHOLDER,
                name,
                and(more, Field.STAKEHOLDER_NAME, name, Field.STAKEHOLDER_KIND, kind));
    }

    Scene step(String step, Object... more) {
        return add(NodeKind.FLOW_STEP, step, and(more, Field.STEP, step));
    }

    Scene goal(String statement, Object... more) {
        return add(NodeKind.GOAL, statement, and(more, Field.STATEMENT, statement));
    }

    /** The word is the key; the name too where none is given. */
    Scene metric(String key, Tier tier, Object... more) {
        return add(NodeKind.METRIC, key, metricValues(key, tier, more));
    }

    Scene metricUnder(String parent, String key, Tier tier, Object... more) {
        return under(parent, NodeKind.METRIC, key, metricValues(key, tier, more));
    }

    private static Object[] metricValues(String key, Tier tier, Object... more) {
        return and(more, Field.KEY, key, Field.NAME, key, Field.TIER, tier);
    }

    /** An edge, known by {@code from->to}. */
    Scene edge(String from, String to, EdgeKind kind, Object... more) {
        return add(
                NodeKind.EDGE,
                from + "->" + to,
                and(more, Field.EDGE_FROM, id(from), Field.EDGE_TO, id(to), Field.EDGE_KIND, kind));
    }

    Scene add(NodeKind kind, String word, Object... values) {
        builder.withNode(kind, word, null, values(values));
        return this;
    }

    Scene under(String parent, NodeKind kind, String word, Object... values) {
        builder.withNode(kind, word, id(parent), values(values));
        return this;
    }

    /** A table with its columns, each {@code name type unit}; the unit may be left out. */
    Scene table(String key, String... columns) {
        add(NodeKind.DATASET, key, Field.TABLE_KEY, key, Field.TABLE_KIND, "EVENTS");
        for (String column : columns) {
            String[] parts = column.split(" ", -1);
            Object[] values = {Field.COLUMN_NAME, parts[0], Field.COLUMN_TYPE, parts[1]};
            under(
                    key,
                    NodeKind.COLUMN,
                    key + "." + parts[0],
                    parts.length == 2 ? values : and(values, Field.COLUMN_UNIT, parts[2]));
        }
        return this;
    }

    Scene data(DataFindings findings) {
        data = Optional.of(findings);
        return this;
    }

    /** Writes into a field of the piece of that word. */
    Scene change(String word, Field field, @Nullable Object value) {
        return write(id(word), field, value);
    }

    /** Writes into a field as a person does; null empties it. To a list it adds. */
    Scene write(NodeId piece, Field field, @Nullable Object raw) {
        Node node = framework().node(piece);
        Value value = raw == null ? null : value(raw);
        if (field.type().isText()) {
            String text = value == null ? "" : value.toString();
            return with(
                    new Operation.EditText(
                            piece, field, TextChange.between(node.text(field), text)));
        }
        if (value instanceof Value.Items(List<String> items)) {
            items.forEach(item -> with(new Operation.AddItem(piece, field, item)));
            return this;
        }
        return with(new Operation.SetField(piece, field, value, node.get(field)));
    }

    Scene remove(NodeId piece) {
        return with(new Operation.Delete(piece, Set.of()));
    }

    Scene with(Operation operation) {
        builder.with(operation);
        return this;
    }

    MetricFramework framework() {
        return builder.build();
    }

    Review review() {
        return new Rubric().review(framework(), data);
    }

    CheckResult of(CheckId check) {
        return review().of(check);
    }

    CheckStatus says(CheckId check) {
        return of(check).status();
    }

    /** Of what a check judges, how much passes: {@code 1/2}, or {@code all}, or {@code none}. */
    String tally(CheckId check) {
        CheckResult result = of(check);
        return switch (result.status()) {
            case PASS -> "all";
            case FAIL -> {
                long all = Math.round(result.flaws().size() / (1 - result.credit()));
                yield all - result.flaws().size() + "/" + all;
            }
            case NOT_APPLICABLE -> "none";
            case WAIVED -> "waived";
        };
    }

    private static Object[] and(Object[] more, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return all;
    }

    /** Of two values for one field the later one counts. */
    private static Map<Field, Value> values(Object... pairs) {
        Map<Field, Value> values = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((Field) pairs[i], value(pairs[i + 1]));
        }
        return values;
    }

    private static Value value(Object raw) {
        return switch (raw) {
            case Value value -> value;
            case String text -> Value.of(text);
            case Enum<?> word -> Value.of(word);
            case NodeId node -> Value.of(node);
            case Integer number -> Value.of(number.longValue());
            case Double number -> Value.of(new BigDecimal(number.toString()));
            case Boolean yes -> Value.of(yes);
            case List<?> items -> Value.of(items.stream().map(String.class::cast).toList());
            default -> throw new IllegalArgumentException(raw.toString());
        };
    }
}
