package app.lodestar.editor.ui;

import app.lodestar.collaboration.FrameworkId;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the past of a framework, as its address says it.
 *
 * @param at the sequence of the moment, or null for now
 * @param with the sequence to compare it with, 0 for none, or null for whatever suits the moment
 * @param whole whether what did not change is shown too
 */
record HistoryPlace(@Nullable Long at, @Nullable Long with, boolean whole) {
    private static final String AT = "at";
    private static final String WITH = "with";
    private static final String WHOLE = "whole";

    static HistoryPlace now() {
        return new HistoryPlace(null, null, false);
    }

    static HistoryPlace at(long sequence) {
        return new HistoryPlace(sequence, null, false);
    }

    HistoryPlace comparedWith(long sequence) {
        return new HistoryPlace(at, sequence, whole);
    }

    HistoryPlace whole(boolean wanted) {
        return new HistoryPlace(at, with, wanted);
    }

    /** What can be read of the address; a number that is none is passed over. */
    static HistoryPlace of(QueryParameters query) {
        return new HistoryPlace(
                number(query, AT),
                number(query, WITH),
                query.getSingleParameter(WHOLE).isPresent());
    }

    private static @Nullable Long number(QueryParameters query, String name) {
        Optional<String> text = query.getSingleParameter(name).filter(t -> t.matches("\\d{1,18}"));
        return text.map(Long::valueOf).orElse(null);
    }

    /** What the address of this place says behind the question mark. */
    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (at != null) {
            query.put(AT, at.toString());
        }
        if (with != null) {
            query.put(WITH, with.toString());
        }
        if (whole) {
            query.put(WHOLE, "1");
        }
        return QueryParameters.simple(query);
    }

    /** The address of this place in the past of a framework. */
    String of(FrameworkId framework) {
        String address = FaceBar.Face.HISTORY.of(framework);
        String query = query().getQueryString();
        return query.isEmpty() ? address : address + "?" + query;
    }
}
