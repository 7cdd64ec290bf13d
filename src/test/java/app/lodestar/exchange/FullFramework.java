package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.Limits;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Validation;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Frameworks in which every field of every kind holds something, most of it hostile text. */
final class FullFramework {
    private static final int EACH = 3;
    private static final List<Tier> TIERS = List.of(Tier.NORTH_STAR, Tier.CORE, Tier.GUARDRAIL);

    private final Random random;
    private final FrameworkBuilder builder = FrameworkBuilder.aFramework();
    private final Map<NodeKind, List<NodeId>> made = new EnumMap<>(NodeKind.class);
    private int number;

    private FullFramework(Random random) {
        this.random = random;
    }

    static MetricFramework of(long seed) {
        return new FullFramework(new Random(seed)).build();
    }

    private MetricFramework build() {
        NodeId root = builder.build().id();
        for (Field field : Field.of(NodeKind.FRAMEWORK)) {
            value(field).ifPresent(value -> root(root, field, value));
        }
        for (NodeKind kind :
                List.of(
                        NodeKind.CLAIM,
                        NodeKind.ASSUMPTION,
                        NodeKind.STAKEHOLDER,
                        NodeKind.FLOW_STEP,
                        NodeKind.COMPETITOR,
                        NodeKind.INTEGRATION,
                        NodeKind.GOAL,
                        NodeKind.SIGNAL,
                        NodeKind.METRIC,
                        NodeKind.INITIATIVE,
                        NodeKind.TRADE_OFF,
                        NodeKind.DATASET,
                        NodeKind.COLUMN)) {
            for (int i = 0; i < EACH; i++) {
                node(kind, i);
            }
        }
        return builder.build();
    }

    private void root(NodeId root, Field field, Value value) {
        switch (value) {
            case Value.Items(List<String> items) ->
                    items.forEach(item -> builder.with(new Operation.AddItem(root, field, item)));
            case Value.Text(String text) when field.type().isText() ->
                    builder.with(
                            new Operation.EditText(
                                    root, field, TextChange.replace("", 0, 0, text)));
            case Value.Text _, Value.Decimal _, Value.Flag _ ->
                    builder.with(new Operation.SetField(root, field, value, null));
        }
    }

    private void node(NodeKind kind, int index) {
        String word = kind + "-" + index;
        Map<Field, Value> values = new EnumMap<>(Field.class);
        for (Field field : Field.of(kind)) {
            value(field).ifPresent(value -> values.put(field, value));
        }
        if (kind == NodeKind.METRIC) {
            values.put(Field.TIER, Value.of(TIERS.get(index)));
        }
        builder.withNode(kind, word, parent(kind, index), values);
        made.computeIfAbsent(kind, _ -> new ArrayList<>()).add(FrameworkBuilder.id(word));
    }

    private @Nullable NodeId parent(NodeKind kind, int index) {
        return kind.requiredParent()
                .map(parent -> made.getOrDefault(parent, List.of()).get(index))
                .orElse(null);
    }

    private Optional<Value> value(Field field) {
        Value value =
                switch (field.type()) {
                    case FieldType.Line(int max, boolean _) -> Value.of(line(field, max));
                    case FieldType.Prose(int max) -> Value.of(prose(field, max));
                    case FieldType.Formula() -> Value.of(prose(field, Limits.FORMULA));
                    case FieldType.Key() -> Value.of("key_" + number++);
                    case FieldType.Slug() -> Value.of("slug-" + number++);
                    case FieldType.Choice(List<String> words) -> Value.of(one(words));
                    case FieldType.Choices(List<String> words) -> Value.of(List.of(one(words)));
                    case FieldType.Tags(int max) ->
                            Value.of(List.of(line(field, max) + "1", line(field, max) + "2"));
                    case FieldType.Ref(var kinds) -> reference(kinds.iterator().next());
                    case FieldType.Refs(var kinds) -> {
                        Value.Text id = reference(kinds.iterator().next());
                        yield Value.of(id.text().isEmpty() ? List.of() : List.of(id.text()));
                    }
                    case FieldType.Decimal _ ->
                            Value.of(BigDecimal.valueOf(random.nextInt(1, 99_999), 3));
                    case FieldType.Whole(long min, long _) -> Value.of(min);
                    case FieldType.Flag() -> Value.of(true);
                    case FieldType.Date() -> Value.of("2027-0" + random.nextInt(1, 10) + "-28");
                    case FieldType.Span() -> Value.of("P" + random.nextInt(1, 60) + "D");
                    case FieldType.Address() -> Value.of("https://example.com/a_b*c?d=~e&amp;f");
                    case FieldType.Language() -> Value.of("en");
                    case FieldType.Currency() -> Value.of("USD");
                    case FieldType.Zone() -> Value.of("UTC");
                };
        return Validation.check(field, value) == null && !isNothing(value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static boolean isNothing(Value value) {
        return value.equals(Value.of("")) || value.equals(Value.of(List.of()));
    }

    private String line(Field field, int max) {
        String text = HostileText.randomLine(random) + number++;
        return text.length() <= max && Validation.check(field, valueOf(field, text)) == null
                ? text
                : "plain " + number++;
    }

    private static Value valueOf(Field field, String text) {
        return field.type() instanceof FieldType.Tags ? Value.of(List.of(text)) : Value.of(text);
    }

    private String prose(Field field, int max) {
        String text = HostileText.random(random);
        boolean fits =
                text.length() <= max
                        && Validation.check(field, Value.of(text)) == null
                        && !Validation.isBlank(text);
        return fits ? text : "plain " + number++;
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private Value.Text reference(NodeKind kind) {
        List<NodeId> ids = made.getOrDefault(kind, List.of());
        return new Value.Text(ids.isEmpty() ? "" : ids.getFirst().toString());
    }
}
