package app.lodestar.editor.ui;

import app.lodestar.base.ui.InlineText;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.function.BiFunction;

/** Initiatives, trade-offs, assumptions and claims: short argued pieces, one under the other. */
final class CardsSection {
    private CardsSection() {}

    static HtmlContainer initiatives(Page page) {
        return section(
                page,
                "initiatives",
                "editor.initiatives",
                NodeKind.INITIATIVE,
                Field.INITIATIVE_TITLE,
                CardsSection::initiative);
    }

    private static Component initiative(Page page, Node node) {
        return card(
                page,
                node,
                Plain.tag("h3", "", page.fields().of(node.id(), Field.INITIATIVE_TITLE)),
                sentence(
                        page,
                        node,
                        Field.ACTION,
                        Field.MOVES,
                        Field.EXPECTED_DELTA,
                        Field.DELTA_BY),
                page.fields().of(node.id(), Field.BECAUSE, InlineText.Voice.PROSE),
                Properties.of(
                        page,
                        node.id(),
                        Field.GUARDED_BY,
                        Field.TEST,
                        Field.STOP_RULE,
                        Field.EFFORT,
                        Field.INITIATIVE_CONFIDENCE,
                        Field.INITIATIVE_STATUS));
    }

    static HtmlContainer tradeOffs(Page page) {
        return section(
                page,
                "trade-offs",
                "editor.trade-offs",
                NodeKind.TRADE_OFF,
                Field.WE_FAVOUR,
                (p, node) ->
                        card(
                                p,
                                node,
                                sentence(p, node, Field.WE_FAVOUR, Field.OVER),
                                p.fields()
                                        .of(
                                                node.id(),
                                                Field.TRADE_OFF_BECAUSE,
                                                InlineText.Voice.PROSE),
                                Properties.of(
                                        p, node.id(), Field.REVERSE_IF, Field.ACCEPTED_UP_TO)));
    }

    static HtmlContainer assumptions(Page page) {
        return section(
                page,
                "assumptions",
                "editor.assumptions",
                NodeKind.ASSUMPTION,
                Field.ASSUMPTION_TEXT,
                (p, node) ->
                        card(
                                p,
                                node,
                                p.fields()
                                        .of(
                                                node.id(),
                                                Field.ASSUMPTION_TEXT,
                                                InlineText.Voice.PROSE),
                                Plain.tag(
                                        "small",
                                        "meta",
                                        p.fields().of(node.id(), Field.ASSUMPTION_STATUS))));
    }

    static HtmlContainer claims(Page page) {
        return section(
                page,
                "claims",
                "editor.claims",
                NodeKind.CLAIM,
                Field.CLAIM_TEXT,
                (p, node) ->
                        card(
                                p,
                                node,
                                p.fields().of(node.id(), Field.CLAIM_TEXT, InlineText.Voice.PROSE),
                                Properties.of(
                                        p,
                                        node.id(),
                                        Field.SOURCE_NOTE,
                                        Field.SOURCE_URL,
                                        Field.CLAIM_CONFIDENCE)));
    }

    /** Fields that read as one sentence, each with its name as the word before it. */
    private static Component sentence(Page page, Node node, Field... fields) {
        HtmlContainer sentence = Plain.tag("div", "sentence");
        for (Field field : fields) {
            sentence.add(
                    Plain.tag(
                            "span",
                            "phrase",
                            Plain.span("muted", page.words().label(field)),
                            page.fields().of(node.id(), field)));
        }
        return sentence;
    }

    private static HtmlContainer card(Page page, Node node, Component... content) {
        HtmlContainer card = Plain.tag("li", "card");
        card.setId(Words.anchor(node.id()));
        card.add(
                Plain.tag("i", "", ""), Plain.div("body", content), RowActions.of(page, node.id()));
        return card;
    }

    private static HtmlContainer section(
            Page page,
            String id,
            String title,
            NodeKind kind,
            Field first,
            BiFunction<Page, Node, Component> card) {
        HtmlContainer list = Plain.tag("ol", "cards " + id);
        list.add(
                Plain.tag(
                        "li",
                        "new",
                        Plain.tag("i", "", "+"),
                        NodeList.adder(page, null, kind, first)));
        NodeList.fill(page, list, null, kind, (node, _) -> card.apply(page, node));
        HtmlContainer section = Plain.tag("section", "");
        section.setId(id);
        section.add(Plain.tag("h2", "", page.words().text(title)), list);
        return section;
    }
}
