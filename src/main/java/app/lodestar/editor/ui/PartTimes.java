package app.lodestar.editor.ui;

import app.lodestar.practice.AnswerPart;
import app.lodestar.practice.Attempt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How long each part of an answer took so far, beside its heading on the sheet. */
final class PartTimes {
    private final Words words;
    private final Map<String, Span> times = new LinkedHashMap<>();

    PartTimes(Component sheet, Words words) {
        this.words = words;
        for (AnswerPart part : AnswerPart.values()) {
            times.computeIfAbsent(
                    AnswerSteps.place(part),
                    place -> {
                        Span time = Plain.span("time-used num", "");
                        heading(sheet, place)
                                .getElement()
                                .appendChild(Element.createText(" "), time.getElement());
                        return time;
                    });
        }
    }

    /** Each part of the sheet begins with its heading. */
    private static Component heading(Component sheet, String place) {
        return all(sheet)
                .filter(each -> each.getId().equals(Optional.of(place)))
                .flatMap(Component::getChildren)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(PartTimes::all));
    }

    /** Parts that stand under one heading share their time. */
    void show(Attempt attempt, AnswerPart now) {
        Map<String, Duration> sums = new LinkedHashMap<>();
        attempt.times()
                .forEach((part, time) -> sums.merge(AnswerSteps.place(part), time, Duration::plus));
        times.forEach((place, time) ->
                time.setText(
                        place.equals(AnswerSteps.place(now))
                                ? words.text("practice.attempt.now")
                                : AnswerSteps.minutes(
                                        words, sums.getOrDefault(place, Duration.ZERO))));
    }
}
