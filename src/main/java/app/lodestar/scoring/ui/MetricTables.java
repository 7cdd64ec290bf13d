package app.lodestar.scoring.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.ControlLine;
import app.lodestar.scoring.Fence;
import app.lodestar.scoring.GuardrailLine;
import app.lodestar.scoring.Measured;
import app.lodestar.scoring.MetricLine;
import app.lodestar.scoring.ScoreWords;
import app.lodestar.scoring.Summand;
import app.lodestar.scoring.Why;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The tables of the metrics: those that carry weight, the guardrails, the controls, the rest. */
final class MetricTables {
    private final Shown shown;
    private final ScoreWords words;
    private final Rows rows;
    private final Tracks tracks;
    private final Periods periods;
    private final Optional<Measured.Known> northStar;

    MetricTables(Shown shown, Rows rows) {
        this.shown = shown;
        this.words = shown.words();
        this.rows = rows;
        this.tracks = new Tracks(shown);
        this.periods = new Periods(shown.messages());
        this.northStar = northStar(shown);
    }

    /** What the north star was measured as. */
    static Optional<Measured.Known> northStar(Shown shown) {
        return shown.card().metrics().stream()
                .filter(line -> Optional.of(line.metric()).equals(shown.card().northStar()))
                .map(MetricLine::measured)
                .filter(Measured.Known.class::isInstance)
                .map(Measured.Known.class::cast)
                .findFirst();
    }

    /** The metrics with weight, and what each adds. */
    Optional<HtmlContainer> goals() {
        List<MetricLine> lines =
                shown.card().metrics().stream().filter(line -> line.weight() > 0).toList();
        Map<NodeId, Summand> sum = new HashMap<>();
        shown.card().score().table().forEach(row -> sum.put(row.metric(), row));
        DataTable table =
                table(
                        "goals",
                        "stack",
                        column("metric", ""),
                        column("now", "n"),
                        column("target", "n bt"),
                        new DataTable.Column(shown.text("head.track"), "at"),
                        column("way", "n way"),
                        column("adds", "n"),
                        column("state", "n st"));
        lines.forEach(line ->
                rows.add(
                        table,
                        line.metric(),
                        small(line.metric(), line.measured()),
                        List.of(
                                now(line.metric(), line.measured()),
                                target(line.metric()),
                                line.attainment().map(tracks::way).orElseGet(Span::new),
                                bold(way(line)),
                                new Span(
                                        Optional.ofNullable(sum.get(line.metric()))
                                                .map(row -> ScoreWords.points(row.points(), 2))
                                                .orElse("")),
                                progress(line))));
        shown.card()
                .score()
                .points()
                .ifPresent(points ->
                        table.add(
                                        new Span(shown.text("total")),
                                        List.of(
                                                new Span(),
                                                new Span(),
                                                new Span(),
                                                new Span(),
                                                bold(ScoreWords.points(points, 2)),
                                                new Span()))
                                .addClassName("sum"));
        return lines.isEmpty() ? Optional.empty() : Optional.of(part("goals", table));
    }

    Optional<HtmlContainer> guardrails() {
        DataTable table =
                table(
                        "guardrails",
                        "stack gd",
                        column("guardrail", ""),
                        column("now", "n"),
                        column("limit", "n"),
                        new DataTable.Column(shown.text("head.limitTrack"), "at"),
                        column("state", "n st"));
        for (GuardrailLine line : shown.card().guardrails()) {
            String protects = protects(line.metric());
            rows.add(
                    table,
                    line.metric(),
                    protects.isEmpty() ? "" : shown.text("protects", protects),
                    List.of(
                            now(line.metric(), line.measured()),
                            new Span(words.limit(line.metric(), line.limit())),
                            judged(line.why(), line.metric(), line.measured(), line.limit()),
                            Signs.of(line.state(), words)));
        }
        return shown.card().guardrails().isEmpty()
                ? Optional.empty()
                : Optional.of(part("guardrails", table));
    }

    /** The value against its limit, or why nothing can be said of it. */
    private Component judged(
            Optional<Why> why, NodeId metric, Measured measured, Optional<Fence> limit) {
        return why.<Component>map(reason -> Piece.of("span", "soft", brief(reason)))
                .or(() -> limit.map(range -> tracks.limit(metric, measured, range)))
                .orElseGet(Span::new);
    }

    Optional<HtmlContainer> controls() {
        DataTable table =
                table(
                        "controls",
                        "stack gd",
                        column("control", ""),
                        column("now", "n"),
                        column("limit", "n"),
                        new DataTable.Column(shown.text("head.limitTrack"), "at"),
                        column("state", "n st"));
        for (ControlLine line : shown.card().controls()) {
            rows.add(
                    table,
                    line.metric(),
                    line.guards().isEmpty() ? "" : shown.text("guards", shown.names(line.guards())),
                    List.of(
                            now(line.metric(), line.measured()),
                            new Span(words.limit(line.metric(), line.range())),
                            judged(line.why(), line.metric(), line.measured(), line.range()),
                            Signs.of(line.state(), words)));
        }
        return shown.card().controls().isEmpty()
                ? Optional.empty()
                : Optional.of(part("controls", table));
    }

    /** The metrics without weight. */
    Optional<HtmlContainer> others() {
        List<MetricLine> lines =
                shown.card().metrics().stream().filter(line -> line.weight() <= 0).toList();
        DataTable table =
                table(
                        "others",
                        "stack",
                        column("metric", ""),
                        column("now", "n"),
                        column("target", "n bt"),
                        new DataTable.Column(shown.text("head.spark"), "at"),
                        column("way", "n way"),
                        column("state", "n st"));
        lines.forEach(line ->
                rows.add(
                        table,
                        line.metric(),
                        small(line.metric(), line.measured()),
                        List.of(
                                now(line.metric(), line.measured()),
                                target(line.metric()),
                                tracks.spark(
                                        line.metric(), shown.score().series().get(line.metric())),
                                new Span(way(line)),
                                progress(line))));
        return lines.isEmpty() ? Optional.empty() : Optional.of(part("others", table));
    }

    private String protects(NodeId guardrail) {
        return shown.names(
                shown.node(guardrail).refs(Field.PROTECTS).stream()
                        .filter(id -> shown.framework().findLive(id).isPresent())
                        .toList());
    }

    private Component progress(MetricLine line) {
        return switch (line.progress()) {
            case MET -> Piece.state("done", "s-done", words.of("progress.MET"));
            case NOT_YET -> Piece.state("plain", "", words.of("progress.NOT_YET"));
            case UNKNOWN ->
                    Piece.of(
                            "span",
                            "two-lines",
                            Piece.state("unknown", "s-unknown", words.of("progress.UNKNOWN")),
                            Piece.of("small", "", line.unscored().map(this::brief).orElse("")));
        };
    }

    private static String way(MetricLine line) {
        return line.attainment().map(a -> ScoreWords.percent(a.unclipped())).orElse("");
    }

    /** The value with its interval, or that there is none, and why. */
    private Component now(NodeId metric, Measured measured) {
        return switch (measured) {
            case Measured.Known _ ->
                    Piece.number(words.now(metric, measured), shown.bareInterval(metric, measured));
            case Measured.Unknown(Why why) -> Piece.number(shown.text("noValue"), brief(why));
        };
    }

    /** What is wrong with a formula stands above the tables, in full. */
    private String brief(Why why) {
        return why.code() == Why.Code.FORMULA_PROBLEM ? shown.text("cannotBeRun") : words.why(why);
    }

    private Component target(NodeId metric) {
        String[] ends = words.target(metric).split(" → ", 2);
        if (ends.length < 2) {
            return new Span(ends[0]);
        }
        Icon to = new Icon("i-to");
        to.addClassName("inl");
        return Piece.of(
                "span",
                "",
                new Span(ends[0]),
                to,
                Piece.of("span", "sr", shown.text("to")),
                new Span(ends[1]));
    }

    /** The tier, and the period where it is not that of the north star. */
    private String small(NodeId metric, Measured measured) {
        String tier = words.tier(metric);
        if (!(measured instanceof Measured.Known known)
                || northStar.filter(star -> isOfSamePeriod(star, known)).isPresent()) {
            return tier;
        }
        return shown.text(
                "tierAndPeriod",
                tier,
                periods.inFull(shown.node(metric), known.firstDay(), known.lastDay()));
    }

    private static boolean isOfSamePeriod(Measured.Known one, Measured.Known other) {
        return Objects.equals(one.firstDay(), other.firstDay())
                && Objects.equals(one.lastDay(), other.lastDay());
    }

    private static Component bold(String text) {
        return Piece.of("b", "", text);
    }

    private DataTable.Column column(String head, String classes) {
        return new DataTable.Column(words.of("head." + head), classes);
    }

    private DataTable table(String name, String classes, DataTable.Column... columns) {
        return new DataTable(classes, words.of("sheet." + name), List.of(columns));
    }

    private HtmlContainer part(String name, DataTable table) {
        HtmlContainer part =
                Piece.of(
                        "section",
                        "part-" + name,
                        Piece.of("h2", "", words.of("sheet." + name)),
                        Piece.of("p", "", shown.text("about." + name)),
                        table.element());
        part.setId("score-" + name);
        return part;
    }
}
