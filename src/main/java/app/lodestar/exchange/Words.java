package app.lodestar.exchange;

import app.lodestar.base.Messages;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.rubric.Coverage;
import java.util.Optional;

/** The fixed words of a Markdown file, from the bundle. */
final class Words {
    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    /** The words of {@code exchange.markdown.<key>}; arguments must be Markdown already. */
    String of(String key, String... arguments) {
        String text = messages.text("exchange.markdown." + key);
        if (arguments.length == 0) {
            return text;
        }
        // A file has thousands of them: a MessageFormat for each would be most of its time.
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int at; (at = text.indexOf('{', from)) >= 0; from = at + 3) {
            filled.append(text, from, at).append(arguments[text.charAt(at + 1) - '0']);
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** What a hole in the coverage is called. */
    String hole(Coverage.Hole hole) {
        return messages.text(hole.messageKey());
    }

    /** The word a choice field holds, as people read it; empty when it holds none. */
    String choice(Node node, Field field) {
        String word = node.text(field);
        return word.isEmpty() ? "" : choice(word);
    }

    String choice(String word) {
        return messages.text("framework.word." + word);
    }

    /** What people call a field. */
    String label(Field field) {
        return messages.text("framework.field." + field.code());
    }

    /** What people call a field, if they ever see it. */
    Optional<String> findLabel(Field field) {
        return messages.find("framework.field." + field.code());
    }
}
