package app.lodestar.editor.ui;

import app.lodestar.account.WorkspaceId;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.dataset.FrameworkData;
import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.rubric.DataFindings;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.ScoreDesk;
import app.lodestar.scoring.ScoreStep;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the data say while one writes: scores the framework beside the work, never in its way, and
 * again when what was changed has been left alone for a moment. Until then it says that what it
 * knows is of before.
 */
final class LiveScores {
    /** Carries out what it is given after the moment in which nothing must have changed. */
    private static final Executor AFTER_A_MOMENT =
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Thread::startVirtualThread);

    /** What changes what the data say, whatever it is written with. */
    private static final Set<Field> TELLING =
            Set.of(
                    Field.TIMEZONE,
                    Field.WEEK_START,
                    Field.CURRENCY,
                    Field.SEGMENT_BY,
                    Field.STRATA,
                    Field.COMPARISON_SECONDARY);

    private static final Interner<Map<NodeId, MetricReading>> SAME = new Interner<>();

    /** How far it is. */
    enum State {
        /** There is nothing to be scored: no data, or no formula. */
        NOTHING,
        /** Something newer than what is known is being worked out, or soon will be. */
        WORKING,
        /** What is known is of the framework as it is. */
        CURRENT,
        /** Nothing newer came of it; trying again may help. */
        FAILED
    }

    private final ScoreDesk desk;
    private final EditorSession session;
    private final Supplier<WorkspaceId> workspace;
    private final Hearers<State> hearers = new Hearers<>();
    private final Hearers<LiveScores> lookers = new Hearers<>();
    private Map<NodeId, MetricReading> readings = Map.of();
    private State state = State.NOTHING;
    private @Nullable FrameworkScore score;
    private @Nullable DataFindings findings;
    private boolean lookFailed;
    private ScoreDesk.@Nullable Running running;
    private @Nullable UI ui;
    private int turn;

    LiveScores(ScoreDesk desk, EditorSession session, Supplier<WorkspaceId> workspace) {
        this.desk = desk;
        this.session = session;
        this.workspace = workspace;
    }

    /** Works for as long as the page is there. */
    void on(Component page) {
        session.whileAttached(page, this::changed);
        page.addAttachListener(event -> {
            UI here = event.getUI();
            ui = here;
            page.addDetachListener(left -> {
                left.unregisterListener();
                stop();
                ui = null;
            });
            begin();
        });
    }

    State state() {
        return state;
    }

    /** How the framework stands as it is now; empty while that is not known. */
    Optional<FrameworkScore> current() {
        return state == State.CURRENT ? Optional.ofNullable(score) : Optional.empty();
    }

    /**
     * What the rubric asks of the data, perhaps as they said before; empty before they were first
     * looked at, and where there is nothing to be scored.
     */
    Optional<DataFindings> findings() {
        return Optional.ofNullable(findings);
    }

    /** Whether newer findings are on their way. */
    boolean isLooking() {
        return state == State.WORKING || running != null;
    }

    /** Whether no newer findings came of the last look, and none are on their way. */
    boolean failedToLook() {
        return !isLooking() && (state == State.FAILED || lookFailed);
    }

    /** What is known of a metric, perhaps of before; empty before the first score. */
    Optional<MetricReading> of(NodeId metric) {
        return Optional.ofNullable(readings.get(metric));
    }

    /** All that is known of metrics; equal ones are the same object on all pages. */
    Map<NodeId, MetricReading> readings() {
        return readings;
    }

    /** Whether anything is known of any metric. */
    boolean hasReadings() {
        return !readings.isEmpty();
    }

    /** Every number is an invented demo value. */
    boolean isInvented() {
        return FrameworkData.source(session.framework()) instanceof FrameworkData.Source.Bundled;
    }

    /** Tells {@code owner} of every change for as long as it is on the page. */
    void whileAttached(Component owner, Runnable listener) {
        hearers.whileAttached(owner, _ -> listener.run());
    }

    /** Tells {@code owner} whenever the data were looked at for as long as it is on the page. */
    void whenLookedAt(Component owner, Runnable listener) {
        lookers.whileAttached(owner, _ -> listener.run());
    }

    /** Works it out now. */
    void begin() {
        stop();
        UI here = ui;
        if (here == null) {
            return;
        }
        MetricFramework framework = session.framework();
        if (FrameworkData.source(framework) instanceof FrameworkData.Source.None) {
            becomeNothing();
            return;
        }
        Optional<WorkspaceId> known = place();
        if (known.isEmpty()) {
            session.follow();
            return;
        }
        WorkspaceId place = known.get();
        become(State.WORKING);
        int mine = ++turn;
        running =
                desk.score(
                        session.person().id(),
                        place,
                        framework,
                        here.accessLater(
                                (ScoreStep step) -> show(mine, place, framework, step), () -> {}));
    }

    /** Empty when the framework is no longer theirs. */
    private Optional<WorkspaceId> place() {
        try {
            return Optional.of(workspace.get());
        } catch (FrameworkNotFoundException noLongerTheirs) {
            return Optional.empty();
        }
    }

    /** Does not wait any longer for a quiet moment: somebody wants to know. */
    void hurry() {
        if (state == State.WORKING && running == null) {
            begin();
        }
    }

    private void changed(Update update) {
        UI here = ui;
        if (here == null || !matters(update)) {
            return;
        }
        if (FrameworkData.source(session.framework()) instanceof FrameworkData.Source.None) {
            begin();
            return;
        }
        stop();
        become(State.WORKING);
        int mine = ++turn;
        AFTER_A_MOMENT.execute(
                here.accessLater(
                        () -> {
                            if (mine == turn) {
                                begin();
                            }
                        },
                        () -> {}));
    }

    /** Names, definitions and the like change no number. */
    private static boolean matters(Update update) {
        return update.places(NodeKind.METRIC)
                || update.places(NodeKind.EDGE)
                || update.concerns(NodeKind.DATASET)
                || update.concerns(NodeKind.COLUMN)
                || update.touched().values().stream()
                        .anyMatch(fields -> fields.stream().anyMatch(LiveScores::matters));
    }

    private static boolean matters(Field field) {
        boolean ofMetrics = field.kind() == NodeKind.METRIC || field.kind() == NodeKind.EDGE;
        boolean isText =
                field.type() instanceof FieldType.Line
                        || field.type() instanceof FieldType.Prose
                        || field.type() instanceof FieldType.Tags;
        return TELLING.contains(field) || (ofMetrics && !isText);
    }

    private void show(int of, WorkspaceId place, MetricFramework framework, ScoreStep step) {
        if (of != turn || running == null || !(step instanceof ScoreStep.End end)) {
            return;
        }
        stop();
        switch (end) {
            case ScoreStep.Scored scored -> {
                score = scored.score();
                readings = SAME.of(MetricReading.of(framework, scored.score(), readings));
                review(of, place, framework, scored.score());
                become(State.CURRENT);
            }
            case ScoreStep.NoData _, ScoreStep.NotHere _, ScoreStep.NoFormula _ -> becomeNothing();
            case ScoreStep.Busy _, ScoreStep.Failed _ -> become(State.FAILED);
        }
    }

    private void review(
            int of, WorkspaceId place, MetricFramework framework, FrameworkScore known) {
        UI here = ui;
        if (here == null) {
            return;
        }
        running =
                desk.review(
                        session.person().id(),
                        place,
                        framework,
                        known,
                        here.accessLater(
                                (Optional<DataFindings> found) -> reviewed(of, found), () -> {}));
    }

    private void reviewed(int of, Optional<DataFindings> found) {
        if (of == turn && running != null) {
            stop();
            lookFailed = found.isEmpty();
            findings = found.orElse(findings);
            lookers.tell(this);
        }
    }

    private void becomeNothing() {
        readings = Map.of();
        findings = null;
        lookFailed = false;
        become(State.NOTHING);
    }

    private void become(State next) {
        if (next != State.CURRENT) {
            score = null;
        }
        boolean told = state == next && next != State.CURRENT;
        state = next;
        if (!told) {
            hearers.tell(state);
        }
    }

    private void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }
}
