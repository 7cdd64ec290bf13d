package app.lodestar.dataset.ui;

import app.lodestar.base.Messages;
import app.lodestar.base.ui.Sentence;
import app.lodestar.dataset.FileProblem;
import app.lodestar.dataset.TextEncoding;
import com.vaadin.flow.component.html.Div;

/** A file that cannot be used: why, what was kept of it, what to do, and for some another try. */
class RefusedFile extends Div {

    RefusedFile(ImportDesk desk, ImportStage.Refused refused, Messages messages) {
        addClassName("refused");
        var name = Sentence.isolated(refused.name());
        var problem = refused.problem();
        var note =
                Note.refusal(
                        getTranslation("dataset.refused", name, problem.sentence(messages)),
                        Note.line(
                                getTranslation("dataset.mend." + problem.kind())
                                        + " "
                                        + getTranslation(
                                                refused.file() == null
                                                        ? "dataset.nothing-kept"
                                                        : "dataset.waits")));
        add(note);
        var waiting = refused.file();
        if (waiting != null) {
            var ways = Html.div("actions");
            for (var encoding :
                    new TextEncoding[] {TextEncoding.WINDOWS_1252, TextEncoding.UTF_16LE}) {
                ways.add(
                        Html.button(
                                getTranslation(
                                        "dataset.read-as",
                                        getTranslation("dataset.encoding." + encoding)),
                                "btn",
                                () -> desk.readAs(waiting, encoding)));
            }
            add(ways);
        }
    }

    /** Whether the file might be read if its characters were read another way. */
    static boolean isOfEncoding(FileProblem.Kind kind) {
        return switch (kind) {
            case NOT_UTF8, NUL -> true;
            case EMPTY,
                    CUT_OFF,
                    TOO_LARGE,
                    TOO_MANY_ROWS,
                    TOO_MANY_COLUMNS,
                    LINE_TOO_LONG,
                    UNCLOSED_QUOTE,
                    NOT_JSON,
                    NOT_PARQUET,
                    SPREADSHEET,
                    HTML,
                    ZIP,
                    GZIP,
                    BINARY,
                    RAGGED,
                    NO_SUCH_DAY ->
                    false;
        };
    }
}
