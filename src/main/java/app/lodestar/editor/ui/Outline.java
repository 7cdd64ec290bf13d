package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sections of the document with how much stands in each; a dot says whether it is begun. */
final class Outline extends Aside {
    private record Entry(
            String anchor, String key, boolean sub, Function<MetricFramework, Fill> fill) {}

    /** How many pieces there are (negative: not counted) and how many of the parts are there. */
    private record Fill(int count, int present, int parts) {}

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry("context", "editor.context", false, Outline::context),
                    new Entry(
                            "description",
                            "editor.description",
                            true,
                            f -> fields(f, Field.DESCRIPTION)),
                    new Entry(
                            "stakeholders",
                            "editor.stakeholders",
                            true,
                            f -> list(f, NodeKind.STAKEHOLDER)),
                    new Entry("flow", "editor.flow", true, f -> list(f, NodeKind.FLOW_STEP)),
                    new Entry(
                            "strategic-fit",
                            "editor.strategic-fit",
                            true,
                            f -> fields(f, Field.COMPANY_GOAL, Field.CONTRIBUTION)),
                    new Entry(
                            "competitors",
                            "editor.competitors",
                            true,
                            f -> list(f, NodeKind.COMPETITOR)),
                    new Entry(
                            "lifecycle",
                            "editor.lifecycle",
                            true,
                            f -> fields(f, Field.LIFECYCLE_STAGE, Field.LIFECYCLE_EVIDENCE)),
                    new Entry("software", "editor.software", true, f -> fields(f, Field.PLATFORMS)),
                    new Entry(
                            "business",
                            "editor.business",
                            true,
                            f -> fields(f, Field.REVENUE_MECHANISM)),
                    new Entry("goals", "editor.goals", false, f -> list(f, NodeKind.GOAL)),
                    new Entry("metrics", "editor.metrics", false, Outline::metrics),
                    new Entry(
                            "initiatives",
                            "editor.initiatives",
                            false,
                            f -> list(f, NodeKind.INITIATIVE)),
                    new Entry(
                            "trade-offs",
                            "editor.trade-offs",
                            false,
                            f -> list(f, NodeKind.TRADE_OFF)),
                    new Entry(
                            "assumptions",
                            "editor.assumptions",
                            false,
                            f -> list(f, NodeKind.ASSUMPTION)),
                    new Entry("claims", "editor.claims", false, f -> list(f, NodeKind.CLAIM)));

    /** How much stands in a part, and how many findings. */
    private record Stand(Fill fill, int findings) {}

    private final Page page;
    private final LiveChecks checks;
    private final Nav nav = new Nav();
    private List<Stand> shown = List.of();

    Outline(Page page, LiveChecks checks) {
        this.page = page;
        this.checks = checks;
        addClassName("rail");
        setId("outline");
        getElement().setAttribute("aria-label", page.words().text("editor.outline"));
        nav.getElement().setAttribute("aria-label", page.words().text("editor.outline"));
        add(nav);
        show();
        page.session().whileAttached(this, _ -> show());
        checks.whileAttached(this, this::show);
    }

    /** Opens or closes the outline where it is a sheet over the page. */
    void toggle() {
        boolean open = !hasClassName("open");
        setClassName("open", open);
    }

    private void show() {
        MetricFramework framework = page.session().framework();
        List<Stand> stands =
                ENTRIES.stream()
                        .map(entry -> new Stand(entry.fill().apply(framework), findings(entry)))
                        .toList();
        if (stands.equals(shown)) {
            return;
        }
        for (int i = 0; i < stands.size(); i++) {
            Stand stand = stands.get(i);
            if (shown.isEmpty()) {
                nav.add(link(ENTRIES.get(i), stand));
            } else if (!stand.equals(shown.get(i))) {
                nav.replace(nav.getComponentAt(i), link(ENTRIES.get(i), stand));
            }
        }
        shown = stands;
    }

    /** Those of the context are those of its parts, too. */
    private int findings(Entry entry) {
        return !entry.anchor().equals("context")
                ? checks.in(entry.anchor())
                : checks.in("context")
                        + ENTRIES.stream()
                                .filter(Entry::sub)
                                .mapToInt(part -> checks.in(part.anchor()))
                                .sum();
    }

    private Anchor link(Entry entry, Stand stand) {
        Fill fill = stand.fill();
        Anchor link = new Anchor("#" + entry.anchor());
        link.getElement().setAttribute("router-ignore", true);
        if (entry.sub()) {
            link.addClassName("sub");
        }
        String state =
                fill.present() == 0 ? "none" : fill.present() < fill.parts() ? "half" : "full";
        link.getElement().addEventListener("click", _ -> removeClassName("open"));
        link.add(new Span(page.words().text(entry.key())));
        if (fill.count() > 0) {
            link.add(Plain.tag("i", "num", Integer.toString(fill.count())));
        } else if (entry.anchor().equals("context")) {
            link.add(
                    Plain.tag(
                            "i",
                            "num",
                            page.words().text("editor.of", fill.present(), fill.parts())));
        }
        link.add(dot(state, stand.findings()), said(state, stand.findings()));
        return link;
    }

    /** Full only where everything is written and no check finds anything. */
    private static Icon dot(String written, int findings) {
        String state = written.equals("full") && findings > 0 ? "half" : written;
        Icon dot = new Icon("d-" + state);
        dot.addClassNames("dot", state);
        return dot;
    }

    private Span said(String written, int findings) {
        String state = page.words().text("editor.fill." + written);
        return Plain.span(
                "sr",
                findings == 0
                        ? state
                        : state + ", " + page.words().text("editor.checks.outline", findings));
    }

    private static Fill list(MetricFramework framework, NodeKind kind) {
        int count = framework.list(kind).size();
        return new Fill(count, Math.min(count, 1), 1);
    }

    private static Fill fields(MetricFramework framework, Field... fields) {
        Node root = framework.root();
        int present = (int) Stream.of(fields).filter(f -> root.get(f) != null).count();
        return new Fill(-1, present, fields.length);
    }

    private static Fill metrics(MetricFramework framework) {
        List<Node> metrics = framework.metrics();
        int defined = (int) metrics.stream().filter(m -> !m.text(Field.FORMULA).isEmpty()).count();
        return new Fill(
                metrics.size(), Math.max(defined, Math.min(1, metrics.size())), metrics.size());
    }

    private static Fill context(MetricFramework framework) {
        int parts = 0;
        int present = 0;
        for (Entry entry : ENTRIES) {
            if (entry.sub()) {
                Fill fill = entry.fill().apply(framework);
                parts++;
                present += fill.present() == fill.parts() ? 1 : 0;
            }
        }
        return new Fill(-1, present, parts);
    }
}
