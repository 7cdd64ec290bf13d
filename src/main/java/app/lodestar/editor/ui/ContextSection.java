package app.lodestar.editor.ui;

import app.lodestar.base.ui.InlineText;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;

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
        HtmlContainer body = Plain.tag("tbody", "");
        body.add(
                Plain.tag(
                        "tr",
                        "new",
                        fullCell(
                                4,
                                NodeList.adder(
                                        page,
                                        null,
                                        NodeKind.STAKEHOLDER,
                                        Field.STAKEHOLDER_NAME))));
        NodeList.fill(page, body, null, NodeKind.STAKEHOLDER, (node, _) -> stakeholder(node));
        return table(
                "stakeholder-table",
                body,
                words.label(Field.STAKEHOLDER_NAME),
                words.label(Field.MOTIVATION),
                words.label(Field.FEAR),
                words.label(Field.STAKEHOLDER_WEIGHT));
    }

    private Component stakeholder(Node node) {
        HtmlContainer name =
                Plain.tag(
                        "th",
                        "",
                        editor(node, Field.STAKEHOLDER_NAME),
                        Plain.tag("small", "", editor(node, Field.STAKEHOLDER_KIND)));
        name.getElement().setAttribute("scope", "row");
        return row(
                node,
                name,
                cell(Field.MOTIVATION, editor(node, Field.MOTIVATION)),
                cell(Field.FEAR, editor(node, Field.FEAR)),
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
        HtmlContainer body = Plain.tag("tbody", "");
        body.add(
                Plain.tag(
                        "tr",
                        "new",
                        fullCell(
                                3,
                                NodeList.adder(
                                        page, null, NodeKind.COMPETITOR, Field.COMPETITOR_NAME))));
        NodeList.fill(page, body, null, NodeKind.COMPETITOR, (node, _) -> competitor(node));
        return table(
                "competitor-table",
                body,
                words.label(Field.COMPETITOR_NAME),
                words.label(Field.THEY_DO_BETTER),
                words.label(Field.WE_DO_BETTER));
    }

    private Component competitor(Node node) {
        HtmlContainer name =
                Plain.tag(
                        "th",
                        "",
                        editor(node, Field.COMPETITOR_NAME),
                        Plain.tag("small", "", editor(node, Field.COMPETITOR_KIND)));
        name.getElement().setAttribute("scope", "row");
        return row(
                node,
                name,
                cell(Field.THEY_DO_BETTER, editor(node, Field.THEY_DO_BETTER)),
                cell(Field.WE_DO_BETTER, editor(node, Field.WE_DO_BETTER)));
    }

    private Component software() {
        HtmlContainer integrations = Plain.tag("tbody", "");
        integrations.add(
                Plain.tag(
                        "tr",
                        "new",
                        fullCell(
                                3,
                                NodeList.adder(
                                        page,
                                        null,
                                        NodeKind.INTEGRATION,
                                        Field.INTEGRATION_NAME))));
        NodeList.fill(
                page,
                integrations,
                null,
                NodeKind.INTEGRATION,
                (node, _) ->
                        row(
                                node,
                                cell(Field.INTEGRATION_NAME, editor(node, Field.INTEGRATION_NAME)),
                                cell(
                                        Field.INTEGRATION_DIRECTION,
                                        editor(node, Field.INTEGRATION_DIRECTION)),
                                numberCell(node, Field.CRITICALITY)));
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
                        integrations,
                        words.label(Field.INTEGRATION_NAME),
                        words.label(Field.INTEGRATION_DIRECTION),
                        words.label(Field.CRITICALITY)));
    }

    private Component editor(Node node, Field field) {
        return page.fields().of(node.id(), field);
    }

    private HtmlContainer cell(Field field, Component... content) {
        HtmlContainer cell = Plain.tag("td", "", content);
        cell.getElement().setAttribute("data-l", words.label(field));
        return cell;
    }

    private HtmlContainer numberCell(Node node, Field field) {
        HtmlContainer cell = cell(field, editor(node, field));
        cell.addClassName("n");
        return cell;
    }

    private static HtmlContainer fullCell(int columns, Component content) {
        HtmlContainer cell = Plain.tag("td", "", content);
        cell.getElement().setAttribute("colspan", Integer.toString(columns + 1));
        return cell;
    }

    private HtmlContainer row(Node node, Component... cells) {
        HtmlContainer row = Plain.tag("tr", "", cells);
        row.setId(Words.anchor(node.id()));
        row.add(Plain.tag("td", "acts", RowActions.of(page, node.id())));
        return row;
    }

    private HtmlContainer table(String className, HtmlContainer body, String... heads) {
        HtmlContainer headRow = Plain.tag("tr", "");
        for (String head : heads) {
            HtmlContainer cell = Plain.tag("th", "", head);
            cell.getElement().setAttribute("scope", "col");
            headRow.add(cell);
        }
        HtmlContainer acts = Plain.tag("td", "acts");
        acts.add(Plain.span("sr", words.text("editor.row-actions")));
        headRow.add(acts);
        HtmlContainer table =
                Plain.tag(
                        "table", "table stack " + className, Plain.tag("thead", "", headRow), body);
        return table;
    }
}
