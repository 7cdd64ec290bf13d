package app.lodestar.framework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a field holds. Words, dates, ids and durations are text; {@link FieldType} says which text
 * is allowed.
 */
public sealed interface Value {

    /** Text of any kind. */
    record Text(@JsonValue String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A number; equal numbers are equal whatever their scale. One of absurd magnitude is kept as it
     * came, never written out, so that it can be refused.
     */
    record Decimal(@JsonValue BigDecimal number) implements Value {
        private static final int PLAIN = 100;

        public Decimal {
            if (isPlain(number)) {
                BigDecimal stripped = number.stripTrailingZeros();
                number = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
            }
        }

        private static boolean isPlain(BigDecimal number) {
            return Math.abs((long) number.scale()) <= PLAIN;
        }

        @Override
        public String toString() {
            return isPlain(number) ? number.toPlainString() : number.toString();
        }
    }

    /** Yes or no. */
    record Flag(@JsonValue boolean yes) implements Value {}

    /** Distinct items in the order they were added. */
    record Items(@JsonValue List<String> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        /**
         * These items with {@code item} at {@code index}, or at the end when the list is shorter.
         */
        Items plus(String item, int index) {
            List<String> more = new ArrayList<>(items);
            more.add(Math.min(index, more.size()), item);
            return new Items(more);
        }

        Items minus(String item) {
            return new Items(items.stream().filter(i -> !i.equals(item)).toList());
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(Enum<?> word) {
        return new Text(word.name());
    }

    static Value of(NodeId id) {
        return new Text(id.toString());
    }

    static Value of(BigDecimal number) {
        return new Decimal(number);
    }

    static Value of(long number) {
        return new Decimal(BigDecimal.valueOf(number));
    }

    static Value of(boolean yes) {
        return new Flag(yes);
    }

    static Value of(List<String> items) {
        return new Items(items);
    }

    /** The value a JSON scalar or array of strings stands for. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Value fromJson(Object raw) {
        return switch (raw) {
            case String text -> new Text(text);
            case BigDecimal number -> new Decimal(number);
            case Integer number -> of(number.longValue());
            case Long number -> of(number);
            case java.math.BigInteger number -> of(new BigDecimal(number));
            case Boolean yes -> new Flag(yes);
            case List<?> items -> new Items(items.stream().map(String.class::cast).toList());
            default -> throw new IllegalArgumentException("not a value: " + raw.getClass());
        };
    }
}
