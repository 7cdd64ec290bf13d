package app.lodestar.library.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.Limits;
import app.lodestar.framework.Mode;
import app.lodestar.framework.Refusal;
import app.lodestar.library.Creation;
import app.lodestar.library.Draft;
import app.lodestar.library.Template;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.BiFunction;

/** Asks what a new framework is about and where it starts from. One dialog makes one framework. */
class NewFrameworkDialog extends Dialog {
    private static final String BLANK = "";

    private final LineField title =
            new LineField("new-title", getTranslation("library.new.title"), Limits.TITLE);
    private final LineField question =
            new LineField("new-question", getTranslation("library.new.question"), Limits.LINE);
    private final ChoiceField<Mode> mode =
            new ChoiceField<>("new-mode", getTranslation("library.new.mode"), Mode.PRACTICE)
                    .with(Mode.PRACTICE, getTranslation("library.new.mode.PRACTICE"), "")
                    .with(Mode.TEAM, getTranslation("library.new.mode.TEAM"), "");
    private final ChoiceField<String> start =
            new ChoiceField<>("new-start", getTranslation("library.new.start"), BLANK)
                    .with(BLANK, getTranslation("library.new.start.blank"), "");
    private final NativeButton create = new NativeButton(getTranslation("library.new.create"));
    private final BiFunction<String, Draft, Creation> maker;
    private final java.util.function.Consumer<Creation.Created> then;
    private boolean made;

    /**
     * @param maker makes a framework from the key of a template, or from nothing when it is empty
     */
    NewFrameworkDialog(
            List<Template> templates,
            BiFunction<String, Draft, Creation> maker,
            java.util.function.Consumer<Creation.Created> then) {
        this.maker = maker;
        this.then = then;
        addClassName("new-framework");
        setWidth("40rem");
        setHeaderTitle(getTranslation("library.new.heading"));
        for (Template template : templates) {
            start.with(
                    template.key(),
                    getTranslation("library.template." + template.key()),
                    getTranslation("library.template." + template.key() + ".line"));
        }
        mode.addClassName("in-a-row");
        start.addClassName("in-columns");
        add(title, question, mode, start);
        NativeButton cancel =
                new NativeButton(getTranslation("library.cancel"), clicked -> close());
        cancel.addClassName("btn");
        create.addClassNames("btn", "primary");
        create.addClickListener(clicked -> create());
        title.onEnter(this::create);
        question.onEnter(this::create);
        getFooter().add(cancel, create);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                title.select();
            }
        });
    }

    /** Begins with a template, under its name until the person writes another. */
    void startFrom(Template template) {
        start.setValue(template.key());
        title.setValue(getTranslation("library.template." + template.key()));
    }

    private void create() {
        if (made) {
            return;
        }
        Draft draft = new Draft(title.getValue(), question.getValue(), mode.getValue());
        switch (maker.apply(start.getValue(), draft)) {
            case Creation.Created created -> {
                made = true;
                close();
                then.accept(created);
            }
            case Creation.Refused(Refusal refusal) -> {
                LineField wrong = refusal.field() == Field.QUESTION ? question : title;
                wrong.refuse(RefusalWords.of(this::getTranslation, refusal));
            }
        }
    }
}
