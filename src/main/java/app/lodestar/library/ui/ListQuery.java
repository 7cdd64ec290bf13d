package app.lodestar.library.ui;

import app.lodestar.collaboration.Folder;
import app.lodestar.collaboration.Order;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What of the library is shown: folder, search words and order, as they stand in the address. */
record ListQuery(Folder folder, String search, Order order) {
    private static final String FOLDER = "folder";
    private static final String SEARCH = "search";
    private static final String ORDER = "order";

    /** Reads an address; whatever it does not say, or says wrongly, is as on the first visit. */
    static ListQuery of(QueryParameters parameters) {
        return new ListQuery(
                word(parameters, FOLDER, Folder.ALL),
                parameters.getSingleParameter(SEARCH).orElse(""),
                word(parameters, ORDER, Order.EDITED));
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        if (folder != Folder.ALL) {
            said.put(FOLDER, inAddress(folder));
        }
        if (!search.isEmpty()) {
            said.put(SEARCH, search);
        }
        if (order != Order.EDITED) {
            said.put(ORDER, inAddress(order));
        }
        return QueryParameters.simple(said);
    }

    ListQuery in(Folder other) {
        return new ListQuery(other, "", order);
    }

    ListQuery searching(String words) {
        return new ListQuery(folder, words, order);
    }

    ListQuery ordered(Order other) {
        return new ListQuery(folder, search, other);
    }

    private static <E extends Enum<E>> E word(QueryParameters parameters, String name, E usual) {
        String said = parameters.getSingleParameter(name).orElse("").toUpperCase(Locale.ROOT);
        for (E word : usual.getDeclaringClass().getEnumConstants()) {
            if (word.name().equals(said)) {
                return word;
            }
        }
        return usual;
    }

    private static String inAddress(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
