package app.lodestar.collaboration;

import app.lodestar.framework.TextChange;
import java.util.List;

/**
 * What somebody has selected in a text, in UTF-16 units of the text at a sequence of the log.
 *
 * @param from where it begins; equal to {@code to} when it is a caret
 * @param to where the caret stands; before {@code from} for a selection that goes backwards
 */
public record Selection(int from, int to, long sequence) {

    /** Where it is once the text has changed so; its sequence stays. */
    public Selection after(List<TextChange> changes) {
        int movedFrom = from;
        int movedTo = to;
        for (TextChange change : changes) {
            movedFrom = change.place(movedFrom);
            movedTo = change.place(movedTo);
        }
        return new Selection(movedFrom, movedTo, sequence);
    }
}
