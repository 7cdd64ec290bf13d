package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.MetricFramework;
import app.lodestar.practice.AnswerPart;
import app.lodestar.practice.AnswerParts;
import app.lodestar.practice.Attempt;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The parts of an answer: how far each is, how long it took so far, and where one is. */
final class AnswerSteps extends Nav {

    /** A line of it. */
    private record Step(Anchor link, Icon dot, Span time) {}

    private final Words words;
    private final Map<AnswerPart, Step> steps = new EnumMap<>(AnswerPart.class);

    AnswerSteps(Words words, Consumer<AnswerPart> go) {
        this.words = words;
        addClassName("steps");
        getElement().setAttribute("aria-label", words.text("practice.attempt.parts"));
        for (AnswerPart part : AnswerPart.values()) {
            Step step = step(part);
            step.link()
                    .getElement()
                    .addEventListener(
                            "click",
                            _ -> {
                                removeClassName("open");
                                go.accept(part);
                            });
            steps.put(part, step);
            add(step.link());
        }
        add(Plain.tag("p", "", words.text("practice.attempt.any-order")));
    }

    private Step step(AnswerPart part) {
        Icon dot = new Icon("d-none");
        dot.removeClassName("i");
        dot.addClassName("dot");
        Span time = Plain.span("time-used num", "");
        Anchor link = new Anchor("#" + place(part));
        link.getElement().setAttribute("router-ignore", true);
        link.add(dot, Plain.span("name", words.text(part.messageKey())), time);
        return new Step(link, dot, time);
    }

    /** Where the part stands on the sheet; guardrails stand among the metrics. */
    static String place(AnswerPart part) {
        return switch (part) {
            case METRICS, GUARDRAILS -> "metrics";
            case CONTEXT, STAKEHOLDERS, FLOW, GOALS, TRADE_OFFS, INITIATIVES ->
                    part.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** In whole minutes, rounded; empty for less than half of one. */
    static String minutes(Words words, Duration time) {
        long minutes = Attempt.minutes(time);
        return minutes == 0 ? "" : words.text("practice.attempt.minutes", minutes);
    }

    /** Opens or closes it where it is a sheet over the page. */
    void toggle() {
        setClassName("open", !hasClassName("open"));
    }

    /** Shows how far each part is, and how many are begun or done. */
    long show(MetricFramework answer) {
        steps.forEach((part, step) -> {
            AnswerParts.Progress progress = AnswerParts.progress(answer, part);
            step.dot()
                    .setSymbol(
                            switch (progress) {
                                case NONE -> "d-none";
                                case BEGUN -> "d-half";
                                case DONE -> "d-full";
                            });
            step.dot().withLabel(words.text("practice.attempt.progress." + progress));
        });
        return Arrays.stream(AnswerPart.values())
                .filter(part -> AnswerParts.progress(answer, part) == AnswerParts.Progress.DONE)
                .count();
    }

    /** Shows how long each part took, and which one is at hand. */
    void show(Attempt attempt, AnswerPart now) {
        steps.forEach((part, step) -> {
            step.time().setText(minutes(words, attempt.times().getOrDefault(part, Duration.ZERO)));
            if (part == now) {
                step.link().getElement().setAttribute("aria-current", "step");
            } else {
                step.link().getElement().removeAttribute("aria-current");
            }
        });
    }
}
