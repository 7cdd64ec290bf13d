package app.lodestar.editor.ui;

import app.lodestar.base.ui.OwnedText;
import app.lodestar.base.ui.UnsentText;
import app.lodestar.framework.Codec;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.TextChange;
import java.util.List;
import java.util.Optional;

/** Carries long texts between the browser, which writes them, and the session, which keeps them. */
final class TextCarrier {
    private final EditorSession session;
    private final Words words;

    TextCarrier(EditorSession session, Words words) {
        this.session = session;
        this.words = words;
    }

    /**
     * Hands the text of a field to the browser, and what the browser makes of it to the session.
     */
    void carry(OwnedText text, NodeId node, Field field) {
        text.own(
                new TextKey(node, field).in(session),
                session.node(node).text(field),
                session.sequence());
        var carried = new Carried(text, node, field);
        text.onPush(carried::push);
        session.whileAttached(text, carried::tell);
    }

    /** Takes the rest of a text whose field is gone from the page. */
    UnsentText.Answer receive(String key, OwnedText.Push push) {
        return TextKey.read(session, key)
                .map(text -> receive(text, push))
                .orElseGet(() -> refused(new Refusal(Refusal.Code.NOT_FOUND, null, List.of())));
    }

    private UnsentText.Answer receive(TextKey text, OwnedText.Push push) {
        return switch (session.edit(text.node(), text.field(), push)) {
            case TextAnswer.Refused(Refusal refusal) -> refused(refusal);
            case TextAnswer.Kept _ ->
                    new UnsentText.Answer.Kept(
                            session.node(text.node()).text(text.field()), session.sequence());
        };
    }

    private UnsentText.Answer refused(Refusal refusal) {
        return new UnsentText.Answer.Refused(words.refusal(refusal));
    }

    /** One text on the page. */
    private final class Carried {
        private final OwnedText text;
        private final NodeId node;
        private final Field field;

        /** What the session told while the push in hand was carried out; empty: nobody can say. */
        private Optional<List<TextChange>> since = Optional.of(List.of());

        private boolean pushing;

        Carried(OwnedText text, NodeId node, Field field) {
            this.text = text;
            this.node = node;
            this.field = field;
        }

        void push(OwnedText.Push push) {
            since = Optional.of(List.of());
            pushing = true;
            TextAnswer answer;
            try {
                answer = session.edit(node, field, push);
            } finally {
                pushing = false;
            }
            switch (answer) {
                case TextAnswer.Refused(Refusal refusal) -> {
                    tell(since);
                    text.refuse(words.refusal(refusal));
                }
                case TextAnswer.Kept(Optional<TextChange> made) ->
                        since.ifPresentOrElse(
                                changes ->
                                        text.answer(
                                                Codec.write(changes),
                                                made.map(changes::lastIndexOf).orElse(-1),
                                                now(),
                                                session.sequence()),
                                () -> text.answer(now(), session.sequence()));
            }
        }

        void tell(Update update) {
            if (!update.touches(node, field)) {
                return;
            }
            Optional<List<TextChange>> changes = update.changesOf(node, field);
            if (pushing) {
                since = changes;
            } else {
                tell(changes);
            }
        }

        private void tell(Optional<List<TextChange>> changes) {
            changes.ifPresentOrElse(
                    each -> {
                        if (!each.isEmpty()) {
                            text.receive(Codec.write(each), now(), session.sequence());
                        }
                    },
                    () -> text.reset(now(), session.sequence()));
        }

        private String now() {
            return session.node(node).text(field);
        }
    }
}
