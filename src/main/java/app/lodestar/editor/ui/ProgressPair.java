package app.lodestar.editor.ui;

import app.lodestar.practice.Attempt;
import app.lodestar.practice.AttemptPair;
import app.lodestar.rubric.HumanReview;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Two attempts side by side, to be chosen. */
final class ProgressPair {
    private final ProgressFacts facts;
    private final BiConsumer<Attempt, Attempt> chosen;

    /**
     * @param chosen is told which two the person wants to see
     */
    ProgressPair(ProgressFacts facts, BiConsumer<Attempt, Attempt> chosen) {
        this.facts = facts;
        this.chosen = chosen;
    }

    HtmlContainer build(AttemptPair pair) {
        HtmlContainer part =
                Plain.tag(
                        "section",
                        "progress-part",
                        Plain.tag("h2", "", facts.text("practice.progress.compare")),
                        Plain.div(
                                "choices-two",
                                choice(
                                        "practice.progress.before",
                                        pair.before(),
                                        other -> chosen.accept(other, pair.after())),
                                choice(
                                        "practice.progress.after",
                                        pair.after(),
                                        other -> chosen.accept(pair.before(), other))),
                        results(pair));
        List<AttemptPair.CheckChange> changes = pair.checks();
        part.add(
                changes.isEmpty()
                        ? Plain.tag("p", "soft", facts.text("practice.progress.same"))
                        : checks(pair, changes));
        part.add(levels(pair));
        return part;
    }

    private HtmlContainer results(AttemptPair pair) {
        PlainTable table = table("practice.progress.compare", pair);
        row(
                table,
                "practice.progress.score",
                facts.score(pair.before()),
                facts.score(pair.after()));
        row(
                table,
                "practice.progress.standing",
                facts.standing(pair.before()),
                facts.standing(pair.after()));
        row(table, "practice.progress.own", facts.mean(pair.before()), facts.mean(pair.after()));
        row(
                table,
                "practice.progress.time",
                facts.minutes(pair.before()),
                facts.minutes(pair.after()));
        row(
                table,
                "practice.progress.hints",
                String.valueOf(pair.before().hints()),
                String.valueOf(pair.after().hints()));
        return table.build();
    }

    private HtmlContainer checks(AttemptPair pair, List<AttemptPair.CheckChange> changes) {
        PlainTable table = table("practice.progress.changed", pair);
        for (AttemptPair.CheckChange change : changes) {
            table.row(
                    Plain.tag(
                            "span",
                            "check",
                            Plain.tag("code", "", change.check().code()),
                            Plain.span("", facts.text(change.check().messageKey()))),
                    cells(facts.credit(change.before()), facts.credit(change.after())));
        }
        return table.build();
    }

    private HtmlContainer levels(AttemptPair pair) {
        PlainTable table = table("practice.progress.ratings", pair);
        for (AttemptPair.LevelChange change : pair.levels()) {
            table.row(
                    Plain.span("", facts.text(change.dimension().messageKey())),
                    cells(level(change.before()), level(change.after())));
        }
        return table.build();
    }

    private String level(HumanReview.@Nullable Judgement judgement) {
        return judgement == null
                ? facts.text("practice.progress.none")
                : facts.text(judgement.level().messageKey());
    }

    private PlainTable table(String key, AttemptPair pair) {
        return new PlainTable(facts.text(key))
                .text(facts.text(key))
                .text(facts.column(pair.before()))
                .text(facts.column(pair.after()));
    }

    private void row(PlainTable table, String key, String before, String after) {
        table.row(Plain.span("", facts.text(key)), cells(before, after));
    }

    private static List<Component> cells(String before, String after) {
        return List.of(Plain.span("", before), Plain.span("", after));
    }

    private Component choice(
            String key, Attempt shown, java.util.function.Consumer<Attempt> other) {
        HtmlContainer select = Plain.tag("select", "select");
        for (Attempt attempt : facts.progress().rated()) {
            HtmlContainer option = Plain.tag("option", "", facts.name(attempt));
            option.getElement().setAttribute("value", attempt.id().toString());
            select.add(option);
        }
        select.getElement()
                .addEventListener(
                        "change",
                        event ->
                                facts.rated(event.getEventData().get("element.value").asString())
                                        .ifPresent(other))
                .addEventData("element.value");
        select.getElement().executeJs("this.value = $0", shown.id().toString());
        NativeLabel label = new NativeLabel();
        label.addClassName("select-field");
        label.add(Plain.span("", facts.text(key)), select);
        return label;
    }
}
