package app.lodestar.practice.ui;

import app.lodestar.base.ui.SearchField;
import app.lodestar.practice.Level;
import app.lodestar.practice.ProductType;
import app.lodestar.practice.QuestionKind;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What narrows the questions: words, kind, level, type of product and length. */
final class BankControls extends Div {
    private final SearchField search;
    private final SelectField kind;
    private final SelectField level;
    private final SelectField type;
    private final SelectField minutes;
    private final Consumer<BankQuery> wanted;
    private BankQuery query = BankQuery.ALL;

    /**
     * @param wanted is told when the person asks for other questions than those shown
     */
    BankControls(Consumer<BankQuery> wanted) {
        this.wanted = wanted;
        addClassName("bank-controls");
        search =
                new SearchField(
                        getTranslation("practice.search"),
                        typed -> wanted.accept(query.searching(typed)));
        kind =
                choice(
                        "kind",
                        words(QuestionKind.values(), QuestionKind::wordKey),
                        BankQuery::ofKind);
        level = choice("level", words(Level.values(), Level::wordKey), BankQuery::ofLevel);
        type = choice("type", words(ProductType.values(), ProductType::wordKey), BankQuery::ofType);
        minutes = choice("minutes", lengths(), BankQuery::within);
        add(search, kind, level, type, minutes);
    }

    /** Shows what the address says. */
    void show(BankQuery shown) {
        query = shown;
        search.show(shown.search());
        kind.show(BankQuery.word(shown.kind()));
        level.show(BankQuery.word(shown.level()));
        type.show(BankQuery.word(shown.type()));
        minutes.show(shown.minutes() == null ? "" : shown.minutes().toString());
    }

    /** Puts the caret into the search field. */
    void focus() {
        search.focus();
    }

    private SelectField choice(
            String name, Map<String, String> some, BiFunction<BankQuery, String, BankQuery> next) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", getTranslation("practice.any." + name));
        options.putAll(some);
        return new SelectField(
                getTranslation("practice.filter." + name),
                options,
                chosen -> wanted.accept(next.apply(query, chosen)));
    }

    private <E extends Enum<E>> Map<String, String> words(E[] all, Function<E, String> key) {
        return options(
                Arrays.stream(all), BankQuery::word, word -> getTranslation(key.apply(word)));
    }

    private Map<String, String> lengths() {
        return options(
                BankQuery.LENGTHS.stream(),
                String::valueOf,
                length -> getTranslation("practice.at-most", length));
    }

    private static <T> Map<String, String> options(
            Stream<T> all, Function<T, String> value, Function<T, String> text) {
        Map<String, String> options = new LinkedHashMap<>();
        all.forEach(each -> options.put(value.apply(each), text.apply(each)));
        return options;
    }
}
