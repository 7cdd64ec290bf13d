package app.lodestar.exchange.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.exchange.Finding;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a file would become, before anything is made of it. */
class ImportPreview extends Div {
    private static final int METRICS = 30;

    private static final Map<Tier, String> SIGNS =
            Map.of(
                    Tier.NORTH_STAR, "star",
                    Tier.CORE, "core",
                    Tier.SUPPORTING, "supp",
                    Tier.GUARDRAIL, "guard",
                    Tier.CONTROL, "ctrl");

    private final MetricFramework framework;

    ImportPreview(MetricFramework framework, List<Finding> findings) {
        this.framework = framework;
        addClassName("import-preview");
        H2 title = new H2(title());
        title.getElement().setAttribute("dir", "auto");
        add(title);
        String question = framework.root().text(Field.QUESTION);
        if (!question.isEmpty()) {
            Paragraph asked = new Paragraph(question);
            asked.addClassName("question");
            asked.getElement().setAttribute("dir", "auto");
            add(asked);
        }
        add(contents(), outline());
        for (Finding.Kind kind :
                List.of(Finding.Kind.NOTE, Finding.Kind.LOST, Finding.Kind.CHANGED)) {
            findings(kind, findings);
        }
    }

    private String title() {
        String title = framework.root().label();
        return title.isEmpty() ? getTranslation("exchange.import.untitled") : title;
    }

    private Component contents() {
        List<String> parts = new ArrayList<>();
        for (NodeKind kind :
                List.of(
                        NodeKind.STAKEHOLDER,
                        NodeKind.FLOW_STEP,
                        NodeKind.COMPETITOR,
                        NodeKind.GOAL,
                        NodeKind.METRIC,
                        NodeKind.EDGE,
                        NodeKind.INITIATIVE,
                        NodeKind.TRADE_OFF,
                        NodeKind.ASSUMPTION,
                        NodeKind.CLAIM)) {
            int count =
                    kind == NodeKind.METRIC
                            ? framework.metrics().size()
                            : framework.list(kind).size();
            if (count > 0) {
                parts.add(getTranslation("exchange.import.count." + kind, count));
            }
        }
        Paragraph contents = new Paragraph(String.join(", ", parts));
        contents.addClassName("contents");
        return contents;
    }

    private Component outline() {
        UnorderedList outline = new UnorderedList();
        outline.addClassName("outline");
        List<Node> metrics = framework.metrics();
        metrics.stream().limit(METRICS).forEach(metric -> outline.add(line(metric)));
        if (metrics.size() > METRICS) {
            outline.add(
                    new ListItem(
                            getTranslation(
                                    "exchange.import.moreMetrics", metrics.size() - METRICS)));
        }
        return outline;
    }

    private ListItem line(Node metric) {
        String label = metric.label().isEmpty() ? metric.text(Field.KEY) : metric.label();
        Span name = new Span(label);
        name.getElement().setAttribute("dir", "auto");
        ListItem line = new ListItem();
        metric.choice(Field.TIER, Tier.class)
                .ifPresent(tier ->
                        line.add(
                                Icon.ofTier(SIGNS.getOrDefault(tier, "supp"))
                                        .withLabel(getTranslation("framework.word." + tier))));
        line.add(name);
        int depth = Math.min(framework.depth(metric.id()), 8);
        line.getElement().setAttribute("data-level", Integer.toString(depth));
        return line;
    }

    private void findings(Finding.Kind kind, List<Finding> findings) {
        List<Finding> ofKind = findings.stream().filter(f -> f.code().kind() == kind).toList();
        if (!ofKind.isEmpty()) {
            add(
                    new H3(getTranslation("exchange.import.findings." + kind, ofKind.size())),
                    new FindingList(ofKind));
        }
    }
}
