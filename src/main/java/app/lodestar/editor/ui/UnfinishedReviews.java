package app.lodestar.editor.ui;

import app.lodestar.framework.NodeId;
import app.lodestar.practice.Exercise;
import app.lodestar.rubric.SeededFlaw;
import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person marked in exercises that they have not submitted, for as long as they are here: a
 * page that is loaded again begins with it. Belongs to its session and is used under that session's
 * lock only.
 */
final class UnfinishedReviews {
    /**
     * More exercises than this are hardly under way at once; the one left alone for longest goes.
     */
    private static final int MOST = 8;

    private final LinkedHashMap<Exercise.Choice, Map<NodeId, Optional<SeededFlaw>>> marks =
            new LinkedHashMap<>();

    private UnfinishedReviews() {}

    static UnfinishedReviews of(VaadinSession session) {
        var known = session.getAttribute(UnfinishedReviews.class);
        if (known == null) {
            known = new UnfinishedReviews();
            session.setAttribute(UnfinishedReviews.class, known);
        }
        return known;
    }

    /** The marks in an exercise. */
    Map<NodeId, Optional<SeededFlaw>> marks(Exercise.Choice choice) {
        return Map.copyOf(marks.getOrDefault(choice, Map.of()));
    }

    /** What is marked now takes the place of what was. */
    void keep(Exercise.Choice choice, Map<NodeId, Optional<SeededFlaw>> now) {
        marks.remove(choice);
        if (marks.size() == MOST) {
            marks.pollFirstEntry();
        }
        marks.put(choice, Map.copyOf(now));
    }

    /** The exercise is over. */
    void forget(Exercise.Choice choice) {
        marks.remove(choice);
    }
}
