package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.MetricState;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Tier;
import app.lodestar.rubric.Coverage;
import app.lodestar.rubric.Coverage.Hole;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which metric looks at which of some things: a row for each, what is missing, and the metrics. */
final class CoverageTable {
    /** With more metrics than this the columns are the tiers, and count. */
    private static final int COLUMNS = 60;

    private final Words words;
    private final FindingWords names;
    private final MetricFramework framework;
    private final Consumer<NodeId> go;
    private final Consumer<Hole> fill;

    /**
     * @param go goes to a piece
     * @param fill goes where such a hole is filled
     */
    CoverageTable(
            Words words,
            FindingWords names,
            MetricFramework framework,
            Consumer<NodeId> go,
            Consumer<Hole> fill) {
        this.words = words;
        this.names = names;
        this.framework = framework;
        this.go = go;
        this.fill = fill;
    }

    /**
     * A table under its heading; a sentence where there is nothing to look at.
     *
     * @param key which table, as its strings name it
     * @param head what stands in the rows
     */
    <T> Component of(
            String key, String head, List<Coverage.Row<T>> rows, Function<T, Component> subject) {
        HtmlContainer part = Plain.tag("section", "matrix");
        String title = words.text("editor.coverage." + key);
        part.add(Plain.tag("h3", "", title));
        if (rows.isEmpty()) {
            part.add(Plain.tag("p", "muted", words.text("editor.coverage.nothing." + key)));
            return part;
        }
        List<Node> metrics = columns(rows);
        HtmlContainer scroller = Plain.div("scroller");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", title);
        scroller.getElement().setAttribute("tabindex", "0");
        if (metrics.size() > COLUMNS) {
            part.add(Plain.tag("p", "muted", words.text("editor.coverage.tiers")));
            scroller.add(byTier(head, rows, subject));
        } else {
            scroller.add(byMetric(head, rows, subject, metrics));
        }
        part.add(scroller);
        return part;
    }

    /** The metrics that look at any of it, in outline order; all, where nothing is looked at. */
    private <T> List<Node> columns(List<Coverage.Row<T>> rows) {
        Set<NodeId> looking = new HashSet<>();
        rows.forEach(row -> row.metrics().values().forEach(looking::addAll));
        return framework.metrics().stream()
                .filter(metric ->
                        !metric.text(Field.METRIC_STATE).equals(MetricState.RETIRED.name()))
                .filter(metric -> looking.isEmpty() || looking.contains(metric.id()))
                .toList();
    }

    private <T> HtmlContainer byMetric(
            String head,
            List<Coverage.Row<T>> rows,
            Function<T, Component> subject,
            List<Node> metrics) {
        HtmlContainer heads = heads(head);
        for (Node metric : metrics) {
            Tier tier = metric.choice(Field.TIER, Tier.class).orElse(Tier.SUPPORTING);
            heads.add(
                    head(
                            "col metric",
                            Plain.link(names.name(metric.id()), () -> go.accept(metric.id())),
                            Icon.ofTier(MetricDetails.shape(tier)).withLabel(words.tier(tier))));
        }
        HtmlContainer body = Plain.tag("tbody", "");
        for (Coverage.Row<T> row : rows) {
            HtmlContainer line = line(row, subject);
            for (Node metric : metrics) {
                HtmlContainer cell = Plain.tag("td", "mark");
                row.metrics()
                        .forEach((tier, looking) -> {
                            if (looking.contains(metric.id())) {
                                cell.add(
                                        Icon.ofTier(MetricDetails.shape(tier))
                                                .withLabel(words.tier(tier)));
                                cell.getElement().setAttribute("data-l", names.name(metric.id()));
                            }
                        });
                line.add(cell);
            }
            body.add(line);
        }
        return Plain.tag("table", "cover", Plain.tag("thead", "", heads), body);
    }

    private <T> HtmlContainer byTier(
            String head, List<Coverage.Row<T>> rows, Function<T, Component> subject) {
        HtmlContainer heads = heads(head);
        Arrays.stream(Tier.values())
                .forEach(tier ->
                        heads.add(
                                head(
                                        "col tier",
                                        Icon.ofTier(MetricDetails.shape(tier)),
                                        Plain.span("", words.tier(tier)))));
        HtmlContainer body = Plain.tag("tbody", "");
        for (Coverage.Row<T> row : rows) {
            HtmlContainer line = line(row, subject);
            for (Tier tier : Tier.values()) {
                int looking = row.metrics(tier).size();
                HtmlContainer cell =
                        Plain.tag("td", "mark num", looking == 0 ? "" : Integer.toString(looking));
                cell.getElement().setAttribute("data-l", words.tier(tier));
                line.add(cell);
            }
            body.add(line);
        }
        return Plain.tag("table", "cover", Plain.tag("thead", "", heads), body);
    }

    private HtmlContainer heads(String head) {
        return Plain.tag(
                "tr",
                "",
                head("col", Plain.span("", head)),
                head("col", Plain.span("", words.text("editor.coverage.missing"))));
    }

    /** The first of the classes is the scope. */
    private static HtmlContainer head(String classes, Component... content) {
        HtmlContainer head = Plain.tag("th", classes, content);
        head.getElement().setAttribute("scope", classes.split(" ", 2)[0]);
        return head;
    }

    private <T> HtmlContainer line(Coverage.Row<T> row, Function<T, Component> subject) {
        HtmlContainer missing = Plain.tag("td", "missing");
        if (row.holes().isEmpty()) {
            missing.add(
                    new Icon("s-done"), Plain.span("muted", words.text("editor.coverage.covered")));
        } else {
            missing.add(new Icon("s-unknown"));
            row.holes().forEach(hole -> missing.add(hole(hole)));
        }
        HtmlContainer line =
                Plain.tag("tr", "", head("row", subject.apply(row.subject())), missing);
        line.setClassName("hole", !row.holes().isEmpty());
        return line;
    }

    private Component hole(Hole hole) {
        String what = words.text(hole.messageKey());
        var button = Plain.link(what, () -> fill.accept(hole));
        button.getElement().setAttribute("aria-label", words.text("editor.coverage.fill", what));
        return button;
    }
}
