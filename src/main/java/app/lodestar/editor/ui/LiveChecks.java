package app.lodestar.editor.ui;

import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.Review;
import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the rubric says while one writes: looks again at most once a beat after anybody's edit, and
 * never while an edit is being taken. What the data say is of the last score until there is a newer
 * one. Belongs to its page and is used under that page's lock only.
 */
final class LiveChecks {
    /** How soon a rubric that is busy is asked again. */
    private static final Duration REST = Duration.ofMillis(300);

    private static final Interner<Map<NodeId, Integer>> SAME = new Interner<>();

    private final EditorSession session;
    private final LiveScores scores;
    private final boolean hidden;
    private final Rubrics.Shared rubric;
    private final Hearers<LiveChecks> hearers = new Hearers<>();
    private Map<NodeId, List<Finding>> findings = Map.of();
    private Map<String, Integer> counts = Map.of();
    private Map<NodeId, Integer> sizes = Map.of();
    private MetricFramework reviewed;
    private @Nullable Review review;
    private @Nullable Beat beat;
    private @Nullable Beat slow;

    /**
     * @param hidden nothing is looked at, and nothing shown, as long as the page stands
     */
    LiveChecks(EditorSession session, LiveScores scores, Rubrics rubrics, boolean hidden) {
        this.session = session;
        this.reviewed = session.framework();
        this.rubric = rubrics.of(session.root());
        this.scores = scores;
        this.hidden = hidden;
    }

    /** Works for as long as the page is there, at most once in so long a time. */
    void on(Component page, Duration length) {
        if (hidden) {
            return;
        }
        page.addAttachListener(event -> {
            beat = Beat.gathering(event.getUI(), length, this::look);
            slow = Beat.gathering(event.getUI(), REST, this::look);
            due();
        });
        page.addDetachListener(_ -> beat = slow = null);
        session.whileAttached(page, _ -> due());
        scores.whileAttached(page, this::due);
        scores.whenLookedAt(page, this::due);
    }

    /** Whether nobody is to see any of it. */
    boolean isHidden() {
        return hidden;
    }

    /** What was last found; empty before the first look, and where it is hidden. */
    Optional<Review> review() {
        return Optional.ofNullable(review);
    }

    /** The framework that was last looked at; before the first look, as the page found it. */
    MetricFramework reviewed() {
        return reviewed;
    }

    /** What is to be known of the data that the checks look at. */
    LiveScores scores() {
        return scores;
    }

    /** What is found beside a piece, check by check. */
    List<Finding> of(NodeId piece) {
        return findings.getOrDefault(piece, List.of());
    }

    /**
     * How many findings there are beside each piece that has any; equal ones are the same object on
     * all pages.
     */
    Map<NodeId, Integer> sizes() {
        return sizes;
    }

    /** How many findings there are in a part of the page. */
    int in(String anchor) {
        return counts.getOrDefault(anchor, 0);
    }

    /** Tells {@code owner} of every look for as long as it is on the page. */
    void whileAttached(Component owner, Runnable listener) {
        hearers.whileAttached(owner, _ -> listener.run());
    }

    /** The same, but only when some piece has more or fewer findings than before. */
    void whenCountsMove(Component owner, Runnable listener) {
        AtomicReference<Map<NodeId, Integer>> told = new AtomicReference<>(sizes);
        whileAttached(
                owner,
                () -> {
                    if (!told.getAndSet(sizes).equals(sizes)) {
                        listener.run();
                    }
                });
    }

    private void askAgain() {
        Beat later = slow;
        if (later != null) {
            later.due();
        }
    }

    private void due() {
        Beat due = beat;
        if (due != null) {
            due.due();
        }
    }

    private void look() {
        MetricFramework framework = session.framework();
        rubric.review(framework, scores.findings())
                .ifPresentOrElse(found -> show(framework, found), this::askAgain);
    }

    private void show(MetricFramework framework, Review found) {
        reviewed = framework;
        if (!found.equals(review)) {
            review = found;
            take(framework, found);
        }
        hearers.tell(this);
    }

    private void take(MetricFramework framework, Review found) {
        findings = new HashMap<>();
        counts = new HashMap<>();
        for (Finding each : Finding.of(found)) {
            findings.computeIfAbsent(each.beside(framework), _ -> new ArrayList<>()).add(each);
            counts.merge(each.anchor(framework), 1, Integer::sum);
        }
        Map<NodeId, Integer> beside = new HashMap<>();
        findings.forEach((piece, each) -> beside.put(piece, each.size()));
        sizes = SAME.of(beside);
    }
}
