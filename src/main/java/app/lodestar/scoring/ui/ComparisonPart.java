package app.lodestar.scoring.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Comparison;
import app.lodestar.scoring.Contrast;
import app.lodestar.scoring.ScoreWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A comparative metric: its verdict with the condition that decided, and both arms in strata. */
final class ComparisonPart {
    private final Shown shown;
    private final NodeId metric;
    private final Comparison comparison;
    private final Comparison.Arms arms;
    private final Optional<Node> base;
    private final boolean decides;

    private ComparisonPart(
            Shown shown,
            NodeId metric,
            Comparison comparison,
            Optional<Node> base,
            boolean decides) {
        this.shown = shown;
        this.metric = metric;
        this.comparison = comparison;
        this.arms = comparison.arms();
        this.base = base;
        this.decides = decides;
    }

    /** The comparison that decides, by the base that the metric states. */
    static ComparisonPart of(Shown shown, NodeId metric, Comparison comparison) {
        String key = shown.node(metric).text(Field.COMPARISON_BASE).strip();
        Optional<Node> base =
                shown.framework().metrics().stream()
                        .filter(each -> key.equals("@" + each.text(Field.KEY)))
                        .findFirst();
        return new ComparisonPart(shown, metric, comparison, base, true);
    }

    /** What the same arms come to by another metric, which decides nothing. */
    static ComparisonPart beside(Shown shown, NodeId metric, NodeId base, Comparison comparison) {
        return new ComparisonPart(shown, metric, comparison, Optional.of(shown.node(base)), false);
    }

    private String name() {
        return base.filter(_ -> !decides)
                .map(node -> shown.words().name(node.id()))
                .orElseGet(() -> shown.words().name(metric));
    }

    Component build() {
        Icon sign = new Icon(Signs.of(comparison.verdict()));
        sign.addClassName(Signs.colour(comparison.verdict()));
        HtmlContainer part =
                Piece.of(
                        "section",
                        "comparison",
                        Piece.of(
                                "p",
                                "meta",
                                Piece.of(
                                        "span",
                                        "",
                                        shown.text(decides ? "comparison" : "besideIt")),
                                Piece.of("span", "", name()),
                                Piece.of("span", "", shown.text("reading." + arms.reading()))),
                        Piece.of(
                                "h2",
                                "verdict-word",
                                sign,
                                Piece.of(
                                        "span", "", shown.text("verdict." + comparison.verdict()))),
                        Piece.of(
                                "p",
                                "say",
                                shown.text(
                                        "decided." + comparison.decidedBy(),
                                        ScoreWords.plain(arms.margin()))),
                        fork());
        part.getElement().setAttribute("aria-label", name());
        if (!decides) {
            part.addClassName("beside");
        }
        return part;
    }

    private Component fork() {
        HtmlContainer fork = Piece.of("div", "fork", left(), right());
        HtmlContainer whole = Piece.of("div", "", fork);
        if (!comparison.warnings().isEmpty()) {
            HtmlContainer mind = Piece.of("ul", "mind");
            comparison
                    .warnings()
                    .forEach(caution ->
                            mind.add(Piece.of("li", "", shown.words().caution(caution))));
            whole.add(mind);
        }
        return whole;
    }

    private Component left() {
        List<IntervalPlot.Row> rows = new ArrayList<>();
        rows.add(row("crude", shown.text("crude"), arms.all().contrast()));
        arms.strata().forEach(line -> rows.add(row("stratum", stratum(line), line.contrast())));
        arms.standardised()
                .ifPresent(
                        line -> rows.add(row("main", shown.text("standardised"), line.contrast())));
        DataTable table =
                new DataTable(
                        "",
                        title(),
                        List.of(
                                new DataTable.Column(shown.text("head.part"), ""),
                                new DataTable.Column(shown.text("head.ratio"), "n"),
                                new DataTable.Column(shown.words().of("head.interval"), "n")));
        rows.forEach(row -> table.add(List.of(row.name(), row.text(), row.small())));
        HtmlContainer scroll = Piece.of("div", "scroll");
        scroll.add(
                new IntervalPlot(
                        new IntervalPlot.Model(
                                rows,
                                arms.margin(),
                                shown.text("margin", ScoreWords.plain(arms.margin())),
                                shown.text("noDifference"),
                                shown.text("better", arms.a()),
                                shown.text("better", arms.b())),
                        alternative(rows)));
        return Piece.of(
                "div",
                "",
                Piece.of("h3", "", title()),
                Piece.scrolling(scroll, title()),
                Piece.disclosure(shown.text("table"), table.element()));
    }

    private String title() {
        return shown.text(
                "ratioOf",
                base.map(node -> shown.words().name(node.id()))
                        .orElseGet(() -> shown.words().name(metric)),
                arms.a(),
                arms.b());
    }

    private String alternative(List<IntervalPlot.Row> rows) {
        String each =
                String.join(
                        "; ",
                        rows.stream()
                                .map(row ->
                                        shown.text("plotRow", row.name(), row.text(), row.small()))
                                .toList());
        return shown.text("plot", title(), each);
    }

    private IntervalPlot.Row row(String kind, String name, Contrast contrast) {
        boolean known = contrast.estimate().isPresent();
        boolean interval = contrast.low().isPresent() && contrast.high().isPresent();
        return new IntervalPlot.Row(
                kind,
                name,
                known ? contrast.estimate().getAsDouble() : null,
                interval ? contrast.low().getAsDouble() : null,
                interval ? contrast.high().getAsDouble() : null,
                known ? ScoreWords.plain(contrast.estimate().getAsDouble()) : shown.text("noValue"),
                interval
                        ? shown.text(
                                "between",
                                ScoreWords.plain(contrast.low().getAsDouble()),
                                ScoreWords.plain(contrast.high().getAsDouble()))
                        : shown.words().of("why.NO_INTERVAL"));
    }

    private String stratum(Comparison.Line line) {
        return line.name().isEmpty() ? shown.text("nameless") : line.name();
    }

    private Component right() {
        DataTable table =
                new DataTable(
                        "",
                        shown.text("arms"),
                        List.of(
                                new DataTable.Column(shown.text("head.part"), ""),
                                new DataTable.Column(arms.a(), "n"),
                                new DataTable.Column(arms.b(), "n"),
                                new DataTable.Column(shown.text("head.shares"), "n")));
        arms.strata().forEach(line -> add(table, stratum(line), line, true));
        add(table, shown.text("crude"), arms.all(), false);
        arms.standardised().ifPresent(line -> add(table, shown.text("standardised"), line, false));
        HtmlContainer part =
                Piece.of("div", "", Piece.of("h3", "", shown.text("arms")), table.element());
        HtmlContainer facts = Piece.of("dl", "facts");
        comparison
                .effects()
                .ifPresent(effects -> {
                    fact(facts, "effect.rate", effect(effects.rate()));
                    fact(facts, "effect.mix", effect(effects.mix()));
                });
        comparison
                .mantelHaenszel()
                .ifPresent(contrast -> fact(facts, "mantelHaenszel", row("", "", contrast).text()));
        fact(facts, "marginWanted", ScoreWords.plain(arms.margin()));
        part.add(facts);
        return part;
    }

    private void add(DataTable table, String name, Comparison.Line line, boolean withShares) {
        table.add(
                List.of(
                        name,
                        amount(line.a()),
                        amount(line.b()),
                        withShares
                                ? shown.text(
                                        "shares",
                                        ScoreWords.percent(line.shareA()),
                                        ScoreWords.percent(line.shareB()))
                                : ""));
    }

    private String amount(double amount) {
        if (!Double.isFinite(amount)) {
            return shown.text("noValue");
        }
        return switch (arms.reading()) {
            case RATE -> shown.text("percent", ScoreWords.plain(100 * amount));
            case RETURN -> ScoreWords.plain(amount);
            case COST ->
                    base.map(node -> shown.words().value(node.id(), amount))
                            .orElseGet(() -> ScoreWords.plain(amount));
        };
    }

    private String effect(double effect) {
        boolean isRate = arms.reading() == Comparison.Reading.RATE;
        String size = ScoreWords.plain(Math.abs(isRate ? 100 * effect : effect));
        return shown.text((effect < 0 ? "minus" : "plus") + (isRate ? ".points" : ".plain"), size);
    }

    private void fact(HtmlContainer facts, String name, String value) {
        facts.add(Piece.of("dt", "", shown.text(name)), Piece.of("dd", "", value));
    }
}
