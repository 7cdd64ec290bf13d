package app.lodestar.editor.ui;

import app.lodestar.base.ui.OwnedText;
import app.lodestar.base.ui.ShortcutGroup;
import app.lodestar.base.ui.ShortcutGroup.Shortcut;
import app.lodestar.framework.Limits;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.TreeMap;

/**
 * A formula that is written in place, with the words of the language coloured and offered, what is
 * wrong underlined and said, and what it means below.
 */
@Tag("formula-field")
@JsModule("./formula-field.ts")
@NpmPackage(value = "@codemirror/autocomplete", version = "6.20.4")
@NpmPackage(value = "@codemirror/language", version = "6.13.1")
@NpmPackage(value = "@codemirror/lint", version = "6.9.8")
@NpmPackage(value = "@lezer/highlight", version = "1.2.5")
final class FormulaField extends OwnedText {
    private static final List<String> WORDS =
            List.of("replace", "insert", "remove", "key", "fine", "completions");

    /** The keys in a formula, as the overview lists them. */
    static ShortcutGroup shortcuts(Words words) {
        return new ShortcutGroup(
                words.text("editor.formula.keys"),
                List.of(
                        new Shortcut("Ctrl Space", words.text("editor.formula.keys.offer")),
                        new Shortcut("Alt Enter", words.text("editor.formula.keys.mend")),
                        new Shortcut("F8", words.text("editor.formula.keys.next"))));
    }

    FormulaField(String label, String placeholder, Words words) {
        getElement().setProperty("label", label);
        getElement().setProperty("placeholder", placeholder);
        getElement().setProperty("max", Limits.FORMULA);
        var texts = new TreeMap<String, String>();
        WORDS.forEach(word -> texts.put(word, words.text("editor.formula." + word)));
        texts.put("count", words.text("base.text.count"));
        texts.put("tooLong", words.text("base.text.too-long"));
        getElement().setPropertyMap("words", texts);
    }

    /** What the field offers while one writes. */
    void setVocabulary(FormulaVocabulary vocabulary) {
        getElement().setPropertyBean("vocabulary", vocabulary);
    }

    /** What is to be said of the text; the browser moves it along with what it has not sent. */
    void setReading(FormulaReading reading) {
        getElement().setPropertyBean("reading", reading);
    }
}
