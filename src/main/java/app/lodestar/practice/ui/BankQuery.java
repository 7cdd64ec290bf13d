package app.lodestar.practice.ui;

import app.lodestar.practice.Level;
import app.lodestar.practice.ProductType;
import app.lodestar.practice.QuestionFilter;
import app.lodestar.practice.QuestionKind;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which questions are shown, as it stands in the address; null where any will do. */
record BankQuery(
        String search,
        @Nullable QuestionKind kind,
        @Nullable Level level,
        @Nullable ProductType type,
        @Nullable Integer minutes) {

    static final BankQuery ALL = new BankQuery("", null, null, null, null);

    /** The lengths that can be asked for, in minutes. */
    static final List<Integer> LENGTHS = List.of(20, 30, 40);

    private static final String SEARCH = "search";
    private static final String KIND = "kind";
    private static final String LEVEL = "level";
    private static final String TYPE = "type";
    private static final String MINUTES = "minutes";

    /** Reads an address; whatever it does not say, or says wrongly, is as on the first visit. */
    static BankQuery of(QueryParameters said) {
        return new BankQuery(
                said.getSingleParameter(SEARCH).orElse(""),
                word(QuestionKind.class, said.getSingleParameter(KIND).orElse("")),
                word(Level.class, said.getSingleParameter(LEVEL).orElse("")),
                word(ProductType.class, said.getSingleParameter(TYPE).orElse("")),
                minutes(said.getSingleParameter(MINUTES).orElse("")));
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        if (!search.isEmpty()) {
            said.put(SEARCH, search);
        }
        put(said, KIND, kind);
        put(said, LEVEL, level);
        put(said, TYPE, type);
        if (minutes != null) {
            said.put(MINUTES, minutes.toString());
        }
        return QueryParameters.simple(said);
    }

    /** As the bank understands it. */
    QuestionFilter filter() {
        return new QuestionFilter(
                search,
                set(QuestionKind.class, kind),
                set(Level.class, level),
                set(ProductType.class, type),
                minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes));
    }

    BankQuery searching(String words) {
        return new BankQuery(words, kind, level, type, minutes);
    }

    BankQuery ofKind(String word) {
        return new BankQuery(search, word(QuestionKind.class, word), level, type, minutes);
    }

    BankQuery ofLevel(String word) {
        return new BankQuery(search, kind, word(Level.class, word), type, minutes);
    }

    BankQuery ofType(String word) {
        return new BankQuery(search, kind, level, word(ProductType.class, word), minutes);
    }

    BankQuery within(String word) {
        return new BankQuery(search, kind, level, type, minutes(word));
    }

    /** How a word stands in the address and as the value of a choice; empty for none. */
    static String word(@Nullable Enum<?> word) {
        return word == null ? "" : word.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, String said) {
        return EnumSet.allOf(type).stream()
                .filter(each -> word(each).equals(said))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer minutes(String said) {
        Optional<Integer> length =
                LENGTHS.stream().filter(each -> each.toString().equals(said)).findFirst();
        return length.orElse(null);
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, @Nullable E one) {
        return one == null ? EnumSet.noneOf(type) : EnumSet.of(one);
    }

    private static void put(Map<String, String> said, String name, @Nullable Enum<?> word) {
        if (word != null) {
            said.put(name, word(word));
        }
    }
}
