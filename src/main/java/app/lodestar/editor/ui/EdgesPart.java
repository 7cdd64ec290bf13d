package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.Toast;
import app.lodestar.framework.Confidence;
import app.lodestar.framework.EdgeKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Value;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a metric feeds and what feeds it: the edges of the tree, each with its kind. */
final class EdgesPart {
    private EdgesPart() {}

    static Component of(Page page, Node metric) {
        Words words = page.words();
        List<Node> edges = page.session().framework().list(NodeKind.EDGE);
        HtmlContainer section = Plain.tag("section", "edges");
        section.add(Plain.tag("h3", "", words.text("editor.feeds")));
        HtmlContainer feeds = Plain.tag("ul", "edge-list");
        edges.stream()
                .filter(e -> e.ref(Field.EDGE_FROM).filter(metric.id()::equals).isPresent())
                .forEach(e -> feeds.add(edge(page, e, Field.EDGE_TO)));
        feeds.add(Plain.tag("li", "adder", adder(page, metric)));
        section.add(feeds);
        List<Node> fed =
                edges.stream()
                        .filter(e -> e.ref(Field.EDGE_TO).filter(metric.id()::equals).isPresent())
                        .toList();
        if (!fed.isEmpty()) {
            HtmlContainer list = Plain.tag("ul", "edge-list");
            fed.forEach(e -> list.add(edge(page, e, Field.EDGE_FROM)));
            section.add(Plain.tag("h3", "", words.text("editor.fed-by")), list);
        }
        return section;
    }

    private static Component edge(Page page, Node edge, Field end) {
        Words words = page.words();
        NodeId other = edge.ref(end).orElseThrow();
        String name = words.nameOf(page.session().node(other).label());
        HtmlContainer line = Plain.tag("li", "edge");
        NativeDetails more =
                new NativeDetails(
                        words.text("editor.edge-more"),
                        Properties.of(
                                page,
                                edge.id(),
                                Field.EDGE_CONFIDENCE,
                                Field.EDGE_SIGN,
                                Field.EDGE_LAG,
                                Field.EDGE_VIEW,
                                Field.EDGE_EVIDENCE,
                                Field.EDGE_NOTE));
        line.add(
                Plain.div(
                        "edge-line",
                        Plain.link(name, () -> page.open().accept(other)),
                        page.fields().of(edge.id(), Field.EDGE_KIND),
                        Plain.writing(
                                Plain.iconButton(
                                        new Icon("i-close"),
                                        words.text("editor.take-out", name),
                                        () ->
                                                page.session()
                                                        .perform(
                                                                new Operation.Delete(
                                                                        edge.id(),
                                                                        java.util.Set.of()))))),
                more);
        return line;
    }

    private static Component adder(Page page, Node metric) {
        Words words = page.words();
        ChoiceSelect select = new ChoiceSelect(words.text("editor.add-edge"));
        Map<String, String> options = new LinkedHashMap<>();
        for (Node other : page.session().framework().metrics()) {
            if (!other.id().equals(metric.id())) {
                options.put(other.id().toString(), words.nameOf(other.label()));
            }
        }
        select.setNone(words.text("editor.add-edge"));
        select.show(options, "");
        select.onChoice((chosen, _) -> link(page, metric, NodeId.of(chosen)));
        return select;
    }

    private static void link(Page page, Node metric, NodeId to) {
        EditorSession session = page.session();
        session.perform(
                        new Operation.Create(
                                session.newId(),
                                NodeKind.EDGE,
                                null,
                                RowActions.last(session, null, NodeKind.EDGE),
                                Map.of(
                                        Field.EDGE_FROM, Value.of(metric.id()),
                                        Field.EDGE_TO, Value.of(to),
                                        Field.EDGE_KIND, Value.of(EdgeKind.INFLUENCE),
                                        Field.EDGE_CONFIDENCE, Value.of(Confidence.LOW))))
                .ifPresent(refusal -> Toast.show(page.words().refusal(refusal)));
    }
}
