package app.lodestar.base.ui;

import app.lodestar.base.ui.ShortcutGroup.Shortcut;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * A long Markdown text that several people write at once: read as it is meant where nobody writes,
 * and written with a bar of tools and the carets of the others.
 */
@Tag("co-editor")
@JsModule("./co-editor.ts")
public final class CoEditor extends OwnedText {
    private static final List<String> TOOLS =
            List.of("heading", "bold", "italic", "bullets", "numbers", "link", "code", "preview");

    /** The keys in any such text, as the overview lists them, in the words of the page. */
    public static ShortcutGroup shortcuts(Component page) {
        List<Shortcut> all = new ArrayList<>();
        TOOLS.forEach(tool ->
                all.add(
                        new Shortcut(
                                page.getTranslation("base.markdown." + tool + ".keys"),
                                page.getTranslation("base.markdown." + tool))));
        all.add(new Shortcut("Alt F10", page.getTranslation("base.markdown.to-tools")));
        all.add(new Shortcut("Ctrl Enter", page.getTranslation("base.markdown.send")));
        return new ShortcutGroup(page.getTranslation("base.markdown.keys"), all);
    }

    public CoEditor(String label) {
        getElement().setProperty("label", label);
        var words = new TreeMap<String, String>();
        for (String tool : TOOLS) {
            words.put(tool, getTranslation("base.markdown." + tool));
            words.put(tool + ".keys", getTranslation("base.markdown." + tool + ".keys"));
        }
        words.put("tools", getTranslation("base.markdown.tools"));
        words.put("count", getTranslation("base.text.count"));
        words.put("tooLong", getTranslation("base.text.too-long"));
        getElement().setPropertyMap("words", words);
    }

    public void setVoice(InlineText.Voice voice) {
        getElement().setProperty("voice", voice.name().toLowerCase(Locale.ROOT));
    }

    /** The invitation that stands where nothing is written yet. */
    public void setPlaceholder(String placeholder) {
        getElement().setProperty("placeholder", placeholder);
    }

    /** The most characters. More are never cut: they are shown as too many and not sent. */
    public void setMaxLength(int characters) {
        getElement().setProperty("max", characters);
    }
}
