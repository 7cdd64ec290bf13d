package app.lodestar.framework;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a field may hold. Minima and "required" are findings of the rubric and no part of a type.
 */
public sealed interface FieldType {

    /** One line of at most {@code max} characters; a {@code name} may not be blank. */
    record Line(int max, boolean name) implements FieldType {}

    /**
     * Text that grows by {@link TextChange}s, at most {@code max} characters; may hold line feeds,
     * no other line breaks.
     */
    record Prose(int max) implements FieldType {}

    /** A formula, edited like prose. */
    record Formula() implements FieldType {}

    /** A metric or dataset key: {@code [a-z][a-z0-9_]{2,62}} without a double underscore. */
    record Key() implements FieldType {}

    /** A slug: {@code [a-z0-9-]{3,64}}. */
    record Slug() implements FieldType {}

    /** One of a closed set of words. */
    record Choice(List<String> allowed) implements FieldType {}

    /** Several of a closed set of words. */
    record Choices(List<String> allowed) implements FieldType {}

    /** A list of short strings without repetition, each at most {@code max} characters. */
    record Tags(int max) implements FieldType {}

    /** The id of a node of one of these kinds. */
    record Ref(Set<NodeKind> kinds) implements FieldType {}

    /** Ids of nodes of one of these kinds, without repetition. */
    record Refs(Set<NodeKind> kinds) implements FieldType {}

    /** A decimal number between {@code min} and {@code max}, both included; null is open. */
    record Decimal(
            @org.jspecify.annotations.Nullable BigDecimal min,
            @org.jspecify.annotations.Nullable BigDecimal max)
            implements FieldType {}

    /** A whole number between {@code min} and {@code max}, both included. */
    record Whole(long min, long max) implements FieldType {}

    /** Yes or no. */
    record Flag() implements FieldType {}

    /** An ISO date. */
    record Date() implements FieldType {}

    /** An ISO 8601 duration or period: {@code P14D}, {@code P4W}, {@code PT2H}. */
    record Span() implements FieldType {}

    /** An http or https address. */
    record Address() implements FieldType {}

    /** A BCP 47 language tag. */
    record Language() implements FieldType {}

    /** An ISO 4217 currency code. */
    record Currency() implements FieldType {}

    /** An IANA time zone. */
    record Zone() implements FieldType {}

    /** Whether two people may type into a field of this type at once, change by change. */
    default boolean isText() {
        return this instanceof Prose || this instanceof Formula;
    }

    /** Whether a field of this type holds several items that are added and removed one by one. */
    default boolean isList() {
        return this instanceof Tags || this instanceof Refs || this instanceof Choices;
    }

    static FieldType line() {
        return new Line(Limits.LINE, false);
    }

    static FieldType named() {
        return new Line(Limits.NAME, true);
    }

    static FieldType prose() {
        return new Prose(Limits.LONG_TEXT);
    }

    static <E extends Enum<E>> FieldType choice(Class<E> words) {
        return new Choice(names(words));
    }

    static <E extends Enum<E>> FieldType choices(Class<E> words) {
        return new Choices(names(words));
    }

    static FieldType ref(NodeKind... kinds) {
        return new Ref(Set.of(kinds));
    }

    static FieldType refs(NodeKind... kinds) {
        return new Refs(Set.of(kinds));
    }

    static FieldType decimal() {
        return new Decimal(null, null);
    }

    private static <E extends Enum<E>> List<String> names(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
    }
}
