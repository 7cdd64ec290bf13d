package app.lodestar.editor.ui;

import app.lodestar.base.ui.InlineText;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.function.Function;

/** The product context, as a document edited in place. */
final class ContextSection {
    private final Page page;
    private final Words words;
    private final NodeId root;

    ContextSection(Page page) {
        this.page = page;
        this.words = page.words();
        this.root = page.session().root();
    }

    HtmlContainer build() {
        HtmlContainer section = Plain.tag("section", "");
        section.setId("context");
        section.add(
                Plain.tag("h2", "", words.text("editor.context")),
                Part.of("description", words.label(Field.DESCRIPTION), description()),
                Part.of("stakeholders", words.text("editor.stakeholders"), stakeholders()),
                Part.of("flow", words.text("editor.flow"), flow()),
                Part.of(
                        "strategic-fit",
                        words.text("editor.strategic-fit"),
                        prose(Field.COMPANY_GOAL),
                        prose(Field.CONTRIBUTION),
                        prose(Field.WHY_NOW)),
                Part.of("competitors", words.text("editor.competitors"), competitors()),
                Part.of(
                        "lifecycle",
                        words.text("editor.lifecycle"),
                        Plain.div("stage", page.fields().of(root, Field.LIFECYCLE_STAGE)),
                        prose(Field.LIFECYCLE_EVIDENCE),
                        prose(Field.METRIC_EMPHASIS)),
                Part.of("software", words.text("editor.software"), software()),
                Part.of(
                        "business",
                        words.text("editor.business"),
                        Properties.of(
                                page,
                                root,
                                Field.REVENUE_MECHANISM,
                                Field.REVENUE_UNIT,
                                Field.MARGINAL_COST_DRIVER)));
        return section;
    }

    private Component description() {
        return Plain.div(
                "stack-s",
                prose(Field.DESCRIPTION),
                Properties.of(page, root, Field.SCOPE_IN, Field.SCOPE_OUT));
    }

    private Component prose(Field field) {
        return page.fields().of(root, field, InlineText.Voice.PROSE);
    }

    private Component stakeholders() {
        return table(
                "stakeholder-table",
                NodeKind.STAKEHOLDER,
                this::stakeholder,
                Field.STAKEHOLDER_NAME,
                Field.MOTIVATION,
                Field.FEAR,
                Field.STAKEHOLDER_WEIGHT);
    }

    private Component stakeholder(Node node) {
        return row(
                node,
                nameCell(node, Field.STAKEHOLDER_NAME, Field.STAKEHOLDER_KIND),
                cell(node, Field.MOTIVATION),
                cell(node, Field.FEAR),
                numberCell(node, Field.STAKEHOLDER_WEIGHT));
    }

    private Component flow() {
        HtmlContainer list = Plain.tag("ol", "flow");
        HtmlContainer adder =
                Plain.tag(
                        "li",
                        "new",
                        Plain.tag("i", "", "+"),
                        NodeList.adder(page, null, NodeKind.FLOW_STEP, Field.STEP));
        list.add(adder);
        NodeList.fill(page, list, null, NodeKind.FLOW_STEP, (node, _) -> step(node));
        return list;
    }

    private Component step(Node node) {
        HtmlContainer line = Plain.tag("li", "");
        line.setId(Words.anchor(node.id()));
        Component exchange = Plain.tag("em", "", words.text("editor.value-exchange"));
        line.add(
                Plain.tag("i", "", ""),
                Plain.div("what", editor(node, Field.ACTOR), editor(node, Field.STEP), exchange),
                Plain.div("end", editor(node, Field.EVENT), RowActions.of(page, node.id())));
        Runnable mark =
                () -> {
                    boolean yes = page.session().node(node.id()).flag(Field.VALUE_EXCHANGE);
                    line.setClassName("xch", yes);
                    exchange.setVisible(yes);
                };
        mark.run();
        page.session()
                .whileAttached(
                        line,
                        update -> {
                            if (update.touches(node.id(), Field.VALUE_EXCHANGE)) {
                                mark.run();
                            }
                        });
        return line;
    }

    private Component competitors() {
        return table(
                "competitor-table",
                NodeKind.COMPETITOR,
                this::competitor,
                Field.COMPETITOR_NAME,
                Field.THEY_DO_BETTER,
                Field.WE_DO_BETTER);
    }

    private Component competitor(Node node) {
        return row(
                node,
                nameCell(node, Field.COMPETITOR_NAME, Field.COMPETITOR_KIND),
                cell(node, Field.THEY_DO_BETTER),
                cell(node, Field.WE_DO_BETTER));
    }

    private Component software() {
        return Plain.div(
                "stack-s",
                Properties.of(
                        page,
                        root,
                        Field.PLATFORMS,
                        Field.DATA_CAVEATS,
                        Field.LATENCY_BUDGETS,
                        Field.PRIVACY_LIMITS),
                table(
                        "integration-table",
                        NodeKind.INTEGRATION,
                        this::integration,
                        Field.INTEGRATION_NAME,
                        Field.INTEGRATION_DIRECTION,
                        Field.CRITICALITY));
    }

    private Component integration(Node node) {
        return row(
                node,
                cell(node, Field.INTEGRATION_NAME),
                cell(node, Field.INTEGRATION_DIRECTION),
                numberCell(node, Field.CRITICALITY));
    }

    private Component editor(Node node, Field field) {
        return page.fields().of(node.id(), field);
    }

    /** What a row is about, with its kind in small letters under it. */
    private HtmlContainer nameCell(Node node, Field name, Field kind) {
        HtmlContainer cell =
                Plain.tag("th", "", editor(node, name), Plain.tag("small", "", editor(node, kind)));
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private HtmlContainer cell(Node node, Field field) {
        HtmlContainer cell = Plain.tag("td", "", editor(node, field));
        cell.getElement().setAttribute("data-l", words.label(field));
        return cell;
    }

    private HtmlContainer numberCell(Node node, Field field) {
        HtmlContainer cell = cell(node, field);
        cell.addClassName("n");
        return cell;
    }

    private HtmlContainer row(Node node, Component... cells) {
        HtmlContainer row = Plain.tag("tr", "", cells);
        row.setId(Words.anchor(node.id()));
        row.add(Plain.tag("td", "acts", RowActions.of(page, node.id())));
        return row;
    }

    /**
     * The nodes of a kind with a line that makes another; the first column is what they are called.
     */
    private HtmlContainer table(
            String className, NodeKind kind, Function<Node, Component> row, Field... columns) {
        HtmlContainer adder = Plain.tag("td", "", NodeList.adder(page, null, kind, columns[0]));
        adder.getElement().setAttribute("colspan", Integer.toString(columns.length + 1));
        HtmlContainer body = Plain.tag("tbody", "", Plain.tag("tr", "new", adder));
        NodeList.fill(page, body, null, kind, (node, _) -> row.apply(node));
        HtmlContainer heads = Plain.tag("tr", "");
        for (Field column : columns) {
            HtmlContainer head = Plain.tag("th", "", words.label(column));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        }
        HtmlContainer acts = Plain.tag("td", "acts");
        acts.add(Plain.span("sr", words.text("editor.row-actions")));
        heads.add(acts);
        return Plain.tag("table", "table stack " + className, Plain.tag("thead", "", heads), body);
    }
}
