package app.lodestar.scoring.ui;

import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.Announcer;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.ScoreDesk;
import app.lodestar.scoring.ScoreStep;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a framework stands: says what it is doing while it calculates, then shows what came of it.
 * What was shown before stays until there is something newer.
 */
public final class ScoreFace extends Main {
    /**
     * Whose framework is shown, and where its parts are written.
     *
     * @param framework as it stands now
     * @param write the address of a metric on the page where it is written
     * @param withoutData what a person can press where there are no data
     */
    public record Subject(
            PersonId person,
            WorkspaceId workspace,
            Supplier<MetricFramework> framework,
            Function<NodeId, String> write,
            Supplier<List<Component>> withoutData) {}

    /** A framework as it was when it was scored, and how it stood. */
    public record Scored(MetricFramework framework, FrameworkScore score) {}

    private final ScoreDesk desk;
    private final Messages messages;
    private final Subject subject;
    private final HtmlContainer progress = Piece.of("div", "running");
    private final HtmlContainer column = Piece.of("div", "col");
    private ScoreDesk.@Nullable Running running;
    private @Nullable Scored scored;

    public ScoreFace(ScoreDesk desk, Messages messages, Subject subject) {
        this.desk = desk;
        this.messages = messages;
        this.subject = subject;
        addClassNames("paper", "score-face");
        setId("main");
        progress.getElement().setAttribute("role", "status");
        add(progress, column);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        calculate(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stop();
    }

    /** What the page shows; empty before the first score, and where there is none. */
    public Optional<Scored> scored() {
        return Optional.ofNullable(scored);
    }

    /** Scores again, since the framework has changed. */
    public void again() {
        getUI().ifPresent(this::calculate);
    }

    private void calculate(UI ui) {
        stop();
        MetricFramework framework = subject.framework().get();
        column.getElement().setAttribute("aria-busy", true);
        say(text("starting"), true);
        running =
                desk.score(
                        subject.person(),
                        subject.workspace(),
                        framework,
                        ui.accessLater((ScoreStep step) -> show(framework, step), () -> {}));
    }

    private void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
        column.getElement().removeAttribute("aria-busy");
    }

    private void cancel() {
        stop();
        say(text("cancelled"), false);
        progress.add(Piece.button("link", text("again"), this::again));
    }

    private void show(MetricFramework framework, ScoreStep step) {
        if (running == null) {
            return;
        }
        switch (step) {
            case ScoreStep.Preparing _ -> say(text("preparing"), true);
            case ScoreStep.Calculating(int metrics) ->
                    say(text("calculating", Integer.toString(metrics)), true);
            case ScoreStep.End end -> {
                stop();
                progress.removeAll();
                column.removeAll();
                scored = null;
                end(framework, end);
            }
        }
    }

    private void end(MetricFramework framework, ScoreStep.End end) {
        switch (end) {
            case ScoreStep.Scored result -> {
                Shown shown = new Shown(framework, result, messages);
                scored = new Scored(framework, shown.score());
                column.add(new ScoreSheet(shown, desk, subject).parts());
                Announcer.say(
                        UI.getCurrentOrThrow(),
                        text("said", messages.text("scoring.status." + shown.card().status())));
            }
            case ScoreStep.NoData _ -> {
                List<Component> ways = new ArrayList<>(subject.withoutData().get());
                ways.add(new Anchor("data", text("toData")));
                empty(text("noData"), ways.toArray(Component[]::new));
            }
            case ScoreStep.NotHere notHere ->
                    empty(
                            text("notHere", String.join(", ", notHere.tables())),
                            new Anchor("data", text("toData")));
            case ScoreStep.NoFormula _ ->
                    empty(
                            text("noFormula"),
                            new Anchor(subject.write().apply(framework.id()), text("toWrite")));
            case ScoreStep.Busy _ ->
                    empty(text("busy"), Piece.button("btn", text("again"), this::again));
            case ScoreStep.Failed(String reference) ->
                    empty(
                            text("failed", reference),
                            Piece.button("btn", text("again"), this::again));
        }
    }

    private void empty(String sentence, Component... actions) {
        for (Component action : actions) {
            action.addClassName("btn");
        }
        HtmlContainer heading = Piece.of("h1", "sr", text("title"));
        column.add(
                heading,
                Piece.of(
                        "div",
                        "empty",
                        Piece.of("p", "", sentence),
                        Piece.of("div", "ways", actions)));
    }

    private void say(String what, boolean stoppable) {
        progress.removeAll();
        progress.add(Piece.of("span", "", what));
        if (stoppable) {
            progress.add(Piece.button("link", text("cancel"), this::cancel));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.text("scoring.face." + key, arguments);
    }
}
