package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.Node;
import app.lodestar.framework.Tier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The YAML at the head of a file, each text a double-quoted scalar; nobody reads it back. */
final class FrontMatter {
    /** Which data the scores in the file rest on. */
    static final String DATA_HASH = "data_hash";

    private FrontMatter() {}

    static String of(Page page, List<String> authors, Optional<String> dataHash) {
        Node root = page.framework().root();
        StringBuilder yaml = new StringBuilder("---\n");
        for (Field field :
                List.of(Field.TITLE, Field.SLUG, Field.QUESTION, Field.MODE, Field.STATUS)) {
            text(yaml, field.path(), root.text(field));
        }
        root.number(Field.EDITION)
                .ifPresent(edition -> line(yaml, "edition", edition.toPlainString()));
        line(yaml, "schema", quoted(FrameworkJson.version(page.framework())));
        if (!authors.isEmpty()) {
            line(
                    yaml,
                    "authors",
                    authors.stream()
                            .map(FrontMatter::quoted)
                            .collect(Collectors.joining(", ", "[", "]")));
        }
        page.metrics(Tier.NORTH_STAR).stream()
                .findFirst()
                .ifPresent(metric -> text(yaml, "north_star", keyOrName(metric)));
        line(yaml, "metric_count", Integer.toString(page.metrics().size()));
        for (Field field : List.of(Field.LOCALE, Field.CURRENCY, Field.TIMEZONE)) {
            text(yaml, field.path(), root.text(field));
        }
        dataHash.ifPresent(hash -> line(yaml, DATA_HASH, quoted(hash)));
        return yaml.append("---").toString();
    }

    private static String keyOrName(Node metric) {
        String key = metric.text(Field.KEY);
        return key.isEmpty() ? metric.label() : key;
    }

    private static void text(StringBuilder yaml, String key, String text) {
        if (!text.isEmpty()) {
            line(yaml, key, quoted(text));
        }
    }

    private static void line(StringBuilder yaml, String key, String value) {
        yaml.append(key).append(": ").append(value).append('\n');
    }

    /** A YAML double-quoted scalar on one line; what an eye cannot see is written as its number. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '"' -> out.append("\\\"");
                        case '\\' -> out.append("\\\\");
                        case '\n' -> out.append("\\n");
                        case '\r' -> out.append("\\r");
                        case '\t' -> out.append("\\t");
                        default -> {
                            if (isPlain(c)) {
                                out.appendCodePoint(c);
                            } else {
                                out.append((c > 0xFFFF ? "\\U%08X" : "\\u%04X").formatted(c));
                            }
                        }
                    }
                });
        return out.append('"').toString();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }
}
