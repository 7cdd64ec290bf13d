package app.lodestar.editor.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;

/** Shows what a pasted outline would become before anything is made of it. */
final class PasteDialog extends Dialog {
    private static final int SHOWN = 200;

    PasteDialog(Words words, OutlineText.Reading reading, Runnable make) {
        setHeaderTitle(words.text("editor.paste.title", reading.lines().size()));
        setWidth("36rem");
        HtmlContainer preview = Plain.tag("ul", "paste-preview");
        reading.lines().stream()
                .limit(SHOWN)
                .forEach(line -> {
                    HtmlContainer item = Plain.tag("li", "", Plain.tag("bdi", "", line.name()));
                    item.getStyle().set("--lv", Integer.toString(line.level() - 1));
                    preview.add(item);
                });
        add(Plain.tag("p", "soft", words.text("editor.paste.explain")));
        if (!reading.problems().isEmpty()) {
            HtmlContainer problems = Plain.tag("ul", "problem-list");
            problems.getElement().setAttribute("role", "alert");
            reading.problems().stream()
                    .limit(20)
                    .forEach(p ->
                            problems.add(
                                    Plain.tag(
                                            "li",
                                            "",
                                            words.text(
                                                    "editor.paste.problem",
                                                    p.number(),
                                                    words.refusal(p.refusal())))));
            add(problems);
        }
        add(preview);
        if (reading.lines().size() > SHOWN) {
            add(
                    Plain.tag(
                            "p",
                            "muted",
                            words.text("editor.paste.more", reading.lines().size() - SHOWN)));
        }
        NativeButton cancel = Plain.button("", words.text("editor.cancel"), this::close);
        NativeButton go =
                Plain.button(
                        "primary",
                        words.text("editor.paste.make", reading.lines().size()),
                        () -> {
                            close();
                            make.run();
                        });
        go.setEnabled(reading.problems().isEmpty());
        getFooter().add(cancel, go);
    }
}
