package app.lodestar.editor.ui;

import app.lodestar.practice.Attempt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The clock of an attempt. The server says what is left and whether it runs; the browser counts on
 * from there, says aloud when half the time, five minutes and one minute are left, and gives a sign
 * of life every quarter of a minute while it runs.
 */
@Tag("attempt-clock")
@JsModule("./attempt-clock.ts")
final class AttemptClock extends Component {
    private static final List<String> WORDS =
            List.of(
                    "left",
                    "over",
                    "label",
                    "label-over",
                    "paused",
                    "half",
                    "five",
                    "one",
                    "up",
                    "hour-one",
                    "hour-many",
                    "minute-one",
                    "minute-many",
                    "second-one",
                    "second-many");

    private int turn;

    AttemptClock(Words words, Runnable beat) {
        var texts = new TreeMap<String, String>();
        WORDS.forEach(word -> texts.put(word, words.text("practice.attempt.clock." + word)));
        getElement().setPropertyMap("words", texts);
        getElement().addEventListener("beat", _ -> beat.run());
    }

    void show(Attempt attempt) {
        getElement()
                .setPropertyMap(
                        "state",
                        Map.of(
                                "left",
                                (double) attempt.left().toMillis(),
                                "budget",
                                (double) attempt.budget().toMillis(),
                                "running",
                                attempt.running(),
                                "shown",
                                attempt.clocked(),
                                // Told again it counts on from there, even where all is as before.
                                "turn",
                                turn++));
    }
}
