package app.lodestar.editor.ui;

import app.lodestar.account.WorkspaceId;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.DraftFormulas;
import app.lodestar.scoring.ScoreDesk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The SQL by which a formula is calculated on the data, looked up when somebody wants to see it.
 */
final class FormulaSql {
    private final ScoreDesk desk;
    private final EditorSession session;
    private final Supplier<WorkspaceId> workspace;
    private final Words words;

    FormulaSql(
            ScoreDesk desk, EditorSession session, Supplier<WorkspaceId> workspace, Words words) {
        this.desk = desk;
        this.session = session;
        this.workspace = workspace;
        this.words = words;
    }

    /** What is closed until somebody opens it. */
    Component of(NodeId metric) {
        return new Part(metric).details;
    }

    private final class Part {
        private final NodeId metric;
        private final HtmlContainer statements = Plain.div("sql");
        private final NativeDetails details =
                new NativeDetails(words.text("editor.formula.sql"), statements);
        private ScoreDesk.@Nullable Running running;

        Part(NodeId metric) {
            this.metric = metric;
            details.addClassName("sql-part");
            statements.getElement().setAttribute("aria-live", "polite");
            details.addToggleListener(event -> {
                if (event.isOpened()) {
                    look();
                } else {
                    stop();
                }
            });
            details.addDetachListener(_ -> stop());
            session.whileAttached(
                    details,
                    update -> {
                        if (details.isOpen() && update.touches(metric, Field.FORMULA)) {
                            changed();
                        }
                    });
        }

        private void look() {
            stop();
            statements.removeAll();
            if (session.framework().findLive(metric).isEmpty()) {
                return;
            }
            if (session.node(metric).text(Field.FORMULA).isBlank()) {
                say("editor.formula.sql.empty");
                return;
            }
            if (!new DraftFormulas(session.framework()).check(session.node(metric)).isValid()) {
                say("editor.formula.sql.problem");
                return;
            }
            WorkspaceId place;
            try {
                place = workspace.get();
            } catch (FrameworkNotFoundException noLongerTheirs) {
                session.follow();
                return;
            }
            say("editor.formula.sql.looking");
            running =
                    desk.sql(
                            session.person().id(),
                            place,
                            session.framework(),
                            metric,
                            UI.getCurrentOrThrow().accessLater(this::show, () -> {}));
        }

        /** What is shown is not the formula's any more; it is not looked up with every letter. */
        private void changed() {
            stop();
            statements.removeAll();
            say("editor.formula.sql.changed");
            statements.add(Plain.link(words.text("editor.formula.sql.again"), this::look));
        }

        private void show(Optional<List<String>> lines) {
            stop();
            statements.removeAll();
            if (lines.isEmpty()) {
                say("editor.formula.sql.busy");
                statements.add(Plain.link(words.text("editor.formula.sql.again"), this::look));
            } else if (lines.get().isEmpty()) {
                say("editor.formula.sql.not-here");
            } else {
                lines.get().forEach(line -> statements.add(scrolling(line)));
            }
        }

        private void say(String key) {
            statements.add(Plain.tag("p", "muted", words.text(key)));
        }

        private void stop() {
            if (running != null) {
                running.stop();
                running = null;
            }
        }
    }

    /** What scrolls must be reachable with the keyboard. */
    private HtmlContainer scrolling(String statement) {
        HtmlContainer text = Plain.tag("pre", "formula", statement);
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", words.text("editor.formula.sql.label"));
        return text;
    }
}
