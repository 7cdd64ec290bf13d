package app.lodestar.practice;

import java.util.OptionalInt;
import java.util.Set;

/**
 * Which questions are wanted.
 *
 * @param search words, each of which must stand in the question or in what is said of its product,
 *     in any spelling of case; blank asks for none
 * @param kinds one of these; empty for any
 * @param levels one of these; empty for any
 * @param types products of one of these; empty for any
 * @param minutes at most so many
 */
public record QuestionFilter(
        String search,
        Set<QuestionKind> kinds,
        Set<Level> levels,
        Set<ProductType> types,
        OptionalInt minutes) {

    /** Every question. */
    public static final QuestionFilter ALL =
            new QuestionFilter("", Set.of(), Set.of(), Set.of(), OptionalInt.empty());

    public QuestionFilter {
        kinds = Set.copyOf(kinds);
        levels = Set.copyOf(levels);
        types = Set.copyOf(types);
    }

    /** This, with other words to search for. */
    public QuestionFilter searching(String words) {
        return new QuestionFilter(words, kinds, levels, types, minutes);
    }

    /** This, with these kinds only. */
    public QuestionFilter of(QuestionKind... wanted) {
        return new QuestionFilter(search, Set.of(wanted), levels, types, minutes);
    }

    /** This, with these levels only. */
    public QuestionFilter of(Level... wanted) {
        return new QuestionFilter(search, kinds, Set.of(wanted), types, minutes);
    }

    /** This, with products of these types only. */
    public QuestionFilter of(ProductType... wanted) {
        return new QuestionFilter(search, kinds, levels, Set.of(wanted), minutes);
    }

    /** This, with questions of at most so many minutes. */
    public QuestionFilter within(int most) {
        return new QuestionFilter(search, kinds, levels, types, OptionalInt.of(most));
    }
}
