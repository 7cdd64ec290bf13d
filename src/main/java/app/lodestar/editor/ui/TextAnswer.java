package app.lodestar.editor.ui;

import app.lodestar.collaboration.Acknowledgement;
import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.TextChange;
import java.util.List;
import java.util.Optional;

/** What became of a change of a text. */
sealed interface TextAnswer {

    /** It is in the log as {@code made}, or came to nothing. */
    record Kept(Optional<TextChange> made) implements TextAnswer {}

    record Refused(Refusal refusal) implements TextAnswer {}

    static TextAnswer kept(Acknowledgement acknowledgement) {
        return new Kept(
                acknowledgement.changes().stream()
                        .filter(Change.Spliced.class::isInstance)
                        .map(change -> ((Change.Spliced) change).text())
                        .findFirst());
    }

    static TextAnswer stale(Field field) {
        return new Refused(new Refusal(Refusal.Code.STALE_TEXT, field, List.of()));
    }
}
