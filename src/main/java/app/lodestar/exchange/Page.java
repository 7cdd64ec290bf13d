package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Markdown file in the making: the framework it is about, its words, and what stands so far. */
final class Page {
    private final MetricFramework framework;
    private final Words words;
    private final List<Node> metrics;
    private final StringBuilder text = new StringBuilder(64 * 1024);

    Page(MetricFramework framework, Words words) {
        this.framework = framework;
        this.words = words;
        this.metrics = framework.metrics();
    }

    MetricFramework framework() {
        return framework;
    }

    Words words() {
        return words;
    }

    /** The live metrics in outline order. */
    List<Node> metrics() {
        return metrics;
    }

    /** The live metrics of a tier in outline order. */
    List<Node> metrics(Tier tier) {
        return metrics.stream()
                .filter(metric -> metric.text(Field.TIER).equals(tier.name()))
                .toList();
    }

    /** The live goals, the first rank first. */
    List<Node> goals() {
        List<Node> goals = new ArrayList<>(framework.list(NodeKind.GOAL));
        goals.sort((one, other) ->
                Long.compare(
                        one.number(Field.RANK).map(Number::longValue).orElse(1_000L),
                        other.number(Field.RANK).map(Number::longValue).orElse(1_000L)));
        return goals;
    }

    /** The live nodes a field refers to. */
    List<Node> referred(Node node, Field field) {
        return node.refs(field).stream()
                .map(framework::findLive)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The names of the live nodes a field refers to, as Markdown. */
    String names(Node node, Field field) {
        return names(referred(node, field));
    }

    /** The names of nodes, as Markdown; names of metrics may hold a comma. */
    String names(List<Node> nodes) {
        return nodes.stream().map(this::name).collect(Collectors.joining("; "));
    }

    /** The name of the one live node a field refers to, as Markdown; empty when there is none. */
    String name(Node node, Field field) {
        return node.ref(field).flatMap(framework::findLive).map(this::name).orElse("");
    }

    /** What a node is called, as Markdown; never empty. */
    String name(Node node) {
        String label = MarkdownText.inline(node.label());
        if (!label.isEmpty()) {
            return label;
        }
        String key = node.text(Field.KEY);
        return key.isEmpty() ? words.of("unnamed") : "`" + key + "`";
    }

    /** The keys of metrics as code, their names where they have none. */
    String keys(List<Node> nodes) {
        return nodes.stream().map(this::key).collect(Collectors.joining(", "));
    }

    private String key(Node metric) {
        String key = metric.text(Field.KEY);
        return key.isEmpty() ? name(metric) : "`" + key + "`";
    }

    /** The text of a field on one line, as Markdown. */
    String inline(Node node, Field field) {
        return MarkdownText.inline(node.text(field));
    }

    /** The items of a list field on one line, as Markdown. */
    String items(Node node, Field field) {
        return node.items(field).stream()
                .map(MarkdownText::inline)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** A heading of a level between 1 and 6. */
    void heading(int level, String markdown) {
        block("#".repeat(level) + " " + markdown);
    }

    /** A heading with what stands under it; nothing when nothing does. */
    void section(int level, String markdown, Runnable contents) {
        int start = text.length();
        heading(level, markdown);
        int empty = text.length();
        contents.run();
        if (text.length() == empty) {
            text.setLength(start);
        }
    }

    /** A block of its own, with a blank line before it. */
    void block(String markdown) {
        if (markdown.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(markdown).append('\n');
    }

    /** A bullet list; nothing when it has no items. */
    void bullets(List<String> items) {
        block(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
    }

    /** A table; nothing when it has no rows. */
    void table(MarkdownTable table) {
        if (!table.isEmpty()) {
            block(String.join("\n", table.lines()));
        }
    }

    /** {@code **Label**: value}, or nothing for no value. */
    static Optional<String> labelled(String label, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of("**" + label + "**: " + value);
    }

    /** The text with a dot after it if it does not end as a sentence. */
    static String sentence(String text) {
        return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0
                ? text
                : text + ".";
    }

    static boolean isSet(Node node, Field field) {
        return node.get(field) != null && !Validation.isBlank(node.text(field));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
