package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.Limits;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown that holds no source: headings say what a part is about, tables, lists and
 * indented lines become draft cards. The best that can be made of it, with a finding for each piece
 * that found no place.
 */
final class MarkdownSketch {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{2,62}");
    private static final Pattern AFTER_NAME = Pattern.compile("(?<=\\S)(?::| [–—-]) (?=\\S)");

    private record Level(int indent, @Nullable NodeId node) {}

    private final SketchCards cards = new SketchCards();
    private final Deque<Level> levels = new ArrayDeque<>();
    private SketchSection section = SketchSection.METRICS;
    private boolean described;
    private List<Optional<Field>> columns = List.of();
    private NodeKind tableOf = NodeKind.METRIC;

    FileReading read(List<String> file) {
        List<SketchLine> lines = SketchLine.of(file);
        if (lines.stream().anyMatch(MarkdownSketch::opensSection)) {
            section = SketchSection.TEXT;
        }
        for (SketchLine line : lines) {
            switch (line) {
                case SketchLine.Heading heading -> heading(heading);
                case SketchLine.Item item -> item(item);
                case SketchLine.Quote quote -> quote(quote);
                case SketchLine.Paragraph paragraph -> paragraph(paragraph);
                case SketchLine.TableHead head -> head(head);
                case SketchLine.TableRow row -> row(row);
                case SketchLine.Skipped skipped ->
                        cards.lost(skipped.number(), Finding.Code.NO_PLACE, skipped.text());
            }
        }
        return cards.reading();
    }

    /** Without any such heading every list is taken for metrics. */
    private static boolean opensSection(SketchLine line) {
        return line instanceof SketchLine.Heading(int _, int level, String text)
                && level > 1
                && SketchSection.of(text).isPresent();
    }

    private void heading(SketchLine.Heading heading) {
        levels.clear();
        String text = PlainText.of(heading.text());
        if (heading.level() == 1 && cards.lacks(Field.TITLE) && !text.isEmpty()) {
            cards.root(heading.number(), Field.TITLE, text);
            return;
        }
        Optional<SketchSection> named = SketchSection.of(text);
        if (named.isPresent()) {
            section = named.get();
            described = text.toLowerCase(Locale.ROOT).contains("description");
        } else if (section.kind() == NodeKind.INITIATIVE) {
            entry(heading.number(), 0, text);
        }
    }

    private void quote(SketchLine.Quote quote) {
        String text = PlainText.of(quote.text());
        if (cards.lacks(Field.QUESTION) && !text.isEmpty()) {
            cards.root(quote.number(), Field.QUESTION, text);
        } else {
            cards.lost(quote.number(), Finding.Code.NO_PLACE, quote.text());
        }
    }

    private void paragraph(SketchLine.Paragraph paragraph) {
        String text = PlainText.of(paragraph.text());
        if (described && cards.lacks(Field.DESCRIPTION)) {
            cards.root(paragraph.number(), Field.DESCRIPTION, text);
        } else {
            cards.lost(paragraph.number(), Finding.Code.NO_PLACE, text);
        }
    }

    private void item(SketchLine.Item item) {
        String text = PlainText.of(item.text());
        if (section.kind() == null || text.isEmpty()) {
            cards.lost(item.number(), Finding.Code.NO_PLACE, item.text());
        } else {
            entry(item.number(), item.indent(), text);
        }
    }

    private void entry(int line, int indent, String text) {
        Level parent = parentOf(line, indent);
        int depth = levels.size();
        NodeKind kind = section.kind() == null ? NodeKind.METRIC : section.kind();
        NodeId under = parent == null ? null : parent.node();
        Optional<Node> card =
                switch (kind) {
                    case METRIC -> cards.card(line, kind, under, metric(text));
                    case GOAL ->
                            depth == 0
                                    ? cards.card(line, kind, null, labelled(kind, text))
                                    : signal(line, under, text);
                    default -> {
                        if (depth > 0) {
                            cards.lost(line, Finding.Code.NO_PLACE, text);
                            yield Optional.empty();
                        }
                        yield cards.card(line, kind, null, labelled(kind, text));
                    }
                };
        levels.push(new Level(indent, card.map(Node::id).orElse(under)));
    }

    private Optional<Node> signal(int line, @Nullable NodeId goal, String text) {
        if (goal == null || levels.size() > 1) {
            cards.lost(line, Finding.Code.NO_PLACE, text);
            return Optional.empty();
        }
        return cards.card(line, NodeKind.SIGNAL, goal, labelled(NodeKind.SIGNAL, text));
    }

    /** The level an entry hangs under; closes those that end before it. */
    private @Nullable Level parentOf(int line, int indent) {
        int closed = -1;
        while (!levels.isEmpty() && levels.element().indent() >= indent) {
            closed = levels.pop().indent();
        }
        boolean between = closed > indent && !levels.isEmpty();
        if (between) {
            cards.changed(Finding.of(Finding.Code.INDENTATION, line, levels.size() + 1));
        }
        if (levels.size() >= Limits.DEPTH) {
            cards.changed(Finding.of(Finding.Code.TOO_DEEP, line, Limits.DEPTH));
            while (levels.size() >= Limits.DEPTH) {
                levels.pop();
            }
        }
        return levels.peek();
    }

    private Map<Field, String> metric(String text) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        String first = text.lines().findFirst().orElse(text);
        String rest = text.substring(first.length()).strip();
        String[] parts = AFTER_NAME.split(first, 2);
        if (parts.length == 2 && parts[0].length() <= Limits.NAME) {
            texts.put(Field.NAME, parts[0]);
            texts.put(Field.DEFINITION, parts[1]);
        } else {
            texts.put(Field.NAME, first);
        }
        if (KEY.matcher(rest).matches()) {
            texts.put(Field.KEY, rest);
        }
        if (section.tier() != null) {
            texts.put(Field.TIER, section.tier().name());
        }
        texts.put(Field.METRIC_STATE, MetricState.IDEA.name());
        return texts;
    }

    private static Map<Field, String> labelled(NodeKind kind, String text) {
        return Map.of(SketchSection.label(kind), text);
    }

    private void head(SketchLine.TableHead head) {
        tableOf = section.kind() == null ? NodeKind.FRAMEWORK : section.kind();
        List<String> heads = head.cells().stream().map(PlainText::of).toList();
        columns = heads.stream().map(text -> SketchSection.column(tableOf, text)).toList();
        for (int i = 0; i < heads.size(); i++) {
            if (columns.get(i).isEmpty()) {
                cards.lost(head.number(), Finding.Code.NO_PLACE, heads.get(i));
            }
        }
    }

    private void row(SketchLine.TableRow row) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            String text = PlainText.of(row.cells().get(i));
            if (!text.isEmpty() && !text.equals("–")) {
                columns.get(i).ifPresent(field -> texts.put(field, text));
            }
        }
        String label = texts.remove(SketchSection.label(tableOf));
        if (label == null) {
            return;
        }
        Map<Field, String> all =
                new EnumMap<>(
                        tableOf == NodeKind.METRIC ? metric(label) : labelled(tableOf, label));
        texts.forEach((field, text) -> all.put(field, field == Field.TIER ? tier(text) : text));
        cards.card(row.number(), tableOf, null, all);
    }

    private static String tier(String text) {
        for (Tier tier : Tier.values()) {
            if (text.toUpperCase(Locale.ROOT).replace(' ', '_').equals(tier.name())) {
                return tier.name();
            }
        }
        return text;
    }
}
