package app.lodestar.framework;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that may stand in a field, from a seed. */
final class RandomValues {
    private static final List<String> SCRAPS =
            List.of(
                    "a",
                    "metric",
                    " ",
                    "7",
                    "\"",
                    "\\",
                    "<img src=x onerror=…>",
                    "{{7*7}}",
                    "é",
                    "ß",
                    "İ",
                    "Ж",
                    "ع",
                    "漢",
                    "😀",
                    "👩‍👩‍👧",
                    "🇩🇪",
                    "👍🏽",
                    "e\u0301",
                    "\u202E",
                    "\u2028",
                    "\u00A0",
                    "*_|#[]()",
                    "\t");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    /** A value for the field; null where it must refer to something and there is nothing. */
    @Nullable Value of(Field field, MetricFramework framework) {
        return switch (field.type()) {
            case FieldType.Line(int max, boolean name) -> Value.of(line(max, name));
            case FieldType.Prose(int max) -> Value.of(text(Math.min(max, 40)));
            case FieldType.Formula() -> Value.of("count(orders) / @" + key());
            case FieldType.Key() -> Value.of(key());
            case FieldType.Slug() -> Value.of("s-" + random.nextInt(1000));
            case FieldType.Choice(List<String> allowed) -> Value.of(pick(allowed));
            case FieldType.Choices(List<String> allowed) -> Value.of(some(allowed));
            case FieldType.Tags(int max) -> Value.of(tags(max));
            case FieldType.Ref(Set<NodeKind> kinds) -> {
                List<String> ids = ids(framework, kinds);
                yield ids.isEmpty() ? null : Value.of(pick(ids));
            }
            case FieldType.Refs(Set<NodeKind> kinds) -> Value.of(some(ids(framework, kinds)));
            case FieldType.Decimal(BigDecimal min, BigDecimal _) -> Value.of(decimal(min != null));
            case FieldType.Whole(long min, long max) ->
                    Value.of(random.nextInt(8) == 0 ? max : random.nextLong(min, max));
            case FieldType.Flag() -> Value.of(random.nextBoolean());
            case FieldType.Date() ->
                    Value.of(
                            "20%02d-0%d-1%d"
                                    .formatted(
                                            random.nextInt(100),
                                            random.nextInt(1, 10),
                                            random.nextInt(10)));
            case FieldType.Span() ->
                    Value.of(pick(List.of("P14D", "P4W", "PT2H", "P1Y2M3D", "P1DT30M", "PT0.5S")));
            case FieldType.Address() ->
                    Value.of("https://example.org/" + random.nextInt(100) + "?q=%F0%9F#a");
            case FieldType.Language() -> Value.of(pick(List.of("en", "en-GB", "zh-Hant-TW")));
            case FieldType.Currency() -> Value.of(pick(List.of("EUR", "USD", "JPY")));
            case FieldType.Zone() -> Value.of(pick(List.of("UTC", "Europe/Berlin", "Etc/GMT+5")));
        };
    }

    /** A text of up to {@code max} characters from all over Unicode. */
    String text(int max) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(max + 1);
        while (text.codePointCount(0, text.length()) < length) {
            text.append(random.nextInt(9) == 0 ? "\n" : pick(SCRAPS));
        }
        return cut(text.toString(), max);
    }

    private String line(int max, boolean name) {
        int length = random.nextInt(10) == 0 ? max : Math.min(max, 20);
        String line = text(length).replace('\n', ' ').replace('\u2028', ' ');
        return name ? cut("n" + line, max) : line;
    }

    private static String cut(String text, int max) {
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(max, length)));
    }

    private String key() {
        return "key_" + Integer.toString(random.nextInt(40), 36) + "x";
    }

    private List<String> tags(int max) {
        Set<String> tags = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(line(max, true));
        }
        return List.copyOf(tags);
    }

    private BigDecimal decimal(boolean positive) {
        BigDecimal number =
                switch (random.nextInt(5)) {
                    case 0 -> BigDecimal.valueOf(random.nextInt(1_000_000));
                    case 1 -> new BigDecimal("12345678901234567890.12345678901234");
                    case 2 -> new BigDecimal(new BigInteger(100, random), 34);
                    case 3 -> new BigDecimal("1E+30");
                    default -> BigDecimal.valueOf(random.nextInt(10_000), 3);
                };
        return positive || random.nextBoolean() ? number : number.negate();
    }

    private static List<String> ids(MetricFramework framework, Set<NodeKind> kinds) {
        return framework.all().stream()
                .filter(node -> kinds.contains(node.kind()))
                .map(node -> node.id().toString())
                .sorted()
                .toList();
    }

    private List<String> some(List<String> from) {
        List<String> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(shuffled.size(), random.nextInt(4)));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
