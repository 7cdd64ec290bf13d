package app.lodestar.editor.ui;

import app.lodestar.base.ui.HasReadOnly;
import app.lodestar.base.ui.OwnedText;
import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.TreeMap;

/**
 * Offers for copying what a person wrote and the server will not take, since they may only read, or
 * not even that. It is in their browser alone; this page never learns of it.
 */
@Tag("kept-texts")
@JsModule("./kept-texts.ts")
final class KeptTexts extends Component implements HasReadOnly {
    private static final List<String> WORDS =
            List.of("title", "note", "copy", "copied", "discard", "text");

    /**
     * @param keys how the keys of the texts begin, as {@link TextKey#start} has it
     */
    KeptTexts(String keys, Words words) {
        getElement().setProperty("keys", OwnedText.KEPT_UNDER + keys);
        var texts = new TreeMap<String, String>();
        WORDS.forEach(word -> texts.put(word, words.text("editor.kept." + word)));
        getElement().setPropertyMap("words", texts);
        var labels = new TreeMap<String, String>();
        for (Field field : Field.values()) {
            if (field.type() instanceof FieldType.Prose
                    || field.type() instanceof FieldType.Formula) {
                labels.put(field.code(), words.label(field));
            }
        }
        getElement().setPropertyMap("labels", labels);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("active", readOnly);
    }
}
