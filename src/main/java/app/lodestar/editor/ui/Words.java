package app.lodestar.editor.ui;

import app.lodestar.base.Messages;
import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Tier;
import app.lodestar.scoring.ScoreWords;
import app.lodestar.scoring.ui.Periods;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of the document as people read them: names of fields, invitations, choices, refusals.
 */
final class Words {
    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The text of a key that may be missing. */
    Optional<String> find(String key, Object... arguments) {
        return messages.find(key, arguments);
    }

    String label(Field field) {
        return messages.text("framework.field." + field.code());
    }

    /**
     * The question that stands where an answer is missing; empty for fields that are chosen, not
     * written.
     */
    String ask(Field field) {
        return messages.find("framework.ask." + field.code()).orElse("");
    }

    String word(String choice) {
        return choice.isEmpty() ? "" : messages.text("framework.word." + choice);
    }

    String word(Enum<?> choice) {
        return word(choice.name());
    }

    String tier(Tier tier) {
        return word(tier.name());
    }

    /** Why something was refused, what was kept and what to do. */
    String refusal(Refusal refusal) {
        Object[] details =
                refusal.code() == Refusal.Code.CYCLE
                        ? new Object[] {String.join(" → ", refusal.details())}
                        : refusal.details().toArray();
        String key = "framework.refused." + refusal.code();
        if (refusal.code() == Refusal.Code.BAD_FORMAT && refusal.field() != null) {
            return messages.find(key + "." + formatOf(refusal.field().type()))
                    .orElseGet(() -> messages.text(key));
        }
        return details.length == 0 ? messages.text(key, "") : messages.text(key, details);
    }

    private static String formatOf(FieldType type) {
        return type.getClass().getSimpleName();
    }

    /** The name of a piece, or a stand-in for one that has none. */
    String nameOf(String label) {
        return label.isBlank() ? messages.text("editor.unnamed") : label;
    }

    /** A name in quotes, or what stands for it where it is blank. */
    String quoted(String name, String otherwise) {
        return name.isBlank() ? otherwise : messages.text("editor.quoted", name.strip());
    }

    /** What the numbers of a framework's scores say in words. */
    ScoreWords scoring(MetricFramework framework) {
        return new ScoreWords(framework, messages);
    }

    /** What the periods of metrics are called. */
    Periods periods() {
        return new Periods(messages);
    }

    /** A phrase as a sentence. */
    String sentence(String phrase) {
        return phrase.isEmpty() || phrase.endsWith(".")
                ? capitalised(phrase)
                : capitalised(phrase) + ".";
    }

    String capitalised(String phrase) {
        return phrase.isEmpty()
                ? phrase
                : phrase.substring(0, 1).toUpperCase(locale()) + phrase.substring(1);
    }

    /** A label within a sentence; one that begins with an abbreviation stays. */
    String small(String label) {
        boolean isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return isWord ? label.substring(0, 1).toLowerCase(locale()) + label.substring(1) : label;
    }

    /** The language that the product is written in. */
    Locale locale() {
        return Messages.LOCALE;
    }

    /** A place in the page one can link to and move the focus to. */
    static String anchor(NodeId node) {
        return "n-" + node;
    }
}
