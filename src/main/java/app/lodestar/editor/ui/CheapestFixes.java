package app.lodestar.editor.ui;

import app.lodestar.rubric.CheckResult;
import app.lodestar.rubric.Fix;
import app.lodestar.rubric.Review;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The three findings whose mending brings the most for the least work, each with its fix. */
@Tag("div")
final class CheapestFixes extends HtmlContainer {
    private record Line(String code, String weight, String sentence, String more, String button) {}

    private final Checking checking;
    private final Words words;
    private final Consumer<Fix> start;
    private final HtmlContainer heading = Plain.tag("p", "muted");
    private final HtmlContainer list = Plain.tag("ol", "");
    private List<Line> shown = List.of();
    private boolean writes;

    /**
     * @param start begins the fix that was chosen
     */
    CheapestFixes(Checking checking, Consumer<Fix> start) {
        this.checking = checking;
        this.words = checking.words();
        this.start = start;
        addClassName("cheapest");
        add(heading, list);
        checking.live().review().ifPresent(this::show);
    }

    /** Shows those of a review. */
    void show(Review review) {
        List<CheckResult> cheapest = review.cheapest();
        List<Line> now = cheapest.stream().map(this::line).toList();
        boolean may = checking.session().mayWrite();
        heading.setText(
                now.isEmpty()
                        ? words.text("editor.checks.nothing")
                        : words.text("editor.checks.cheapest", now.size()));
        if (now.equals(shown) && may == writes) {
            return;
        }
        shown = now;
        writes = may;
        list.removeAll();
        for (int i = 0; i < now.size(); i++) {
            list.add(item(now.get(i), cheapest.get(i).fix().orElseThrow()));
        }
    }

    private Line line(CheckResult result) {
        List<Finding> findings = Finding.of(result);
        Finding first = findings.getFirst();
        int others = findings.size() - 1;
        return new Line(
                result.check().code(),
                words.text("editor.checks.weight", result.check().weight()),
                checking.findings().sentence(first),
                others == 0 ? "" : words.text("editor.checks.more", others),
                checking.findings().fix(first.flaw().fix()));
    }

    private Component item(Line line, Fix fix) {
        HtmlContainer sentence = Plain.tag("p", "", Plain.tag("bdi", "", line.sentence()));
        if (!line.more().isEmpty()) {
            sentence.add(Plain.span("muted", " " + line.more()));
        }
        List<Component> parts = new ArrayList<>();
        parts.add(
                Plain.tag(
                        "p",
                        "",
                        Plain.tag("b", "", line.code()),
                        Plain.span("w num", line.weight())));
        parts.add(sentence);
        if (writes) {
            parts.add(Plain.link(line.button(), () -> start.accept(fix)));
        }
        return Plain.tag("li", "", parts.toArray(Component[]::new));
    }
}
