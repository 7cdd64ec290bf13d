package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.SaveState;
import app.lodestar.practice.Attempt;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** The bar over an attempt: which question, the time, whether all is saved, and the end. */
final class AttemptBar extends Div {

    /** What the bar can ask for. */
    interface Controls {
        /** Stops the time, or lets it run. */
        void pause();

        /** Hides the clock, or shows it. */
        void clock();

        /** Ends the attempt. */
        void stop();

        /** The page is alive. */
        void beat();
    }

    private final Words words;
    private final AttemptClock clock;
    private final Icon sign = new Icon("i-pause");
    private final NativeButton pause;
    private final NativeButton without;
    private final SaveState saving = new SaveState();

    AttemptBar(Words words, String title, Controls controls) {
        this.words = words;
        clock = new AttemptClock(words, controls::beat);
        pause = Plain.button("quiet pause", "", controls::pause);
        pause.add(sign);
        without = Plain.button("quiet", "", controls::clock);
        addClassName("run");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", words.text("practice.attempt.bar"));
        add(
                Plain.div(
                        "in",
                        Plain.span("q soft", title),
                        clock,
                        pause,
                        without,
                        saving,
                        Plain.button("end", words.text("practice.attempt.stop"), controls::stop)));
    }

    SaveState saving() {
        return saving;
    }

    void show(Attempt attempt) {
        clock.show(attempt);
        boolean runs = attempt.running();
        sign.setSymbol(runs ? "i-pause" : "i-next");
        String name = words.text(runs ? "practice.attempt.pause" : "practice.attempt.go-on");
        pause.getElement().setAttribute("aria-label", name);
        pause.getElement().setAttribute("title", name);
        without.setText(
                words.text(
                        attempt.clocked()
                                ? "practice.attempt.no-clock"
                                : "practice.attempt.with-clock"));
    }
}
