package app.lodestar.editor.ui;

import app.lodestar.base.ui.OwnedText;
import app.lodestar.collaboration.Selection;
import app.lodestar.collaboration.Spot;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import java.util.List;
import java.util.Optional;

/** Shows in a text where the others are in it, and tells them where this person is. */
final class TextCarets {
    private final EditorSession session;
    private final Company company;
    private final OwnedText text;
    private final NodeId node;
    private final Field field;
    private List<OwnedText.Caret> shown = List.of();

    private TextCarets(
            EditorSession session, Company company, OwnedText text, NodeId node, Field field) {
        this.session = session;
        this.company = company;
        this.text = text;
        this.node = node;
        this.field = field;
    }

    /** For as long as the text is on the page. */
    static void show(
            EditorSession session, Company company, OwnedText text, NodeId node, Field field) {
        TextCarets carets = new TextCarets(session, company, text, node, field);
        Spot spot = Spot.of(node, field);
        text.onCaret(place ->
                company.select(
                        spot,
                        place.map(p -> new Selection(p.from(), p.to(), p.sequence()))
                                .orElse(null)));
        company.whileAttached(text, carets::show);
    }

    private void show() {
        List<OwnedText.Caret> now =
                company.at(node, field).stream().flatMap(each -> caret(each).stream()).toList();
        if (!now.equals(shown)) {
            shown = now;
            text.setCarets(now);
        }
    }

    private Optional<OwnedText.Caret> caret(Companion companion) {
        return Optional.ofNullable(companion.selection())
                .flatMap(selection -> session.here(node, field, selection))
                .map(selection ->
                        new OwnedText.Caret(
                                companion.client().toString(),
                                companion.name(),
                                companion.colour(),
                                selection.from(),
                                selection.to()));
    }
}
