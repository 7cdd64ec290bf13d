package app.lodestar.editor.ui;

import app.lodestar.framework.MetricFramework;
import app.lodestar.practice.Attempt;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.HumanReview;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;

/** Tables of a result: what was judged, how it stands, and where that shows. */
final class ResultScores {
    private ResultScores() {}

    /** What the person said, dimension by dimension. */
    static Component human(Words words, Attempt attempt, MetricFramework answer) {
        HtmlContainer body = Plain.tag("tbody", "");
        for (HumanDimension dimension : HumanDimension.values()) {
            HumanReview.Judgement judgement = attempt.ratings().judgements().get(dimension);
            if (judgement != null) {
                body.add(
                        row(
                                words.text(dimension.messageKey()),
                                words.text(
                                        "practice.result.points",
                                        judgement.level().points(),
                                        words.text(judgement.level().messageKey())),
                                Evidence.name(words, answer, judgement.evidence())));
            }
        }
        return table(
                words.text("practice.result.you"),
                body,
                List.of(
                        words.text("practice.result.dimension"),
                        words.text("practice.result.level"),
                        words.text("practice.rating.evidence")));
    }

    /** A line whose first cell names it. */
    static HtmlContainer row(String name, String... cells) {
        HtmlContainer head = Plain.tag("th", "", name);
        head.getElement().setAttribute("scope", "row");
        HtmlContainer row = Plain.tag("tr", "", head);
        for (String cell : cells) {
            row.add(Plain.tag("td", "", cell));
        }
        return row;
    }

    static HtmlContainer table(String caption, HtmlContainer body, List<String> columns) {
        HtmlContainer heads = Plain.tag("tr", "");
        for (String column : columns) {
            HtmlContainer head = Plain.tag("th", "", column);
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        }
        return Plain.tag(
                "table",
                "table",
                Plain.tag("caption", "", caption),
                Plain.tag("thead", "", heads),
                body);
    }
}
