package app.lodestar.editor.ui;

import app.lodestar.base.ui.InlineText;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Main;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The document itself, from its question to its claims. */
final class Sheet extends Main {
    private final Page page;
    private final MetricsSection metrics;

    /**
     * @param head what stands over it; null for the question with the settings of the framework
     */
    Sheet(Page page, LiveScores scores, LiveChecks checks, @Nullable Component head) {
        this.page = page;
        this.metrics = new MetricsSection(page, scores, checks);
        addClassName("doc");
        setId("main");
        HtmlContainer sheet = Plain.tag("article", "sheet");
        sheet.add(
                head == null ? head() : head,
                new ContextSection(page).build(),
                GoalsSection.build(page),
                metrics.build(),
                CardsSection.initiatives(page),
                CardsSection.tradeOffs(page),
                CardsSection.assumptions(page),
                CardsSection.claims(page));
        add(sheet);
    }

    MetricsSection metrics() {
        return metrics;
    }

    private Component head() {
        NodeId root = page.session().root();
        Component heading = page.fields().heading(root, Field.QUESTION, InlineText.Voice.PROSE, 1);
        HtmlContainer lede = Plain.tag("p", "lede");
        Runnable show = () -> lede.setText(lede(page.session().framework()));
        show.run();
        page.session()
                .whileAttached(
                        lede,
                        update -> {
                            if (update.concerns(NodeKind.ASSUMPTION)) {
                                show.run();
                            }
                        });
        return Plain.div(
                "head",
                Plain.div(
                        "kick",
                        Plain.span("", page.words().text("editor.framework")),
                        Plain.tag(
                                "span",
                                "",
                                Plain.span("", page.words().label(Field.MODE)),
                                page.fields().of(root, Field.MODE)),
                        setting(root, Field.SLUG),
                        setting(root, Field.LOCALE),
                        setting(root, Field.CURRENCY),
                        setting(root, Field.TIMEZONE),
                        setting(root, Field.WEEK_START),
                        setting(root, Field.APPROVERS_REQUIRED)),
                heading,
                lede);
    }

    private Component setting(NodeId root, Field field) {
        return Plain.tag(
                "span",
                "setting",
                Plain.span("", page.words().label(field)),
                page.fields().of(root, field));
    }

    /**
     * The first two assumptions stand under the question, since they say which question it really
     * is.
     */
    private static String lede(MetricFramework framework) {
        return framework.list(NodeKind.ASSUMPTION).stream()
                .limit(2)
                .map(a -> a.text(Field.ASSUMPTION_TEXT).strip())
                .filter(t -> !t.isEmpty())
                .map(t -> t.matches("(?s).*[.!?]") ? t : t + ".")
                .collect(Collectors.joining(" "));
    }
}
