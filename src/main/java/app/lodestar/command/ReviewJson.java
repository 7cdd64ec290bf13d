package app.lodestar.command;

import app.lodestar.framework.Codec;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Value;
import app.lodestar.rubric.CheckResult;
import app.lodestar.rubric.Fix;
import app.lodestar.rubric.Pointer;
import app.lodestar.rubric.Review;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a review as one JSON document: every check once, in order. */
final class ReviewJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

    private final MetricFramework framework;

    ReviewJson(MetricFramework framework) {
        this.framework = framework;
    }

    String write(Review review) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("score", review.score());
        document.put("mode", review.mode().name().toLowerCase(Locale.ROOT));
        document.put("checks", review.checks().stream().map(this::check).toList());
        return PRETTY.writeValueAsString(document).replace("\r\n", "\n") + "\n";
    }

    private Map<String, @Nullable Object> check(CheckResult result) {
        Map<String, @Nullable Object> check = new LinkedHashMap<>();
        check.put("id", result.check().code());
        check.put("status", result.status().word());
        check.put("credit", result.credit());
        check.put("weight", result.check().weight());
        check.put("severity", result.severity().word());
        check.put("evidence", result.evidence().stream().map(this::place).toList());
        check.put("fix", result.fix().map(this::fix).orElse(null));
        if (!result.waivers().isEmpty()) {
            check.put(
                    "waivers",
                    result.waivers().stream()
                            .map(waiver -> {
                                Map<String, @Nullable Object> each = new LinkedHashMap<>();
                                each.put("node", waiver.node().map(NodeId::toString).orElse(null));
                                each.put("reason", waiver.reason());
                                return each;
                            })
                            .toList());
        }
        return check;
    }

    private Map<String, @Nullable Object> place(Pointer pointer) {
        return place(pointer.node(), pointer.field());
    }

    private Map<String, @Nullable Object> place(NodeId id, @Nullable Field field) {
        Node node = framework.node(id);
        Map<String, @Nullable Object> place = new LinkedHashMap<>();
        place.put("node", id.toString());
        place.put("kind", node.kind().name());
        place.put("name", name(node));
        place.put("field", field == null ? null : field.code());
        return place;
    }

    static String name(Node node) {
        String key = node.text(Field.KEY);
        return key.isEmpty() ? node.label() : key;
    }

    private Map<String, @Nullable Object> fix(Fix fix) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        switch (fix) {
            case Fix.Submit(List<?> operations) -> {
                json.put("action", "submit");
                json.put("operations", MAPPER.readValue(Codec.write(operations), JsonNode.class));
            }
            case Fix.Open(NodeId node, Field field) -> {
                json.put("action", "open");
                json.putAll(place(node, field));
            }
            case Fix.Add add -> {
                json.put("action", "add");
                json.put("kind", add.kind().name());
                json.put("parent", add.parent() == null ? null : add.parent().toString());
                Map<String, Object> values = new LinkedHashMap<>();
                add.values().forEach((field, value) -> values.put(field.code(), json(value)));
                json.put("values", values);
                json.put("field", add.then() == null ? null : add.then().code());
            }
        }
        return json;
    }

    private static Object json(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Decimal(var number) -> number;
            case Value.Flag(boolean yes) -> yes;
            case Value.Items(List<String> items) -> items;
        };
    }
}
