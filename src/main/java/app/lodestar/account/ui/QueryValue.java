package app.lodestar.account.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Optional;

/** What an address says behind its question mark, as far as it is one of ours. */
final class QueryValue {

    private QueryValue() {}

    static <E extends Enum<E>> Optional<E> of(QueryParameters query, String name, Class<E> type) {
        return query.getSingleParameter(name)
                .flatMap(value ->
                        Arrays.stream(type.getEnumConstants())
                                .filter(constant -> constant.name().equals(value))
                                .findFirst());
    }
}
