package app.lodestar.dataset.ui;

import app.lodestar.dataset.Progress;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work on a file that takes its time: how far it is, and the way to end it. */
class UnderWay extends Div {
    private final String heading;
    private final HtmlContainer bar = new HtmlContainer("progress");
    private final Paragraph phase = new Paragraph();
    private final Paragraph words = new Paragraph();
    private final NativeButton cancel;

    /**
     * @param heading what is being done
     * @param note what happens if the person leaves the page
     */
    UnderWay(String heading, String note, Runnable cancel) {
        this.heading = heading;
        addClassName("under-way");
        this.cancel = Html.button(getTranslation("dataset.cancel"), "btn", () -> stop(cancel));
        phase.getElement().setAttribute("role", "status");
        words.addClassName("soft");
        bar.getElement()
                .setAttribute("max", "1000")
                .setAttribute("aria-label", getTranslation("dataset.progress"));
        var about = new Paragraph(note);
        about.addClassName("muted");
        add(Html.foreign("h2", heading), bar, phase, words, about, this.cancel);
        show(null);
    }

    /** Whether it shows this work. */
    boolean is(String work) {
        return heading.equals(work);
    }

    private void stop(Runnable run) {
        cancel.setEnabled(false);
        phase.setText(getTranslation("dataset.stopping"));
        run.run();
    }

    /** How far it is; null while it waits for its turn. */
    void show(@Nullable Progress progress) {
        if (!cancel.isEnabled()) {
            return;
        }
        if (progress == null) {
            phase.setText(getTranslation("dataset.queued"));
            words.setText("");
            bar.getElement().removeAttribute("value");
            return;
        }
        phase.setText(getTranslation(progress.phase().messageKey()));
        List<String> parts = new ArrayList<>();
        if (progress.rows() > 0) {
            parts.add(getTranslation("dataset.progress.rows", progress.rows()));
        }
        progress.left().ifPresent(left -> parts.add(Amounts.left(left, this::getTranslation)));
        words.setText(String.join(", ", parts));
        if (progress.totalBytes() > 0 && progress.bytes() > 0) {
            long done = Math.min(1000, progress.bytes() * 1000 / progress.totalBytes());
            bar.getElement().setAttribute("value", Long.toString(done));
        } else {
            bar.getElement().removeAttribute("value");
        }
    }
}
