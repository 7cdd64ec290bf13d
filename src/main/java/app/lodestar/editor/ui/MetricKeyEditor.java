package app.lodestar.editor.ui;

import app.lodestar.base.ui.InlineText;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Refusal;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * The key of a metric; a new one is written into every formula that names the old one, in the same
 * step.
 */
final class MetricKeyEditor {
    private MetricKeyEditor() {}

    static Component of(Page page, NodeId id) {
        EditorSession session = page.session();
        InlineText text = new InlineText(page.words().label(Field.KEY));
        text.setVoice(InlineText.Voice.MONO);
        text.setPlaceholder(page.words().ask(Field.KEY));
        text.setMaxLength(63);
        text.setReadOnly(!session.mayWrite());
        text.setValue(session.node(id).text(Field.KEY));
        text.onCommit(written -> {
            Optional<Refusal> refusal =
                    session.perform(
                            written.letter(),
                            MetricGestures.rename(session.framework(), id, written.text().strip()));
            refusal.ifPresent(r -> text.setError(page.words().refusal(r)));
        });
        session.whileAttached(
                text,
                update -> {
                    if (update.touches(id, Field.KEY)) {
                        text.follow(session.node(id).text(Field.KEY));
                    }
                });
        return text;
    }
}
