package app.lodestar.editor.ui;

import app.lodestar.framework.NodeId;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Validation;
import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.Waiver;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks why a check does not hold here, and sets it aside with that reason. */
final class WaiveDialog extends Dialog {
    private final Checking checking;
    private final CheckId check;
    private final @Nullable NodeId about;
    private final Input reason = new Input();
    private final Paragraph help = new Paragraph();

    /**
     * @param about the one piece that it is set aside for; null for the whole framework
     */
    WaiveDialog(Checking checking, CheckId check, @Nullable NodeId about) {
        this.checking = checking;
        this.check = check;
        this.about = about;
        Words words = checking.words();
        addClassName("waive-dialog");
        setWidth("30rem");
        setHeaderTitle(words.text("editor.checks.waive.title", check.code()));
        NativeLabel label = new NativeLabel(words.text("editor.checks.waive.why"));
        label.setFor("waive-reason");
        reason.setId("waive-reason");
        reason.getElement().setAttribute("dir", "auto");
        reason.getElement().setAttribute("autocomplete", "off");
        reason.getElement().setAttribute("aria-describedby", "waive-help");
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        // The value of the field may still be on its way: the event brings its own.
        reason.getElement()
                .addEventListener(
                        "keydown",
                        told -> {
                            reason.setValue(told.getEventData().get("element.value").asString());
                            waive();
                        })
                .addEventData("element.value")
                .setFilter("event.key === 'Enter' && !event.isComposing");
        help.setId("waive-help");
        help.addClassName("help");
        help.setText(words.text("editor.checks.waive.help"));
        add(Plain.tag("p", "about", what(words)), Plain.div("field", label, reason, help));
        getFooter()
                .add(
                        Plain.button("", words.text("editor.cancel"), this::close),
                        Plain.button("primary", words.text("editor.checks.waive.do"), this::waive));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
    }

    private String what(Words words) {
        String asked = words.text(check.messageKey());
        return about == null
                ? words.text("editor.checks.waive.for-all", asked)
                : words.text("editor.checks.waive.for", checking.findings().name(about), asked);
    }

    private void waive() {
        String why = reason.getValue().strip();
        if (Validation.isBlank(why)) {
            refuse(checking.words().text("editor.checks.waive.no-reason"));
            return;
        }
        EditorSession session = checking.session();
        Optional<Refusal> refusal =
                session.perform(
                        Waiver.waive(session.framework(), check, about, why, session.newId()));
        refusal.ifPresentOrElse(r -> refuse(checking.words().refusal(r)), this::close);
    }

    private void refuse(String sentence) {
        help.setText(sentence);
        help.addClassName("wrong");
        reason.getElement().setAttribute("aria-invalid", "true");
        reason.focus();
    }
}
