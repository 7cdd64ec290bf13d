package app.lodestar.editor.ui;

import app.lodestar.framework.Lens;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.Coverage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * Which stakeholder, goal, step of the flow and lens is looked at by which metrics, and where
 * nothing looks; one click goes there. It follows what is written while it is open.
 */
final class CoverageDialog extends Dialog {
    private final Checking checking;
    private final Words words;
    private final Paragraph sum = new Paragraph();
    private final Div tables = Plain.div("matrices");
    private List<Object> shown = List.of();

    CoverageDialog(Checking checking) {
        this.checking = checking;
        this.words = checking.words();
        addClassName("coverage-dialog");
        setWidth("72rem");
        setHeaderTitle(words.text("editor.coverage"));
        sum.addClassName("sum");
        NativeButton close = Plain.button("", words.text("editor.checks.close"), this::close);
        getFooter().add(close);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                close.focus();
            }
        });
        add(sum, Plain.tag("p", "muted", words.text("editor.coverage.note")), tables);
        show();
        checking.session().whileAttached(this, _ -> show());
        addAttachListener(_ -> show());
    }

    private void show() {
        MetricFramework framework = checking.session().framework();
        Coverage coverage = Coverage.of(framework);
        List<Object> now =
                List.of(
                        coverage,
                        framework.metrics().stream().map(Node::label).toList(),
                        names(coverage));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        sum.setText(words.text("editor.coverage.sum", coverage.holes()));
        CoverageTable table =
                new CoverageTable(words, checking.findings(), framework, this::go, this::fill);
        tables.removeAll();
        tables.add(
                table.of(
                        "stakeholders",
                        words.text("editor.coverage.stakeholder"),
                        coverage.stakeholders(),
                        this::piece),
                table.of(
                        "goals", words.text("editor.coverage.goal"), coverage.goals(), this::piece),
                table.of(
                        "steps", words.text("editor.coverage.step"), coverage.steps(), this::piece),
                table.of(
                        "lenses",
                        words.text("editor.coverage.lens"),
                        coverage.lenses(),
                        this::lens));
    }

    private List<String> names(Coverage coverage) {
        return List.of(coverage.stakeholders(), coverage.goals(), coverage.steps()).stream()
                .flatMap(List::stream)
                .map(row -> checking.findings().name(row.subject()))
                .toList();
    }

    private Component piece(NodeId piece) {
        return Plain.link(checking.findings().name(piece), () -> go(piece));
    }

    private Component lens(Lens lens) {
        return Plain.span("", words.word(lens.code()));
    }

    private void go(NodeId piece) {
        close();
        checking.places().go(piece, null);
    }

    private void fill(Coverage.Hole hole) {
        close();
        switch (hole) {
            case NO_STEP -> checking.places().part("flow");
            case NO_SIGNAL -> checking.places().part("goals");
            case NO_METRIC, ONLY_GUARDRAILS, NO_CORE -> checking.places().nameMetric();
        }
    }
}
