package app.lodestar.editor.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where an attempt stood whose framework its person deleted. */
final class GoneAnswer extends Main {
    GoneAnswer(Words words) {
        addClassName("lost");
        setId("main");
        Anchor progress = new Anchor("practise/progress", words.text("practice.gone.progress"));
        progress.addClassNames("btn", "primary");
        Anchor bin = new Anchor("?folder=bin", words.text("practice.gone.bin"));
        bin.addClassName("btn");
        Anchor questions = new Anchor("practise", words.text("practice.gone.questions"));
        questions.addClassName("btn");
        add(
                new H1(words.text("practice.gone.title")),
                new Paragraph(words.text("practice.gone.note")),
                Plain.div("actions", progress, bin, questions));
    }
}
