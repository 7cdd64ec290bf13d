package app.lodestar.editor.ui;

import app.lodestar.base.ui.InlineText;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;

/** Goals in rank order, each with the signals one would see if it came true. */
final class GoalsSection {
    private GoalsSection() {}

    static HtmlContainer build(Page page) {
        HtmlContainer list = Plain.tag("ol", "goals");
        list.add(
                Plain.tag(
                        "li",
                        "new",
                        Plain.tag("i", "", "+"),
                        NodeList.adder(
                                page,
                                null,
                                NodeKind.GOAL,
                                Field.STATEMENT,
                                () -> GoalRanks.next(page.session().framework()))));
        NodeList.fill(page, list, null, NodeKind.GOAL, (node, _) -> goal(page, node));
        HtmlContainer section = Plain.tag("section", "");
        section.setId("goals");
        section.add(Plain.tag("h2", "", page.words().text("editor.goals")), list);
        return section;
    }

    private static Component goal(Page page, Node node) {
        HtmlContainer signals = Plain.tag("ul", "signals");
        signals.getElement().setAttribute("aria-label", page.words().text("editor.signals"));
        signals.add(
                Plain.tag(
                        "li",
                        "new",
                        NodeList.adder(page, node.id(), NodeKind.SIGNAL, Field.SIGNAL_TEXT)));
        NodeList.fill(
                page,
                signals,
                node.id(),
                NodeKind.SIGNAL,
                (signal, _) ->
                        Plain.tag(
                                "li",
                                "",
                                page.fields().of(signal.id(), Field.SIGNAL_TEXT),
                                RowActions.of(page, signal.id())));
        HtmlContainer line = Plain.tag("li", "");
        line.setId(Words.anchor(node.id()));
        line.add(
                Plain.tag("i", "", ""),
                Plain.div(
                        "goal",
                        page.fields().of(node.id(), Field.STATEMENT, InlineText.Voice.PROSE),
                        Plain.tag(
                                "small",
                                "meta",
                                page.fields().of(node.id(), Field.HORIZON),
                                page.fields().of(node.id(), Field.GOAL_STAKEHOLDERS)),
                        signals),
                RowActions.of(page, node.id()));
        return line;
    }
}
