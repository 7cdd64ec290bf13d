package app.lodestar.scoring.ui;

import app.lodestar.dataset.FrameworkData;
import app.lodestar.dataset.TableReference;
import app.lodestar.formula.Problem;
import app.lodestar.formula.ProblemCode;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.scoring.MetricProblem;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;

/**
 * The tables that a framework describes and a person's own data do not have: what they lack is a
 * file, and nothing is wrong with the formulas that name them.
 */
final class MissingTables {
    private final Shown shown;
    private final List<String> tables;

    MissingTables(Shown shown) {
        this.shown = shown;
        this.tables =
                switch (shown.source()) {
                    case FrameworkData.Source.Own(List<TableReference> own) ->
                            missing(shown, own.stream().map(TableReference::key).toList());
                    case FrameworkData.Source.Bundled _, FrameworkData.Source.None _ -> List.of();
                };
    }

    private static List<String> missing(Shown shown, List<String> own) {
        return shown.framework().list(NodeKind.DATASET).stream()
                .map(table -> table.text(Field.TABLE_KEY))
                .filter(key -> !key.isEmpty() && !own.contains(key))
                .toList();
    }

    /** Whether it is only the data that a formula lacks. */
    boolean explain(MetricProblem of) {
        Problem problem = of.problem();
        return problem.code() == ProblemCode.UNKNOWN_TABLE
                && problem.arguments().stream().anyMatch(tables::contains);
    }

    /** What is missing, with the way to where it is brought; empty when nothing is. */
    Optional<HtmlContainer> part() {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        Anchor data = new Anchor("data", shown.text("toData"));
        data.addClassName("btn");
        return Optional.of(
                Piece.of(
                        "section",
                        "part-missing",
                        Piece.of("h2", "", shown.text("missing")),
                        Piece.of("p", "", shown.text("about.missing", String.join(", ", tables))),
                        data));
    }
}
